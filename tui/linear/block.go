package linear

import (
	"slices"
	"strconv"
	"strings"

	"llmcourse/curriculum/markdown"
	"llmcourse/tui/phrase"
	"llmcourse/tui/prose"
)

// block makes plain lines of a block. What is not prose is announced in words,
// with how long it is, so that one knows what comes and when it is over.
func (d *drawer) block(b markdown.Block) []string {
	switch b.Kind {
	case markdown.Heading:
		return wrap("Heading, level "+strconv.Itoa(b.Level)+": "+d.inline(b.Spans), "", d.width)
	case markdown.Code:
		return d.code(b)
	case markdown.Figure:
		return d.figure(b)
	case markdown.Table:
		return d.table(b)
	case markdown.Formula:
		return d.formula(b)
	case markdown.Fold:
		return d.fold(b)
	case markdown.List:
		return d.list(b)
	case markdown.Quote:
		return d.quote(b)
	case markdown.Rule:
		return nil
	}
	return wrap(d.inline(b.Spans), "", d.width)
}

// quote says before its words that it is one, or which notice it is.
func (d *drawer) quote(b markdown.Block) []string {
	name := b.Info
	if name == "" {
		name = "Quote"
	}
	blocks := slices.Clone(b.Inside)
	if len(blocks) == 0 || blocks[0].Kind != markdown.Text {
		return append([]string{name + ":"}, d.inside(blocks)...)
	}
	blocks[0].Spans = append([]markdown.Span{{Text: name + ": "}}, blocks[0].Spans...)
	return d.inside(blocks)
}

func (d *drawer) code(b markdown.Block) []string {
	rows := strings.Split(b.Source, "\n")
	language, _, _ := strings.Cut(b.Info, " ")
	out := []string{"Code, " + language + ", " + phrase.Plural(len(rows), "line") + ":"}
	return append(append(out, rows...), "End of code.")
}

func (d *drawer) figure(b markdown.Block) []string {
	rows := strings.Split(b.Source, "\n")
	head := "Figure, " + phrase.Plural(len(rows), "line")
	if !d.figures {
		return []string{head + ", left out."}
	}
	for i, row := range rows {
		rows[i] = strings.Map(ascii, row)
	}
	return append(append([]string{head + ":"}, rows...), "End of figure.")
}

// ascii draws with letters of the keyboard what a figure draws with the
// characters of boxes: their names take a screen reader a minute a line.
func ascii(r rune) rune {
	switch {
	case r == '─' || r == '━' || r == '═' || r == '┄' || r == '╌':
		return '-'
	case r == '│' || r == '┃' || r == '║' || r == '┆' || r == '╎':
		return '|'
	case r >= 0x2500 && r <= 0x257f:
		return '+'
	case r >= 0x2580 && r <= 0x259f:
		return '#'
	}
	switch r {
	case '▶', '►', '→':
		return '>'
	case '◀', '◄', '←':
		return '<'
	case '▲', '↑':
		return '^'
	case '▼', '↓':
		return 'v'
	}
	return r
}

func (d *drawer) formula(b markdown.Block) []string {
	src := strings.Join(strings.Fields(b.Source), " ")
	drawn := "$" + src + "$"
	if !d.source {
		drawn, _ = prose.Formulas(drawn, nil, false)
	}
	if tex, ok := strings.CutPrefix(drawn, "$"); ok {
		return wrap("Formula in TeX: "+strings.TrimSuffix(tex, "$"), "", d.width)
	}
	return wrap("Formula: "+drawn, "", d.width)
}

func (d *drawer) fold(b markdown.Block) []string {
	if !d.unfold {
		return []string{b.Info + ", folded. Type o to read it."}
	}
	out := []string{b.Info + ":"}
	return append(append(out, d.inside(b.Inside)...), "End of "+strings.ToLower(b.Info)+".")
}

func (d *drawer) inside(blocks []markdown.Block) []string {
	var out []string
	for _, b := range blocks {
		out = append(out, d.block(b)...)
	}
	return out
}

// list numbers or dashes its items; what an item holds stands under it.
func (d *drawer) list(b markdown.Block) []string {
	var out []string
	for _, item := range b.Inside {
		marker := item.Info
		if marker == "" {
			marker = "-"
		}
		narrow := *d
		if d.width > 0 {
			narrow.width = max(d.width-len(marker)-1, 10)
		}
		lead := marker + " "
		for _, line := range narrow.inside(item.Inside) {
			out = append(out, lead+line)
			lead = strings.Repeat(" ", len(marker)+1)
		}
	}
	return out
}
