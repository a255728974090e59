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
	}
}

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
