package prose_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"llmcourse/curriculum/markdown"
	"llmcourse/tui/prose"
	"llmcourse/tui/theme"
)

func look(name, icons string) *theme.Theme {
	return theme.New(name, theme.Dark, theme.NewIcons(icons))
}

// draw draws a page without styles.
func draw(t *theme.Theme, source string, width int, opts prose.Options) []string {
	p := markdown.Parse(source)
	painter := prose.NewPainter(t, width, opts)
	var lines []string
	for _, b := range p.Blocks {
		for _, line := range painter.Block(b) {
			lines = append(lines, strings.TrimRight(ansi.Strip(line.Text), " "))
		}
	}
	return lines
}

func wantLines(t *testing.T, got []string, want ...string) {
	t.Helper()
	if g, w := strings.Join(got, "\n"), strings.Join(want, "\n"); g != w {
		t.Errorf("got\n%s\nwant\n%s", g, w)
	}
}

// A link stands exactly where its words are, in plain lists, over line ends,
// in tables, folds and beside formulas.
func TestLinksStandOnTheirWords(t *testing.T) {
	t.Parallel()
	const source = `Read [the first one](https://a.b), then at the end of a long line [a link of several words](https://c.d) and $x^2$ [third](ref:e).

1. An item with [fourth](https://f.g)
2. 言語 [第五](https://h.i) 🚀

| A | B |
|---|---|
| 言語 | [sixth](https://j.k) |

> Quoted [seventh](https://l.m).

<details>
<summary>S</summary>

Inside is [eighth](https://n.o).

</details>
`
	for _, width := range []int{20, 40, 80} {
		for _, icons := range theme.IconSets() {
			p := markdown.Parse(source)
			painter := prose.NewPainter(look("dark", icons), width, prose.Options{Unfold: true})
			words := map[int][]string{}
			for _, b := range p.Blocks {
				for _, line := range painter.Block(b) {
					for _, span := range line.Links {
						words[span.Link] = append(words[span.Link], strings.TrimSpace(ansi.Strip(ansi.Cut(line.Text, span.From, span.To))))
					}
				}
			}
			for i, l := range p.Links {
				if got := strings.Join(words[i], " "); got != l.Text {
					t.Errorf("width %d, %s: link %d stands on %q, want %q", width, icons, i, got, l.Text)
				}
			}
		}
	}
}

func TestDrawMarksTheFocus(t *testing.T) {
	t.Parallel()
	p := markdown.Parse("a [b](https://x.y) c [d](ref:e)")
	th := look("dark", "plain")
	line := prose.NewPainter(th, 40, prose.Options{}).Block(p.Blocks[0])[0]
	none, first := line.Draw(th, p.Links, -1), line.Draw(th, p.Links, 0)
	if none == first {
		t.Error("the focus cannot be seen")
	}
	for _, drawn := range []string{none, first} {
		if got := strings.TrimRight(ansi.Strip(drawn), " "); got != "a b c d" {
			t.Errorf("it reads %q", got)
		}
		if n := strings.Count(drawn, "\x1b]8;"); n != 2 { // one opened and closed; a ref is none
			t.Errorf("%d marks of clickable links, want 2: %q", n, drawn)
		}
	}
}

func TestMath(t *testing.T) {
	t.Parallel()
	th := look("dark", "plain")
	for source, want := range map[string]string{
		"the term $x^2$ is":               "the term x² is",
		"it costs $5 and $6":              "it costs $5 and $6",
		"from $ 5 $ to":                   "from $ 5 $ to",
		"a \\$x\\$ b":                     "a $x$ b",
		"code `$x^2$` stays":              "code $x^2$ stays",
		"$a_1*b_2*c_3$":                   "a₁ * b₂ * c₃",
		"**bold $\\alpha$ here**":         "bold α here",
		"unknown $\\nosuchcommand{x}$ is": "unknown $\\nosuchcommand{x}$ is",
		"an end $x":                       "an end $x",
	} {
		got := draw(th, source, 60, prose.Options{})
		if strings.Join(got, "\n") != want {
			t.Errorf("%q reads %q, want %q", source, got, want)
		}
	}
	wantLines(t, draw(th, "$$\n\\frac{a}{b}\n$$", 40, prose.Options{}), "    a", "    ─", "    b")
	wantLines(t, draw(th, "$$\n\\frac{a}{b}\n$$", 40, prose.Options{Source: true}), `    \frac{a}{b}`)
	wantLines(t, draw(th, "so $x^2$", 40, prose.Options{Source: true}), "so $x^2$")
}

