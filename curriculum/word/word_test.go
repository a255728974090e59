package word_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"llmcourse/curriculum/word"
)

func TestEach(t *testing.T) {
	for text, want := range map[string]string{
		"":                             "",
		"The KV-cache, Römer's":        "the kv cache kvcache romer",
		"llama.cpp/GGUF":               "llama cpp gguf llamacppgguf",
		`$\frac{a}{b}$ and p=0.5`:      "a b and p 0 5",
		"注意 is attention":              "注 意 is attention",
		"e\u0301cole \u202ename\u202c": "ecole name",
	} {
		var got []string
		var s word.Scanner
		s.Each(text, func(folded []byte, w word.Range, compound bool) {
			if w.From < 0 || w.To > len(text) || w.From >= w.To {
				t.Errorf("%q: a word from %d to %d", text, w.From, w.To)
			}
			got = append(got, string(folded))
		})
		if strings.Join(got, " ") != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestStem(t *testing.T) {
	for want, forms := range map[string][]string{
		"token":   {"token", "tokens"},
		"quantiz": {"quantize", "quantizes", "quantized", "quantizing", "quantization"},
		"chunk":   {"chunk", "chunks", "chunking", "chunked"},
		"query":   {"query", "queries"},
		"loss":    {"loss"},
	} {
		for _, w := range forms {
			if got := word.Stem(w); got != want {
				t.Errorf("%s: %s, want %s", w, got, want)
			}
		}
	}
	if word.Stem("general") == word.Stem("generate") {
		t.Error("general and generate are one word")
	}
}

func TestOneSlip(t *testing.T) {
	for _, c := range []struct {
		a, b       string
		whole, now bool // one slip apart; so far, while b is being typed
	}{
		{"attention", "attention", true, true},
		{"atention", "attention", true, true},
		{"attenttion", "attention", true, true},
		{"attentoin", "attention", true, true},
		{"attantion", "attention", true, true},
		{"atenton", "attention", false, false},
		{"attan", "attention", false, true},
		{"rome", "römer", false, true},
	} {
		if got := word.OneSlip(c.a, c.b, false); got != c.whole {
			t.Errorf("%s, %s: %v", c.a, c.b, got)
		}
		if got := word.OneSlip(c.a, c.b, true); got != c.now {
			t.Errorf("%s, %s while typed: %v", c.a, c.b, got)
		}
	}
}

func TestAbbreviations(t *testing.T) {
	known := map[string]string{}
	word.Abbreviations("A Mixture of Experts (MoE) and RLHF, reinforcement learning from human feedback, and (GPU) alone. Mothers of Elves (MoE).", known)
	want := map[string]string{"moe": "mixture of experts", "rlhf": "reinforcement learning from human feedback"}
	if !maps.Equal(known, want) {
		t.Errorf("%q, want %q", known, want)
	}
}

func TestOf(t *testing.T) {
	if got := word.Of("Fine-tuning on GPUs"); !slices.Equal(got, []string{"fine", "tuning", "on", "gpus"}) {
		t.Errorf("%q", got)
	}
}
