package bookmarks_test

import (
	"testing"

	"llmcourse/progress"
	"llmcourse/tui/internal/tuitest"
	"llmcourse/tui/screen/bookmarks"
)

func TestGoing(t *testing.T) {
	t.Parallel()
	s := tuitest.Begun(t).Stage(t, 76, 3)
	s.Put(bookmarks.New(s.Context()).Screen).See("a  ", "Quantization", "Absmax", "lesson")
	for _, c := range []struct{ keys, want string }{
		{"z", "Notify{Level:0 Text:No place has the letter z.}"},
		{"esc", "Back{}"},
		{"'", "Back{}"},
		{"c", "Back{}\nReturn{Place:{Ref:depth/quantization Heading:Absmax Block:0 Fraction:0 Screen:section}}"},
		{"down enter", "Back{}\nReturn{Place:{Ref:depth/quantization Heading:Absmax Block:0 Fraction:0 Screen:section}}"},
	} {
		if got := s.Press(c.keys).Wanted(); got != c.want {
			t.Errorf("%s wants %q, want %q", c.keys, got, c.want)
		}
	}
}

func TestRemoving(t *testing.T) {
	t.Parallel()
	s := tuitest.Begun(t).Stage(t, 76, 3)
	s.Put(bookmarks.New(s.Context()).Screen).Press("down delete")
	if _, there := s.Study.Book().Bookmark("c"); there || s.Err != nil {
		t.Errorf("the bookmark is still there: %v", s.Err)
	}
	s.Press("delete delete").See("None yet")
}

func TestSetting(t *testing.T) {
	t.Parallel()
	s := tuitest.Begun(t).Stage(t, 76, 3)
	here := progress.Place{Ref: "basics/vectors", Heading: "Matrices", Screen: "section"}
	s.Put(bookmarks.Set(s.Context(), here).Screen).See("b  free").Press("enter") // the first free letter is b
	if b, ok := s.Study.Book().Bookmark("b"); !ok || b.Place != here {
		t.Errorf("b leads to %+v", b.Place)
	}
}
