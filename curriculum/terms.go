package curriculum

import (
	"strings"
	"unicode"
)

// In returns the terms whose names or aliases stand in a text as whole words,
// in the order in which the text first has them. Case, accents, hyphens and
// the plural do not count.
func (g *Glossary) In(text string) []*Term {
	words := termWords(text)
	longest := 1
	for name := range g.byName {
		longest = max(longest, strings.Count(name, " ")+1)
	}
	var in []*Term
	seen := map[*Term]bool{}
	for from := 0; from < len(words); {
		took := 1
		for n := min(longest, len(words)-from); n > 0; n-- { // the longest name: "self-attention" is not "attention"
			t, ok := g.Define(strings.Join(words[from:from+n], " "))
			if !ok {
				continue
			}
			if !seen[t] {
				seen[t] = true
				in = append(in, t)
			}
			took = n
			break
		}
		from += took
	}
	return in
}

// termWords are the words of a text without what stands around and between
// them. Inside of a word it is left: "C++" and "LLM.int8()" are names.
func termWords(text string) []string {
	var words []string
	for _, word := range strings.Fields(termKey(text)) {
		bare := strings.TrimFunc(word, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
		if bare != "" {
			words = append(words, bare)
		}
	}
	return words
}

// Taught is the line of its lesson's text, from 0, on which the sentence of a
// term begins; that of its heading where the sentence does not stand there.
func (c *Course) Taught(t *Term) (line int, err error) {
	lesson, err := c.Lesson(t.Place.Ref())
	if err != nil {
		return 0, err
	}
	for _, h := range lesson.Headings {
		if topic, ok := t.Place.(*Topic); ok && h.Topic == topic {
			line = h.Line
		}
	}
	var text strings.Builder // the rest of the lesson on one line
	var ends []int           // where each of its lines ends there
	for _, l := range strings.Split(lesson.Text, "\n")[line:] {
		for _, word := range strings.Fields(l) {
			text.WriteString(word + " ")
		}
		ends = append(ends, text.Len())
	}
	at := strings.Index(text.String(), t.Sentence)
	if at < 0 {
		return line, nil
	}
	for i, end := range ends {
		if at < end {
			return line + i, nil
		}
	}
	return line, nil
}
