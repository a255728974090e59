package data_test

import (
	"math"

	"llmcourse/curriculum"
)

func printedEngineer() map[curriculum.Ref][]printed {
	return map[curriculum.Ref][]printed{
		"engineer/running-llms":           printedRunningLLMs(),
		"engineer/vector-storage":         printedVectorStorage(),
		"engineer/rag":                    printedRAG(),
		"engineer/advanced-rag":           printedAdvancedRAG(),
		"engineer/inference-optimization": printedInferenceOptimization(),
		"engineer/deployment":             printedDeployment(),
		"engineer/security":               printedSecurity(),
	}
}

func printedRunningLLMs() []printed {
	return []printed{
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
		{"at least that unevenly in 45", 100 * signTest(5, 2)},
		{"a coin would do it in 1.6", 100 * signTest(7, 0)},
		{"$0.05 / (0.05 + 0.45) = 0.1", 0.5 * 0.1 / (0.5*0.1 + 0.5*0.9)},
		{"$13 \\cdot 4 / 8 = 6.5", 13 * 4 / 8.0},
		{"$65 / 6.5 = 10", 65 / 6.5},
		{`$6000 \cdot 0.2 / 10^6 = 0.0012`, 6000 * 0.2 / 1e6},
		{`$3000 \cdot 2 / 10^6 = 0.006`, 3000 * 2 / 1e6},
	}
}

func printedVectorStorage() []printed {
	return []printed{
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
	}
}

func printedRAG() []printed {
	return []printed{
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
	}
}

func printedAdvancedRAG() []printed {
	return []printed{
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
	}
}

func printedInferenceOptimization() []printed {
	a100, h100 := card{2e12, 312e12}, card{3.35e12, 990e12}
	return []printed{
		{"a second and does 312 trillion operations: 156", 312e12 / 2e12},
		{"Llama 3 8B: 16.1", 2 * 8.03e9 / 1e9},
		{"2,000 tokens, 1 pass       103", 1000 * a100.pass(1, 0, 2000)},
		{"200 passes, 8.2", 1000 * a100.pass(1, 2000, 1)},
		{"200 passes, 8.2 ms each  1,632", 200 * 1000 * a100.pass(1, 2000, 1)},
		{`$2000 / 16.3 \approx 123`, 1 / a100.pass(1, 2000, 1)},
		{"a decoding pass grows only to 9.3", 1000 * a100.pass(1, 20000, 1)},
		{"square of the length: 3", 1000 * 32 * 2 * 2000 * 2000 * 4096 / a100.operations},
		{"3 ms for 2,000 tokens, but 336", 1000 * 32 * 2 * 20000 * 20000 * 4096 / a100.operations},
		{"the card makes 48", 213 * a100.pass(1, 2000, 1) / a100.pass(213, 2000, 1)},
		{"every one of them waits 4.4", a100.pass(213, 2000, 1) / a100.pass(1, 2000, 1)},
		{`$8192^2 \cdot 2$ bytes = 128`, 8192 * 8192 * 2 / float64(1<<20)},
		{"128 MiB per head, or 4", 32 * 8192 * 8192 * 2 / float64(1<<30)},
		{"one head of size 4, so 16", 2 * 1 * 1 * 4 * 2},
		{`\cdot 2 = 524,288`, 2 * 32 * 32 * 128 * 2},
		{"A context of 4,096 tokens takes 2", 4096 * 2 * 32 * 32 * 128 * 2 / float64(1<<30)},
		{"For 32 users at once it takes 64", 32 * 4096 * 2 * 32 * 32 * 128 * 2 / float64(1<<30)},
		{"| GQA (Llama 3 8B) | 8 | 128 | 512", 4096 * 2 * 32 * 8 * 128 * 2 / float64(1<<20)},
		{"| MQA | 1 | 16 | 64", 4096 * 2 * 32 * 1 * 128 * 2 / float64(1<<20)},
		{`1024 / 32768 = 0.19`, 1/6.0 + 5/6.0*1024/32768},
		{`$61 \cdot 576 \cdot 2 = 70,272`, 61 * 576 * 2},
		{"$(1 - 0.328) / 0.2 = 3.36", drafted(0.8, 4)},
		{`$1 + 4 \cdot 0.1 = 1.4`, 1 + 4*0.1},
		{"$3.36 / 1.4 = 2.4", drafted(0.8, 4) / 1.4},
		{"$0.5 + 0.3 = 0.8", min(0.7, 0.5) + min(0.3, 0.5)},
		{"128 times five tokens are more than the 156", 156},
		{"= 327,680", 2 * 80 * 8 * 128 * 2},
		{`8192 \approx 2.68`, 327680 * 8192 / 1e9},
		{"The free 40 GB hold 14", math.Floor(40e9 / (327680 * 8192))},
		{"For $k = 2$: $1.96", drafted(0.6, 2)},
		{"a speedup of $1.63", drafted(0.6, 2) / 1.2},
		{"For $k = 8$: $2.47", drafted(0.6, 8)},
		{"a speedup of $1.37", drafted(0.6, 8) / 1.8},
		{"It does 296", h100.operations / h100.bytes},
		{"The gain is 1.53", h100.gain(128, 200)},
		{"with 128 users and 0.97", h100.gain(256, 200)},
		{"by $e^{3-5} = 0.135", math.Exp(3 - 5)},
		{"is added: 0.154", (math.Exp(-2) + 1) * math.Exp(-2)},
		{"0.154 + 1.050 = 1.203", (math.Exp(-2)+1)*math.Exp(-2) + math.Exp(-3) + 1},
		{"tile 1   scores 1 3   max 3   sum 0.135 + 1.000 = 1.135", math.Exp(-2) + 1},
		{"    1      200            124", 1 / a100.pass(1, 200, 1)},
		{"    1      200            124            298", a100.gain(1, 200) / a100.pass(1, 200, 1)},
		{"    1    8,000            117            281", a100.gain(1, 8000) / a100.pass(1, 8000, 1)},
		{"  128      200         13,185", 128 / a100.pass(128, 200, 1)},
		{"  128      200         13,185         11,678", 128 * a100.gain(128, 200) / a100.pass(128, 200, 1)},
		{"  128    2,000          5,160         10,033", 128 * a100.gain(128, 2000) / a100.pass(128, 2000, 1)},
	}
}

