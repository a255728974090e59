package roadmap

import (
	"encoding/binary"
	"errors"
	"os"
	"strings"
	"testing"
	"unicode/utf16"
)

// field is a small input that came out wrong in the field.
func field(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile("testdata/field/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// written is everything a draft becomes.
func written(t *testing.T, d *Draft) string {
	t.Helper()
	var all strings.Builder
	for name, data := range d.Files() {
		all.WriteString("== " + name + "\n" + string(data) + "\n")
	}
	return all.String()
}

// A footnote's mark is no part of a title, and its address belongs to what it
// explains.
func TestFootnotes(t *testing.T) {
	t.Parallel()
	d, err := Read("footnotes.md", field(t, "footnotes.md"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	got := written(t, d)
	for _, want := range []string{`title = "Basics"`, "https://g.test/fn1", "(note two)", "https://g.test/r1"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
	for _, mark := range []string{"[^", `\[^`, "[!NOTE]", "[r1]"} {
		if strings.Contains(got, mark) {
			t.Errorf("%q is in\n%s", mark, got)
		}
	}
}

func TestFootnotesByLine(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ in, want string }{
		{"a[^1]\n\n[^1]: b", "a (b)\n\n"},
		{"# A[^1]\n\nText.\n\n[^1]: see http://b.c", "# A\n\nText. (see http://b.c)\n\n"},
		{"a[^1] `b[^1]`\n\n[^1]: c\n    d", "a (c d) `b[^1]`\n\n\n"},
		{"a[^2]", "a[^2]"},
		{"# A[^2]", "# A"},
		{"```\na[^1]\n[^1]: b\n```\n[^1]: c", "```\na[^1]\n[^1]: b\n```\n"},
		{"> [!TIP]\n> a", "> **Tip:**\n> a"},
		{"[^1]: a\n[b]: c", "\n[b]: c"},
	} {
		if got := footnotes(tt.in); got != tt.want {
			t.Errorf("%q becomes %q, want %q", tt.in, got, tt.want)
		}
	}
}

// Text is read in UTF-8 and UTF-16, with and without the mark before it; what
// is in another encoding is an error that names it.
func TestEncodings(t *testing.T) {
	t.Parallel()
	const source = "# Sixteen ẞ\n\n## S\n\n- [a](https://u.test/a)\n- [b 語](https://u.test/b)\n"
	in := func(order binary.ByteOrder, mark bool) []byte {
		var out []byte
		units := utf16.Encode([]rune(source))
		if mark {
			units = append([]uint16{0xfeff}, units...)
		}
		for _, u := range units {
			pair := make([]byte, 2)
			order.PutUint16(pair, u)
			out = append(out, pair...)
		}
		return out
	}
	for name, data := range map[string][]byte{
		"UTF-8": []byte(source), "UTF-8 with a mark": []byte("\ufeff" + source),
		"LE": in(binary.LittleEndian, false), "LE with a mark": in(binary.LittleEndian, true),
		"BE": in(binary.BigEndian, false), "BE with a mark": in(binary.BigEndian, true),
	} {
		if got, err := decode(data); err != nil || got != source {
			t.Errorf("%s is read as %q, %v", name, got, err)
		}
	}
	if d, err := Read("utf16.md", field(t, "utf16.md"), Options{}); err != nil || len(d.Sections()) == 0 {
		t.Errorf("the file from the field: %v", err)
	}
	for want, data := range map[string]string{"UTF-32": "\xff\xfe\x00\x00#\x00\x00\x00", "Windows-1252": "# \xc4rger mit \xdcbung und Gr\xf6\xdfe\n\n- [a](https://b.c)"} {
		if _, err := Read("a.md", []byte(data), Options{}); !errors.Is(err, ErrEncoding) || !strings.Contains(err.Error(), want) {
			t.Errorf("want an error that names %s, got %v", want, err)
		}
	}
}

// No letter is left that terminals count otherwise than the program does.
func TestWideLetters(t *testing.T) {
	t.Parallel()
	d, err := Read("wide-letters.md", field(t, "wide-letters.md"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	got := written(t, d)
	if strings.ContainsAny(got, "ﾞﾟ") || !strings.Contains(got, "ガ") {
		t.Errorf("half-width marks are left in\n%s", got)
	}
}
