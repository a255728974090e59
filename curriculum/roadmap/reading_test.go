package roadmap

import (
	"strings"
	"testing"
)

const aText = "\nThis is a paragraph with enough words in it to be read by somebody who wants to learn what it is about, and what one may do with it.\n\n"

// TestReading: text without lists and links is part of the course where the text
// is the course.
func TestReading(t *testing.T) {
	t.Parallel()
	days := ""
	for _, d := range []string{"Sets | Day 1", "Trees | Day 2", "Graphs | Day 3"} {
		days += "## " + d + "\n\nI read on.\n\n"
	}
	chapters := ""
	for _, c := range []string{"A", "B", "C", "D", "E"} {
		chapters += "## " + c + aText
	}
	for name, c := range map[string]struct{ text, want string }{
		"a series":                {"# T\n\n## Start" + oneLink + days, "T[Start, Sets | Day 1, Trees | Day 2, Graphs | Day 3]"},
		"two are no series":       {"# T\n\n## Start" + oneLink + "## Day 1\n\nx\n\n## Day 2\n\nx\n", "T[Start]"},
		"a guide":                 {"# T\n\n" + chapters + "## Start" + oneLink, "T[A, B, C, D, E, Start]"},
		"a list with some aText":  {"# T\n\n## A" + aText + "## B" + oneLink + "## C" + oneLink, "T[B, C]"},
		"a text below a part":     {"# T\n\n## P\n\n### A" + oneLink + "### B" + aText + "## Q\n\n### C" + oneLink, "P[A, B] Q[C]"},
		"a text below a section":  {"# T\n\n## P\n\n### A" + oneLink + "#### B" + aText + "## Q\n\n### C" + oneLink, "P[A] Q[C]"},
		"contents above chapters": {"# T\n\n" + chapters + "## P\n\n- [X](#x)\n- [Y](#y)\n\n### X" + aText + "### Y" + aText, "A[A] B[B] C[C] D[D] E[E] P[X, Y]"},
		"code is read":            {"# T\n\n## P\n\n### A" + oneLink + "### B\n\nDo it like this, please:\n\n```\nx\n```\n\n## Q\n\n### C" + oneLink, "P[A, B] Q[C]"},
		"chapters at level 1":     {"# Introduction" + oneLink + "# More\n\n## A" + oneLink, "Introduction[Introduction] More[A]"},
	} {
		if got := shape(read(t, c.text, Options{})); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
	d := read(t, "# T\n\n## P\n\n### A"+oneLink+"#### B"+aText+"## Q\n\n### C"+oneLink, Options{})
	if got := topics(d.Sections()[0]); got != "B" || !strings.Contains(d.Sections()[0].Topics[0].Text, "enough words") {
		t.Errorf("topics are %q", got)
	}
}

// TestFillerRules: what is about the document, by its title and by what it holds.
func TestFillerRules(t *testing.T) {
	t.Parallel()
	people := ""
	for _, p := range []string{"a", "b", "c", "d", "e", "f"} {
		people += "- [" + p + "](https://github.com/" + p + ")\n"
	}
	for name, c := range map[string]struct{ text, want string }{
		"a remark behind the title":    {"# T\n\n## A" + oneLink + "## License (MIT)" + oneLink, "T[A]"},
		"a remark is not the title":    {"# T\n\n## A (License)" + oneLink, "T[A (License)]"},
		"about somebody":               {"# T\n\n## A" + oneLink + "## About Some Club" + oneLink, "T[A]"},
		"about a subject":              {"# T\n\n## A" + oneLink + "## About Sets\n" + oneLink + oneLink + oneLink + oneLink, "T[A, About Sets]"},
		"people who contributed":       {"# T\n\n## A\n" + strings.Repeat(oneLink, 5) + "## Contributors\n\n" + people, "T[A]"},
		"the list is the course":       {"# T\n\n## A" + oneLink + "## Contributors\n\n" + strings.ReplaceAll(people, "github.com/", "x.example/"), "T[A, Contributors]"},
		"an advertisement in HTML":     {"# T\n\n## Sponsors\n\nThanks.\n\n<h1>Buy it</h1>\n\n- [a](https://ad.example)\n\n## A" + oneLink, "T[A]"},
		"a heading that asks":          {"# T\n\n### [Join the free camp](https://ad.example)\n\n### A" + oneLink, "T[A]"},
		"a colon is no part of it":     {"# T\n\n## Companies:" + oneLink, "T[Companies]"},
		"an emoji by name":             {"# T\n\n## :book: Books" + oneLink + "## :gift: Sponsors" + oneLink, "T[Books]"},
		"an emoji by name alone":       {"# T\n\n## :book:" + oneLink, "T[:book:]"},
		"a word with colons is a word": {"# T\n\n## std::vector" + oneLink, "T[std::vector]"},
	} {
		if got := shape(read(t, c.text, Options{})); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

// TestNames: a README is called by its repository where nothing else says more.
func TestNames(t *testing.T) {
	t.Parallel()
	d, err := Read("README.md", []byte("## A"+oneLink), Options{BaseURL: "https://github.com/owner/great-list"})
	if err != nil || d.Title != "great-list" || d.TitleFrom != "name of the repository" {
		t.Errorf("%q by %q, %v", d.Title, d.TitleFrom, err)
	}
	d = read(t, "# Overview"+oneLink+"# B\n\n## A"+oneLink, Options{})
	if d.Title != "file" {
		t.Errorf("title %q, want that of the file: level 1 has the chapters", d.Title)
	}
}

// TestIntroductions: a sentence before a list is not one of its items, and the
// names of further links are not said twice.
func TestIntroductions(t *testing.T) {
	t.Parallel()
	list := "- [a](https://a.example)\n- [b](https://b.example)\n"
	for text, want := range map[string]int{
		"[Audio](https://w.example) streaming tools and servers.\n\n" + list: 2,
		"[Audio](https://w.example): streaming tools.\n\n" + list:            3,
		"[Audio](https://w.example)\n\n" + list:                              3,
		"[Audio](https://w.example) streaming tools and servers.\n":          1,
	} {
		d := read(t, "# T\n\n## S\n\n"+text, Options{})
		if got := len(d.Sections()[0].Resources); got != want {
			t.Errorf("%q: %d resources, want %d", text, got, want)
		}
	}
	item := "- [T](https://t.example) - Does it. ([Demo](https://d.example), [Source](https://s.example)) `MIT` (really)\n"
	r := read(t, "# T\n\n"+item, Options{}).Sections()[0].Resources[0]
	if r.About != "Does it. MIT (really)" || len(r.Also) != 2 {
		t.Errorf("about %q, %d further links", r.About, len(r.Also))
	}
}
