package theme

import (
	"testing"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

func TestASCII(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"":                                   "",
		"plain":                              "plain",
		"a → b ← c":                          "a > b < c",
		"╭──╮│x│╰──╯":                        "+--+|x|+--+",
		"θ₁ ≈ 3·10²":                         "q1 ~ 3.102",
		"Škoda, naïve, “so” …":               "Skoda, naive, \"so\" .",
		"語 🚀!":                               "?? ??!",
		"e\u0301":                            "e",
		"\x1b[1m…\x1b[m":                     "\x1b[1m.\x1b[m",
		"\x1b]8;;https://x.org/é\aé\x1b]8;;": "\x1b]8;;https://x.org/e\ae\x1b]8;;",
		"\xff":                               "?",
	} {
		if got := ASCII(in); got != want {
			t.Errorf("ASCII(%q) = %q, want %q", in, got, want)
		}
	}
}

// Pairs are pairs, no character is in them twice, and widths stay.
func TestASCIIKeepsWidths(t *testing.T) {
	t.Parallel()
	seen := map[rune]bool{}
	all := []rune(lookalikes())
	for i := 0; i+1 < len(all); i += 2 {
		if all[i] < utf8.RuneSelf || all[i+1] >= utf8.RuneSelf || seen[all[i]] {
			t.Errorf("%c%c is no pair, or there twice", all[i], all[i+1])
		}
		seen[all[i]] = true
	}
	if len(all)%2 > 0 {
		t.Error("a character has no pair")
	}
	for r := rune(0xa0); r < 0x30000; r++ {
		if utf8.ValidRune(r) {
			if got := ASCII(string(r)); len(got) != ansi.StringWidth(string(r)) {
				t.Fatalf("%U has %d cells, and is %q", r, ansi.StringWidth(string(r)), got)
			}
		}
	}
}
