package curriculum

import (
	"fmt"
	"strings"
)

// topicHeadings checks that each topic has its heading, in order. It returns
// the titles of topics that have none.
func (v *validator) topicHeadings(src *source, s *Section, l *Lesson) (lost map[string]bool) {
	lost = map[string]bool{}
	at := map[string]int{} // title of a topic -> index of its heading
	for i, h := range l.Headings {
		if h.Topic != nil {
			at[h.Text] = i
		} else if first, again := at[h.Text]; again {
			v.line(src, src.lineIn(l, h.Line), fmt.Sprintf("a second heading %q", h.Text),
				fmt.Sprintf("the topic has line %d", src.lineIn(l, l.Headings[first].Line)))
		}
	}
	last := -1
	for i, t := range s.Topics {
		place, ok := at[t.Title]
		switch {
		case !ok:
			lost[t.Title] = true
			v.lostHeading(src, i, t, l, last, nextHeading(s.Topics[i+1:], at, len(l.Headings)))
		case place < last:
			v.line(src, src.lineIn(l, l.Headings[place].Line),
				fmt.Sprintf("heading %q comes too early", t.Title), "headings stand in the order of the topics")
		default:
			last = place
		}
	}
	return lost
}

// nextHeading is the place of the first of the topics that has its heading.
func nextHeading(topics []*Topic, at map[string]int, otherwise int) int {
	for _, t := range topics {
		if place, ok := at[t.Title]; ok {
			return place
		}
	}
	return otherwise
}

// lostHeading notes a topic without its heading, at the heading that was most
// likely meant: of those between the headings of its neighbours the one most
// like it, or else one of another level that has the text.
func (v *validator) lostHeading(src *source, i int, t *Topic, l *Lesson, after, before int) {
	text := fmt.Sprintf("topic %q has no heading %q", t.ID, "## "+t.Title)
	best, far := -1, 0
	for n, h := range l.Headings {
		if h.Text == t.Title && h.Topic == nil {
			v.line(src, src.lineIn(l, h.Line), text, "it has one of another level")
			return
		}
		if n <= after || n >= before || h.Level != 2 || h.Topic != nil || isUsual(h.Text) || v.taken(src, src.lineIn(l, h.Line)) {
			continue
		}
		if d := Distance(fold(t.Title), fold(h.Text), 1000); best < 0 || d < far {
			best, far = n, d
		}
	}
	if best >= 0 {
		h := l.Headings[best]
		v.line(src, src.lineIn(l, h.Line), text, fmt.Sprintf("here stands %q: did you rename it?", "## "+h.Text))
		return
	}
	v.at(src, fmt.Sprintf("topics[%d].title", i), text, "each topic is a heading of the lesson")
}

// taken tells whether the heading in a line was taken for that of another topic.
func (v *validator) taken(src *source, line int) bool {
	for _, p := range v.list {
		if p.File == src.name && p.Line == line && strings.HasSuffix(p.Hint, "did you rename it?") {
			return true
		}
	}
	return false
}

// isUsual tells whether a heading is one of those that end a lesson.
func isUsual(text string) bool {
	for _, usual := range []string{"Common mistakes", "Since then", "Where to go next", "Exercise"} {
		if strings.HasPrefix(text, usual) {
			return true
		}
	}
	return false
}
