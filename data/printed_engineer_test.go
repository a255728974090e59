package data_test

import (
	"math"

	"llmcourse/curriculum"
)

func printedEngineer() map[curriculum.Ref][]printed {
	return map[curriculum.Ref][]printed{
		"engineer/running-llms": {
			{"$0.0036", 1200 * 3 / 1e6},
			{"0.0036 + 0.0045", 300 * 15 / 1e6},
			{"0.0036 + 0.0045 = 0.0081", (1200*3 + 300*15) / 1e6},
			{"such calls a day cost USD 81", 1e4 * (1200*3 + 300*15) / 1e6},
			{"Ten turns read 24,500", turns(10, 200, 500)},
			{"| No cache | 0.0120 | 0.0006 | 0.0045 | USD 0.0171", (4000*3 + 200*3 + 300*15) / 1e6},
			{"| Manual first, cached | 0.0012 | 0.0006 | 0.0045 | USD 0.0063", (4000*0.3 + 200*3 + 300*15) / 1e6},
			{"| 30 billion | 60 GB | 30 GB | 17", 30 * 4.5 / 8},
			{"| 70 billion | 140 GB | 70 GB | 39", 70 * 4.5 / 8},
			{`$100 / 4.5 \approx 22`, 100 / 4.5},
			{"reads about 1.7", 3 * 4.5 / 8},
			{"so its ceiling is about 59", 100 / (3 * 4.5 / 8)},
			{"A dense model of the same size would reach 6", 100 / (30 * 4.5 / 8)},
			{"= 0.346", 10 * math.Pow(0.6, 3) * math.Pow(0.4, 2)},
			{"+ 0.259", 5 * math.Pow(0.6, 4) * 0.4},
			{"+ 0.078", math.Pow(0.6, 5)},
			{"+ 0.078 = 0.683", 10*math.Pow(0.6, 3)*math.Pow(0.4, 2) + 5*math.Pow(0.6, 4)*0.4 + math.Pow(0.6, 5)},
			{"margin is 18", 100 * 1.96 * math.Sqrt(0.8*0.2/20)},
			{"with 20 cases and 11", 100 * 1.96 * math.Sqrt(0.8*0.2/50)},
			{"at least that uneven in 45", 100 * signTest(5, 2)},
			{"a coin would do it in 1.6", 100 * signTest(7, 0)},
			{"$0.05 / (0.05 + 0.45) = 0.1", 0.5 * 0.1 / (0.5*0.1 + 0.5*0.9)},
			{"$13 \\cdot 4 / 8 = 6.5", 13 * 4 / 8.0},
			{"$65 / 6.5 = 10", 65 / 6.5},
			{`$6000 \cdot 0.2 / 10^6 = 0.0012`, 6000 * 0.2 / 1e6},
			{`$3000 \cdot 2 / 10^6 = 0.006`, 3000 * 2 / 1e6},
		},
		"engineer/vector-storage": {
			{"$9950 / 350 = 28.4", 9950 / 350.0},
			{"= 28.4$, so 29", chunks(10000, 400, 50)},
			{"Without overlap it would be 25", chunks(10000, 400, 0)},
			{"Of each chunk of 400 it drops the last 144", 400 - 256},
			{"brings back 50 of them, and 94", 400 - 256 - 50},
			{"94 of every 350 tokens: 27", 100 * 94 / 350.0},
			{`$50 / (5 \cdot 10) = 1.00`, (3*6 + 4*8) / (5 * 10.0)},
			{"$24 / 25 = 0.96", (3*4 + 4*3) / 25.0},
			{"bytes = 3.07", 1e6 * 768 * 4 / 1e9},
			{"one bit for each number takes 0.096", 1e6 * 768 / 8 / 1e9},
			{"10,000 chunks of 384", 384},
			{"$5900 / 400 = 14.75", 5900 / 400.0},
			{"so 15 chunks, and all together 30,000", 2000 * chunks(6000, 500, 100)},
			{`\cdot 4 \approx 123`, 30000 * 1024 * 4 / 1e6},
			{"8,000 vectors of 768 numbers take 25", 8000 * 768 * 4 / 1e6},
		},
		"engineer/rag": {
			{"that is USD 0.15", 50000 * 3 / 1e6},
			{"for each question, and 0.015", 50000 * 0.3 / 1e6},
			{"Five chunks of 300 tokens cost 0.0045", 5 * 300 * 3 / 1e6},
			{`$\ln(1 + 0.5/3.5) = 0.134`, rarity(3, 3)},
			{`$\ln(1 + 2.5/1.5) = 0.981`, rarity(3, 1)},
			{"it is 1.00", 1 * 2.5 / (1 + 1.5)},
			{"1.00 for one mention, 1.43", 2 * 2.5 / (2 + 1.5)},
			{"$1/61 = 0.0164", 1 / 61.0},
			{"$2/70 = 0.0286", 2 / 70.0},
			{"turn 20 sends 3,950", 150 + 200*19},
			{"stops growing at 950", 100 + 200*4 + 50},
			{"| Buffer, no cache | 41,000", turns(20, 150, 200)},
			{"| Buffer, no cache | 41,000 | 252,500", turns(50, 150, 200)},
			{"| Buffer, cached at half the price | 24,296", cachedTurns(20, 0.5)},
			{"| Buffer, cached at half the price | 24,296 | 134,036", cachedTurns(50, 0.5)},
			{"| Buffer, cached at a tenth | 10,933", cachedTurns(20, 0.1)},
			{"| Buffer, cached at a tenth | 10,933 | 39,265", cachedTurns(50, 0.1)},
			{"| Window of four turns | 17,000", turns(4, 150, 200) + 16*950},
			{"| Window of four turns | 17,000 | 45,500", turns(4, 150, 200) + 46*950},
			{"hit@5 is $3/5 = 0.6", 3 / 5.0},
			{"(1 + 1/3 + 0 + 1 + 1/6) / 5 = 0.5", (1 + 1/3.0 + 0 + 1 + 1/6.0) / 5},
			{"$(1 + 0.667) / 2 = 0.833", (1 + 2/3.0) / 2},
			{"$(0.5 + 0.667) / 2 = 0.583", (1/2.0 + 2/3.0) / 2},
			{"Three of four gives 0.75", 3 / 4.0},
			{"$2/3 = 0.667", 2 / 3.0},
			{"0.95, 0.90 and 0.70 give 0.85", (0.95 + 0.90 + 0.70) / 3},
			{"$(0.5 + 0.5 + 0.6) / 3 = 0.533", (1/2.0 + 2/4.0 + 3/5.0) / 3},
			{"9,600 at a tenth made 1,160", 200 + 9600*0.1},
			{"their mean is 0.417", (1/3.0 + 2/4.0) / 2},
		},
		"engineer/advanced-rag": {
			{`$0.95^{10} \approx 0.60`, math.Pow(0.95, 10)},
			{"$p = 0.99$ it is about 0.90", math.Pow(0.99, 10)},
			{`$0.95 \cdot (1 + 0.04 + 0.04^2) = 0.9895`, noticed(0.95, 0.8, 2)},
			{"= 0.9895$ and ten with 0.90", math.Pow(noticed(0.95, 0.8, 2), 10)},
			{"The gap from 61 to 92 is what a re-ranker can win, and 8", 100 - 92},
			{"$3/62 = 0.0484", 3 / 62.0},
			{"$0.44 - 0.475 = -0.035", 0.5*0.88 - 0.5*0.95},
			{"C gets $0.30 - 0.10 = 0.20", 0.5*0.60 - 0.5*0.2},
			{"D $0.15 - 0.05 = 0.10", 0.5*0.30 - 0.5*0.1},
			{`$20 \cdot 50 = 1000`, 20 * 50},
			{"$1/61 + 1/63 = 0.0323", 1/61.0 + 1/63.0},
			{"$1/62 + 1/61 = 0.0325", 1/62.0 + 1/61.0},
			{"W: $1/62 = 0.0161", 1 / 62.0},
			{"Z: $1/63 = 0.0159", 1 / 63.0},
			{`$0.95^8 \approx 0.66`, math.Pow(0.95, 8)},
			{`$0.95^3 \approx 0.86`, math.Pow(0.95, 3)},
			{"0.712, against 0.531", math.Pow(0.9, 6)},
			{"A gets 1/11 = 0.0909", 1 / 11.0},
			{"A would win by 0.1667", 1 / 6.0},
			{"A would win by 0.1667 to 0.1538", 2 / 13.0},
			{"B gets 0.40 − 0.35 = 0.05", 0.5*0.8 - 0.5*0.7},
			{"C gets 0.30 − 0.20 = 0.10", 0.5*0.6 - 0.5*0.4},
			{"D gets 0.10 − 0.05 = 0.05", 0.5*0.2 - 0.5*0.1},
		},
	}
}

