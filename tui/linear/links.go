package linear

import (
	"strings"

	"llmcourse/curriculum"
	"llmcourse/curriculum/markdown"
	"llmcourse/progress"
)

// archive is where a copy of a page is found: of the time when the course was
// last revised by its author.
const archive = "https://web.archive.org/web/2024/"

// visit opens an address in the browser. It is always printed in full, on a
// line of its own: it may be the only way to get there. ref is what it belongs
// to.
func (s *session) visit(ref curriculum.Ref, address string) {
	if err := curriculum.CheckAddress(address); err != nil {
		s.say("Not opened: %s", sentence(err))
		return
	}
	s.say("The address:")
	s.raw(address)
	s.remember(progress.Opened(ref, address))
	if s.deps.Open == nil {
		return
	}
	if err := s.deps.Open(s.ctx, address); err != nil {
		s.say("The browser did not open it: %s", sentence(err))
		return
	}
	s.say("Opened in the browser.")
}

// follow goes where a link of a text leads: inside of the course or outside.
func (s *session) follow(ref curriculum.Ref, address string) {
	inside, ok := strings.CutPrefix(address, "ref:")
	if !ok {
		s.visit(ref, s.deps.Course.Moved(address))
		return
	}
	item, ok := s.deps.Course.Find(curriculum.Ref(inside))
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
		return l.Text + ": in this course, " + s.name(curriculum.Ref(ref))
	case l.Text == l.URL:
		return s.deps.Course.Moved(l.URL)
	}
	return l.Text + ": " + s.deps.Course.Moved(l.URL)
}
