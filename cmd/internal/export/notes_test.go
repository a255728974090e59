package export

import (
	"bytes"
	"strings"
	"testing"
)

func TestNoteLines(t *testing.T) {
	t.Parallel()
	want := []Note{{"c", "a/b#c", "One.\n\n\ttab “quotes” <b> \u2028"}, {"c", "", "On the course."}}
	var b bytes.Buffer
	if err := Notes(&b, want); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(b.String()), "\n")
	if len(lines) != 2 {
		t.Fatalf("%d lines: %s", len(lines), b.String())
	}
	for i, line := range lines {
		got, ok := ReadNote([]byte(line))
		if want[i].Text = strings.ReplaceAll(want[i].Text, "\u2028", "\n"); !ok || got != want[i] {
			t.Errorf("%s is read as %+v, %v", line, got, ok)
		}
	}
	for _, line := range []string{"", "{}", `{"note":`, `{"note":{}}`, `{"note":3}`, `{"dev":"a.b","note":{"course":"c"}}`} {
		if got, ok := ReadNote([]byte(line)); ok {
			t.Errorf("%s is read as %+v", line, got)
		}
	}
}

func FuzzReadNote(f *testing.F) {
	for _, s := range []string{`{"note":{"course":"c","ref":"a","text":"x"}}`, `{"note":null}`, "{\"note\":{\"course\":\"c\",\"text\":\"\\u001b[2J\\u202e\"}}"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, line []byte) {
		n, ok := ReadNote(line)
		if !ok {
			return
		}
		if strings.ContainsAny(n.Text, "\x1b\x00\r\u202e") {
			t.Errorf("%q holds %q", line, n.Text)
		}
		var b bytes.Buffer
		if err := Notes(&b, []Note{n}); err != nil {
			t.Fatal(err)
		}
		if again, ok := ReadNote(bytes.TrimSpace(b.Bytes())); !ok || again.Text != n.Text {
			t.Errorf("%q is written and read as %q", n.Text, again.Text)
		}
	})
}
