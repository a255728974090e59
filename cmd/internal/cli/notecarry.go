package cli

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"llmcourse/cmd/internal/export"
	"llmcourse/cmd/internal/host"
	"llmcourse/cmd/internal/notes"
	"llmcourse/progress/study"
	"llmcourse/tui/phrase"
)

// carried are the notes of all courses, for an export: of a note with several
// texts, each.
func carried(p host.Paths) ([]export.Note, error) {
	courses, err := notes.Courses(p)
	if err != nil {
		return nil, err
	}
	var all []export.Note
	for _, course := range courses {
		texts, err := notes.Open(p, course).All()
		if err != nil {
			return nil, err
		}
		for _, ref := range slices.Sorted(maps.Keys(texts)) {
			for _, text := range texts[ref] {
				all = append(all, export.Note{Course: course, Ref: ref, Text: text})
			}
		}
	}
	return all, nil
}

// notCarried says that an export has no room for notes.
func (a *app) notCarried(n int) {
	if n > 0 {
		a.Complain(phrase.Are(n, "note is", "notes are")+" not in this file", "llmcourse export and llmcourse export --markdown have them")
	}
}

// broughtIn is what became of notes that were imported.
type broughtIn struct {
	fresh, known, both int
	failed             error // of the first that could not be saved
}

func (b broughtIn) String() string {
	text := fmt.Sprintf("%s imported, %d here already", phrase.Plural(b.fresh, "note"), b.known)
	if b.both > 0 {
		text += fmt.Sprintf("; of %d there was another text here, and both are kept", b.both)
	}
	return text
}

// bringIn saves notes that were exported, beside those that are here.
func bringIn(p host.Paths, list []export.Note) (b broughtIn) {
	folders := map[string]*notes.Folder{}
	for _, n := range list {
		if folders[n.Course] == nil {
			folders[n.Course] = notes.Open(p, n.Course)
		}
		if err := b.one(folders[n.Course], study.NoteText{Ref: n.Ref, Text: n.Text}); err != nil && b.failed == nil {
			b.failed = err
		}
	}
	return b
}

func (b *broughtIn) one(to *notes.Folder, note study.NoteText) error {
	here, err := to.Load(note.Ref)
	if err != nil {
		return err
	}
	versions, err := to.Versions(note.Ref)
	if err != nil {
		return err
	}
	text := study.TrimNote(note.Text)
	if text == "" || text == study.TrimNote(here) || slices.ContainsFunc(versions, func(v study.Version) bool { return v.Text == text }) {
		b.known++
		return nil
	}
	if strings.TrimSpace(here) != "" { // what is here stays the note, and the other is put beside
		b.both++
		b.fresh++
		return to.SaveBeside(note)
	}
	_, err = to.Save(note)
	if err == nil {
		b.fresh++
	}
	return err
}
