package data_test

import (
	"math"
	"strconv"

	"llmcourse/curriculum"
)

func printedScientist() map[curriculum.Ref][]printed {
	return map[curriculum.Ref][]printed{
		"scientist/llm-architecture": printedArchitecture(),
		"scientist/pre-training":     printedPreTraining(),

		"scientist/instruction-dataset": printedInstructions(),
		"scientist/evaluation":          printedEvaluation(),
		"scientist/quantization":        printedQuantization(),
		"scientist/new-trends":          printedTrends(),
	}
}

func printedArchitecture() []printed {
	key := 2 * 2 / math.Sqrt(5/4.0) // of "chased", after normalizing
	weight := softmax(2*key/math.Sqrt(4), 0, 0, 0)
	numbers := []printed{
		{`12 \times 12 \times 768^2 \approx 84.9`, 12 * 12 * 768 * 768 / 1e6},
		{`50257 \times 768 \approx 38.6`, 50257 * 768 / 1e6},
		{"1,024 position vectors add 0.8", 1024 * 768 / 1e6},
		{"The total is about 124", (12*12*768*768 + 50257*768 + 1024*768) / 1e6},
		{`12 \cdot 4^2 = 192`, 12 * 4 * 4}, {"plus 32, plus 32, makes 256", 192 + 8*4 + 8*4},
		{`has $\sqrt{16 / 4} = 2`, 2},
		{`\sqrt{5 / 4} \approx 1.118`, math.Sqrt(5 / 4.0)},
		{"becomes $(0.894", 1 / math.Sqrt(5/4.0)}, {"(0.894, 0, 1.789", 2 / math.Sqrt(5/4.0)},
		{"(2, 0, 0, 0) = (3.578", key},
		{`2 \cdot 3.578 / \sqrt{4} = 3.578`, key},
		{`e^{3.578} \approx 35.8`, math.Exp(key)},
		{`35.8 / (35.8 + 3) \approx 0.923`, weight[0]}, {"the others 0.026", weight[1]},
		{"hands over $(1.789, -1.789", -2 / math.Sqrt(5/4.0)},
		{`added to "the": $(1.651`, weight[0] * 2 / math.Sqrt(5/4.0)},
		{`24 \times 12 \times 1024^2 \approx 302.0`, 24 * 12 * 1024 * 1024 / 1e6},
		{`50257 \times 1024 \approx 51.5`, 50257 * 1024 / 1e6}, {`1024 \times 1024 \approx 1.0`, 1024 * 1024 / 1e6},
		{"Together about 354.5", (24*12*1024*1024 + 50257*1024 + 1024*1024) / 1e6},
		{`768 / 12 = 64`, 768 / 12},
		{`0.5 \times 0.4 = 0.20`, 0.5 * 0.4}, {`0.4 \times 0.9 = 0.36`, 0.4 * 0.9},
		{"they have 0.731", sigmoid(1)}, {"they have 0.731 and 0.269", sigmoid(-1)},
		{`0.5 / 0.8 = 0.625`, 0.5 / 0.8}, {`0.3 / 0.8 = 0.375`, 0.3 / 0.8},
		{`lower "market" from 0.25 to 0.11`, blind()},
		{"Without the division it would be 0.9997", sigmoid(8)},
	}
	for i, name := range []string{"mat   |   3.0", "floor |   2.0", "roof  |   1.0", "moon  |  -1.0"} {
		row := "| " + name + " |   " + decimals(3, softmax(6, 4, 2, -2)[i]) + " | "
		one := decimals(3, softmax(3, 2, 1, -1)[i]) + " | "
		numbers = append(numbers,
			printed{row[:len(row)-3], softmax(6, 4, 2, -2)[i]},
			printed{row + one[:len(one)-3], softmax(3, 2, 1, -1)[i]},
			printed{row + one + decimals(3, softmax(1.5, 1, 0.5, -0.5)[i]), softmax(1.5, 1, 0.5, -0.5)[i]})
	}
	p := softmax(3, 2, 1, -1)
	return append(numbers, printed{"mat and floor ($0.899", p[0] + p[1]}, printed{"roof joins ($0.988", p[0] + p[1] + p[2]})
}

// decimals prints a number as lessons do.
func decimals(places int, x float64) string { return strconv.FormatFloat(x, 'f', places, 64) }

// fitted is Epoch AI's fit of Chinchilla's law: the terms of size and of data,
// and the loss.
func fitted(parameters, tokens float64) (size, text, loss float64) {
	size, text = 482.01/math.Pow(parameters, 0.3478), 2085.43/math.Pow(tokens, 0.3658)
	return size, text, 1.8172 + size + text
}

