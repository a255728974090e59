package curriculum

import "strings"

// A foldedLine is a line of a lesson, ready to be searched.
type foldedLine struct {
	scannedLine
	folded string
}

func foldLines(text string) []foldedLine {
	var lines []foldedLine
	scan(text, func(line scannedLine) {
		lines = append(lines, foldedLine{line, fold(line.Text)})
	})
	return lines
}

// lesson finds the headings below which all words stand: one hit each, at the
// line that has the most of them.
func (q query) lesson(it Item, l *Lesson) []Hit {
	var hits []Hit
	var topic *Topic
	block := passage{query: q, hit: Hit{Ref: it.Ref(), Title: it.Name(), Where: "lesson"}}
	next := 0
	for _, line := range l.lines() {
		if next < len(l.Headings) && l.Headings[next].Line == line.Number {
			hits = block.addTo(hits)
			h := l.Headings[next]
			if h.Level <= 2 {
				topic = h.Topic
			}
			block = passage{query: q, hit: Hit{Ref: it.Ref(), Title: it.Name(), Where: "lesson", Heading: h.Text}}
			if topic != nil {
				block.hit.Ref = topic.Ref()
			}
			next++
		}
		block.line(line)
	}
	return block.addTo(hits)
}

// A passage is what stands below one heading.
type passage struct {
	query query
	hit   Hit
	found []bool // by word of the query
	best  int    // words in the line of the hit
	at    foldedLine
}

func (p *passage) line(line foldedLine) {
	n := p.query.in(line.folded)
	if n == 0 {
		return
	}
	if p.found == nil {
		p.found = make([]bool, len(p.query))
	}
	for i, w := range p.query {
		p.found[i] = p.found[i] || strings.Contains(line.folded, w)
	}
	if n > p.best {
		p.best, p.at = n, line
	}
}

// addTo adds the hit where all words were found.
func (p *passage) addTo(hits []Hit) []Hit {
	if !p.complete() {
		return hits
	}
	p.hit.Line = p.at.Number
	p.hit.Score = inLesson + p.query.fit(p.at.folded)
	if p.best == len(p.query) {
		p.hit.Score += asWord // all in one paragraph
	}
	p.hit.Snippet = snippet(p.at.scannedLine, p.query)
	return append(hits, p.hit)
}

func (p *passage) complete() bool {
	for _, f := range p.found {
		if !f {
			return false
		}
	}
	return p.found != nil
}

// snippetLength is how much of a paragraph is shown, in runes.
const snippetLength = 160

// snippet is the part of a line around the words found, as plain text.
func snippet(line scannedLine, q query) string {
	text := strings.TrimSpace(line.Text)
	if !line.Code {
		text = plain(strings.TrimLeft(text, "#>-*+| "))
	}
	runes := []rune(text)
	if len(runes) <= snippetLength {
		return text
	}
	at := len(runes)
	for _, w := range q {
		if i := runeIndex(runes, w); i >= 0 {
			at = min(at, i)
		}
	}
	start := max(0, min(at-snippetLength/4, len(runes)-snippetLength))
	end := min(len(runes), start+snippetLength)
	out := strings.TrimSpace(string(runes[start:end]))
	if start > 0 {
		out = "…" + out
	}
	if end < len(runes) {
		out += "…"
	}
	return out
}

// runeIndex is the rune of a text where a folded word begins, or -1. Folding
// drops runes, so the place is counted in the text as it is.
func runeIndex(runes []rune, word string) int {
	var folded []rune
	var from []int
	for i, r := range runes {
		if f := foldRune(r); f >= 0 {
			folded = append(folded, f)
			from = append(from, i)
		}
	}
	i := strings.Index(string(folded), word)
	if i < 0 {
		return -1
	}
	return from[len([]rune(string(folded)[:i]))]
}
