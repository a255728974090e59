package linear

import (
	"strings"

	"llmcourse/curriculum"
	"llmcourse/curriculum/clean"
	"llmcourse/progress/study"
	"llmcourse/tui/phrase"
)

// note reads out a note and takes a new one, line by line.
func (s *session) note(item curriculum.Item) {
	ref := item.Ref()
	if draft, ok := s.study.Adopt(ref); ok {
		s.draft(item, draft)
		return
	}
	was := s.study.Note(ref)
	versions := s.study.Versions(ref)
	s.blank()
	if was == "" && len(versions) == 0 {
		s.say("There is no note on %s.", item.Name())
		s.writeNote(item, "", "")
		return
	}
	s.readNote(item)
	word := func(name, label string, do func()) command {
		return command{name, nil, "", label, func(string) after { do(); return leave }}
	}
	list := []command{
		word("add", "add lines to it", func() { s.writeNote(item, was, was+"\n") }),
		word("replace", "write it anew", func() { s.writeNote(item, was, "") }),
		word("remove", "remove it", func() { s.do(study.Note{Ref: ref, Was: &was}) }),
	}
	if len(versions) > 0 {
		list = append(list, word("merge", "make one text of all", func() {
			s.do(study.Note{Ref: ref, Text: study.UniteAll(was, versions), Was: &was, Takes: versions})
		}))
	}
	for i, c := range list {
		s.say("%d. %s", i+1, c.label)
	}
	s.ask(menu{prompt: "Number, or 0 to leave it:", count: len(list), what: "what the list says", commands: list,
		pick: func(i int) after { return list[i].do("") }})
}

// readNote reads out the note on something, and the other texts of it.
func (s *session) readNote(item curriculum.Item) {
	if text := s.study.Note(item.Ref()); text != "" {
		s.say("The note on %s:", item.Name())
		s.textLines(text)
	}
	for _, v := range s.study.Versions(item.Ref()) {
		s.say("Another text of the note on %s (%s):", item.Name(), clean.Line(v.Name))
		s.textLines(v.Text)
	}
}

// textLines prints text that has its own lines.
func (s *session) textLines(text string) {
	for line := range strings.SplitSeq(clean.Text(text), "\n") {
		s.raw(line)
	}
}

// draft asks what is to become of what was being written when the program ended.
func (s *session) draft(item curriculum.Item, draft study.DraftText) {
	s.blank()
	s.say("You were writing this on %s when the program ended, and it was not saved:", item.Name())
	s.textLines(draft.Text)
	list := []command{
		{"save", nil, "", "save it", func(string) after {
			s.do(study.Note{Ref: item.Ref(), Text: draft.Text, Was: &draft.Was})
			return leave
		}},
		{"add", nil, "", "add lines to it", func(string) after { s.writeNote(item, draft.Was, draft.Text+"\n"); return leave }},
		{"drop", nil, "", "drop it", func(string) after { s.keepDraft(study.Draft{Ref: item.Ref(), Drop: true}); return leave }},
	}
	for i, c := range list {
		s.say("%d. %s", i+1, c.label)
	}
	s.ask(menu{prompt: "Number, or 0 to leave it:", count: len(list), what: "what the list says", commands: list,
		pick: func(i int) after { return list[i].do("") }})
}

// writeNote takes lines until one is a single dot, to be added to a text. was is
// the note they began from. Each line is kept as a draft when it is typed.
// Nothing is kept of a note that was given up; where the input ended it is saved.
func (s *session) writeNote(item curriculum.Item, was, text string) {
	s.say("Type the note, line by line. A single dot on a line ends and saves it; /0 gives it up.")
	typed := 0
	for {
		line, ok := s.read(">")
		if !ok || line == "." {
			break
		}
		if line == "/0" || line == "/back" {
			s.keepDraft(study.Draft{Ref: item.Ref(), Drop: true})
			s.say("Nothing was changed.")
			return
		}
		text += line + "\n"
		typed++
		s.keepDraft(study.Draft{Ref: item.Ref(), Text: text, Was: was})
	}
	if typed > 0 {
		s.do(study.Note{Ref: item.Ref(), Text: text, Was: &was})
		return
	}
	s.say("Nothing was changed.")
}

// keepDraft keeps what is being written, or drops it.
func (s *session) keepDraft(d study.Draft) {
	if _, err := s.study.Do(d); err == nil {
		s.study.FlushDrafts()
	}
}

// unsavedNotes tells at the start of what was being written when the program
// ended.
func (s *session) unsavedNotes() {
	for _, ref := range s.study.Drafts() {
		if item, ok := s.study.Course().Find(ref); ok {
			s.say("Your note on %s was not saved when the program ended. Its menu has it: choose the note there.", item.Name())
		}
	}
}

// both tells of notes of which two texts were kept.
func (s *session) both() {
	for _, ref := range s.study.Both() {
		if item, ok := s.study.Course().Find(ref); ok {
			s.say("%s", phrase.Both(item.Name()))
		}
	}
}