func printedPreTraining() []printed {
	banded := func(j float64) float64 { return 1 - math.Pow(1-math.Pow(j, 8), 14) }
	mean := -(math.Log(0.2) + math.Log(0.5) + math.Log(0.1) + math.Log(0.4)) / 4
	numbers := []printed{
		{"2 trillion tokens are about 8", 2e12 * 4 / 1e12},
		{"which is 0.05", banded(0.5)}, {"0.77", banded(0.75)}, {"0.9996", banded(0.9)},
		{"| Web | 900B | 0.7 | 700B | 0.8", 700 / 900.0}, {"| Code | 80B | 0.2 | 200B | 2.5", 200 / 80.0}, {"| Books | 20B | 0.1 | 100B | 5", 100 / 20.0},
		{"| cat        |        0.20 |     1.609", -math.Log(0.2)}, {"|        0.50 |     0.693", -math.Log(0.5)},
		{"|        0.10 |     2.303", -math.Log(0.1)}, {"|        0.40 |     0.916", -math.Log(0.4)},
		{"The mean is 1.3804", mean}, {`e^{1.3804} \approx 3.98`, math.Exp(mean)},
		{"give 4 million", 1000 * 4096 / 1e6}, {`\log 32000 \approx 10.37`, math.Log(32000)},
		{`\log 8 \approx 2.079`, math.Log(8)},
		{"It ends near 0.503", (5*nats(0.4, 0.2, 0.2, 0.2) + 2*nats(0.5, 0.5)) / 16},
		{`\approx 286`, 2e12 / 7e9}, {"about 60,000", 36e12 / 0.6e9},
		{`6 \times 7 \cdot 10^9 \times 2 \cdot 10^{12} = 8.4`, 6 * 7e9 * 2e12 / 1e22},
		{"s} \\approx 187000", math.Round(8.4e22/(0.4*312e12)/3600/1000) * 1000},
		{"is over 21", math.Floor(8.4e22 / (0.4 * 312e12) / 3600 / 24 / 365)},
		{"A 7B model needs 112", 7 * 16},
		{`4 + 12 / 64 \approx 4.2`, 4 + 12/64.0}, {"stage 3 into 0.25", 16 / 64.0}, {`$3 / 15 = 20`, 100 * 3 / 15.0},
		{`10^{19}} \approx 3.16`, math.Sqrt(10)}, {"$D \\approx 63", 20 * math.Sqrt(10)},
		{`a loss of about 10.82`, math.Log(50257)},
		{"would have taken 18", 671 / 37.0},
		{"better by 0.016", 0.016},
		{"The loss of the rest falls from 2.079", heldOut(10, 0)}, {"falls from 2.079 to 1.89", heldOut(10, 20)},
		{"then rises: 2.30", heldOut(10, 100)}, {"2.30 at step 100, 3.09", heldOut(10, 1000)},
	}
	for name, model := range map[string][2]float64{
		"Gopher     | 280B | 300B": {280e9, 300e9}, "Chinchilla | 70B  | 1.4T": {70e9, 1.4e12},
	} {
		size, text, loss := fitted(model[0], model[1])
		row := "| " + name + " |     " + decimals(3, size)
		numbers = append(numbers, printed{row, size}, printed{row + " |     " + decimals(3, text), text},
			printed{row + " |     " + decimals(3, text) + " | " + decimals(3, loss), loss})
	}
	for _, row := range []struct {
		text string
		n    float64
	}{
		{"   9B     10.9T    1210   2.019", 9e9}, {"  18B      5.4T     302   1.994", 18e9}, {"  36B      2.7T      76   1.979", 36e9},
		{"  73B      1.3T      18   1.974", 73e9}, {" 146B      0.7T       5   1.979", 146e9}, {" 292B      0.3T       1   1.994", 292e9},
	} {
		d := 5.88e23 / 6 / row.n
		_, _, loss := fitted(row.n, d)
		numbers = append(numbers, printed{row.text, loss}, printed{row.text[:len(row.text)-8], d / row.n})
	}
	return numbers
}

func printedInstructions() []printed {
	bill := 10000*400/1e6*0.5 + 10000*300/1e6*1.5
	return []printed{
		{"2.00 + 4.50 = 6.50", bill}, {"you keep 7,000", 10000 * (1 - 0.3)}, {"cost about USD 0.93", bill / 7},
		{"5 / 6 \\approx 0.83", 5 / 6.0}, {"J \\approx 0.67", 4 / 6.0},
		{"3 / 7 \\approx 0.43", 3 / 7.0}, {"5 / 7 \\approx 0.71", 5 / 7.0},
		{"1 - 0.8^8 \\approx 0.83", 1 - math.Pow(0.8, 8)},
		{"2 \\cdot 4 = 8", 2 * 4}, {"$91 = 7 \\cdot 13", 91 / 7},
		{"3·4 = 12 for the cats, 2·4 = 8, so 12 + 8 = 20", 3*4 + 2*4},
		{"threw away 96", 100 * (47100 - 1900) / 47100.0},
	}
}
