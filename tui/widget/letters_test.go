package widget_test

import (
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
