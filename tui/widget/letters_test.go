package widget_test

import (
	"strings"
	"testing"

	"llmcourse/tui/widget"
)

func TestHasLetters(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, word string
		want       bool
	}{
		{"Quantization", "qtz", true}, {"Quantization", "QZ", true}, {"Quantization", "zq", false},
		{"Quantization", "", true}, {"", "a", false}, {"", "", true}, {"aab", "aaab", false}, {"Über", "üb", true}, {"中文 资源", "中资", true},
	} {
		if got := widget.HasLetters(c.name, c.word); got != c.want {
			t.Errorf("%q in %q: %v, want %v", c.word, c.name, got, c.want)
		}
	}
}

func TestMatches(t *testing.T) {
	t.Parallel()
	const long = "Algorithmic complexity / Big-O / Asymptotic analysis of everything there is"
	for _, c := range []struct {
		words, name string
		want        bool
	}{
		{"quant", "Quantization", true},
		{"qntz", "Quantization", true},
		{"big", long, true}, // a whole word counts, however long the name is
		{"BIG-O asym", long, true},
		{"bga", long, false},
		{"quant llm", "Quantization", false},
		{"", "Quantization", true},
	} {
		if got := widget.Matches(c.name, strings.Fields(c.words)...); got != c.want {
			t.Errorf("%q in %q: %v, want %v", c.words, c.name, got, c.want)
		}
	}
}
