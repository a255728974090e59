package markdown_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode"

	"llmcourse/curriculum/clean"
	"llmcourse/curriculum/markdown"
)

// shape is a page as a word for each of its blocks.
func shape(blocks []markdown.Block) string {
	names := [...]string{"text", "heading", "code", "figure", "table", "formula", "fold", "list", "item", "quote", "rule"}
	var words []string
	for _, b := range blocks {
		word := names[b.Kind]
		if b.Kind == markdown.Heading {
			word = fmt.Sprintf("h%d", b.Level)
		}
		if len(b.Inside) > 0 {
			word += "(" + shape(b.Inside) + ")"
		}
		words = append(words, word)
	}
	return strings.Join(words, " ")
}

func TestParse(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ source, want string }{
		"nothing":                       {"", ""},
		"blank lines":                   {"\n \n\t\n", ""},
		"paragraphs":                    {"one\nstill one\n\ntwo", "text text"},
		"headings":                      {"# A\n## B\n###### C", "h1 h2 h6"},
		"a heading ends a paragraph":    {"text\n## Heading\ntext", "text h2 text"},
		"no heading":                    {"#hash\n\n####### seven", "text text"},
		"code":                          {"```go\nx := 1\n\n# no heading\n```\ntext", "code text"},
		"a figure":                      {"```text\n+--+\n```", "figure"},
		"tildes":                        {"~~~python\n```\n~~~", "code"},
		"code without an end":           {"```go\nx\n\ny", "code"},
		"a table":                       {"| a | b |\n|---|---|\n| 1 | 2 |\n\ntext", "table text"},
		"no table":                      {"a | b\nc | d", "text"},
		"a display formula":             {"$$\nx\n$$", "formula"},
		"a display formula on one line": {"text\n$$x = 1$$\ntext", "text formula text"},
		"a formula without an end":      {"$$\nx\n\n## y", "formula"},
		"a fold":                        {"<details>\n<summary>Solution</summary>\n\ntext\n\n- a\n\n</details>\n\nafter", "fold(text list(item(text))) text"},
		"a fold without an end":         {"<details>\n<summary>S</summary>\n\ntext", "fold(text)"},
		"a list":                        {"- a\n- b\n- c", "list(item(text) item(text) item(text))"},
		"a numbered list":               {"1. a\n2. b", "list(item(text) item(text))"},
		"a list in a list":              {"- a\n  - b\n  - c\n- d", "list(item(text list(item(text) item(text))) item(text))"},
		"an item with code":             {"1. a\n\n   ```go\n   x\n   ```\n2. b", "list(item(text code) item(text))"},
		"no list":                       {"-a\n\n1234. a\n\n2.a", "text text text"},
		"a quote":                       {"> a\n> b", "quote(text)"},
		"a rule":                        {"a\n\n---\n\nb", "text rule text"},
		"a list under its text":         {"text:\n- a\n- b", "text list(item(text) item(text))"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if got := shape(markdown.Parse(c.source).Blocks); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestBlocksKnowTheirLines(t *testing.T) {
	t.Parallel()
	p := markdown.Parse("one\n\n## Two\n\n- a\n- b\n\n```go\nx\n```\n")
	var got []int
	for _, b := range p.Blocks {
		got = append(got, b.Line)
	}
	if want := []int{0, 2, 4, 7}; fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("the blocks begin at %v, want %v", got, want)
	}
	if info := p.Blocks[3].Info; info != "go" {
		t.Errorf("the language is %q", info)
	}
}

func TestParseFindsLinks(t *testing.T) {
	t.Parallel()
	for source, want := range map[string][]markdown.Link{
		"see [a](https://x.y/z)":                      {{Text: "a", URL: "https://x.y/z"}},
		"[**a** `b`](https://x.y)":                    {{Text: "a b", URL: "https://x.y"}},
		"[a](https://x.y/(z)) end":                    {{Text: "a", URL: "https://x.y/(z)"}},
		"[a](<https://x.y> \"title\")":                {{Text: "a", URL: "https://x.y"}},
		"![picture](https://x.y/p.png)":               {{Text: "picture", URL: "https://x.y/p.png"}},
		"<https://x.y/z?a=1&b=2>":                     {{Text: "https://x.y/z?a=1&b=2", URL: "https://x.y/z?a=1&b=2"}},
		"[in](ref:a/b#c) and [out](https://x.y)":      {{Text: "in", URL: "ref:a/b#c"}, {Text: "out", URL: "https://x.y"}},
		"`[no](https://x.y)` \\[no](b.md)":            nil,
		"[no] (b.md) [no]":                            nil,
		"```\n[no](https://x.y)\n```":                 nil,
		"| a |\n|---|\n| [b](https://x.y) |":          {{Text: "b", URL: "https://x.y"}},
		"- [a](https://x.y)\n- b\n  [c](https://z.y)": {{Text: "a", URL: "https://x.y"}, {Text: "c", URL: "https://z.y"}},
		"## [a](https://x.y)":                         {{Text: "a", URL: "https://x.y"}},
	} {
		got := markdown.Parse(source).Links
		for i := range got {
			got[i].Line = 0
		}
		if fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("%q has the links %v, want %v", source, got, want)
		}
	}
}