func printedDeployment() []printed {
	a100 := card{2e12, 312e12}
	return []printed{
		{`$0.4 + 0.025 \cdot 199 \approx 5.4`, 0.4 + 0.025*199},
		{"17 of 30 places used            17 of 18 places used", 18},
		{"3,898 for 64 (61", 1 / a100.pass(64, 2000, 1)},
		{"makes at best 123 tokens a second for one user, 3,898", 64 / a100.pass(64, 2000, 1)},
		{"and 5,925", 213 / a100.pass(213, 2000, 1)},
		{"5,925 for 213 (28", 1 / a100.pass(213, 2000, 1)},
		{`312,000 = 0.093`, a100.pass(1, 0, 1800)},
		{`$200 \cdot 0.0164`, a100.pass(64, 2000, 1)},
		{`0.0164 / 64 = 0.051`, 200 * a100.pass(64, 2000, 1) / 64},
		{"Two thirds of the 0.144", a100.request(1800, 200)},
		{"| GPU, always busy | USD 0.10", 1000 * 2.5 / 3600 * a100.request(1800, 200)},
		{"| GPU, busy a tenth of the time | USD 1.00", 1000 * 2.5 / 3600 * a100.request(1800, 200) / 0.1},
		{"0.40 out per million | USD 0.26", 1000 * (1800*0.10 + 200*0.40) / 1e6},
		{"busy more than 38", 100 * 1000 * 2.5 / 3600 * a100.request(1800, 200) / 0.26},
		{"has 4.5 GB, so at most 11", 50 / (8 * 4.5 / 8)},
		{"4.5 bits has 1.8", 3.2 * 4.5 / 8},
		{"and may reach 28", 50 / (3.2 * 4.5 / 8)},
		{"$21.6 - 16.1 = 5.5", 24*0.9 - 16.06},
		{"room for 21", math.Floor((24e9*0.9 - 16.06e9) / (2000 * 131072))},
		{"At 4.5 bits 65", math.Floor((24e9*0.9 - 8.03e9*4.5/8) / (2000 * 131072))},
		{"the prefill takes 0.309", a100.pass(1, 0, 6000)},
		{"one of 64, 0.053", 100 * a100.pass(64, 6100, 1) / 64},
		{`\cdot 1000 = 0.251`, 1000 * 2.5 / 3600 * (a100.pass(1, 0, 6000) + 100*a100.pass(64, 6100, 1)/64)},
		{"$0.60 + 0.04 = 0.64", 1000 * (6000*0.10 + 100*0.40) / 1e6},
		{`$0.251 / 0.64 \approx 0.39`, 0.251 / 0.64},
		{"by output alone, 0.036", 1000 * 2.5 / 3600 * 100 * a100.pass(64, 6100, 1) / 64},
		{"falls from 15.4", waits(0.90, 16, 0.05)},
		{"falls from 15.4 s to 2.9", waits(0.90, 64, 0.05)},
		{"long: some 184", waits(0.99, 16, 0.05)},
		{"3 billion parameters at 4.5 bits are about 1.7", 3 * 4.5 / 8},
		{"all 30 billion must fit: 17", 30 * 4.5 / 8},
	}
}

