package linear

import (
	"errors"
	"fmt"

	"llmcourse/curriculum"
	"llmcourse/tui/phrase"
)

// everywhere is what can be typed at every prompt. What the prompt itself
// offers under the same name comes first.
func (s *session) everywhere(m menu) []command {
	list := []command{
		{"0", []string{"back", "b"}, "", "back to where you came from", func(string) after { return leave }},
		{"menu", []string{"m"}, "", "the main menu", func(string) after { s.home = true; return leave }},
		{"quit", []string{"q", "exit", "bye"}, "", "end the program", func(string) after { s.ended = true; return leave }},
		{"list", []string{"again"}, "", "say again what is here", func(string) after { return again }},
		{"undo", []string{"u"}, "NUMBER", "take the last change of a state or a star back, or so many of them", s.undo},
		{"go", nil, "NAME", "go to a section, topic, resource or part, as in: go quantization", s.goTo},
		{"mark", nil, "NAME STATE", "mark something as todo, doing, done or skipped, as in: mark quantization done", s.markNamed},
		{"save", nil, "", "try again to save what could not be saved", func(string) after { s.retry(); return stay }},
	}
	for _, c := range s.mainMenu() {
		do := c.do
		c.do = func(rest string) after {
			if a := do(rest); a == leave {
				return leave
			}
			return again
		}
		list = append(list, c)
	}
	return append(list, command{"help", []string{"h"}, "", "everything that can be typed", func(string) after {
		s.help(m)
		return stay
	}})
}

// help is tell with what can be typed everywhere.
func (s *session) help(m menu) {
	s.tell(m)
	s.say("And everywhere:")
	for _, c := range s.everywhere(m) {
		if _, _, here := match(m.commands, c.name); !here {
			s.say("%s", c.told(m.slash()))
		}
	}
}

// goTo opens what a name means.
func (s *session) goTo(name string) after {
	if name == "" {
		s.say("Go where? As in: go quantization.")
		return stay
	}
	item, err := s.study.Course().Resolve(name)
	if err != nil {
		s.misnamed(name, err)
		return stay
	}
	s.open(item)
	return again
}

// misnamed says what may have been meant.
func (s *session) misnamed(name string, err error) {
	var unknown *curriculum.UnknownRefError
	var several *curriculum.AmbiguousRefError
	var refs []curriculum.Ref
	switch {
	case errors.As(err, &unknown):
		s.say("Nothing is called %q. The command find looks for words.", name)
		refs = unknown.Nearest
	case errors.As(err, &several):
		s.say("%q may mean several things.", name)
		refs = several.Matches
	default:
		s.say("%s", phrase.Error(err))
	}
	for _, ref := range refs {
		s.say("%s: go %s", s.nameOf(ref), ref)
	}
}

// open is the place of an item.
func (s *session) open(item curriculum.Item) {
	switch it := item.(type) {
	case *curriculum.Part:
		s.part(it)
	case *curriculum.Section:
		s.section(it)
	case *curriculum.Topic:
		s.topic(it)
	case *curriculum.Resource:
		s.resource(it)
	case *curriculum.Shelf:
		s.shelf(it)
	case *curriculum.Question:
		s.quizOf(it)
	default:
		s.say("%s", fmt.Sprintf("%s cannot be opened.", item.Name()))
	}
}