func TestListsHang(t *testing.T) {
	t.Parallel()
	th := look("dark", "plain")
	wantLines(t, draw(th, "- one two three four\n- five", 12, prose.Options{}),
		"• one two", "  three four", "• five")
	wantLines(t, draw(th, "9. one two three four\n10. five six seven", 14, prose.Options{}),
		"9.  one two", "    three four", "10. five six", "    seven")
	wantLines(t, draw(th, "- a\n\n- b", 20, prose.Options{}), "• a", "", "• b")
	wantLines(t, draw(th, "- a\n  - b\n    - c\n- d", 20, prose.Options{}),
		"• a", "  • b", "    • c", "• d")
	wantLines(t, draw(th, "1. a\n   ```go\n   x\n   ```\n2. b", 20, prose.Options{}),
		"1. a", "", "   │ x", "2. b")
}

func TestFolds(t *testing.T) {
	t.Parallel()
	th := look("dark", "plain")
	const source = "<details>\n<summary>Solution</summary>\n\nIt is $2$.\n\n- a\n\n</details>"
	wantLines(t, draw(th, source, 40, prose.Options{}), "▸ Solution")
	wantLines(t, draw(th, source, 40, prose.Options{Unfold: true}), "▾ Solution", "│ It is 2.", "│ • a")
}

// Code and figures are cut, never wrapped: a wrapped line of code is another
// program, and a wrapped drawing none at all.
func TestCodeIsNotWrapped(t *testing.T) {
	t.Parallel()
	const code = "```python\nfor i in range(10):\n    print(\"one\", \"two\", \"three\", \"four\")\n```"
	for _, name := range []string{"dark", "light", "16", "mono"} {
		wantLines(t, draw(look(name, "plain"), code, 30, prose.Options{}),
			"│ for i in range(10):", "│     print(\"one\", \"two\", \"th…")
	}
	wantLines(t, draw(look("dark", "plain"), "```text\n┌──────────────┐\n│ a figure     │\n```", 12, prose.Options{}),
		"  ┌────────…", "  │ a figur…")
}

// What is drawn at first and what is drawn properly say the same words.
func TestPlainSaysTheSameWords(t *testing.T) {
	t.Parallel()
	th := look("dark", "plain")
	for _, source := range []string{
		"A paragraph with **bold** and `code` and a [link](https://x.y).", "## A heading",
		"- one\n- two", "1. one\n2. two", "```text\n+-+\n```", "> quoted words",
	} {
		p := markdown.Parse(source)
		var plain []string
		for _, l := range prose.Plain(th, p.Blocks[0], 60) {
			plain = append(plain, ansi.Strip(l.Text))
		}
		if got, want := words(plain), words(draw(th, source, 60, prose.Options{})); got != want {
			t.Errorf("%q: plainly %q, properly %q", source, got, want)
		}
	}
}

// words are the letters of a text.
func words(lines []string) string {
	return strings.Join(strings.FieldsFunc(strings.Join(lines, " "), func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z')
	}), " ")
}

func TestEmptyAndTiny(t *testing.T) {
	t.Parallel()
	for _, width := range []int{-5, 0, 1, 7} {
		draw(look("dark", "plain"), "# a\n\ntext text\n\n- a\n  - b\n    - c\n      - d\n\n```go\nx\n```\n\n$$\n\\frac{a}{b}\n$$", width, prose.Options{})
	}
}
