package roadmap

import (
	"strings"
)

// How a table is used.
const (
	useNotebooks = "notebooks"
	useItems     = "items"
	useText      = "text"
	useContents  = "contents"
)

// table reads a table: each row an item where most rows have a link, and text
// where it only compares or lists.
func (m *maker) table(bl block) {
	use := tableUse(bl)
	m.draft.Tables = append(m.draft.Tables, Table{Section: m.s.Title, Line: bl.line, Rows: max(0, len(bl.rows)-1), Use: use})
	switch use {
	case useContents:
	case useText:
		m.text(m.markdownBlock(bl))
	default:
		for _, row := range bl.rows[1:] {
			m.row(bl.rows[0], row, bl.line)
		}
	}
}

func tableUse(bl block) string {
	if len(bl.rows) < 2 {
		return useText
	}
	var all census
	linked, notebooks := 0, 0
	for _, row := range bl.rows[1:] {
		var c census
		book := false
		for _, cell := range row {
			c.spans(cell)
			for _, l := range usefulLinks(cell) {
				book = book || isNotebook(l.url)
			}
		}
		all.add(c)
		if c.useful > 0 {
			linked++
		}
		if book {
			notebooks++
		}
	}
	rows := len(bl.rows) - 1
	named := false
	for _, h := range bl.rows[0] {
		named = named || strings.Contains(normal(plain(h)), "notebook") || normal(plain(h)) == "colab"
	}
	switch {
	case all.contents():
		return useContents
	case linked*2 <= rows:
		return useText
	case named && linked > 0, notebooks*2 > rows && named:
		return useNotebooks
	}
	return useItems
}

func isNotebook(u string) bool {
	return strings.Contains(u, "colab.") || strings.HasSuffix(strings.SplitN(u, "?", 2)[0], ".ipynb")
}

// row makes an item of a row: its title is the first cell with words, its
// address that of the title, or else the first; what the other columns say is
// told about it.
func (m *maker) row(header, row []cell, line int) {
	at := titleCell(row)
	if at < 0 {
		return
	}
	var e entry
	_, e.title = splitIcon(plain(row[at]))
	links := usefulLinks(row[at])
	if first, ok := notebookLink(row); ok {
		links = append([]*link{first}, links...)
	}
	for i, c := range row {
		if i != at {
			links = append(links, usefulLinks(c)...)
		}
	}
	e.about = aboutRow(header, row, at)
	if len(links) == 0 {
		t := m.newTopic(e.title, line)
		t.body.paragraph(lineSafe(escape(e.about)))
		return
	}
	links = distinct(links)
	e.main, e.also = links[0], links[1:]
	if len(usefulLinks(row[at])) == 1 && e.main == usefulLinks(row[at])[0] && plain(row[at]) == "" {
		e.title = e.main.text
	}
	m.resource(e, nil, firstLine(links, line))
}

func firstLine(links []*link, line int) int {
	if len(links) > 0 && links[0].line > 0 {
		return links[0].line
	}
	return line
}

func distinct(links []*link) []*link {
	var out []*link
	for _, l := range links {
		seen := false
		for _, o := range out {
			seen = seen || o == l
		}
		if !seen {
			out = append(out, l)
		}
	}
	return out
}

// notebookLink is the notebook of a row: what a learner runs comes before what
// the title may lead to.
func notebookLink(row []cell) (*link, bool) {
	for _, c := range row {
		for _, l := range usefulLinks(c) {
			if strings.Contains(l.url, "colab.") {
				return l, true
			}
		}
	}
	return nil, false
}

// titleCell is the first cell with words in it that is no number, or -1.
func titleCell(row []cell) int {
	for i, c := range row {
		if t := normal(plain(c)); t != "" && !isNumber(t) {
			return i
		}
	}
	for i, c := range row {
		if plain(c) != "" || len(usefulLinks(c)) > 0 {
			return i
		}
	}
	return -1
}

// aboutRow is what the columns without a link say, each with its header unless
// it is the only one.
func aboutRow(header, row []cell, title int) string {
	var told []string
	for i, c := range row {
		text := plain(c)
		if i == title || strings.Trim(text, " -–—") == "" || isNumber(normal(text)) && i == 0 {
			continue
		}
		if len(usefulLinks(c)) > 0 && words(text) <= 12 {
			continue // its links are told anyway
		}
		h := ""
		if i < len(header) {
			h = trimTitle(plain(header[i]))
		}
		switch normal(h) {
		case "", "description", "about", "summary", "notes", "note", "what", "描述", "简介":
			told = append(told, text)
		default:
			told = append(told, h+": "+text)
		}
	}
	return strings.Join(told, " · ")
}
