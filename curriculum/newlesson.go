package curriculum

import (
	"strings"
	"unicode"
)

// wordsAMinute is how fast people read prose they learn from.
const wordsAMinute = 200

// newLesson makes a lesson of the text below a front matter.
func newLesson(it Item, body string) *Lesson {
	text := CleanMarkdown(body)
	l := &Lesson{Ref: it.Ref(), Text: strings.TrimLeft(text, "\n")}
	l.skipped = len(text) - len(l.Text)
	topics := map[string]*Topic{}
	if s, ok := it.(*Section); ok {
		for _, t := range s.Topics {
			topics[t.Title] = t
		}
	}
	scan(l.Text, func(line scannedLine) {
		if line.Code {
			return
		}
		l.Words += countWords(line.Text)
		level, text := heading(line.Text)
		if level == 0 || line.Fold > 0 {
			return
		}
		h := Heading{Level: level, Text: text, Line: line.Number}
		if level == 2 && topics[text] != nil {
			h.Topic = topics[text]
			delete(topics, text) // a second heading of that text is not the topic's
		}
		l.Headings = append(l.Headings, h)
	})
	l.Minutes = max(1, (l.Words+wordsAMinute/2)/wordsAMinute)
	return l
}

// heading reads a heading line; the level of any other line is 0.
func heading(line string) (level int, text string) {
	rest := strings.TrimLeft(line, " ")
	if len(line)-len(rest) > 3 {
		return 0, ""
	}
	text = strings.TrimLeft(rest, "#")
	level = len(rest) - len(text)
	if level == 0 || level > 6 || text != "" && text[0] != ' ' {
		return 0, ""
	}
	text = strings.Trim(text, " ")
	if t := strings.TrimRight(text, "#"); t == "" || strings.HasSuffix(t, " ") {
		text = strings.TrimRight(t, " ")
	}
	return level, plain(text)
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
