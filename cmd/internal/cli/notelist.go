package cli

import (
	"fmt"
	"strings"

	"llmcourse/cmd/internal/exit"
	"llmcourse/cmd/internal/notes"
	"llmcourse/cmd/internal/text"
	"llmcourse/curriculum/clean"
)

// listNotes prints what there are notes on, each with its first line.
func listNotes(a *app) error {
	course, err := a.load()
	if err != nil {
		return err
	}
	p, err := a.places()
	if err != nil {
		return err
	}
	kept := notes.Open(p.Notes, course.ID)
	refs, err := kept.List()
	if err != nil {
		return err
	}
	if len(refs) == 0 {
		return exit.Nothing("to write one: llmcourse note REF --edit", "there are no notes yet")
	}
	rows := &text.Table{}
	for _, ref := range refs {
		line, _, _ := strings.Cut(strings.TrimSpace(kept.Read(ref)), "\n")
		rows.Add(clean.Line(string(ref)), line)
	}
	for _, line := range rows.Lines(a.Cols(), "…") {
		if _, err := fmt.Fprintln(a.Out, line); err != nil {
			return err
		}
	}
	return nil
}
