package tui_test

import (
	"testing"

	"llmcourse/progress"
	"llmcourse/progress/study"
	"llmcourse/tui/internal/tuitest"
	"llmcourse/tui/ui"
)

// Notes and stars have a screen: words are found in the texts, a second text of
// a note is told, shown and merged, a draft is offered.
func TestNotesAndStars(t *testing.T) {
	t.Parallel()
	w := tuitest.Fixture(t)
	s := begin(t, w)
	s.keys("E")
	s.sees("Nothing has a note or a star yet: e writes a note, * gives a star.")
	w.Do(t, progress.SetStar("basics/training", true))
	w.Notes.Texts["basics/vectors"] = "Rows, and\tcolumns."
	w.Notes.Others["basics/vectors"] = []study.Version{{Name: "vectors.sync-conflict-1.md", Text: "Rows, and a determinant."}}
	w.Notes.Pending = []study.DraftText{{NoteText: study.NoteText{Ref: "depth/attention", Text: "Half a thou"}, Name: "1"}}
	s = s.again()
	s.says("Your note on Attention was not saved when the program ended")
	s.keys("E")
	s.sees("2 notes, 1 star", "Vectors and Matrices ✎  2 texts", "Training ★", "Attention  draft not saved", "Another text: vectors.sync-conflict-1.md", "determinant")
	for _, size := range [][2]int{{120, 40}, {80, 24}, {40, 12}} {
		s.resize(size[0], size[1])
		tuitest.Golden(t, tuitest.Size{Width: size[0], Height: size[1]}.String(), s.frame())
	}
	s.resize(120, 32)
	s.keys("/")
	s.typed("determinant")
	s.sees("1 found", "Vectors and Matrices")
	s.lacks("Training")
	s.keys("enter ctrl+g")
	if got := w.Notes.Texts["basics/vectors"]; got != "Rows, and\tcolumns.\nRows, and a determinant." || len(w.Notes.Others["basics/vectors"]) > 0 {
		t.Errorf("the note is %q beside %v", got, w.Notes.Others)
	}
	s.keys("esc G e")
	s.sees("Half a thou", "You were writing this")
	s.keys("esc enter")
	s.at(ui.Section, "depth/attention")
	s.keys("G")
	s.sees("Your note", "Half a thou")
}
