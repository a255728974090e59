package linear

import (
	"fmt"
	"strings"

	"llmcourse/tui/phrase"
)

// mapped tells the road of the course station by station: what the picture of
// the map shows, with where one is on it.
func (s *session) mapped() {
	s.blank()
	s.say("The road through %s, in its order.", s.study.Course().Title)
	road := s.study.Here()
	for i, part := range s.study.Course().Parts {
		t := s.study.Book().Sections(part.Sections)
		s.say("Part %d, %s: %s, %d done, %d skipped.", i+1, part.Title, phrase.Plural(t.Total, "section"), t.Done, t.Skipped)
		for _, sec := range part.Sections {
			topics := make([]string, len(sec.Topics))
			for k, topic := range sec.Topics {
				topics[k] = topic.Title + ", " + s.standing(topic)
			}
			here := ""
			if sec == road {
				here = " You are here."
			}
			name := sec.Title
			if label := sec.MapName(); label != "" {
				name += ", " + label + " on the map"
			}
			line := fmt.Sprintf("%d. %s: %s.%s", sec.Number, name, s.standing(sec), here)
			if len(topics) > 0 {
				line += " Topics: " + strings.Join(topics, "; ") + "."
			}
			s.lines(wrap(line, "   ", s.draw.width))
		}
	}
}
