package linear

import (
	"bufio"
	"context"
	"fmt"
	"io"

	"llmcourse/curriculum"
	"llmcourse/progress/study"
	"llmcourse/tui/phrase"
)

// A session is one run. Places are functions that print, ask and call each
// other; each returns when it is left.
type session struct {
	deps Deps
	ctx  context.Context
	in   *bufio.Reader
	out  *bufio.Writer
	draw *drawer

	study *study.Study // the learner in the course that is open
	name  string       // what opens that course again

	minutes int           // of a session, where that was typed
	going   *study.Opened // the course to go on in, once every place is left

	home  bool  // every place is left for the main menu
	ended bool  // every place is left
	lost  error // the output does not take anything any more
}

// Run talks with the learner until they leave, the input ends, or ctx does.
// Whatever ended it, everything done is saved, or the error is an
// *UnsavedError.
func Run(ctx context.Context, in io.Reader, out io.Writer, deps Deps) error {
	deps.Wait = true
	s := &session{
		deps: deps, ctx: ctx, study: study.New(deps.Deps), name: deps.Name,
		in: bufio.NewReader(in), out: bufio.NewWriter(out),
		draw: newDrawer(deps.Width),
	}
	s.welcome()
	s.main()
	s.farewell()
	if err := s.out.Flush(); err != nil && s.lost == nil {
		s.lost = err
	}
	switch unsaved := s.study.Unsaved(); {
	case len(unsaved.Events) > 0:
		return &UnsavedError{unsaved}
	case s.lost != nil:
		return fmt.Errorf("print: %w", s.lost)
	}
	return nil
}

func (s *session) welcome() {
	s.say("%s, revision %s.", s.study.Course().Title, s.study.Course().Revision)
	s.say("Type a number or a word, then enter. The word help tells what can be typed; 0 goes back.")
	for _, w := range s.deps.Loaded.Warnings {
		s.say("%s", phrase.Warning(w))
	}
	if s.deps.Loaded.ReadOnly {
		s.say("Progress is read-only: nothing of this session can be saved.")
	}
	s.unsavedNotes()
}

// farewell tries once more to save what is not.
func (s *session) farewell() {
	s.blank()
	if err := s.flush(); err != nil {
		s.say("Not saved: %s", phrase.Error(err))
		return
	}
	s.say("Everything is saved. Goodbye.")
}

// gone tells whether the present place is to be left.
func (s *session) gone() bool { return s.ended || s.home || s.lost != nil }

// nameOf is what a person calls what a Ref names.
func (s *session) nameOf(ref curriculum.Ref) string {
	if it, ok := s.study.Course().Find(ref); ok {
		return it.Name()
	}
	return string(ref)
}
