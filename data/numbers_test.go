package data_test

import (
	"maps"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"llmcourse/curriculum"
)

func sigmoid(x float64) float64 { return 1 / (1 + math.Exp(-x)) }

// computed has the way to the answer of every number question, from the
// numbers that its text gives.
func computed() map[curriculum.Ref]float64 {
	all := map[curriculum.Ref]float64{}
	maps.Copy(all, fundamentals())
	maps.Copy(all, scientist())
	maps.Copy(all, engineer())
	return all
}

func fundamentals() map[curriculum.Ref]float64 {
	return map[curriculum.Ref]float64{
		"fundamentals/mathematics#dot-product-by-hand":  5 * 0.5 * 0.8,
		"fundamentals/mathematics#eigenvalue-of-vector": (4*3 - 1*2) / 5,
		"fundamentals/mathematics#low-rank-storage":     3000 * 3000 / (2 * 3000),
		"fundamentals/mathematics#one-descent-step":     (5 - 3) / (2 * (5 - 3.0)),
		"fundamentals/mathematics#perplexity-by-hand":   math.Pow(5, -3) / (0.2 * 0.1),

		"fundamentals/python#array-bytes":       2e6 * 1000 * (8 - 4) / 1e9,
		"fundamentals/python#standardize-value": (62 - 50) / 8.0,

		"fundamentals/neural-networks#neuron-output":    3 - 2,
		"fundamentals/neural-networks#count-parameters": (10*40 + 40 + 40*5 + 5) - (10*20 + 20 + 20*5 + 5),
		"fundamentals/neural-networks#steps-per-epoch":  1500 / (12000 / 32.0),
		"fundamentals/neural-networks#dropout-scale":    5 * (1 - 0.2),

		"fundamentals/nlp#bigram-probability":    1 * 1 / 5.0 * 1 * 1 * 1 / 5.0 * 1,
		"fundamentals/nlp#word-in-all-documents": 100 / 20.0,
		"fundamentals/nlp#lstm-cell-update":      (2 - 0.7*4) / -1,
	}
}

func scientist() map[curriculum.Ref]float64 {
	return map[curriculum.Ref]float64{
		"scientist/llm-architecture#count-block-parameters": (2 * 2) / 2,
		"scientist/llm-architecture#lowest-in-tokens":       float64(len(merged("nest", "es", "est", "lo", "low", "ne"))),
		"scientist/llm-architecture#attention-weight":       sigmoid(8/math.Sqrt(16) - 0),
		"scientist/llm-architecture#nucleus-size":           0.40 / nucleus(0.8, 0.40, 0.25, 0.20, 0.10, 0.05),

		"scientist/pre-training#loss-of-one-token":   nats(0.4, 0.2, 0.2, 0.2),
		"scientist/pre-training#training-compute":    6 * 37e9 * 14.8e12 / 1e24,
		"scientist/pre-training#optimal-tokens":      math.Sqrt(16),
		"scientist/pre-training#bytes-per-parameter": 3 * (2 + 2 + (4+4+4)/8.0),

		"scientist/instruction-dataset#generation-bill": 20000 * (500*1 + 200*4) / 1e6 / (20 * (1 - 0.6)),
		"scientist/instruction-dataset#jaccard-value":   2 * 20 / (3 + 2.0),

		"scientist/supervised-fine-tuning#full-memory":          80 - 8*(2+2+1+1),
		"scientist/supervised-fine-tuning#adapter-size":         2048 * 2048 / (2048 + 2048),
		"scientist/supervised-fine-tuning#effective-batch-size": 9600 / 5 / (4 * 8 * 2),
		"scientist/supervised-fine-tuning#zero-two-memory":      2 + (2+12)/4.0,

		"scientist/preference-alignment#bradley-terry":       math.Log(0.8 / 0.2),
		"scientist/preference-alignment#penalized-reward":    3 / (-20 + 35.0),
		"scientist/preference-alignment#ppo-objective-value": min(0.5*-2, (1-0.2)*-2),
		"scientist/preference-alignment#group-advantage":     (0 - 0.75) / math.Sqrt(0.75*0.25),

		"scientist/evaluation#perplexity-of-finer-tokens": math.Exp(10 * math.Log(9) / 20),
		"scientist/evaluation#questions-for-margin":       400 * (4 / 1.0) * (4 / 1.0),
		"scientist/evaluation#token-f1-by-hand":           2 * 1 * (2 / 3.0) / (1 + 2/3.0),

		"scientist/quantization#bits-of-a-file":  7.8 * 8 / 13,
		"scientist/quantization#rounds-to-zero":  2.1 / 7 / 2,
		"scientist/quantization#block-for-bits":  (16 + 16) / (4.25 - 4),
		"scientist/quantization#awq-new-maximum": max(0.7, 0.42*5) / 7,

		"scientist/new-trends#yarn-number":         math.Pow(0.1*math.Log(8)+1, 2),
		"scientist/new-trends#dropped-share":       100 * (1 - 1/4.0),
		"scientist/new-trends#router-gap":          math.Log(0.9 / (1 - 0.9)),
		"scientist/new-trends#pictures-in-context": math.Floor((8192 - 1000) / ((448 / 14.0) * (448 / 14.0))),
		"scientist/new-trends#ties-by-hand":        (-0.6 - 0.2) / 2,
	}
}

