package linear

import (
	"strconv"
	"strings"

	"llmcourse/tui/phrase"
	"llmcourse/tui/prose"
)

// block makes plain lines of a block. What is not prose is announced in words,
// with how long it is, so that one knows what comes and when it is over.
func (d *drawer) block(b prose.Block) []string {
	switch b.Kind {
	case prose.Heading:
		return wrap("Heading, level "+strconv.Itoa(b.Level)+": "+d.inline(b.Source, b.First), "", d.width)
	case prose.Code:
		return d.code(b)
	case prose.Figure:
		return d.figure(b)
	case prose.Table:
		return d.table(b)
	case prose.Formula:
		return d.formula(b)
	case prose.Fold:
		return d.fold(b)
	case prose.List:
		return d.list(b)
	}
	return d.paragraph(b)
}

func (d *drawer) paragraph(b prose.Block) []string {
	src := b.Source
	if strings.Trim(src, "-*_ ") == "" {
		return nil // a rule
	}
	lead := ""
	if strings.HasPrefix(src, ">") {
		lead = "Quote: "
		rows := strings.Split(src, "\n")
		for i, row := range rows {
			rows[i] = strings.TrimPrefix(strings.TrimLeft(row, "> "), " ")
		}
		src = strings.Join(rows, "\n")
	}
	return wrap(lead+d.inline(src, b.First), "", d.width)
}

func (d *drawer) code(b prose.Block) []string {
	rows := strings.Split(b.Source, "\n")
	language, _, _ := strings.Cut(b.Info, " ")
	out := []string{"Code, " + language + ", " + phrase.Plural(len(rows), "line") + ":"}
	return append(append(out, rows...), "End of code.")
}

func (d *drawer) figure(b prose.Block) []string {
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

func (d *drawer) formula(b prose.Block) []string {
	src := strings.Join(strings.Fields(b.Source), " ")
	drawn := "$" + src + "$"
	if !d.source {
		drawn = d.inline(drawn, 0)
	}
	if tex, ok := strings.CutPrefix(drawn, "$"); ok {
		return wrap("Formula in TeX: "+strings.TrimSuffix(tex, "$"), "", d.width)
	}
	return wrap("Formula: "+drawn, "", d.width)
}

func (d *drawer) fold(b prose.Block) []string {
	if !d.unfold {
		return []string{b.Info + ", folded. Type o to read it."}
	}
	out := []string{b.Info + ":"}
	return append(append(out, d.inside(b.Inside)...), "End of "+strings.ToLower(b.Info)+".")
}

func (d *drawer) inside(blocks []prose.Block) []string {
	var out []string
	for _, b := range blocks {
		out = append(out, d.block(b)...)
	}
	return out
}

// list numbers or dashes its items; what an item holds stands under it.
func (d *drawer) list(b prose.Block) []string {
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
