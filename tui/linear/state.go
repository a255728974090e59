package linear

import (
	"strings"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/tui/phrase"
)

// standing is the state of an item in words, with its star and its note.
func (s *session) standing(item curriculum.Item) string {
	ref := item.Ref()
	words := []string{phrase.State(s.study.State(item))}
	if s.study.Book().Star(ref) {
		words = append(words, phrase.Star(true))
	}
	if s.study.Note(ref) != "" {
		words = append(words, "has a note")
	}
	return strings.Join(words, ", ")
}

// chooseState asks for one of the states.
func (s *session) chooseState(item curriculum.Item) {
	states := progress.States()
	s.blank()
	s.say("%s is %s. Which state shall it have?", item.Name(), phrase.State(s.study.State(item)))
	var list []command
	for i, state := range states {
		s.say("%d. %s: %s", i+1, phrase.State(state), phrase.Meaning(state))
		list = append(list, command{string(state), nil, "", "mark it so", func(string) after {
			s.mark(state, item)
			return leave
		}})
	}
	s.ask(menu{prompt: "State:", count: len(list), what: "the state", commands: list,
		pick: func(i int) after { return list[i].do("") }})
}

// setState sets the state that was typed, or asks which. Names before it are of
// other things.
func (s *session) setState(item curriculum.Item, words string) {
	switch {
	case words == "":
		s.chooseState(item)
	case strings.Contains(words, " "):
		s.markNamed(words)
	default:
		s.mark(progress.State(strings.ToLower(words)), item)
	}
}

// markNamed marks everything that is named before a state.
func (s *session) markNamed(words string) after {
	list := strings.Fields(words)
	if len(list) < 2 {
		s.say("Mark what, and as what? As in: mark quantization done.")
		return stay
	}
	names, state := list[:len(list)-1], list[len(list)-1]
	var items []curriculum.Item
	for _, name := range names {
		item, err := s.study.Course().Resolve(name)
		if err != nil {
			s.misnamed(name, err)
			return stay
		}
		items = append(items, item)
	}
	s.mark(progress.State(strings.ToLower(state)), items...)
	return stay
}

// marks are the commands that set a mark on a thing.
func (s *session) marks(item curriculum.Item) []command {
	ref := item.Ref()
	star := "Give it a star"
	if s.study.Book().Star(ref) {
		star = "Take its star away"
	}
	note := "Write a note"
	if s.study.Note(ref) != "" {
		note = "Read or change the note"
	}
	return []command{
		{"state", []string{"mark"}, "STATE", "Set its state, now " + phrase.State(s.study.State(item)), func(rest string) after {
			s.setState(item, rest)
			return again
		}},
		{"star", []string{"*"}, "", star, func(string) after { s.star(item); return again }},
		{"note", []string{"n"}, "", note, func(string) after { s.note(item); return again }},
		{"bookmark", nil, "LETTER", "Bookmark it", func(letter string) after { return s.bookmark(letter, progress.Place{Ref: ref}) }},
	}
}
