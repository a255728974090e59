package search

import (
	"strings"
	"unicode/utf8"

	"llmcourse/curriculum/markdown"
)

// snippetLength is how much of a paragraph is shown, in bytes; before is how
// much of that stands before the first word found.
const (
	snippetLength = 240
	before        = 60
)

// hit makes a hit of a unit.
func (m *matcher) hit(u *unit, f found) Hit {
	h := Hit{Ref: u.ref, Title: u.title, Where: u.where, Heading: u.heading, Line: u.line, Score: f.score}
	marks, _ := m.in(u.called() + " " + u.also)
	_, named := m.run(marks)
	text, line, has := m.piece(u)
	if has > named {
		h.Line = line
		if u.inside != "" {
			h.Where = u.inside
		}
		if u.inside != "" && u.home != "" {
			h.Title = u.home
		}
	}
	h.Snippet, h.Marks = m.snippet(text)
	return h
}

// piece is the paragraph of a unit that has most of the query, and of those
// the one in which it stands together; the first one where none has any.
func (m *matcher) piece(u *unit) (text string, line int, has float64) {
	best := -1.0
	try := func(t string, at int) {
		marks, _ := m.in(t)
		run, h := m.run(marks)
		if score := h + run/4; score > best {
			best, text, line, has = score, t, at, h
		}
	}
	for _, p := range u.pieces {
		if !p.code {
			try(p.text(), p.line)
			continue
		}
		at := p.line
		for l := range strings.SplitSeq(p.source, "\n") {
			try(strings.TrimSpace(l), at)
			at++
		}
	}
	return text, line, has
}

// snippet is the part of a text around the words found, and where they are.
func (m *matcher) snippet(text string) (string, [][2]int) {
	if text == "" {
		return "", nil
	}
	marks, _ := m.in(text)
	start, end := 0, len(text)
	if len(text) > snippetLength {
		if len(marks) > 0 && marks[0].from > before {
			start = wordStart(text, runeStart(text, min(marks[0].from-before, len(text)-snippetLength)))
		}
		end = runeStart(text, min(len(text), start+snippetLength))
		start, end = uncut(text, start, end)
	}
	lead, tail := "", ""
	if start > 0 {
		lead = "…"
	}
	if end < len(text) {
		tail = "…"
	}
	cut := strings.TrimRight(text[start:end], " ")
	trimmed := strings.TrimLeft(cut, " ")
	start += len(cut) - len(trimmed)
	var ranges [][2]int
	for _, mk := range marks {
		if mk.from < start || mk.to > start+len(trimmed) {
			continue
		}
		from, to := mk.from-start+len(lead), mk.to-start+len(lead)
		if n := len(ranges); n > 0 && from < ranges[n-1][1] {
			continue
		}
		ranges = append(ranges, [2]int{from, to})
	}
	return lead + trimmed + tail, ranges
}

// uncut moves the ends of a part of a text out of the formulas they are in: half
// a formula cannot be drawn.
func uncut(text string, start, end int) (int, int) {
	for at := 0; at < end; {
		n := max(markdown.FormulaLength(text[at:]), 1)
		if n > 1 {
			if at < start && start < at+n {
				start = at
			}
			if at < end && end < at+n {
				end = at + n
			}
		}
		at += n
	}
	return start, end
}

// wordStart is the beginning of the first word at or after a byte, if one
// begins soon.
func wordStart(text string, at int) int {
	if i := strings.IndexByte(text[at:min(len(text), at+20)], ' '); i >= 0 {
		return at + i + 1
	}
	return at
}

func runeStart(text string, at int) int {
	for at > 0 && at < len(text) && !utf8.RuneStart(text[at]) {
		at--
	}
	return at
}
