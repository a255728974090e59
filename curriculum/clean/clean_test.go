package clean_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"llmcourse/curriculum/clean"
)

func TestLine(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, in, want string }{
		{"plain", "The LLM Scientist", "The LLM Scientist"},
		{"other scripts", "Ström, 机器学习, тест", "Ström, 机器学习, тест"},
		{"emoji of several runes", "🧑‍🔬 👍🏽 ❤️ 🇩🇪", "🧑‍🔬 👍🏽 ❤️ 🇩🇪"},
		{"persian joiner", "می\u200cخواهم", "می\u200cخواهم"},
		{"ends", "  a \n", "a"},
		{"tab", "a\tb", "a    b"},
		{"line breaks", "a\r\nb\rc\nd\u0085e\u2028f", "a b c d e f"},
		{"no-break space", "to Run\u00a0LLMs", "to Run LLMs"},
		{"colour", "a\x1b[31mb\x1b[0mc", "abc"},
		{"clear screen", "\x1b[2Jx", "x"},
		{"clipboard, BEL", "a\x1b]52;c;QUFB\ab", "ab"},
		{"clipboard, ST", "a\x1b]52;c;QUFB\x1b\\b", "ab"},
		{"device control", "a\x1bPq#0\x1b\\b", "ab"},
		{"picture", "a\x1b_Gf=32;AAAA\x1b\\b", "ab"},
		{"charset", "a\x1b(0b", "ab"},
		{"reset", "a\x1bcb", "ab"},
		{"escape alone", "a\x1b", "a\ufffd"},
		{"string without end", "a\x1b]0;title", "a\ufffd]0;title"},
		{"escapes nested", "a\x1b\x1b[mc", "a\ufffdc"},
		{"C1 as UTF-8", "a\u009b2J\u009d52;c;A\u009c", "a\ufffd2J\ufffd52;c;A\ufffd"},
		{"C1 as bytes", "a\x9b2Jb", "a\ufffd2Jb"},
		{"bell, backspace, delete, null", "a\a\b\x7f\x00", "a\ufffd\ufffd\ufffd\ufffd"},
		{"not UTF-8", "a\xffb", "a\ufffdb"},
		{"bidi override", "user\u202etxt.exe", "usertxt.exe"},
		{"bidi isolates", "a\u2066b\u2069c", "abc"},
		{"zero width", "a\u200bb\ufeffc\u2060d\u00ade", "abcde"},
		{"joiner after a letter", "a\u200db", "ab"},
		{"tags", "a\U000e0041\U000e0042b", "ab"},
		{"private use", "a\ue000b", "ab"},
		{"noncharacter", "a\ufdd0\uffffb", "ab"},
		{"blank letters", "a\u3164\u2800\u115fb", "ab"},
		{"variation selectors", "a\ufe01b\U000e0100c", "abc"},
		{"keycaps", "1️⃣ 2⃣ #️⃣ ⏺️ 🏕️", "1 2 # ⏺️ 🏕️"},
		{"half-width Katakana", "ｶﾞﾊﾟｳﾞ ｱﾞ ﾟ ｶﾅ Дﾟ｀ﾟ", "ガパヴ ｱ゛ ゜ ｶﾅ Д゜｀゜"},
		{"heap of marks", "a" + strings.Repeat("\u0301", 50) + "b", "a" + strings.Repeat("\u0301", 4) + "b"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if got := clean.Line(tt.in); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestText(t *testing.T) {
	t.Parallel()
	got := clean.Text("a\r\nb\u2029c\n\td\x1b[1m ")
	if want := "a\nb\nc\n    d "; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func FuzzClean(f *testing.F) {
	for _, seed := range []string{
		"plain", "a\x1b]52;c;A\ab", "\u009b2J", "🧑‍🔬", "a\u202eb", "\r\n\t", "\xff\x9b", "\x1b\x1b[\x1b]\x1bP", "e\u0301\u0301\u0301\u0301\u0301\u0301",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		line, text := clean.Line(s), clean.Text(s)
		mustBeClean(t, line, false)
		mustBeClean(t, text, true)
		if again := clean.Line(line); again != line {
			t.Errorf("Line twice: %q, then %q", line, again)
		}
		if again := clean.Text(text); again != text {
			t.Errorf("Text twice: %q, then %q", text, again)
		}
	})
}

// mustBeClean checks a cleaned text against the rules, written down once more
// and as plainly as can be.
func mustBeClean(t *testing.T, s string, breaks bool) {
	t.Helper()
	if !utf8.ValidString(s) {
		t.Fatalf("%q is not UTF-8", s)
	}
	for _, r := range s {
		switch {
		case r == '\n' && breaks:
		case r < 0x20, r >= 0x7f && r < 0xa0:
			t.Fatalf("%q has the control %U", s, r)
		case r == 0xad, r == 0x61c, r >= 0x200b && r <= 0x200f && r != 0x200c && r != 0x200d,
			r >= 0x2028 && r <= 0x202e, r >= 0x2060 && r <= 0x206f, r == 0xfeff,
			r >= 0xe0000 && r <= 0xe0fff, r >= 0xe000 && r <= 0xf8ff:
			t.Fatalf("%q has %U", s, r)
		}
	}
}