func printedSecurity() []printed {
	return []printed{
		{`$1 - 0.98^{50} \approx 0.64`, 1 - math.Pow(0.98, 50)},
		{"After 300 failed attempts you may claim \"below 1", 100 * 3 / 300.0},
		{"Of 100,000 messages it flags 95", 100000 / 1000 * 0.95},
		{"95 attacks and 1,998", (100000 - 100) * 0.02},
		{"About $3/100 = 3", 100 * 3 / 100.0},
		{`$1 - 0.99^{100} \approx 0.63`, 1 - math.Pow(0.99, 100)},
		{"so 37", 100 * math.Pow(0.99, 100)},
		{"the chance is 1 − 0.98⁵ = 0.096", 1 - math.Pow(0.98, 5)},
		{"after 6 it is 0.114", 1 - math.Pow(0.98, 6)},
		{"needs n = 1,500", 3 / 0.002},
	}
}

// A card is what a GPU can do in a second, at best.
type card struct{ bytes, operations float64 }

// pass is how long Llama 3 8B takes for one pass of so many users with so
// much context, each with so many tokens at once.
func (c card) pass(users, context, tokens float64) float64 {
	read := 2*8.03e9 + users*context*2*32*8*128*2
	return max(read/c.bytes, 2*8.03e9*users*tokens/c.operations)
}

// gain is what four drafted tokens bring that are accepted with 0.8 and cost a
// tenth of a pass each, with the 3.36 tokens of the lesson.
func (c card) gain(users, context float64) float64 {
	one := c.pass(users, context, 1)
	return 3.36 * one / (c.pass(users, context, 5) + 4*0.1*one)
}

// drafted is how many tokens a pass yields on average with k drafts that are
// accepted with a.
func drafted(a float64, k int) float64 { return (1 - math.Pow(a, float64(k+1))) / (1 - a) }

// request is how much of the card one request takes: all of it for its
// prefill, and its share of 64 users while it answers.
func (c card) request(in, out float64) float64 {
	return c.pass(1, 0, in) + out*c.pass(64, in+out, 1)/64
}

// waits is the wait that a share of requests (the tail) exceed at a load of so
// many places with answers of ten seconds, by Erlang's formula.
func waits(load float64, places int, tail float64) float64 {
	busy, sum, term := load*float64(places), 0.0, 1.0
	for i := range places {
		sum += term
		term *= busy / float64(i+1)
	}
	full := term / (1 - load)
	return max(0, math.Log(full/(full+sum)/tail)/(float64(places)*(1-load)/10))
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
