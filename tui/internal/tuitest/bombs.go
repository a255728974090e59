package tuitest

import (
	"fmt"
	"strings"
)

// Bombs are texts of about n bytes that keep readers of Markdown busy, each
// made of one thing again and again.
func Bombs(n int) map[string]string {
	rep := func(s string) string { return strings.Repeat(s, n/len(s)+1)[:n/len(s)*len(s)] }
	lines := func(line func(i int) string) string {
		var b strings.Builder
		for i := 0; b.Len() < n; i++ {
			b.WriteString(line(i) + "\n")
		}
		return b.String()
	}
	same := func(s string) string { return lines(func(int) string { return s }) }
	return map[string]string{
		"quotes":              rep(">"),
		"quotes apart":        rep("> "),
		"quotes on lines":     lines(func(i int) string { return strings.Repeat("> ", i%400+1) + "a" }),
		"nested list":         lines(func(i int) string { return strings.Repeat("  ", i%200) + "- a" }),
		"list on a line":      rep("- "),
		"numbers on a line":   rep("1. "),
		"flat list":           same("- a"),
		"list of two":         lines(func(i int) string { return strings.Repeat(" ", i%2*3) + "1. a" }),
		"open links":          rep("[]("),
		"brackets":            rep("["),
		"closed brackets":     rep("]"),
		"images":              rep("![["),
		"links in links":      rep("[a](b") + rep(")"),
		"references":          lines(func(i int) string { return fmt.Sprintf("[a%d]: /b%d", i, i) }),
		"open go fence":       "```go\n" + lines(func(i int) string { return fmt.Sprintf("func a%d() { return \"b\" + `c` }", i) }),
		"open python fence":   "```python\n" + rep("((((\"\"\"'''"),
		"many fences":         same("```go\nx\n```"),
		"tildes":              rep("~~~\n"),
		"backticks":           lines(func(i int) string { return strings.Repeat("`", i%300+1) + "a" }),
		"backticks on a line": strings.ReplaceAll(lines(func(i int) string { return strings.Repeat("`", i+1) }), "\n", "a"),
		"stars":               rep("*a **b "),
		"stars alone":         rep("*"),
		"underscores":         rep("_a__b"),
		"dollars":             rep("$a"),
		"formula":             "$$\n" + rep(`\frac{`) + "\n$$",
		"formula of braces":   "$$\n" + rep(`{^{_`) + "\n$$",
		"inline formula":      "$" + rep(`\sqrt{x^`) + "$",
		"matrix":              "$$\n\\begin{matrix}" + rep(`a & b \\`) + "\\end{matrix}\n$$",
		"table":               "|a|\n|-|\n" + same("|b|c|"),
		"wide table":          rep("|a") + "|\n" + rep("|-") + "|\n" + rep("|b") + "|\n",
		"details":             rep("<details>\n"),
		"html":                rep("<a <b "),
		"comments":            rep("<!-- <!--"),
		"entities":            rep("&amp;amp;#27;"),
		"ampersands":          rep("&"),
		"one long word":       rep("w"),
		"one long wide word":  rep("語"),
		"marks":               "a" + rep("\u0301"),
		"backslashes":         rep(`\`),
		"headings":            lines(func(i int) string { return strings.Repeat("#", i%7) + " a" }),
		"rules":               rep("- - -\n"),
		"autolinks":           rep("<https://a.b/c> "),
		"escapes":             rep("\x1b["),
		"blank lines":         rep("\n \n"),
		"an index":            rep("[A](https://a.b/c) "),
		"an index of refs":    rep("[A](ref:a/b) "),
		"marked links":        rep("[**A** `b`](https://a.b) "),
		"bare addresses":      rep("https://a.b/c "),
		"links in cells":      "|a|b|\n|-|-|\n" + same("|[a b c d e f](https://a.b)|[c](d)|"),
		"one tall cell":       "|a|b|\n|-|-|\n|" + rep("[a](b) ") + "|b|\n",
		"ragged table":        rep("|a") + "|\n" + rep("|-") + "|\n" + same("|"),
		"emphasis":            rep("*a* **b** ~~c~~ "),
		"emphasis in words":   rep("*a**b"),
		"spans":               rep("`a` "),
		"paragraphs":          rep("*a* `b` [c](d)\n\n"),
		"code in paragraphs":  same("`a`\n"),
		"formulas":            rep("$x^2$ "),
		"wide formulas":       rep("$x_{1}+y_{2}+z_{3}+a+b+c+d+e+f+g+h+i+j+k+l$ "),
		"display formulas":    rep("$$\n\\frac{a}{b}\n$$\n\n"),
		"one line of code":    "```go\n" + rep("a(b) ") + "\n```",
		"lines under one":     "```go\n" + rep("x") + "\n" + same("y") + "```",
		"many languages":      rep("```go\nx\n```\n```python\ny\n```\n```sh\nz\n```\n"),
		"deep quotes":         same(strings.Repeat("> ", 16) + "*a*"),
		"deep lists":          lines(func(i int) string { return strings.Repeat("  ", i%16) + "- *a*" }),
		"loose list":          rep("- *a*\n\n"),
		"definitions":         same("[a]: http://b.c"),
		"html links":          rep(`<a href="http://b">c</a> `),
		"open html links":     rep(`<a href="b">`),
		"nested brackets":     rep("[[a](b)](c) "),
		"half-width":          rep("ｶﾞ "),
		"joined emoji":        rep("👩‍👩‍👧‍👦 "),
		"flags":               rep("🇯🇵"),
		"right to left":       rep("שלום "),
	}
}
