package curriculum_test

import (
	"fmt"
	"strings"
	"testing"
)

func TestSearch(t *testing.T) {
	t.Parallel()
	c := fixture(t)
	tests := []struct {
		words string
		want  string // the first hits
	}{
		{"vectors", "section basics/vectors, resource basics/vectors#essence"},
		{"dot", "topic basics/vectors#dot-product, lesson basics/vectors"},
		{"romer", "resource basics/vectors#essence, resource notebooks/tools#auto"}, // by Ada Römer
		{"RÖMER essence", "resource basics/vectors#essence"},
		{"one click", "resource notebooks/tools#auto"}, // in what it says about it
		{"softmax", "lesson depth/attention#weights"},
		{"browser nothing", "lesson notebooks/tools"},
		{"descent", "topic basics/training#descent"},
		{"depth", "part depth"},
		{"softmax gradient", ""},
		{"nowhere", ""},
		{"  ", ""},
		{"\x1b[2J", ""},
	}
	for _, tt := range tests {
		var got []string
		for _, h := range c.Search(tt.words) {
			got = append(got, fmt.Sprintf("%s %s", h.Where, h.Ref))
		}
		if g := strings.Join(got, ", "); !strings.HasPrefix(g, tt.want) || (tt.want == "") != (g == "") {
			t.Errorf("Search(%q) = %s, want %s", tt.words, g, tt.want)
		}
	}
}

func TestSearchLesson(t *testing.T) {
	t.Parallel()
	c := fixture(t)
	hits := c.Search("learning rate")
	if len(hits) != 1 {
		t.Fatalf("got %d hits", len(hits))
	}
	h := hits[0]
	l, err := c.Lesson(h.Ref)
	if err != nil {
		t.Fatal(err)
	}
	if h.Heading != "Gradient descent" || h.Title != "Training" || !strings.Contains(strings.Split(l.Text, "\n")[h.Line], "learning rate") {
		t.Errorf("got %+v", h)
	}
	if want := "again. The step is the learning rate times the slope."; h.Snippet != want {
		t.Errorf("snippet %q, want %q", h.Snippet, want)
	}
}

func TestSearchSnippet(t *testing.T) {
	t.Parallel()
	m := folder(t)
	long := strings.Repeat("Wörter ", 60) + "**nåde** [l](http://x.org) " + strings.Repeat("more ", 60)
	replace(t, m, "basics/training.md", "Look which way", long+"Look which way")
	hits := load(t, m).Search("nade")
	if len(hits) != 1 {
		t.Fatalf("got %d hits", len(hits))
	}
	s := hits[0].Snippet
	if !strings.HasPrefix(s, "…") || !strings.HasSuffix(s, "…") || !strings.Contains(s, " nåde l more") || len([]rune(s)) > 162 {
		t.Errorf("snippet %q", s)
	}
}

func FuzzSearch(f *testing.F) {
	c := fixture(f)
	for _, seed := range []string{"a b", "ß", "İ", "\u0301", "…", "\xff"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, h := range c.Search(s) {
			if _, ok := c.Find(h.Ref); !ok {
				t.Errorf("hit %q is nothing", h.Ref)
			}
		}
		if it, err := c.Resolve(s); err == nil && it == nil {
			t.Error("neither item nor error")
		}
	})
}
