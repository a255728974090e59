package roadmap

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
)

// Preview is the draft as plain text for a person to judge before it is saved:
// what it is called and why, its parts and sections, what was dropped and why,
// and the account of the links. No line is wider than width columns; a width
// under 40 is taken for 40.
func (d *Draft) Preview(width int) string {
	p := &previewer{width: max(40, width)}
	r := d.Report()
	p.line("%s", r.Title)
	p.line("  title: %s", r.TitleFrom)
	p.line("  parts: %s", r.PartRule)
	p.line("")
	p.line("%s, %s, %s, %s", plural(len(r.Parts), "part"), plural(r.Sections, "section"), plural(r.Topics, "topic"), plural(r.Resources, "resource"))
	if len(r.Shelves) > 0 {
		p.line("%s beside the roadmap", plural(len(r.Shelves), "shelf"))
	}
	if r.Done > 0 {
		p.line("%s already ticked: done from the start", plural(r.Done, "box"))
	}
	p.parts(r)
	p.tables(r)
	p.dropped(r)
	p.links(r)
	for _, n := range r.Notes {
		p.line("Note: %s", n)
	}
	return strings.Join(p.lines, "\n") + "\n"
}

type previewer struct {
	width int
	lines []string
}

func (p *previewer) line(format string, args ...any) {
	p.lines = append(p.lines, fit(strings.TrimRight(fmt.Sprintf(format, args...), " "), p.width))
}

func (p *previewer) parts(r Report) {
	for _, part := range r.Parts {
		p.line("")
		p.line("%s", strings.TrimSpace(part.Icon+" "+part.Title))
		for _, s := range part.Sections {
			p.counted("  "+strings.TrimSpace(s.Icon+" "+s.Title), tally(s.Topics, s.Resources))
		}
	}
	if len(r.Shelves) > 0 {
		p.line("")
		p.line("Shelves")
	}
	for _, s := range r.Shelves {
		p.counted("  "+s.Title, tally(0, s.Resources))
	}
}

// tally is how much is in a section, in few letters.
func tally(topics, resources int) string {
	switch {
	case topics == 0 && resources == 0:
		return "text"
	case topics == 0:
		return plural(resources, "resource")
	case resources == 0:
		return plural(topics, "topic")
	}
	return fmt.Sprintf("%s, %s", plural(topics, "topic"), plural(resources, "resource"))
}

// counted puts a count at the right edge.
func (p *previewer) counted(left, right string) {
	left = fit(left, p.width-columns(right)-2)
	p.line("%s%s%s", left, strings.Repeat(" ", max(2, p.width-columns(left)-columns(right))), right)
}

func (p *previewer) tables(r Report) {
	use := map[string]string{
		useItems: "each row an item", useNotebooks: "notebooks", useText: "kept as text", useContents: "contents, dropped",
	}
	if len(r.Tables) > 0 {
		p.line("")
		p.line("Tables")
	}
	for _, t := range r.Tables {
		p.counted(fmt.Sprintf("  line %d: %s", t.Line, t.Section), fmt.Sprintf("%s, %s", plural(t.Rows, "row"), use[t.Use]))
	}
}

func (p *previewer) dropped(r Report) {
	if len(r.Dropped) == 0 {
		return
	}
	p.line("")
	p.line("Headings left out (--keep TITLE brings one back)")
	for _, h := range r.Dropped {
		p.counted(fmt.Sprintf("  line %d: %s", h.Line, h.Title), h.Reason)
	}
}

func (p *previewer) links(r Report) {
	l := r.Links
	p.line("")
	p.line("%s found = %s kept + %s dropped", plural(l.Found, "link"), number(l.Kept), number(len(l.Dropped)))
	order, count := l.reasons()
	for _, reason := range order {
		p.line("  %5s  %s", number(count[reason]), reason)
	}
	if l.AsText == 0 {
		return
	}
	p.line("%s of those kept cannot be opened: relative, or no web address", number(l.AsText))
	if r.GuessURL != "" {
		p.line("  --base-url %s may be what they are relative to", r.GuessURL)
	} else {
		p.line("  --base-url ADDRESS says what relative links are relative to")
	}
}

func number(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// fit shortens a line to a number of columns.
func fit(s string, width int) string {
	if columns(s) <= width {
		return s
	}
	n := 0
	for i, r := range s {
		w := runeColumns(r)
		if n+w > width-1 {
			return strings.TrimRight(s[:i], " ") + "…"
		}
		n += w
	}
	return s
}

func columns(s string) int {
	n := 0
	for _, r := range s {
		n += runeColumns(r)
	}
	return n
}

func runeColumns(r rune) int {
	switch {
	case r < 0x300:
		return 1
	case unicode.In(r, unicode.Mn, unicode.Me) || r == '\u200d' || r == '\u200c' || r == '\ufe0f':
		return 0
	case r >= 0x1f000 && r <= 0x1faff, r >= 0xff01 && r <= 0xff60, r >= 0x3000 && r <= 0x303e,
		unicode.In(r, unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana):
		return 2
	}
	return 1
}
