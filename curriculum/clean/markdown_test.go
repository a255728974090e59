package clean_test

import (
	"html"
	"strings"
	"testing"
	"time"

	"llmcourse/curriculum/clean"
)

func TestMarkdown(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, in, want string }{
		{"empty", "", ""},
		{"line break at the end", "a\n", "a\n"},
		{"none at the end", "a\nb", "a\nb"},
		{"entities that are fine", "R&amp;D &lt;b&gt; AT&T &copy; a&b", "R&amp;D &lt;b&gt; AT&T &copy; a&b"},
		{"an address", "<https://x.org/?a=1&it=2&af=3>", "<https://x.org/?a=1&it=2&af=3>"},
		{"escape, decimal", "a&#27;]52;c;AAAA&#7;b", "a\ufffd]52;c;AAAA\ufffdb"},
		{"escape, hexadecimal", "a&#x1b;P", "a\ufffdP"},
		{"without semicolon", "a&#27]52", "a\ufffd#27]52"},
		{"C1", "a&#155;2J&#x9b;", "a\ufffd2J\ufffd"},
		{"around the clock", "a&#4294967323;[2J", "a\ufffd[2J"},
		{"behind a backslash", `a\&#27; b&\#27; c&#27\;`, "a\\\ufffd b\ufffd\\#27; c\ufffd#27\\;"},
		{"twice", "a&amp;#27; b&amp;amp;#x1b; c&#38;#27;", "a\ufffdamp;#27; b\ufffdamp;amp;#x1b; c\ufffd#38;#27;"},
		{"made by the next", "a&#x20&#x32;e;b &l&amp;#114;m;", "a\ufffd#x20&#x32;e;b \ufffdl&amp;#114;m;"},
		{"bidi by name", "a&rlm;b&lrm;c", "abc"},
		{"put together by dropping", "&#x&shy;1b;x", "\ufffdx"},
		{"spaces by name", "a&nbsp;b&emsp;c&Tab;d&NewLine;e", "a b c d e"},
		{"in a code span", "`a&#x202e;b`", "`ab`"},
		{"in a fence", "```\na&#x202e;b\u202e\n```\na\u202e", "```\na<U+202E>b<U+202E>\n```\na"},
		{"tab", "-\ta", "-    a"},
		{"quotes", strings.Repeat("> ", 20) + "a", strings.Repeat("> ", 16) + "a"},
		{"quotes without space", strings.Repeat(">", 1000) + "a", strings.Repeat(">", 16) + "a"},
		{"lists on a line", strings.Repeat("- ", 20) + "a", strings.Repeat("- ", 16) + "a"},
		{"mixed", strings.Repeat("> 1. ", 10) + "a", strings.Repeat("> 1. ", 8) + "a"},
		{"brackets", strings.Repeat("[", 40), strings.Repeat("[", 32) + strings.Repeat("{", 8)},
		{"links open", strings.Repeat("[](", 40), strings.Repeat("[](", 32) + strings.Repeat("[]{", 8)},
		{"a rule", "* * *\n- - -\n---", "* * *\n- - -\n---"},
		{"a figure", "```text\n" + strings.Repeat(" ", 60) + "- a\n" + strings.Repeat(" ", 48) + "> b\n```", "```text\n" + strings.Repeat(" ", 60) + "- a\n" + strings.Repeat(" ", 48) + "> b\n```"},
		{"a prompt", "```\n>>> print(1)\n```", "```\n>>> print(1)\n```"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if got := clean.Markdown(tt.in); got != tt.want {
				t.Errorf("\n got %q\nwant %q", got, tt.want)
			}
		})
	}
}

func TestMarkdownCapsLists(t *testing.T) {
	t.Parallel()
	var b strings.Builder
	for i := range 100 {
		b.WriteString(strings.Repeat("  ", i) + "- a\n")
	}
	deepest := 0
	for line := range strings.Lines(clean.Markdown(b.String())) {
		if strings.Contains(line, "-") {
			deepest = max(deepest, strings.Index(line, "-")/2+1)
		}
	}
	if deepest != 16 {
		t.Errorf("lists nest %d deep, want 16", deepest)
	}
}

// Whatever a stranger repeats, cleaning stays quick.
func TestMarkdownIsLinear(t *testing.T) {
	t.Parallel()
	for _, unit := range []string{"&#35;", "&#38;", "&a&", "&&#35;", "&amp;", "&#", "&", "\x1b]", "\x1b[", "`", "[](", ">", "- ", "&#0", "&\\", "a\u0301", "1. ", "```\n", "&amp;amp;#"} {
		start := time.Now()
		clean.Markdown(strings.Repeat(unit, 1<<17/len(unit)))
		if took := time.Since(start); took > 5*time.Second {
			t.Errorf("128 KB of %q took %v", unit, took)
		}
	}
}

func FuzzMarkdown(f *testing.F) {
	for _, seed := range []string{
		"# T\n\ntext [a](http://b) `c`\n\n```go\nx\n```\n", "&#27;", "&amp;#27;", "> > > - 1. a", "- a\n  - b\n    - c\n",
		"&shy;&#2&shy;7;", "```\n&rlm;\u202e\n```", "[[[](((", "<details>\n<summary>a</summary>\n</details>", "a\u2028b\u200b```",
		"&zwj;&nbsp;- > &Tab;", strings.Repeat("> - ", 12), "~~~ a\n&#x202e;\n~~~", "&NewLine;&#10;>",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := clean.Markdown(s)
		mustBeClean(t, got, true)
		if again := clean.Markdown(got); again != got {
			t.Errorf("cleaned twice: %q, then %q", got, again)
		}
		// A renderer decodes once for Markdown, and glamour a second time.
		decoded := got
		for range 2 {
			decoded = html.UnescapeString(decoded)
			mustBeClean(t, decoded, true)
		}
	})
}
