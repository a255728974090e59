package linear

import (
	"strings"

	"llmcourse/curriculum"
	"llmcourse/progress"
)

// noteOn is the note on a thing. Only what was ever noted is looked up, so a
// list of a hundred things does not read a hundred files.
func (s *session) noteOn(ref curriculum.Ref) string {
	if s.deps.Notes == nil || s.deps.Book.Noted(ref).IsZero() {
		return ""
	}
	return strings.TrimSpace(s.deps.Notes.Read(ref))
}

// note reads out a note and takes a new one, line by line.
func (s *session) note(ref curriculum.Ref) {
	if s.deps.Notes == nil {
		s.say("Notes are not kept in this session.")
		return
	}
	old := strings.TrimSpace(s.deps.Notes.Read(ref))
	s.blank()
	if old == "" {
		s.say("There is no note on %s.", s.name(ref))
		s.writeNote(ref, "")
		return
	}
	s.say("The note on %s:", s.name(ref))
	for line := range strings.SplitSeq(old, "\n") {
		s.raw(line)
	}
	word := func(name, label string, do func()) command {
		return command{name, nil, "", label, func(string) after { do(); return leave }}
	}
	list := []command{
		word("add", "add lines to it", func() { s.writeNote(ref, old+"\n") }),
		word("replace", "write it anew", func() { s.writeNote(ref, "") }),
		word("remove", "remove it", func() { s.keepNote(ref, "") }),
	}
	for i, c := range list {
		s.say("%d. %s", i+1, c.label)
	}
	s.ask(menu{prompt: "Number, or 0 to leave it:", count: len(list), what: "what the list says", commands: list,
		pick: func(i int) after { return list[i].do("") }})
}

// writeNote takes lines until one is a single dot. Nothing is kept of a note
// that was not ended, except where the input ended: that is saved.
func (s *session) writeNote(ref curriculum.Ref, text string) {
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
		s.keepNote(ref, text)
		return
	}
	s.say("Nothing was changed.")
}

func (s *session) keepNote(ref curriculum.Ref, text string) {
	if err := s.deps.Notes.Write(ref, strings.TrimSpace(text)); err != nil {
		s.say("The note was not saved: %s", sentence(err))
		return
	}
	s.index = nil
	if _, ok := s.record(progress.Noted(ref)); ok {
		s.say("The note on %s is saved.", s.name(ref))
	}
}