func TestSpans(t *testing.T) {
	t.Parallel()
	kinds := [...]string{"", "code", "math", "link", "em", "strong", "struck"}
	var show func(spans []markdown.Span) string
	show = func(spans []markdown.Span) string {
		var b strings.Builder
		for _, s := range spans {
			switch s.Kind {
			case markdown.Letters:
				b.WriteString(s.Text)
			case markdown.Linked:
				fmt.Fprintf(&b, "<link %s:%s>", s.URL, show(s.Inside))
			default:
				fmt.Fprintf(&b, "<%s %s>", kinds[s.Kind], s.Text)
			}
		}
		return strings.ReplaceAll(b.String(), " >", ">")
	}
	for _, tt := range []struct{ source, want string }{
		{"", ""},
		{"words, and more", "words, and more"},
		{"*a* _b_ **c** __d__ ~~e~~", "<em>a<em> <em>b<em> <strong>c<strong> <strong>d<strong> <struck>e<struck>"},
		{"***a*** b", "<em><strong>a<strong><em> b"},
		{"**a *b* c**", "<strong>a <em>b<em> c<strong>"},
		{"2 * 3 * 4, a*b", "2 * 3 * 4, a*b"},
		{"5*3*2", "5<em>3<em>2"},
		{"snake_case_name _a", "snake_case_name _a"},
		{"**open", "**open"},
		{"~a~", "~a~"},
		{"`a*b*` ``c`d`` `e", "<code a*b*> <code c`d> `e"},
		{"$a_1*b$ costs $5 and $6", "<math a_1*b> costs $5 and $6"},
		{`\*a\* \$b\$ \q`, `*a* $b$ \q`},
		{"R&amp;D &copy; &nosuch; AT&T &#65;", "R&D © &nosuch; AT&T A"},
		{"&#27;[2J &#x202e;a", "&#27;[2J &#x202e;a"},
		{"[a](http://b) ![c](d.png)", "<link http://b:a> <link d.png:c>"},
		{"[*a* `b`](<http://c d>)", "<link http://c d:<em>a<em> <code b>>"},
		{"[![a](b)](http://c)", "<link http://c:a>"},
		{"[a] [b](", "[a] [b]("},
		{"<http://a.b/c?d=e&f> <b>g</b> <br> 1 < 2", "<link http://a.b/c?d=e&f:http://a.b/c?d=e&f> g \n 1 < 2"},
		{`<a href="http://b?c&amp;d">e *f*</a>`, "<link http://b?c&d:e <em>f<em>>"},
		{"see http://a.b/c_d. (https://e)", "see <link http://a.b/c_d:http://a.b/c_d>. (<link https://e:https://e>)"},
		{"[a]: http://b", "a: <link http://b:http://b>"},
	} {
		if got := show(markdown.Spans(tt.source)); got != tt.want {
			t.Errorf("%q is read as\n%q, want\n%q", tt.source, got, tt.want)
		}
	}
}

func TestQuotes(t *testing.T) {
	t.Parallel()
	d := markdown.Parse("> [!WARNING]\n> **Mind** the gap\nand the step.\n> - a\n\n> > inner\n\nafter")
	if got, want := shape(d.Blocks), "quote(text list(item(text))) quote(quote(text)) text"; got != want {
		t.Fatalf("got %q, want %q", got, want)
	}
	if d.Blocks[0].Info != "Warning" || markdown.Plain(d.Blocks[0].Inside[0].Spans) != "Mind the gap\nand the step." {
		t.Errorf("the notice is %+v", d.Blocks[0])
	}
}

func TestCells(t *testing.T) {
	t.Parallel()
	for line, want := range map[string][]string{
		"| a | b |":                {"a", "b"},
		"a|b":                      {"a", "b"},
		`| a \| b | c |`:           {"a | b", "c"},
		"| `a | b` | $p(x|y)$ |":   {"`a | b`", "$p(x|y)$"},
		"| it costs $5 | and $6 |": {"it costs $5", "and $6"},
		"|  | x |":                 {"", "x"},
		"| ` | b |":                {"`", "b"},
	} {
		if got := markdown.Cells(line); fmt.Sprintf("%q", got) != fmt.Sprintf("%q", want) {
			t.Errorf("%q has the cells %q, want %q", line, got, want)
		}
	}
}

// FuzzParse reads anything: headings are where Titles says, links have their
// numbers in order, and what is read of clean text is clean.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{
		"# a\n[b](c)\n", "```\n`", "<details>\n## a\n</details>", "[[](", "$[a](b)$", "[a]: <b", "`` ` ``", "![](<", "\\", "## `", "<", "*_~~$",
		"> a\n> > b\nc\n- d", "|a|b|\n|-|-|\n|c|", "- a\n\n  - b\n1. c", "***a** b*", "&#27;&amp;#27;", "<a href=\"b\">c</a>", "---\n***",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = clean.Markdown(text)
		d := markdown.Parse(text)
		var titles []markdown.Title
		next := 0
		for _, b := range d.Blocks {
			if b.Kind == markdown.Heading {
				titles = append(titles, markdown.Title{Level: b.Level, Text: b.Text, Source: b.Source, Line: b.Line})
			}
			b.Each(func(s markdown.Span) {
				if s.Kind == markdown.Linked {
					if s.Link != next || d.Links[s.Link].URL != s.URL {
						t.Errorf("link %d of %v is %+v", next, d.Links, s)
					}
					next++
				}
				if strings.ContainsFunc(s.Text, func(r rune) bool { return r != '\n' && unicode.IsControl(r) }) {
					t.Errorf("a control is read in %q", s.Text)
				}
			})
		}
		if next != len(d.Links) {
			t.Errorf("%d links on the page, %d in the list", next, len(d.Links))
		}
		if got := markdown.Titles(text); fmt.Sprint(got) != fmt.Sprint(titles) {
			t.Errorf("the titles are %v, the headings %v", got, titles)
		}
	})
}
