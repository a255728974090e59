package tuitest

import (
	"fmt"
	"maps"
	"strings"
)

// Bombs are texts of about n bytes that keep readers of Markdown busy, each
// made of one thing again and again.
func Bombs(n int) map[string]string {
	all := brackets(size(n))
	maps.Copy(all, spans(size(n)))
	return all
}

// A size is how long a text is made, about.
type size int

// rep is a piece again and again.
func (n size) rep(s string) string { return strings.Repeat(s, max(int(n)/len(s), 1)) }

// same is a line again and again.
func (n size) same(line string) string { return n.rep(line + "\n") }

// lines are lines that differ.
func (n size) lines(line func(i int) string) string {
	var b strings.Builder
	for i := 0; b.Len() < int(n); i++ {
		b.WriteString(line(i) + "\n")
	}
	return b.String()
}

// brackets are what opens and does not close, and what nests.
func brackets(n size) map[string]string {
	return map[string]string{
		"quotes":              n.rep(">"),
		"quotes apart":        n.rep("> "),
		"quotes on lines":     n.lines(func(i int) string { return strings.Repeat("> ", i%400+1) + "a" }),
		"nested list":         n.lines(func(i int) string { return strings.Repeat("  ", i%200) + "- a" }),
		"list on a line":      n.rep("- "),
		"numbers on a line":   n.rep("1. "),
		"flat list":           n.same("- a"),
		"list of two":         n.lines(func(i int) string { return strings.Repeat(" ", i%2*3) + "1. a" }),
		"open links":          n.rep("[]("),
		"brackets":            n.rep("["),
		"closed brackets":     n.rep("]"),
		"images":              n.rep("![["),
		"links in links":      n.rep("[a](b") + n.rep(")"),
		"references":          n.lines(func(i int) string { return fmt.Sprintf("[a%d]: /b%d", i, i) }),
		"open go fence":       "```go\n" + n.lines(func(i int) string { return fmt.Sprintf("func a%d() { return \"b\" + `c` }", i) }),
		"open python fence":   "```python\n" + n.rep("((((\"\"\"'''"),
		"many fences":         n.same("```go\nx\n```"),
		"tildes":              n.rep("~~~\n"),
		"backticks":           n.lines(func(i int) string { return strings.Repeat("`", i%300+1) + "a" }),
		"backticks on a line": strings.ReplaceAll(n.lines(func(i int) string { return strings.Repeat("`", i+1) }), "\n", "a"),
		"stars":               n.rep("*a **b "),
		"stars alone":         n.rep("*"),
		"underscores":         n.rep("_a__b"),
		"dollars":             n.rep("$a"),
		"formula":             "$$\n" + n.rep(`\frac{`) + "\n$$",
		"formula of braces":   "$$\n" + n.rep(`{^{_`) + "\n$$",
		"inline formula":      "$" + n.rep(`\sqrt{x^`) + "$",
		"matrix":              "$$\n\\begin{matrix}" + n.rep(`a & b \\`) + "\\end{matrix}\n$$",
		"table":               "|a|\n|-|\n" + n.same("|b|c|"),
		"wide table":          n.rep("|a") + "|\n" + n.rep("|-") + "|\n" + n.rep("|b") + "|\n",
		"details":             n.rep("<details>\n"),
		"html":                n.rep("<a <b "),
		"comments":            n.rep("<!-- <!--"),
		"entities":            n.rep("&amp;amp;#27;"),
		"ampersands":          n.rep("&"),
		"one long word":       n.rep("w"),
		"one long wide word":  n.rep("語"),
		"marks":               "a" + n.rep("\u0301"),
		"backslashes":         n.rep(`\`),
		"headings":            n.lines(func(i int) string { return strings.Repeat("#", i%7) + " a" }),
		"rules":               n.rep("- - -\n"),
		"autolinks":           n.rep("<https://a.b/c> "),
		"escapes":             n.rep("\x1b["),
		"blank lines":         n.rep("\n \n"),
	}
}

// spans are what a paragraph, a table or a list may hold, too much of it.
func spans(n size) map[string]string {
	return map[string]string{
		"an index":           n.rep("[A](https://a.b/c) "),
		"an index of refs":   n.rep("[A](ref:a/b) "),
		"marked links":       n.rep("[**A** `b`](https://a.b) "),
		"bare addresses":     n.rep("https://a.b/c "),
		"links in cells":     "|a|b|\n|-|-|\n" + n.same("|[a b c d e f](https://a.b)|[c](d)|"),
		"one tall cell":      "|a|b|\n|-|-|\n|" + n.rep("[a](b) ") + "|b|\n",
		"ragged table":       n.rep("|a") + "|\n" + n.rep("|-") + "|\n" + n.same("|"),
		"emphasis":           n.rep("*a* **b** ~~c~~ "),
		"emphasis in words":  n.rep("*a**b"),
		"spans":              n.rep("`a` "),
		"paragraphs":         n.rep("*a* `b` [c](d)\n\n"),
		"code in paragraphs": n.same("`a`\n"),
		"formulas":           n.rep("$x^2$ "),
		"wide formulas":      n.rep("$x_{1}+y_{2}+z_{3}+a+b+c+d+e+f+g+h+i+j+k+l$ "),
		"display formulas":   n.rep("$$\n\\frac{a}{b}\n$$\n\n"),
		"one line of code":   "```go\n" + n.rep("a(b) ") + "\n```",
		"lines under one":    "```go\n" + n.rep("x") + "\n" + n.same("y") + "```",
		"many languages":     n.rep("```go\nx\n```\n```python\ny\n```\n```sh\nz\n```\n"),
		"deep quotes":        n.same(strings.Repeat("> ", 16) + "*a*"),
		"deep lists":         n.lines(func(i int) string { return strings.Repeat("  ", i%16) + "- *a*" }),
		"loose list":         n.rep("- *a*\n\n"),
		"definitions":        n.same("[a]: http://b.c"),
		"html links":         n.rep(`<a href="http://b">c</a> `),
		"open html links":    n.rep(`<a href="b">`),
		"nested brackets":    n.rep("[[a](b)](c) "),
		"half-width":         n.rep("ｶﾞ "),
		"joined emoji":       n.rep("👩‍👩‍👧‍👦 "),
		"flags":              n.rep("🇯🇵"),
		"right to left":      n.rep("שלום "),
	}
}
