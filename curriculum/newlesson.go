package curriculum

import (
	"strings"
	"unicode"

	"llmcourse/curriculum/clean"
	"llmcourse/curriculum/markdown"
)

// wordsAMinute is how fast people read prose they learn from.
const wordsAMinute = 200

// newLesson makes a lesson of the text below a front matter.
func newLesson(it Item, body string) *Lesson {
	text := clean.Markdown(body)
	l := &Lesson{Ref: it.Ref(), Text: strings.TrimLeft(text, "\n")}
	l.skipped = len(text) - len(l.Text)
	topics := map[string]*Topic{}
	if s, ok := it.(*Section); ok {
		for _, t := range s.Topics {
			topics[t.Title] = t
		}
	}
	markdown.Lines(l.Text, func(line markdown.Line) {
		if !line.Code {
			l.Words += countWords(line.Text)
		}
	})
	for _, t := range markdown.Titles(l.Text) {
		h := Heading{Level: t.Level, Text: t.Text, Line: t.Line}
		if t.Level == 2 && topics[t.Text] != nil {
			h.Topic = topics[t.Text]
			delete(topics, t.Text) // a second heading of that text is not the topic's
		}
		l.Headings = append(l.Headings, h)
	}
	l.Minutes = max(1, (l.Words+wordsAMinute/2)/wordsAMinute)
	return l
}

// countWords counts what a reader reads as words: rules, table borders and
// lone signs are none.
func countWords(line string) int {
	n := 0
	for w := range strings.FieldsSeq(line) {
		if strings.ContainsFunc(w, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
			n++
		}
	}
	return n
}

// Section returns the Markdown below the first heading with that text, up to
// the next heading of its level or above; empty where there is no such heading.
func (l *Lesson) Section(heading string) string {
	for i, h := range l.Headings {
		if h.Text != heading {
			continue
		}
		lines := strings.SplitAfter(l.Text, "\n")
		end := len(lines)
		for _, next := range l.Headings[i+1:] {
			if next.Level <= h.Level {
				end = next.Line
				break
			}
		}
		return strings.Trim(strings.Join(lines[h.Line+1:end], ""), "\n")
	}
	return ""
}
