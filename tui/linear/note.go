package linear

import (
	"strings"

	"llmcourse/curriculum"
	"llmcourse/progress/study"
)

// note reads out a note and takes a new one, line by line.
func (s *session) note(item curriculum.Item) {
	old := s.study.Note(item.Ref())
	s.blank()
	if old == "" {
		s.say("There is no note on %s.", item.Name())
		s.writeNote(item, "")
		return
	}
	s.say("The note on %s:", item.Name())
	for line := range strings.SplitSeq(old, "\n") {
		s.raw(line)
	}
	word := func(name, label string, do func()) command {
		return command{name, nil, "", label, func(string) after { do(); return leave }}
	}
	list := []command{
		word("add", "add lines to it", func() { s.writeNote(item, old+"\n") }),
		word("replace", "write it anew", func() { s.writeNote(item, "") }),
		word("remove", "remove it", func() { s.do(study.Note{Ref: item.Ref()}) }),
	}
	for i, c := range list {
		s.say("%d. %s", i+1, c.label)
	}
	s.ask(menu{prompt: "Number, or 0 to leave it:", count: len(list), what: "what the list says", commands: list,
		pick: func(i int) after { return list[i].do("") }})
}

// writeNote takes lines until one is a single dot. Nothing is kept of a note
// that was not ended, except where the input ended: that is saved.
func (s *session) writeNote(item curriculum.Item, text string) {
	s.say("Type the note, line by line. A single dot on a line ends and saves it; /0 gives it up.")
	typed := 0
	for {
		line, ok := s.read(">")
		if !ok || line == "." {
			break
		}
		if line == "/0" || line == "/back" {
			s.say("Nothing was changed.")
			return
		}
		text += line + "\n"
		typed++
	}
	if typed > 0 {
		s.do(study.Note{Ref: item.Ref(), Text: text})
		return
	}
	s.say("Nothing was changed.")
}
