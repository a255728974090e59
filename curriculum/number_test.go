package curriculum_test

import (
	"math"
	"slices"
	"testing"

	"llmcourse/curriculum"
)

func TestNumbers(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		text, unit string
		want       []float64
	}{
		{"375", "", []float64{375}},
		{"375 steps", "", []float64{375}},
		{"375 steps.", "steps", []float64{375}},
		{"~375", "", []float64{375}},
		{"= -3", "", []float64{-3}},
		{"−3", "", []float64{-3}},
		{"1 500 GB", "GB", []float64{1500}},
		{"1500gb", "GB", []float64{1500}},
		{"1500 MB", "GB", nil}, // another unit is another number
		{"3 hours", "days", nil},
		{"3 hours", "hours", []float64{3}},
		{"1,000", "", []float64{1000, 1}}, // the question tells which
		{"1,5", "", []float64{1.5}},
		{"0,001", "", []float64{0.001}},
		{"0.001", "", []float64{0.001}},
		{"1e-3", "", []float64{0.001}},
		{"1E-3", "", []float64{0.001}},
		{"1*10^-3", "", []float64{0.001}},
		{"1 × 10⁻³", "", []float64{0.001}},
		{".5", "", []float64{0.5}},
		{"1.500", "", []float64{1.5}},
		{"1,500.5", "", []float64{1500.5}},
		{"1.500,5", "", []float64{1500.5}},
		{"1.000.000", "", nil},
		{"1,000,000", "", []float64{1e6}},
		{"1'000", "", []float64{1000}},
		{"1_000", "", []float64{1000}},
		{"3000/2", "", []float64{1500}},
		{"1/0", "", nil},
		{"2^10", "", []float64{1024}},
		{"2**10", "", []float64{1024}},
		{"59 %", "", []float64{0.59}},
		{"59 %", "%", []float64{59}},
		{"59%", "GB", nil},
		{"7B", "", []float64{7e9}},
		{"7 B", "B", []float64{7}},
		{"1.5 million parameters", "parameters", []float64{1.5e6}},
		{"many", "", nil},
		{"", "", nil},
		{"-", "", nil},
		{"1 2", "", nil},
		{"3 or 4", "", nil},
		{"nan", "", nil},
		{"inf", "", nil},
		{"0x10", "", nil},
		{"1e999", "", nil},
	} {
		q := &curriculum.Question{Kind: curriculum.Number, Unit: c.unit}
		got := q.Numbers(c.text)
		same := slices.EqualFunc(got, c.want, func(a, b float64) bool { return math.Abs(a-b) <= 1e-12*math.Abs(b) })
		if !same {
			t.Errorf("%q in %q: got %v, want %v", c.text, c.unit, got, c.want)
		}
	}
}

func TestAcceptsHoweverWritten(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		accept, given string
		want          bool
	}{
		{"cross-entropy loss", "crossentropy loss", true},
		{"cross-entropy loss", "Cross Entropy-Loss", true},
		{"GPT-2", "gpt2", true},
		{"n-1", "n1", false},
		{"n - 1", "n 1", false},
		{"-1", "1", false},
		{"1-2", "12", false},
		{"0.001", "1e-3", true},
		{"0.001", "0,001", true},
		{"0.001", "0.01", false},
		{"top_k", "top k", true},
	} {
		q := &curriculum.Question{Kind: curriculum.Short, Accept: []string{c.accept}}
		if got := q.Accepts(c.given); got != c.want {
			t.Errorf("%q for %q: %v", c.given, c.accept, got)
		}
	}
}

// Whatever is typed, a number that is read is one, and never the answer to
// another question by accident of its unit.
func FuzzNumbers(f *testing.F) {
	for _, s := range []string{"1,5", "1/0", "1e309", "-", "%", "−3", "1,2,3", "1 × 10⁻³", "2^10^3", "7 GB"} {
		f.Add(s, "GB")
	}
	f.Fuzz(func(t *testing.T, text, unit string) {
		q := &curriculum.Question{Kind: curriculum.Number, Unit: unit}
		numbers := q.Numbers(text)
		if len(numbers) > 2 {
			t.Errorf("%q may mean %v", text, numbers)
		}
		for _, n := range numbers {
			if math.IsNaN(n) || math.IsInf(n, 0) {
				t.Errorf("%q is read as %v", text, n)
			}
		}
		q.Accept = []string{text}
		q.Accepts(text)
	})
}
