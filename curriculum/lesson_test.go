package curriculum_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"llmcourse/curriculum"
)

func TestLesson(t *testing.T) {
	t.Parallel()
	c := fixture(t)
	l, err := c.Lesson("basics/vectors#matrices")
	if err != nil {
		t.Fatal(err)
	}
	if l.Ref != "basics/vectors" || l.Minutes != 1 {
		t.Errorf("got Ref %q, %d minutes", l.Ref, l.Minutes)
	}
	var got strings.Builder
	lines := strings.Split(l.Text, "\n")
	for _, h := range l.Headings {
		topic := curriculum.Ref("-")
		if h.Topic != nil {
			topic = h.Topic.Ref()
		}
		fmt.Fprintf(&got, "%d %s %s\n", h.Level, h.Text, topic)
		if lines[h.Line] != strings.Repeat("#", h.Level)+" "+h.Text {
			t.Errorf("line %d is %q, not heading %q", h.Line, lines[h.Line], h.Text)
		}
	}
	want := `2 Dot product basics/vectors#dot-product
3 Length -
2 Matrices basics/vectors#matrices
2 Common mistakes -
2 Where to go next -
2 Exercises -
`
	if got.String() != want {
		t.Errorf("headings:\n%swant:\n%s", got.String(), want)
	}
	for _, ref := range []curriculum.Ref{"", "basics", "basics/none", "none#x"} {
		if _, err := c.Lesson(ref); !errors.Is(err, curriculum.ErrNotFound) {
			t.Errorf("Lesson(%q): %v, want ErrNotFound", ref, err)
		}
	}
	if l, err := c.Lesson("notebooks/tools#auto"); err != nil || !strings.HasPrefix(strings.TrimSpace(l.Text), "These notebooks") {
		t.Errorf("a shelf: %v, %v", l, err)
	}
}

func TestLessonSection(t *testing.T) {
	t.Parallel()
	l, err := fixture(t).Lesson("basics/vectors")
	if err != nil {
		t.Fatal(err)
	}
	for heading, want := range map[string][2]string{
		"Dot product":     {"Multiply pair", "$$"}, // with its ### inside
		"Length":          {"The length", "$$"},
		"Common mistakes": {"- Mixing", "to add."},
		"Exercises":       {"**1.", "</details>"},
		"None":            {"", ""},
	} {
		got := l.Section(heading)
		if !strings.HasPrefix(got, want[0]) || !strings.HasSuffix(got, want[1]) || (got == "") != (want[0] == "") {
			t.Errorf("Section(%q) = %q", heading, got)
		}
	}
}

// read makes a lesson of Markdown.
func read(t testing.TB, markdown string) *curriculum.Lesson {
	t.Helper()
	c, err := curriculum.Load(fstest.MapFS{
		"course.toml": {Data: []byte("id = \"a\"\ntitle = \"A\"\n[[parts]]\nid = \"p\"\ntitle = \"P\"\nsections = [\"s\"]\n")},
		"p/s.md":      {Data: []byte("+++\nid = \"s\"\ntitle = \"S\"\n+++\n" + markdown)},
	})
	if err != nil {
		t.Fatal(err)
	}
	l, err := c.Lesson("p/s")
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func TestHeadings(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, in, want string }{
		{"levels", "# a\n###### b\n####### c", "1a 6b "},
		{"no space", "#a\n#\n## ", "1 2 "},
		{"indented", "   ## a\n    ## b", "2a "},
		{"closed", "## a ##\n## b#\n## c # #", "2a 2b# 2c # "},
		{"marked up", "## **a** `b_c` [d](http://e) \\* snake_case $x_1$ *f*", "2a b_c d * snake_case $x_1$ f "},
		{"in a fence", "```sh\n# a\n```\n# b", "1b "},
		{"fence in fence", "````md\n```\n# a\n```\n````\n# b", "1b "},
		{"tildes", "~~~\n# a\n```\n~~~\n# b", "1b "},
		{"no fence", "``` a`b\n# a", "1a "},
		{"fence open", "```\n# a", ""},
		{"folded", "<details>\n\n# a\n\n</details>\n# b", "1b "},
		{"details as code", "`<details>`\n# a", "1a "},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			got := ""
			for _, h := range read(t, tt.in).Headings {
				got += fmt.Sprintf("%d%s ", h.Level, h.Text)
			}
			if got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestLinks(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, in, want string }{
		{"inline", "[a](http://b) and [c](ref:d/e#f)", "a=http://b|c=ref:d/e#f"},
		{"brackets", "[a [b] c](http://x)", "a [b] c=http://x"},
		{"parentheses", "[a](https://x/M_(y))", "a=https://x/M_(y)"},
		{"title", `[a](http://b "title")`, "a=http://b"},
		{"angle", "[a](<http://b>) <http://c>", "a=http://b|=http://c"},
		{"bare", "See http://a.b/c?d=e&f. (http://g) http://h/i_(j)!", "=http://a.b/c?d=e&f|=http://g|=http://h/i_(j)"},
		{"marked up", "[**a** `b`](http://c)", "a b=http://c"},
		{"image", "![a](http://b)", "a=http://b"},
		{"linked image", "[![a](http://b)](http://c)", "a=http://c"},
		{"definition", "[a]: http://b", "=http://b"},
		{"code", "`[a](http://b)` ``[`](http://c)``", ""},
		{"fence", "```\n[a](http://b)\n```", ""},
		{"escaped", `\[a\](http is not one)`, ""},
		{"formula", "$f[x](y)$ is 2", ""},
		{"relative", "[a](b.md)", "a=b.md"},
		{"html", `<a href="http://b">c</a>`, "c=http://b"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			var got []string
			for _, l := range read(t, tt.in).Links() {
				got = append(got, strings.TrimPrefix(l.Text+"="+l.URL, l.URL))
			}
			if g := strings.Join(got, "|"); g != tt.want {
				t.Errorf("got %q, want %q", g, tt.want)
			}
		})
	}
}

func FuzzLesson(f *testing.F) {
	for _, seed := range []string{
		"# a\n[b](c)\n", "```\n`", "<details>\n## a\n</details>", "[[](", "$[a](b)$", "[a]: <b", "`` ` ``", "![](<", "\\", "## `", "<", "*_~~$",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		l := read(t, s)
		lines := strings.Split(l.Text, "\n")
		for _, h := range l.Headings {
			if !strings.Contains(lines[h.Line], "#") {
				t.Fatalf("heading %q is not in line %d of %q", h.Text, h.Line, l.Text)
			}
			l.Section(h.Text)
		}
		for _, link := range l.Links() {
			if link.Line < 0 || link.Line >= len(lines) {
				t.Fatalf("link %q is in line %d of %q", link.URL, link.Line, l.Text)
			}
		}
	})
}
