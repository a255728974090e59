package cli

import (
	"fmt"
	"strings"

	"llmcourse/cmd/internal/exit"
	"llmcourse/cmd/internal/notes"
	"llmcourse/cmd/internal/text"
	"llmcourse/curriculum"
	"llmcourse/curriculum/clean"
	"llmcourse/tui/phrase"
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
	kept := notes.Open(p, course.ID)
	all, err := kept.All()
	if err != nil {
		return err
	}
	refs, err := kept.List()
	if err != nil {
		return err
	}
	tellOfStrays(a, kept)
	if len(refs) == 0 {
		return exit.Nothing("to write one: llmcourse note REF --edit", "there are no notes yet")
	}
	rows := &text.Table{}
	several := 0
	for _, ref := range refs {
		line := ""
		if texts := all[ref]; len(texts) > 0 {
			line, _, _ = strings.Cut(strings.TrimSpace(texts[0]), "\n")
		}
		if n := len(all[ref]); n > 1 {
			several++
			line = fmt.Sprintf("(%s) %s", phrase.Plural(n, "text"), line)
		}
		rows.Add(clean.Line(string(ref)), clean.Line(line))
	}
	if several > 0 {
		a.Complain(phrase.Plural(several, "note")+" with more than one text", "llmcourse note REF shows them, and with --merge makes one of them")
	}
	for _, line := range rows.Lines(a.Cols(), "…") {
		if _, err := fmt.Fprintln(a.Out, line); err != nil {
			return err
		}
	}
	return nil
}

// tellOfStrays tells of files among the notes that are none, and of drafts.
func tellOfStrays(a *app, kept *notes.Folder) {
	strays, _ := kept.Strays() // what cannot be read was told of before
	for _, name := range strays {
		a.Complain(fmt.Sprintf("%s is no note: its name is not one that notes have", clean.Line(name)), "")
	}
	drafts, _ := kept.Drafts()
	for _, d := range drafts {
		tellOfDraft(a, d.Ref, "REF")
	}
}

// tellOfDraft tells of a draft on ref, and how what is called so gets it back.
func tellOfDraft(a *app, ref curriculum.Ref, called string) {
	a.Complain(fmt.Sprintf("what you were writing on %s was not saved when the program ended", clean.Line(string(ref))),
		"llmcourse note "+called+" --recover saves it")
}
