package linear

import (
	"strings"

	"llmcourse/curriculum"
	"llmcourse/curriculum/markdown"
	"llmcourse/progress/study"
	"llmcourse/tui/phrase"
)

// visit opens an address in the browser. It is always printed in full, on a
// line of its own: it may be the only way to get there.
func (s *session) visit(d study.Open) {
	o, err := s.study.Do(d)
	if err != nil {
		s.say("%s", phrase.Error(err))
		return
	}
	if err := s.flush(); err != nil {
		s.say("%s", notSaved(err))
	}
	if gone := phrase.Gone(o); gone != "" {
		s.say("%s", gone)
	}
	s.say("The address:")
	s.raw(o.URL)
	if s.deps.Open == nil {
		return
	}
	if err := s.deps.Open(s.ctx, o.URL); err != nil {
		s.say("The browser did not open it: %s", phrase.Error(err))
		return
	}
	s.say("Opened in the browser.")
}

// follow goes where a link of a text leads: inside of the course or outside.
func (s *session) follow(ref curriculum.Ref, address string) {
	inside, ok := strings.CutPrefix(address, "ref:")
	if !ok {
		s.visit(study.Open{Ref: ref, URL: address})
		return
	}
	item, ok := s.study.Course().Find(curriculum.Ref(inside))
	if !ok {
		s.say("This course has no %s.", inside)
		return
	}
	switch it := item.(type) {
	case *curriculum.Topic:
		s.lesson(it.Section, it.Title)
	case *curriculum.Section:
		s.lesson(it, "")
	default:
		s.open(item)
	}
}

// linkName is a link in a list: its words, and where it leads.
func (s *session) linkName(l markdown.Link) string {
	ref, inside := strings.CutPrefix(l.URL, "ref:")
	switch {
	case inside:
		return l.Text + ": in this course, " + s.nameOf(curriculum.Ref(ref))
	case l.Text == l.URL:
		return s.study.Course().Moved(l.URL)
	}
	return l.Text + ": " + s.study.Course().Moved(l.URL)
}
