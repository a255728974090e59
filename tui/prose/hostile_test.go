package prose_test

import (
	"strings"
	"testing"

	"llmcourse/curriculum/clean"
	"llmcourse/curriculum/markdown"
	"llmcourse/tui/prose"
)

// Brackets in a formula are no link, and what follows keeps its own.
func TestNoLinkInAFormula(t *testing.T) {
	t.Parallel()
	p := markdown.Parse("$f[a](b)$ and [c](https://example.com/c) cost $5 and [d](https://example.com/d)")
	if len(p.Links) != 2 || p.Links[0].Text != "c" || p.Links[1].Text != "d" {
		t.Fatalf("links are %+v", p.Links)
	}
	th := look("dark", "plain")
	for _, line := range prose.NewPainter(th, 100, prose.Options{Source: true}).Block(p.Blocks[0]) {
		if strings.ContainsAny(line.Text, "\u2063\u2064\ue000\ue001") {
			t.Errorf("a mark is left in %q", line.Text)
		}
		for i, span := range line.Links {
			if span.Link != i {
				t.Errorf("link %d is taken for %d", i, span.Link)
			}
		}
	}
}

// Only addresses of the web can be clicked.
func TestOnlyTheWebIsClicked(t *testing.T) {
	t.Parallel()
	th := look("dark", "plain")
	for _, url := range []string{"httpx://a/", "http+evil:b", "file:///c", "javascript:d", "ref:a/b"} {
		p := markdown.Parse("[x](" + url + ")")
		for _, line := range prose.NewPainter(th, 60, prose.Options{}).Block(p.Blocks[0]) {
			if strings.Contains(line.Draw(th, p.Links, -1), "\x1b]8;") {
				t.Errorf("%s can be clicked", url)
			}
		}
	}
}

// Whatever is drawn as Markdown is cleaned as Markdown.
func TestNoEntityIsDecoded(t *testing.T) {
	t.Parallel()
	th := look("dark", "plain")
	for _, text := range []string{"a &#27;[8mb", "&amp;#27;[8mb", "`&#x1b;[8mb`", "a &#8238;b", "&#155;8mb", "[&#27;[8m](https://a.b/&#27;)", "```\n\u202e\n```"} {
		p := markdown.Parse(clean.Markdown("## " + text + "\n\n- " + text + "\n\n" + text))
		for _, b := range p.Blocks {
			for _, line := range append(prose.Plain(th, b, 60), prose.NewPainter(th, 60, prose.Options{}).Block(b)...) {
				drawn := line.Draw(th, p.Links, -1)
				if strings.Contains(drawn, "\x1b[8m") || strings.ContainsAny(drawn, "\u202e\u009b") {
					t.Errorf("%q is drawn as %q", text, drawn)
				}
			}
		}
	}
}
