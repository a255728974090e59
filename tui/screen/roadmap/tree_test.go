package roadmap

import "testing"

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
	} {
		if got := matches(c.words, c.name); got != c.want {
			t.Errorf("%q in %q: %v, want %v", c.words, c.name, got, c.want)
		}
	}
}
