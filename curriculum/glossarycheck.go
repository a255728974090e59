package curriculum

import (
	"fmt"
	"strings"
)

// glossary checks the terms: what is shown as a sentence of the course must
// stand there, word for word.
func (v *validator) glossary() {
	v.expected[glossaryFile] = true
	g, found, src := readGlossary(v.course, v.fsys)
	v.list = append(v.list, found.list...)
	if src == nil {
		return
	}
	texts := map[Ref]string{}
	for i, t := range g.Terms {
		home := t.Place.Ref()
		text, read := texts[home]
		if !read {
			text = v.textAt(t.Place)
			texts[home] = text
		}
		if !strings.Contains(text, t.Sentence) {
			v.at(src, element("terms", i)+".sentence",
				fmt.Sprintf("the sentence about %q does not stand in %s", t.Name, home), "it must be word for word as in the lesson")
		}
	}
}

// textAt is the text of a section, or that under the heading of a topic, on one line.
func (v *validator) textAt(it Item) string {
	l, err := v.course.Lesson(it.Ref())
	if err != nil {
		return ""
	}
	text := l.Text
	if t, ok := it.(*Topic); ok {
		text = l.Section(t.Title)
	}
	return strings.Join(strings.Fields(text), " ")
}
