package about_test

import (
	"testing"

	"llmcourse/tui/internal/tuitest"
	"llmcourse/tui/screen/about"
	"llmcourse/tui/ui"
)

func TestAbout(t *testing.T) {
	t.Parallel()
	s := tuitest.Begun(t).Stage(t, 80, 24).Put(about.New([]ui.Path{{Name: "progress", Path: "~/kept/here"}}))
	s.See("A Small Course").Press("G").See("~/kept/here").Press("g")
	if s.Press("enter o y"); len(s.Wants) != 0 {
		t.Errorf("without a link in focus, keys want %s", s.Wanted())
	}
	s.Press("tab y") // the first link
	if len(s.Wants) != 1 {
		t.Fatalf("tab and y want %s", s.Wanted())
	}
	link := s.Wants[0].(ui.Copy).Text
	s.See(link)
	s.Press("enter")
	if got := s.Wants[0].(ui.Do); len(s.Wants) != 1 || s.Err != nil {
		t.Errorf("enter wants %+v: %v", got, s.Err)
	}
}
