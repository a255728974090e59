package roadmap

import (
	"slices"
	"strings"
	"testing"

	"llmcourse/curriculum"
	"llmcourse/curriculum/clean"
)

func read(t *testing.T, text string, opts Options) *Draft {
	t.Helper()
	d, err := Read("file.md", []byte(text), opts)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range curriculum.Validate(d.Files().FS()) {
		t.Error(p)
	}
	if l := d.Links; l.Found != l.Kept+len(l.Dropped) {
		t.Errorf("%d found, %d kept, %d dropped", l.Found, l.Kept, len(l.Dropped))
	}
	return d
}

// shape is parts and sections in one line: "Part[Section Section] Part[…]".
func shape(d *Draft) string {
	var parts []string
	for _, p := range d.Parts {
		var sections []string
		for _, s := range p.Sections {
			sections = append(sections, s.Title)
		}
		parts = append(parts, p.Title+"["+strings.Join(sections, ", ")+"]")
	}
	return strings.Join(parts, " ")
}

const oneLink = "\n- [a](https://a.example)\n\n"

func TestTitleRules(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ text, want, from string }{
		{"# The title\n\n## A" + oneLink, "The title", "first heading of level 1"},
		{"The title\n=====\n\n## A" + oneLink, "The title", "first heading of level 1"},
		{"<h1 align=center>The <b>title</b></h1>\n\n## A" + oneLink, "The title", "heading in HTML"},
		{"---\ntitle: 'The title'\n---\n\n## A" + oneLink, "The title", "front matter"},
		{"## The title\n\n- [A](#a)\n- [B](#b)\n\n## A" + oneLink + "## B" + oneLink, "The title", "first heading, with the contents below"},
		{"<h3>The title</h3>\n\n# Contents\n\n- [A](#a)\n- [B](#b)\n\n# A" + oneLink, "The title", "heading in HTML"},
		{"<img src=x alt='The title logo'>\n\n## A" + oneLink, "The title", "name of the banner"},
		{"<img src=x alt='The Title Course'>\n\n## A" + oneLink, "The Title Course", "name of the banner"},
		{"## An ad\n\n# :ledger: The title\n\n## A" + oneLink, "The title", "first heading of level 1"},
		{"## A" + oneLink, "file", "name of the file"},
	} {
		d := read(t, c.text, Options{})
		if d.Title != c.want || d.TitleFrom != c.from {
			t.Errorf("%q: %q by %q, want %q by %q", c.text, d.Title, d.TitleFrom, c.want, c.from)
		}
	}
}

func TestShapes(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ text, want string }{
		{"# T\n\n## P\n\n### 1. A" + oneLink + "### 2. B" + oneLink + "## Q\n\n### C" + oneLink, "P[A, B] Q[C]"},
		{"# T\n\n## A" + oneLink + "## B" + oneLink, "T[A, B]"},
		{"# T\n\n# P\n\n## A" + oneLink + "# Q\n\n## B" + oneLink, "P[A] Q[B]"},
		{"# T\n\n# A" + oneLink + "# B" + oneLink, "T[A, B]"},
		{"# T\n\n## P" + oneLink + "### A" + oneLink, "P[P, A]"},
		{"# T\n\n## P\n\n#### A" + oneLink, "P[A]"},
		{"# T\n\n### A" + oneLink + "#### B" + oneLink, "T[A, B]"},
		{"# T" + oneLink, "T[T]"},
		{"## P\n\n- ### A\n\n  - [a](https://a.example)\n- ### B\n\n  - [b](https://b.example)\n- [c](https://c.example)\n", "P[P, A, B]"},
		{"<img src=x alt=Banner>\n\n## A" + oneLink, "file[A]"},
		{"# T\n\n## P\n\n### [A](https://a.example)\n\n- x\n\n### B" + oneLink, "P[A, B]"},
		{"# T\n\n## License\n\n- [MIT](https://mit.example)\n\n## Licenses" + oneLink, "T[Licenses]"},
		{"# T\n\n## Contents\n\n- [A](#a)\n- [B](#b)\n\n## A" + oneLink + "## How to use it" + oneLink, "T[A]"},
		{"# T\n\n## Words only\n\nProse.\n\n## A" + oneLink + "## Join\n\nJoin our [chat](https://c.example)!\n", "T[A]"},
		{"# T\n\n# Table of contents\n\n| x | y |\n|--|--|\n| [1](https://a.example) | b |\n| [2](https://b.example) | b |\n\n## A" + oneLink, "T[Table of contents, A]"},
	} {
		if got := shape(read(t, c.text, Options{})); c.want != got {
			t.Errorf("%q is %s, want %s", c.text, got, c.want)
		}
	}
}

