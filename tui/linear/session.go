package linear

import (
	"bufio"
	"context"
	"fmt"
	"io"

	"llmcourse/curriculum"
	"llmcourse/curriculum/search"
	"llmcourse/progress"
)

// A session is one run. Places are functions that print, ask and call each
// other; each returns when it is left.
type session struct {
	deps Deps
	ctx  context.Context
	in   *bufio.Reader
	out  *bufio.Writer
	draw *drawer

	index *search.Index // made when something is looked for first, and after a note changed

	since   []progress.Event // recorded or polled since the store was read
	unsaved []progress.Event // what the store did not take
	saveErr error            // and why

	minutes int     // of a session, where that was typed
	going   *Opened // the course to go on in, once every place is left

	home  bool  // every place is left for the main menu
	ended bool  // every place is left
	lost  error // the output does not take anything any more
}

// Run talks with the learner until they leave, the input ends, or ctx does.
// Whatever ended it, everything done is saved, or the error is an
// *UnsavedError.
func Run(ctx context.Context, in io.Reader, out io.Writer, deps Deps) error {
	s := &session{
		deps: deps, ctx: ctx,
		in: bufio.NewReader(in), out: bufio.NewWriter(out),
		draw: newDrawer(deps.Width),
	}
	s.welcome()
	s.main()
	s.farewell()
	if err := s.out.Flush(); err != nil && s.lost == nil {
		s.lost = err
	}
	switch {
	case len(s.unsaved) > 0:
		return &UnsavedError{s.unsaved, s.saveErr}
	case s.lost != nil:
		return fmt.Errorf("print: %w", s.lost)
	}
	return nil
}

func (s *session) welcome() {
	s.say("%s, revision %s.", s.deps.Course.Title, s.deps.Course.Revision)
	s.say("Type a number or a word, then enter. A question mark tells what can be typed; 0 goes back.")
	for _, w := range s.deps.Loaded.Warnings {
		s.say("%s", w)
	}
	if s.deps.Loaded.ReadOnly {
		s.say("Progress is read-only: nothing of this session can be saved.")
	}
}

// farewell tries once more to save what is not.
func (s *session) farewell() {
	s.blank()
	s.save()
	if len(s.unsaved) == 0 {
		s.say("Everything is saved. Goodbye.")
	}
}

// gone tells whether the present place is to be left.
func (s *session) gone() bool { return s.ended || s.home || s.lost != nil }

// name is what a person calls what a Ref names.
func (s *session) name(ref curriculum.Ref) string {
	if it, ok := s.deps.Course.Find(ref); ok {
		return it.Name()
	}
	return string(ref)
}