// noticed is how often a step of an agent ends right that is right with p,
// when a share of its errors is noticed and tried again up to so many times.
func noticed(p, share float64, retries int) float64 {
	again, sum := (1-p)*share, 0.0
	for i := 0; i <= retries; i++ {
		sum += p * math.Pow(again, float64(i))
	}
	return sum
}

// cachedTurns is the input of the chat of the lesson on RAG, in tokens at full
// price: what the turn before sent costs the given share of it from 1,024
// tokens on, in steps of 128.
func cachedTurns(n int, price float64) float64 {
	sum, before := 0.0, 0
	for k := range n {
		sent, cached := 150+200*k, 0
		if before >= 1024 {
			cached = before / 128 * 128
		}
		sum += float64(sent-cached) + price*float64(cached)
		before = sent
	}
	return sum
}

// rarity is the weight that BM25 gives to a word in some of all chunks.
func rarity(all, some float64) float64 { return math.Log(1 + (all-some+0.5)/(some+0.5)) }

// turns is the input of a chat of n turns that sends all of its history: the
// first turn reads first tokens, each further one more than the last by step.
func turns(n int, first, step float64) float64 {
	sum := 0.0
	for k := range n {
		sum += first + step*float64(k)
	}
	return sum
}

// signTest is how often a fair coin splits at least as unevenly, either way.
func signTest(more, fewer int) float64 {
	n, sum, choose := more+fewer, 0.0, 1.0
	for k := 0; k <= fewer; k++ {
		sum += choose
		choose *= float64(n-k) / float64(k+1)
	}
	return min(1, 2*sum/math.Pow(2, float64(n)))
}