func TestOptions(t *testing.T) {
	t.Parallel()
	text := "# T\n\n## 👷 Team" + oneLink + "## A\n\n### B" + oneLink + "## C" + oneLink
	for _, c := range []struct {
		opts Options
		want string
	}{
		{Options{}, "A[B] C[C]"},
		{Options{Keep: []string{"team"}}, "Team[Team] A[B] C[C]"},
		{Options{Drop: []string{"C*"}}, "A[B]"},
		{Options{PartLevel: 3}, "T[C] B[B]"},
	} {
		got := shape(read(t, text, c.opts))
		if c.opts.PartLevel == 0 && got != c.want || got == "" {
			t.Errorf("%+v: %s, want %s", c.opts, got, c.want)
		}
	}
	d := read(t, "# T\n\n- [a](b/c.md)\n- [d](/e.md)\n- [f](//g.example/h)\n", Options{BaseURL: "https://github.com/o/r"})
	var urls []string
	for _, r := range d.Sections()[0].Resources {
		urls = append(urls, r.URL)
	}
	want := []string{"https://github.com/o/r/blob/HEAD/b/c.md", "https://github.com/o/r/blob/HEAD/e.md", "https://g.example/h"}
	if !slices.Equal(urls, want) {
		t.Errorf("relative links are %q, want %q", urls, want)
	}
	for _, base := range []string{"file:///etc", "x", "https://u:p@h.example"} {
		if _, err := Read("x", []byte(text), Options{BaseURL: base}); err == nil {
			t.Errorf("base %q was taken", base)
		}
	}
}

func TestEntries(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ item, title, by, about, kind string }{
		{"[T](https://x.example): about it", "T", "", "about it", "article"},
		{"[T](https://x.example) - about it", "T", "", "about it", "article"},
		{"[T](https://x.example) — about: it", "T", "", "about: it", "article"},
		{"[T](https://x.example)：关于", "T", "", "关于", "article"},
		{"[T](https://x.example) by Penedo et al.: about", "T", "Penedo et al.", "about", "article"},
		{"[T](https://x.example) by [Jane](https://j.example): about", "T", "Jane", "about", "article"},
		{"[T](https://x.example), Jane Doe", "T", "Jane Doe", "", "article"},
		{"[T](https://x.example) (video)", "T", "", "", "video"},
		{"[T](https://x.example) <sup>FREE book</sup>", "T", "", "", "book"},
		{":movie_camera: [T](https://x.example)", "T", "", "", "video"},
		{"`A` [T](https://x.example) - x y", "T", "", "x y", "article"},
		{"[@video@T](https://x.example)", "T", "", "", "video"},
		{"A lecture: [video](https://x.example)", "A lecture", "", "", "video"},
		{"**[T](https://x.example)**", "T", "", "", "article"},
		{"[T](https://x.example) (Binary Tree)", "T", "", "(Binary Tree)", "article"},
		{"[T](https://arxiv.org/abs/1)", "T", "", "", "paper"},
		{"[T](https://www.youtube.com/playlist?list=a)", "T", "", "", "playlist"},
		{"[T](https://github.com/a/awesome-b)", "T", "", "", "list"},
		{"[X](https://x.example) is no task", "X", "", "is no task", "article"},
	} {
		s := read(t, "# A\n\n- "+c.item+"\n", Options{}).Sections()[0]
		if len(s.Resources) != 1 {
			t.Errorf("%q: %d resources", c.item, len(s.Resources))
			continue
		}
		r := s.Resources[0]
		if r.Title != c.title || r.By != c.by || r.About != c.about || string(r.Kind) != c.kind || r.Done {
			t.Errorf("%q: %q by %q about %q %s, want %q by %q about %q %s", c.item, r.Title, r.By, r.About, r.Kind, c.title, c.by, c.about, c.kind)
		}
	}
}

func topics(s *Section) string {
	var out []string
	for _, t := range s.Topics {
		out = append(out, t.Title)
	}
	return strings.Join(out, "|")
}

func TestTopics(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		text, want string
		resources  int
	}{
		{"- **One**: text\n- Two: with [a link](https://l.example)\n\n📚 **References**\n\n- [a](https://a.example)\n", "One|Two", 1},
		{"- [ ] do this\n- [x] and [that](https://a.example)\n", "do this", 1},
		{"- Group:\n  - [a](https://a.example)\n  - [b](https://b.example)\n- [c](https://c.example)\n", "Group", 3},
		{"**Bold group**\n\n- [a](https://a.example)\n\nPlain group:\n- [b](https://b.example)\n", "Bold group|Plain group", 2},
		{"<details><summary>What is it?</summary>\n\nAn answer.\n\n</details>\n\n- [a](https://a.example)\n", "What is it?", 1},
		{"<details>\n<summary>Click to expand</summary>\n\n- [a](https://a.example)\n\n</details>\n", "", 1},
		{"- [planned]()\n- [a](https://a.example)\n", "planned", 1},
		{"- Same\n- Same\n- [a](https://a.example)\n", "Same|Same (2)", 1},
		{"- A whole sentence that says something about everything, and does not want to be ticked.\n- [a](https://a.example)\n", "", 1},
	} {
		s := read(t, "# T\n\n"+c.text, Options{}).Sections()[0]
		if got := topics(s); got != c.want || len(s.Resources) != c.resources {
			t.Errorf("%q: topics %q and %d resources, want %q and %d", c.text, got, len(s.Resources), c.want, c.resources)
		}
	}
	d := read(t, "# T\n\n- [x] one\n- [X] [two](https://a.example)\n- [ ] three\n", Options{})
	if got := d.Done(); !slices.Equal(got, []curriculum.Ref{"t/t#one", "t/t#two"}) {
		t.Errorf("done are %v", got)
	}
}

