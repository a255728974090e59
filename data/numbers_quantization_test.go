package data_test

import (
	"math"
	"slices"
	"strings"
	"testing"
)

// absmax stores numbers as whole steps, top of them for the largest.
func absmax(xs []float64, top float64) (step float64, stored []float64) {
	largest := 0.0
	for _, x := range xs {
		largest = max(largest, math.Abs(x))
	}
	for _, x := range xs {
		stored = append(stored, math.RoundToEven(x*top/largest))
	}
	return largest / top, stored
}

// decodedError is the root of the mean squared error of stored numbers.
func decodedError(xs, stored []float64, step float64) float64 {
	sum := 0.0
	for i, x := range xs {
		sum += math.Pow(x-step*stored[i], 2)
	}
	return math.Sqrt(sum / float64(len(xs)))
}

// block is that of the lesson with its largest weight.
func block(largest float64) []float64 {
	return []float64{0.12, -0.40, 0.06, largest, -0.21, 0.33, -0.07, 0.02}
}

// The rows of the block quantized by hand are what it is stored and decoded as.
func TestBlockByHand(t *testing.T) {
	t.Parallel()
	text := lessons(t)["scientist/quantization"].Text
	for _, largest := range []float64{0.7, 2.8} {
		step, stored := absmax(block(largest), 7)
		whole, back := " stored ", " decoded"
		for _, q := range stored {
			number, decoded := decimals(0, q+0), decimals(2, q*step+0)
			whole += strings.Repeat(" ", 7-len(number)) + number
			back += strings.Repeat(" ", 7-len(decoded)) + decoded
		}
		for _, row := range []string{whole, back} {
			row = strings.Join(strings.Fields(row), " ")
			if !strings.Contains(strings.Join(strings.Fields(text), " "), row) {
				t.Errorf("there is no row %q", row)
			}
		}
	}
}

func printedQuantization() []printed {
	weights := []float64{-0.8, 0.1, 0.5, 1.6}
	step, stored := absmax(weights, 127)
	fine := 2.4 / 255
	blockStep, blockStored := absmax(block(0.7), 7)
	wideStep, wideStored := absmax(block(2.8), 7)
	output := func(e1, e2 float64) float64 { return e1*e1 + e2*e2 + 2*0.9*e1*e2 }
	numbers := []printed{
		{"| FP32 | 32 | 8 | 23 | 32.1", 8.03 * 4}, {"| FP16 | 16 | 5 | 10 | 16.1", 8.03 * 2}, {"| BF16 | 16 | 8 | 7 | 16.1", 8.03 * 2},
		{"| INT8 | 8 | none | none | 8.0", 8.03}, {"| INT4 | 4 | none | none | 4.0", 8.03 / 2},
		{`$1.6 / 127 = 0.0126`, step}, {"The stored integers are $-64", stored[0]}, {"$-64$, $8", stored[1]}, {"$8$, $40", stored[2]}, {"$40$, $127", stored[3]},
		{"they are $-0.806", stored[0] * step}, {"$-0.806$, $0.101", stored[1] * step}, {"$0.101$, $0.504", stored[2] * step},
		{`2.4 / 255 = 0.0094`, fine}, {`-128 + 85 = -43`, -128 - math.Round(-0.8/fine)},
		{"The integers are $-128$, $-32", math.Round(0.1/fine) - 43}, {"$-32$, $10", math.Round(0.5/fine) - 43},
		{"decode to $-0.800$, $0.104", math.Round(0.1/fine) * fine}, {"$0.104$, $0.499", math.Round(0.5/fine) * fine},
		{`0.70 / 7 = 0.1`, blockStep}, {"2.80 / 7 = 0.4", wideStep},
		{"mean squared error is 0.023", decodedError(block(0.7), blockStored, blockStep)},
		{"above and 0.090", decodedError(block(2.8), wideStored, wideStep)},
		{`$16/32 = 0.5`, 16 / 32.0}, {`4 + 8/32 = 4.25`, 4 + 8/32.0}, {`4 + 8/16 = 4.5`, 4 + 8/16.0},
		{`2 \cdot 16 = 1152`, 256*4 + 8*2*6 + 2*16}, {"again 4.5", 1152 / 256.0},
		{"144 / 32 = 4.5", 144 / 32.0},
		{`0.16 + 0.16 + 0.288 = 0.608`, output(0.4, 0.4)}, {`0.9 \cdot 0.4 = 0.36`, 0.9 * 0.4}, {`0.16 + 0.36 - 0.432 = 0.088`, output(0.4, -0.6)},
		{"the exact output is $2.6", 0.13 * 20}, {"The output is $2.0$, an error of $0.6", 2.6 - 0.1*20}, {"The output is $3.0$, an error of $0.4", 0.3*10 - 2.6},
		{"at 16, 5.5 and 4.5", 4.5}, {`70.6 \cdot 16 / 8 = 141.2`, 70.6 * 2}, {`70.6 \cdot 5.5 / 8 = 48.5`, 70.6 * 5.5 / 8}, {`70.6 \cdot 4.5 / 8 = 39.7`, 70.6 * 4.5 / 8},
		{`$0.7 / 7 = 0.1`, 0.7 / 7},
	}
	for _, row := range []struct {
		text     string
		size     float64 // GiB, as llama.cpp prints it
		increase float64
	}{
		{"`Q8_0` | 8.5 GB | 8.5 | +0.003 | 0.04", 7.96, 0.0026}, {"`Q6_K` | 6.6 GB | 6.6 | +0.022 | 0.3", 6.14, 0.0217},
		{"`Q5_K_M` | 5.7 GB | 5.7 | +0.057 | 0.9", 5.33, 0.0569}, {"`Q4_K_M` | 4.9 GB | 4.9 | +0.175 | 2.8", 4.58, 0.1754},
		{"`Q3_K_M` | 4.0 GB | 4.0 | +0.657 | 10.5", 3.74, 0.6569}, {"`Q2_K` | 3.2 GB | 3.2 | +3.520 | 56", 2.96, 3.5199},
	} {
		cells := strings.Split(row.text, " | ")
		for i, value := range []float64{row.size * (1 << 30) / 1e9, row.size * (1 << 30) * 8 / 8.03e9, row.increase, 100 * row.increase / 6.233} {
			phrase := strings.Join(cells[:i+2], " | ")
			numbers = append(numbers, printed{strings.TrimSuffix(phrase, " GB"), value})
		}
	}
	return slices.Clip(numbers)
}
