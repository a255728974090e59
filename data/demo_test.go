package data_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"llmcourse/curriculum"
)

// A claim is what a lesson says about its program, with the output that it
// stands on.
type claim struct {
	ref           curriculum.Ref
	claim, output string
}

// What a lesson says about its program is what the program prints. That the
// output is right is for TestPythonPrintsWhatLessonsSay.
func TestClaimsStandInTheOutput(t *testing.T) {
	t.Parallel()
	texts := lessons(t)
	for _, c := range slices.Concat(claimsEngineer(), claimsAlignment(), []claim{
		{"fundamentals/python", "A score of 84%", "\n0.84  from 0.72 to 0.93\n"},
		{"fundamentals/python", "the average is 0.49", "\n0.49  from 0.30 to 0.72\n"},
		{"fundamentals/nlp", `The 0.50 of "yard"`, "\nyard   0.50\n"},
		{"fundamentals/nlp", "1.710, is the [perplexity]", " 1.710\n"},
		{"scientist/llm-architecture", `After the first "the", "market" has 0.25.`, "\nthe        0.01   0.00   0.25   0.08   0.25   0.25 "},
		{"scientist/llm-architecture", `and "market" has 0.00`, "\nthe        0.00   0.00   0.35   0.24   0.35   0.00 "},
		{"scientist/llm-architecture", `expects "chased" rather than "fell"`, "\ncat        0.00   0.01   0.02   0.02   0.00   0.00   0.67   0.26\n"},
		{"scientist/pre-training", `comes "cat" with 0.4`, "'cat': 0.4,"},
		{"scientist/evaluation", "Four hundred questions would have been enough", "\n  400 questions: 0.04 +- 0.031  p = 0.017\n"},
		{"scientist/evaluation", "the pairs show what the totals hide", "shown by pairs 65%, by totals 2%\n"},
		{"scientist/quantization", "the 4-bit error is as large as the weights themselves", "\n   4      0.999      0.213      0.123\n"},
		{"scientist/quantization", "two bits with one step turn 1.669 into 2.104", "\n2 bits: 2.104 with one step, 1.715"},
		{"scientist/quantization", "Four bits with a step for each row cost 0.002", "\n4 bits: 1.698 with one step, 1.671 with"},
		{"scientist/pre-training", "starts at $\\log 8 \\approx 2.079$", "\nstep    0  loss 2.079\n"},
	}) {
		for _, part := range []string{c.claim, c.output} {
			if !strings.Contains(texts[c.ref].Text, part) {
				t.Errorf("%s: there is no %q", c.ref, part)
			}
		}
	}
}

// blind is what Tiny's last token gives "market" where its query is zero, so
// that all four tokens weigh the same.
func blind() float64 {
	given := 0.25 * 2 / math.Sqrt(5/4.0) // of "chased"
	x := [4]float64{given, -given, 0, 2}
	size := func(x [4]float64) float64 {
		return math.Sqrt((x[0]*x[0] + x[1]*x[1] + x[2]*x[2] + x[3]*x[3]) / 4)
	}
	article := 2 / size(x)
	x = [4]float64{x[0] + article, x[1] + article, 0, 2 - 2*article}
	s := size(x)
	a, b, verb, art := x[0]/s, x[1]/s, x[2]/s, x[3]/s
	return softmax(2*b, -a-b-verb-art, 2*art, 2*a, 2*a+art, 2*a-verb, a+2*verb, b+2*verb)[0]
}

// heldOut trains the program of pre-training on the first of its pairs and
// returns the loss of the rest after so many steps.
func heldOut(first, steps int) float64 {
	words := strings.Fields(". the cat chased the mouse . the dog chased the cat . the market fell .")
	id := map[string]int{}
	for _, w := range words {
		if _, known := id[w]; !known {
			id[w] = len(id)
		}
	}
	var pairs [][2]int
	for i := range words[1:] {
		pairs = append(pairs, [2]int{id[words[i]], id[words[i+1]]})
	}
	logits := make([][]float64, len(id))
	for i := range logits {
		logits[i] = make([]float64, len(id))
	}
	for range steps {
		slopes := make([][]float64, len(id))
		for i := range slopes {
			slopes[i] = make([]float64, len(id))
		}
		for _, p := range pairs[:first] {
			for j, q := range softmax(logits[p[0]]...) {
				slopes[p[0]][j] += q / float64(first)
			}
			slopes[p[0]][p[1]] -= 1 / float64(first)
		}
		for i := range logits {
			for j := range logits[i] {
				logits[i][j] -= slopes[i][j]
			}
		}
	}
	loss := 0.0
	for _, p := range pairs[first:] {
		loss -= math.Log(softmax(logits[p[0]]...)[p[1]]) / float64(len(pairs)-first)
	}
	return loss
}