func TestTables(t *testing.T) {
	t.Parallel()
	rows := "| No | Name | Effort | Chat |\n|--|--|--|--|\n| 1 | [a](https://a.example) | 3 weeks | [chat](https://c.example) |\n| 2 | [b](https://b.example) | - | |\n| 3 | later | 1 | |\n"
	s := read(t, "# T\n\n"+rows, Options{}).Sections()[0]
	if len(s.Resources) != 2 || s.Resources[0].About != "Effort: 3 weeks" || len(s.Resources[0].Also) != 1 || topics(s) != "later" {
		t.Errorf("%+v, topics %q", s.Resources[0], topics(s))
	}
	compare := "| x | y |\n|--|--|\n| 1 | 2 |\n"
	d := read(t, "# T\n\n## A"+oneLink+"## B\n\n"+compare, Options{})
	if d.Tables[0].Use != useText || !strings.Contains(d.Sections()[1].Text, "| 1 | 2 |") {
		t.Errorf("%+v %q", d.Tables, d.Sections()[1].Text)
	}
	notebooks := "| Notebook | Description | Notebook |\n|--|--|--|\n| 🧐 N | does it | <a href=\"https://colab.research.google.com/1\"><img src=x alt=Open></a> |\n"
	d = read(t, "# T\n\n## Tools\n\n"+notebooks+"\n## A"+oneLink+oneLink+"\n", Options{})
	if len(d.Shelves) != 1 || d.Shelves[0].Resources[0].Title != "N" || d.Shelves[0].Resources[0].About != "does it" {
		t.Errorf("%+v", d.Shelves)
	}
}

func TestAuthorsBehindDashes(t *testing.T) {
	t.Parallel()
	var b strings.Builder
	b.WriteString("# T\n\n")
	for range 12 {
		b.WriteString("- [Book](https://b.example) - Jane Doe (Press)\n")
	}
	if r := read(t, b.String(), Options{}).Sections()[0].Resources[0]; r.By != "Jane Doe (Press)" || r.About != "" {
		t.Errorf("by %q about %q", r.By, r.About)
	}
}

func TestReasons(t *testing.T) {
	t.Parallel()
	d := read(t, "[ad](https://ad.example)\n\n# T\n\n## A\n\n- [a](https://a.example)\n- [up](#t)\n- [none]()\n- [![b](x.png)](https://b.example)\n- [js](javascript:alert(1))\n\n## License\n\n[MIT](https://m.example)\n", Options{})
	var got []string
	for _, l := range d.Links.Dropped {
		got = append(got, l.Reason)
	}
	want := []string{"before the first heading", "it leads to a heading of the text itself", "it has no address", "it is only a picture", `below "License": its title: the licence`}
	if !slices.Equal(got, want) {
		t.Errorf("reasons are %q, want %q", got, want)
	}
	if d.Links.AsText != 1 || !strings.Contains(string(d.Files()["t/a.md"]), "`javascript:alert(1)`") {
		t.Errorf("%d links as text", d.Links.AsText)
	}
}

func TestSlugs(t *testing.T) {
	t.Parallel()
	for title, want := range map[string]string{
		"C#": "c-sharp", "C++": "c-plus-plus", "1. The LLM Architecture": "the-llm-architecture", "🧩 Don't": "dont", "中文 资源": "中文-资源",
		"Con": "con-x", "!!!": "x", "Notebooks": "notebooks-x", "a / b": "a-b",
	} {
		if got := slug(title, "x"); got != want {
			t.Errorf("slug of %q is %q, want %q", title, got, want)
		}
	}
}

// TestClean: nothing of a hostile text reaches the files or the preview.
func TestClean(t *testing.T) {
	t.Parallel()
	evil := "a\x1b]52;c;AAAA\x07b\u202e&#27;]0;x&#7;&amp;#x202e;"
	d := read(t, "# "+evil+"\n\n## "+evil+"\n\n"+evil+"\n\n- ["+evil+"](https://a.example/"+evil+") by "+evil+": "+evil+"\n- [ ] "+evil+"\n\n```\n"+evil+"\n```\n", Options{})
	all := d.Preview(80)
	for _, data := range d.Files() {
		all += string(data)
	}
	for line := range strings.Lines(all) {
		if line = strings.TrimRight(line, "\n"); clean.Text(line) != line {
			t.Errorf("not clean: %q", line)
		}
	}
}
