package data_test

import "math"

// majority is how likely more than half of n independent answers are right.
func majority(n int, p float64) float64 {
	sum := 0.0
	for k := n/2 + 1; k <= n; k++ {
		sum += choose(float64(n), float64(k)) * math.Pow(p, float64(k)) * math.Pow(1-p, float64(n-k))
	}
	return sum
}

// unfinished counts the pairs of RoPE that do not turn once within a length.
func unfinished(dimensions, base, length float64) float64 {
	n := 0.0
	for i := range int(dimensions) / 2 {
		if 2*math.Pi*math.Pow(base, 2*float64(i)/dimensions) > length {
			n++
		}
	}
	return n
}

func printedTrends() []printed {
	ahead := func(by, others float64) float64 { return math.Exp(by) / (math.Exp(by) + others) }
	sharper := math.Pow(0.1*math.Log(16)+1, 2)
	cat := softmax(27, 26, 24)
	const million = 1e6
	experts, attention, words := 32*8*3*4096*14336.0, 32*(2*4096*4096+2*4096*1024.0), 2*32000*4096.0
	return []printed{
		{`\cos(1.0) = 0.540`, math.Cos(1)},
		{"that is so for 18", unfinished(128, 1e4, 4096)},
		{"apart instead of 57.3", 180 / math.Pi}, {"neighbors are 3.6", 180 / math.Pi / 16},
		{"gets a weight of 0.069", ahead(2, 99)}, {"others only 0.0046", ahead(2, 1599)}, {"from 0.0046 to 0.016", ahead(2*sharper, 1599)},
		{`0.1 \ln(16) + 1 = 1.277`, math.Sqrt(sharper)}, {`$1.277^2 = 1.63`, sharper},
		{"with length 0.707", math.Sqrt(0.5)}, {"keeps 0.99975", math.Sqrt((1 + 0.999) / 2)},
		{"which is $+0.4", (0.5 + 0.3) / 2}, {"would give $+0.2", (0.5 + 0.3 - 0.2) / 3},
		{"e^1) = 0.73", sigmoid(1)}, {"= 0.73$ and $0.27", sigmoid(-1)},
		{"| Experts | 45.1", experts / million / 1000}, {"| Experts | 45.1 | 11.3", experts / 4 / million / 1000},
		{"| Attention | 1.3", attention / million / 1000}, {"| Embeddings and output | 0.3", words / million / 1000},
		{"| Total | 46.7", (experts + attention + words) / million / 1000}, {"| Total | 46.7 | 12.9", (experts/4 + attention + words) / million / 1000},
		{`0.25 \cdot 0.25 = 1`, 4 * 4 * 0.25 * 0.25}, {`4 \cdot 1 \cdot 0.97 = 3.88`, 4 * 0.97},
		{"the softmax gives 0.705", cat[0]}, {"0.705, 0.259", cat[1]}, {"0.259 and 0.035", cat[2]},
		{`24 \times 24 = 576`, 336 / 14 * 336 / 14},
		{`0.4^{5-k} = 0.683`, majority(5, 0.6)}, {"of 25 with 0.846", majority(25, 0.6)}, {"makes it worse: 0.317", majority(5, 0.4)},
		{"to $-0.45", (-0.5 - 0.4) / 2}, {`16 \cdot 1.5 = 26`, 2 + 16*1.5}, {`2 \cdot 1.5 = 5`, 2 + 2*1.5}, {"In 16 bits it needs 52", 2 * 26},
	}
}
