package curriculum_test

import (
	"errors"
	"math"
	"testing"
	"testing/fstest"

	"llmcourse/curriculum"
)

func TestQuestions(t *testing.T) {
	t.Parallel()
	c := fixture(t)
	for ref, want := range map[curriculum.Ref]int{
		"basics/vectors":               4,
		"basics/vectors#dot-product":   2,
		"basics/vectors#inner-product": 2, // a former name
		"basics/vectors#essence":       0, // a resource
		"depth/attention":              0, // no file
		"notebooks/tools":              0,
		"basics":                       0,
	} {
		got, err := c.Questions(ref)
		if err != nil || len(got) != want {
			t.Errorf("Questions(%q): %d, %v; want %d", ref, len(got), err, want)
		}
	}
	if _, err := c.Questions("basics/none"); !errors.Is(err, curriculum.ErrNotFound) {
		t.Errorf("got %v, want ErrNotFound", err)
	}
	all, err := c.Questions("basics/vectors")
	if err != nil {
		t.Fatal(err)
	}
	q := all[1]
	if q.Ref() != "basics/vectors#what-length-is" || q.Topic.ID != "dot-product" || q.Kind != curriculum.OneChoice ||
		q.Level != 1 || q.Place != "Length" || len(q.Choices) != 3 || !q.Choices[0].Right || q.Choices[1].Why == "" {
		t.Errorf("got %+v", q)
	}
}

// A quiz with a mistake is an error, not a quiz with a question less.
func TestQuestionsBroken(t *testing.T) {
	t.Parallel()
	m := folder(t)
	replace(t, m, "basics/vectors.quiz.toml", "right = true", "right = false")
	m["basics/training.quiz.toml"] = &fstest.MapFile{Data: []byte("[[questions")}
	c, err := curriculum.Load(m)
	if err != nil {
		t.Fatal(err)
	}
	for _, ref := range []curriculum.Ref{"basics/vectors", "basics/training"} {
		var invalid *curriculum.InvalidError
		if _, err := c.Questions(ref); !errors.As(err, &invalid) {
			t.Errorf("Questions(%q): %v, want an InvalidError", ref, err)
		}
	}
}

func TestAccepts(t *testing.T) {
	t.Parallel()
	q := &curriculum.Question{Kind: curriculum.Short, Accept: []string{"KV cache", "naïve", "*", "C++", "-1", ".5"}}
	for given, want := range map[string]bool{
		"KV cache":       true,
		"  kv   CACHE. ": true,
		`"kv cache"`:     true,
		"`kv cache`":     true,
		"kv\tcache":      true,
		"kvcache":        true,
		"kv-cache":       true,
		"k v cache":      true,
		"kv - cache":     false,
		"the kv cache":   false,
		"naive":          true,
		"NAI\u0308VE":    true,
		"*":              true,
		"**":             false,
		"c++":            true,
		"c":              false,
		"":               false,
		"-1.":            true,
		"1":              false,
		".5":             true,
		"(-1)":           true,
		" . ":            false,
		"k\u200bv cache": true,
	} {
		if got := q.Accepts(given); got != want {
			t.Errorf("Accepts(%q) = %v", given, got)
		}
	}
}

func TestAcceptsNumber(t *testing.T) {
	t.Parallel()
	tests := []struct {
		answer, tolerance, given float64
		want                     bool
	}{
		{11, 0, 11, true},
		{11, 0, 11.001, false},
		{0.3, 0, 0.1 + 0.2, true},
		{0.2, 0.1, 0.3, true},
		{0.583, 0.005, 0.5881, false},
		{-2, 0.5, -2.5, true},
		{1e12, 0, 1e12, true},
		{0, 0, math.NaN(), false},
		{0, math.MaxFloat64, math.Inf(1), false},
	}
	for _, tt := range tests {
		q := &curriculum.Question{Kind: curriculum.Number, Answer: tt.answer, Tolerance: tt.tolerance}
		if got := q.AcceptsNumber(tt.given); got != tt.want {
			t.Errorf("%v +- %v accepts %v: %v", tt.answer, tt.tolerance, tt.given, got)
		}
	}
}
