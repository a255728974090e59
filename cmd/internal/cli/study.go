package cli

import (
	"context"
	"errors"
	"strings"

	"llmcourse/cmd/internal/exit"
	"llmcourse/cmd/internal/notes"
	"llmcourse/progress/study"
	"llmcourse/tui/phrase"
)

// studyDeps is what a Study of the session is made of. It waits for the disk.
func (s *session) studyDeps() (study.Deps, error) {
	a := s.app
	c, err := a.config()
	if err != nil {
		return study.Deps{}, err
	}
	habits, err := a.habits()
	return study.Deps{
		Course: s.course, Book: s.book, Partial: s.partial, Store: s.store, Notes: a.notesOn(s.course.ID),
		Now: a.Now, Habits: habits, Minutes: c.Minutes, Wait: true,
	}, err
}

// study is the learner at work. It is made when it is first asked for.
func (s *session) study() (*study.Study, error) {
	if s.learner == nil {
		d, err := s.studyDeps()
		if err != nil {
			return nil, err
		}
		s.learner = study.New(d)
	}
	return s.learner, nil
}

// do does a deed and saves it.
func (s *session) do(ctx context.Context, d study.Deed) (study.Outcome, error) {
	learner, err := s.study()
	if err != nil {
		return study.Outcome{}, err
	}
	o, err := learner.Do(d)
	if err != nil {
		return o, refusal(err)
	}
	if err := learner.Flush(ctx); err != nil {
		return o, exit.Failed(err, pathsHint)
	}
	for _, ref := range learner.Both() {
		s.app.Complain(phrase.Both(string(ref)), "llmcourse note "+string(ref)+" shows both, and with --merge makes one of them")
	}
	return o, nil
}

// refusal is why something was not done, with the code that scripts go by and
// what can be done instead.
func refusal(err error) error {
	var r *study.Refused
	if !errors.As(err, &r) {
		return err
	}
	words := strings.TrimSuffix(phrase.Refused(r), ".")
	switch r.Code {
	case study.NothingDone, study.NothingDue, study.NothingKnown, study.NothingToTest, study.NoQuestions, study.NotInCourse:
		return exit.Nothing("", "%s", words)
	case study.NoBookmark:
		return exit.Nothing("llmcourse bookmark lists those there are", "%s", words)
	case study.NoAddress:
		return exit.Nothing("llmcourse list "+string(r.Ref.Home())+" shows the resources", "%s", words)
	case study.BadAddress, study.NoArchive:
		return exit.Usage("only http, https and mailto addresses are opened", "%s", words)
	case study.BadLetter:
		return exit.Usage("as in llmcourse bookmark q quantization", "%s", words)
	case study.NoteTooLong, study.NoteUnread, study.NoNotes, study.NoFreeLetter:
		return exit.Failed(errors.New(words), "")
	}
	return exit.Usage("", "%s", words)
}

// notesOn are the notes on a course; where nothing is kept, those of a session
// that forgets them.
func (a *app) notesOn(course string) study.Notes {
	p, err := a.places()
	switch {
	case err != nil:
		return notes.NewScratch(nil)
	case a.flags.noSave:
		return notes.NewScratch(notes.Open(p, course))
	}
	return editedNotes{notes.Open(p, course), a.Host}
}
