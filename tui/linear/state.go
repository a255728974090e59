package linear

import (
	"strings"

	"llmcourse/curriculum"
	"llmcourse/progress"
)

// state is how far the learner is with an item.
func (s *session) state(item curriculum.Item) progress.State {
	return s.deps.Book.StateOf(item)
}

// standing is the state of an item in words, with its star and its note.
func (s *session) standing(item curriculum.Item) string {
	ref := item.Ref()
	words := []string{string(s.state(item))}
	if s.deps.Book.Star(ref) {
		words = append(words, "starred")
	}
	if s.noteOn(ref) != "" {
		words = append(words, "has a note")
	}
	return strings.Join(words, ", ")
}

func (s *session) stateOf(ref curriculum.Ref) progress.State {
	item, _ := s.deps.Course.Find(ref)
	return s.state(item)
}

// chooseState asks for one of the states.
func (s *session) chooseState(ref curriculum.Ref) {
	states := progress.States()
	s.blank()
	s.say("%s is %s. Which state shall it have?", s.name(ref), s.stateOf(ref))
	var list []command
	for i, state := range states {
		s.say("%d. %s", i+1, state)
		list = append(list, command{string(state), nil, "", "", func(string) after {
			s.mark(ref, state)
			return leave
		}})
	}
	for i := range list {
		list[i].label = "mark it so"
	}
	s.ask(menu{prompt: "State:", count: len(list), what: "the state", commands: list,
		pick: func(i int) after { return list[i].do("") }})
}

// parseState reads a state as typed.
func parseState(word string) (progress.State, bool) {
	state := progress.State(strings.ToLower(word))
	return state, state.Valid()
}

// marks are the commands that set a mark on a thing.
func (s *session) marks(item curriculum.Item) []command {
	ref := item.Ref()
	state := s.state(item)
	star := "Give it a star"
	if s.deps.Book.Star(ref) {
		star = "Take its star away"
	}
	note := "Write a note"
	if s.noteOn(ref) != "" {
		note = "Read or change the note"
	}
	return []command{
		{"state", []string{"mark"}, "STATE", "Set its state, now " + string(state), func(rest string) after {
			if state, ok := parseState(rest); ok {
				s.mark(ref, state)
			} else {
				s.chooseState(ref)
			}
			return again
		}},
		{"star", []string{"*"}, "", star, func(string) after { s.star(ref); return again }},
		{"note", []string{"n"}, "", note, func(string) after { s.note(ref); return again }},
		{"bookmark", nil, "LETTER", "Bookmark it", func(letter string) after { return s.bookmark(letter, progress.Place{Ref: ref}) }},
	}
}