// nucleus is the sum of the fewest probabilities, from the largest on, that
// reaches p.
func nucleus(p float64, probabilities ...float64) float64 {
	sum := 0.0
	for _, q := range probabilities {
		if sum += q; sum >= p {
			break
		}
	}
	return sum
}

// merged splits a word by merges, which are named by what they make, in the
// order in which they were learned.
func merged(word string, merges ...string) []string {
	parts := strings.Split(word, "")
	for _, m := range merges {
		for i := 0; i+1 < len(parts); i++ {
			if parts[i]+parts[i+1] == m {
				parts = slices.Replace(parts, i, i+2, m)
			}
		}
	}
	return parts
}

// Every number can be computed from its question, within a tolerance that
// forgives rounding and no mistake.
func TestNumbersRecompute(t *testing.T) {
	t.Parallel()
	want := computed()
	for _, q := range ofKind(questions(t), curriculum.Number) {
		n, ok := want[q.Ref()]
		if !ok {
			t.Errorf("%s: say here how its answer is computed", q.Ref())
			continue
		}
		delete(want, q.Ref())
		if !q.AcceptsNumber(n) {
			t.Errorf("%s: the answer is %v, computed %v", q.Ref(), q.Answer, n)
		}
		if math.Abs(n-q.Answer) > 0.001*max(1, math.Abs(n)) {
			t.Errorf("%s: %v is not %v rounded", q.Ref(), q.Answer, n)
		}
		if q.Tolerance > 0.05*max(1, math.Abs(q.Answer)) {
			t.Errorf("%s: a tolerance of %v lets mistakes pass", q.Ref(), q.Tolerance)
		}
	}
	for ref := range want {
		t.Errorf("%s: there is no such number question", ref)
	}
}

var inText = regexp.MustCompile(`[-−]?\d+(?:,\d{3})*(?:\.\d+)?`)

// The reason of a number shows the number, so that a learner sees where the
// own way went wrong.
func TestReasonsShowTheNumber(t *testing.T) {
	t.Parallel()
	for _, q := range ofKind(questions(t), curriculum.Number) {
		shown := false
		for _, s := range inText.FindAllString(q.Reason, -1) {
			n, err := strconv.ParseFloat(strings.NewReplacer("−", "-", ",", "").Replace(s), 64)
			shown = shown || err == nil && q.AcceptsNumber(n)
		}
		if !shown {
			t.Errorf("%s: %v is not in its reason", q.Ref(), q.Answer)
		}
	}
}
