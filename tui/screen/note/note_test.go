package note_test

import (
	"testing"

	"llmcourse/tui/internal/tuitest"
	"llmcourse/tui/screen/note"
)

func TestNote(t *testing.T) {
	t.Parallel()
	w := tuitest.Begun(t)
	s := w.Stage(t, 60, 6)
	s.Put(note.New(s.Context(), "depth/attention").Screen).See("Read this one twice.")
	if got := s.Press("esc").Wanted(); got != "Back{}" {
		t.Errorf("an unchanged note wants %q", got)
	}
	s.Send(tuitest.Type(" Or more.")...).Press("esc")
	if got := w.Notes.Texts["depth/attention"]; got != "Read this one twice. Or more." || s.Err != nil {
		t.Errorf("the note is %q: %v", got, s.Err)
	}
}

// A note that is open when the program is left is saved, once.
func TestLeave(t *testing.T) {
	t.Parallel()
	w := tuitest.Fixture(t)
	s := w.Stage(t, 60, 6)
	s.Put(note.New(s.Context(), "basics/vectors").Screen)
	s.Send(tuitest.Type("Mine")...)
	s.Leave()
	s.Leave()
	if got := w.Notes.Texts["basics/vectors"]; got != "Mine" {
		t.Errorf("the note is %q", got)
	}
	if n := len(s.Study.Book().History(9)); n != 1 {
		t.Errorf("%d events were recorded", n)
	}
}
