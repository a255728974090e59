package data_test

import (
	"math"
	"strconv"

	"llmcourse/curriculum"
)

func printedScientist() map[curriculum.Ref][]printed {
	return map[curriculum.Ref][]printed{
		"scientist/llm-architecture": printedArchitecture(),
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
		{"added to *the*: $(1.651", weight[0] * 2 / math.Sqrt(5/4.0)},
		{`24 \times 12 \times 1024^2 \approx 302.0`, 24 * 12 * 1024 * 1024 / 1e6},
		{`50257 \times 1024 \approx 51.5`, 50257 * 1024 / 1e6}, {`1024 \times 1024 \approx 1.0`, 1024 * 1024 / 1e6},
		{"Together about 354.5", (24*12*1024*1024 + 50257*1024 + 1024*1024) / 1e6},
		{`768 / 12 = 64`, 768 / 12},
		{`0.5 \times 0.4 = 0.20`, 0.5 * 0.4}, {`0.4 \times 0.9 = 0.36`, 0.4 * 0.9},
		{"they have 0.731", sigmoid(1)}, {"they have 0.731 and 0.269", sigmoid(-1)},
		{`0.5 / 0.8 = 0.625`, 0.5 / 0.8}, {`0.3 / 0.8 = 0.375`, 0.3 / 0.8},
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
