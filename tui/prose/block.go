package prose

import (
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"llmcourse/curriculum/markdown"
	"llmcourse/tui/tex"
	"llmcourse/tui/theme"
)

// code is cut where it is too wide, never wrapped: a wrapped line of code is
// another program.
func (p *Painter) code(b markdown.Block) []Line {
	bar := p.theme.Rule.Render(p.theme.Icons.Bar) + " "
	if p.theme.Mono || area(b.Source) > wideCode || len(b.Source) > longCode {
		return p.indent(lines(b.Source, p.theme.Text), bar)
	}
	fence := strings.Repeat("`", max(longestRun(b.Source, '`')+1, 3))
	language, _, _ := strings.Cut(strings.ReplaceAll(b.Info, "`", ""), " ")
	out, ok := p.glamour(fence+language+"\n"+b.Source+"\n"+fence, 0)
	if !ok {
		return p.indent(lines(b.Source, p.theme.Text), bar)
	}
	var drawn []Line
	for _, line := range strings.Split(p.theme.Legible(out), "\n") {
		drawn = append(drawn, Line{Text: trimRight(line)})
	}
	for len(drawn) > 1 && drawn[0].Text == "" { // glamour sets code apart by itself
		drawn = drawn[1:]
	}
	for len(drawn) > 1 && drawn[len(drawn)-1].Text == "" {
		drawn = drawn[:len(drawn)-1]
	}
	return p.indent(drawn, bar)
}

// area is the room that code takes where each line is as long as the longest,
// in bytes: that is what glamour makes of it.
func area(code string) int {
	lines, longest := 0, 0
	for line := range strings.Lines(code) {
		lines, longest = lines+1, max(longest, len(line))
	}
	return lines * longest
}

// longestRun is the length of the longest row of a byte in s.
func longestRun(s string, b byte) int {
	longest, run := 0, 0
	for i := range len(s) {
		if run++; s[i] != b {
			run = 0
		}
		longest = max(longest, run)
	}
	return longest
}

func (p *Painter) formula(b markdown.Block) []Line {
	if !p.opts.Source {
		display := tex.Display
		if ascii(p.theme) {
			display = tex.DisplayASCII
		}
		if drawn, ok := display(b.Source, p.width-4); ok {
			return p.indent(lines(strings.Join(drawn, "\n"), p.theme.Math), "    ")
		}
	}
	wrapped := wrap(b.Source, p.width-4)
	return p.indent(lines(wrapped, p.theme.Math), "    ")
}

func (p *Painter) fold(b markdown.Block) []Line {
	if !p.opts.Unfold {
		return []Line{cutLine(Line{Text: p.theme.Accent.Render(p.theme.Icons.Closed + " " + b.Info)}, p.width, p.theme.Icons.More)}
	}
	drawn := []Line{cutLine(Line{Text: p.theme.Accent.Render(p.theme.Icons.Open + " " + b.Info)}, p.width, p.theme.Icons.More)}
	bar := p.theme.Rule.Render(p.theme.Icons.Bar) + " "
	return append(drawn, p.indent(p.within(p.width-2, false).blocks(b.Inside), bar)...)
}

// quoted draws a quote behind a bar, and a notice under its name.
func (p *Painter) quoted(b markdown.Block) []Line {
	var drawn []Line
	if b.Info != "" {
		drawn = append(drawn, Line{Text: p.theme.Warm.Render(b.Info)})
	}
	bar := p.theme.Rule.Render(p.theme.Icons.Bar) + " "
	return p.indent(append(drawn, p.within(p.width-2, b.Info == "").blocks(b.Inside)...), bar)
}

// items draws a list. Glamour's own lists let the second line of an item slip
// under its bullet, so items are drawn one by one and hung on theirs.
func (p *Painter) items(b markdown.Block) []Line {
	wide := 2
	for _, item := range b.Inside {
		wide = max(wide, len(item.Info)+1)
	}
	inner := p.within(p.width-wide, false)
	var drawn []Line
	for i, item := range b.Inside {
		if i > 0 && b.Loose {
			drawn = append(drawn, Line{})
		}
		marker := item.Info
		if marker == "" {
			marker = p.theme.Icons.Dot
		}
		body := inner.blocks(item.Inside)
		if len(body) == 0 {
			body = []Line{{}}
		}
		first := p.theme.Accent.Render(marker) + strings.Repeat(" ", max(wide-ansi.StringWidth(marker), 0))
		drawn = append(drawn, p.indent(body[:1], first)...)
		drawn = append(drawn, p.indent(body[1:], strings.Repeat(" ", wide))...)
	}
	return drawn
}

// blocks draws blocks under each other: lists close to what they belong to,
// the rest with a blank line between.
func (p *Painter) blocks(list []markdown.Block) []Line {
	var drawn []Line
	for i, b := range list {
		if i > 0 && b.Kind != markdown.List {
			drawn = append(drawn, Line{})
		}
		drawn = append(drawn, p.Block(b)...)
	}
	return drawn
}

// indent puts prefix before every line, moves the links along, and cuts what
// is too wide: code is not wrapped.
func (p *Painter) indent(in []Line, prefix string) []Line {
	by := ansi.StringWidth(prefix)
	for i := range in {
		in[i].Text = prefix + in[i].Text
		for j := range in[i].Links {
			in[i].Links[j].From += by
			in[i].Links[j].To += by
		}
		in[i] = cutLine(in[i], p.width, p.theme.Icons.More)
	}
	return in
}

// Plain draws a block roughly and at once, for the frame before the proper
// drawing is ready: its words, wrapped, and formulas as they are written.
func Plain(t *theme.Theme, b markdown.Block, width int) []Line {
	p := NewPainter(t, width, Options{})
	p.plain, p.left = true, 0
	switch b.Kind {
	case markdown.Code:
		return p.indent(lines(b.Source, t.Text), "  ")
	case markdown.Formula:
		return lines(wrap(strings.ReplaceAll(b.Source, "\n", " "), p.width), t.Text)
	}
	return p.Block(b)
}

// wrap breaks text at words; lipgloss alone leaves a hyphen beyond the edge.
func wrap(text string, width int) string {
	return ansi.Hardwrap(lipgloss.Wrap(text, width, ""), width, true)
}

func lines(text string, style theme.Ink) []Line {
	var out []Line
	for _, line := range strings.Split(text, "\n") {
		out = append(out, Line{Text: style.Render(line)})
	}
	return out
}
