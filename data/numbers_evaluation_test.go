package data_test

import "math"

// mcnemar is how likely fair tosses are to split as far apart as b against c.
func mcnemar(b, c int) float64 {
	n, sum := b+c, 0.0
	for k := max(b, c); k <= n; k++ {
		ways, _ := math.Lgamma(float64(n + 1))
		first, _ := math.Lgamma(float64(k + 1))
		rest, _ := math.Lgamma(float64(n - k + 1))
		sum += math.Exp(ways-first-rest) / math.Pow(2, float64(n))
	}
	return min(1, 2*sum)
}

// pairedMargin is that of the gap of two models on the same n questions, of
// which b are right for one only and c for the other.
func pairedMargin(b, c, n float64) float64 {
	return 1.96 * math.Sqrt(((b+c)/n-math.Pow((b-c)/n, 2))/n)
}

// choose counts the ways to choose k of n.
func choose(n, k float64) float64 {
	ways := 1.0
	for i := range int(k) {
		ways *= (n - float64(i)) / float64(i+1)
	}
	return ways
}

func printedEvaluation() []printed {
	logs := []float64{-math.Log(0.5), -math.Log(0.25), -math.Log(0.1), -math.Log(0.8)}
	mean := (logs[0] + logs[1] + logs[2] + logs[3]) / 4
	floor := (5*nats(0.4, 0.2, 0.2, 0.2) + 2*nats(0.5, 0.5)) / 16
	margin := func(a, n float64) float64 { return 196 * math.Sqrt(a*(1-a)/n) }
	return []printed{
		{"The negative logarithms are 0.693", logs[0]}, {"0.693, 1.386", logs[1]}, {"1.386, 2.303", logs[2]}, {"2.303 and 0.223", logs[3]},
		{"Their mean is 1.151", mean}, {`\exp(1.151) = 3.16`, math.Exp(mean)},
		{"a loss of 0.503", floor}, {"is a perplexity of 1.654", math.Exp(floor)},
		{`/ (69 \cdot \ln 2) = 0.168`, 16 * floor / (69 * math.Ln2)}, {"but a perplexity of 1.124", math.Exp(16 * floor / 69)},
		{`\sqrt{5/6 \cdot 4/5} = 0.82`, math.Sqrt(5 / 6.0 * 4 / 5)},
		{"-2.10        4            -0.525", -2.10 / 4}, {"-3.00       15            -0.200", -3.00 / 15},
		{"At 70% on 100 questions the margin is 9", margin(0.7, 100)}, {"On 1,000 it is 2.8", margin(0.7, 1000)},
		{`$3/20 = 15`, 300 / 20.0},
		{"which is 6.1", 100 * pairedMargin(7, 3, 100)}, {"has a probability of 0.34", mcnemar(7, 3)},
		{"= 0.5", 2 * (1 / 3.0) / (1/3.0 + 1)},
		{"pass@1 is 0.30", 1 - choose(7, 1)/choose(10, 1)}, {"pass@5 is 0.92", 1 - choose(7, 5)/choose(10, 5)},
		{"has a pass@4 of 0.998", 1 - math.Pow(0.2, 4)}, {`$0.8^4 = 0.41`, math.Pow(0.8, 4)},
		{`1 / (1 + 10^{-0.5}) = 0.76`, 1 / (1 + math.Pow(10, -0.5))},
		{`it gains $32 \cdot 0.24 = 7.7`, 32 * 0.24}, {`B gains $32 \cdot 0.76 = 24.3`, 32 * 0.76},
		{`(0.06 - 0.04^2)/100} = 0.047`, pairedMargin(5, 1, 100)}, {"so 4.7", 100 * pairedMargin(5, 1, 100)},
		{`(6 + 1)/2^6 = 0.22`, mcnemar(5, 1)}, {`$2/2^4 = 0.125`, mcnemar(4, 0)},
		{"in 16 tosses: p = 0.004", mcnemar(14, 2)},
		{"A: 82.0% +- 5.3", margin(0.82, 200)}, {"B: 76.0% +- 5.9", margin(0.76, 200)},
		{"Per byte they are −0.40, −0.58", -2.9 / 5}, {"−0.58, −0.45", -3.6 / 8}, {"−0.45 and −0.20", -4 / 20.0},
		{"take the tablets              0.76", math.Sqrt(1*4/5.0) * math.Exp(1-7/6.0)},
	}
}
