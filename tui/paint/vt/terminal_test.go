package vt_test

import (
	"strings"
	"testing"

	"llmcourse/tui/paint/vt"
)

func TestReplies(t *testing.T) {
	t.Parallel()
	for asked, want := range map[string]string{
		"\x1b[?2026$p":        "\x1b[?2026;2$y",
		"\x1b[?u":             "\x1b[?0u",
		"\x1b[c":              "\x1b[?62;22c",
		"\x1b[3;5H\x1b[6n":    "\x1b[3;5R",
		"\x1b]11;?\x07":       "\x1b]11;rgb:1e1e/1e1e/2e2e\x1b\\",
		"\x1b]11;#ffffff\x07": "",
		"plain":               "",
	} {
		v := vt.New(20, 5)
		_, _ = v.Write([]byte(asked))
		if got := string(v.Replies()); got != want {
			t.Errorf("%q is answered %q, want %q", asked, got, want)
		}
		if again := v.Replies(); again != nil {
			t.Errorf("%q is answered twice: %q", asked, again)
		}
	}
}

func TestScreen(t *testing.T) {
	t.Parallel()
	for written, want := range map[string]string{
		"one\r\ntwo":                     "one\ntwo",
		"\x1b(Bone\x1b7\r\nx\x1b8s":      "ones\nx",
		"a\x1b[3;1Hb\x1b[H\x1b[J":        "",
		"main\x1b[?1049h\x1b[Hother":     "other",
		"main\x1b[?1049hx\x1b[?1049l":    "main",
		"\u0301a":                        "a", // a mark with nothing to stand on
		"1\r\n2\r\n3\r\n4\r\n5\r\n6":     "2\n3\n4\n5\n6",
		"1\r\n2\x1b[H\x1bM0":             "0\n1\n2",
		"abcdef\x1b[1;3H\x1b[2P\x1b[1@z": "abzef",
	} {
		v := vt.New(20, 5)
		_, _ = v.Write([]byte(written))
		if got := strings.TrimRight(v.Text(), "\n"); got != want {
			t.Errorf("%q shows %q, want %q", written, got, want)
		}
	}
}
