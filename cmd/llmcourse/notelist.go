package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"llmcourse/curriculum"
	"llmcourse/curriculum/clean"
)

// list returns the Refs that have a note, sorted.
func (n *notes) list() ([]curriculum.Ref, error) {
	var refs []curriculum.Ref
	err := fs.WalkDir(os.DirFS(n.dir), ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.HasPrefix(d.Name(), ".") {
			return nil // a folder that cannot be read hides its notes, not the others
		}
		if ref, err := noteRef(filepath.FromSlash(path)); err == nil {
			refs = append(refs, ref)
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("list notes: %w", err)
	}
	slices.Sort(refs)
	return refs, nil
}

// listNotes prints what there are notes on, each with its first line.
func (a *app) listNotes() error {
	course, err := a.load()
	if err != nil {
		return err
	}
	p, err := a.places()
	if err != nil {
		return err
	}
	kept := newNotes(a.env, p, course.ID)
	refs, err := kept.list()
	if err != nil {
		return err
	}
	if len(refs) == 0 {
		return nothing("to write one: llmcourse note REF --edit", "there are no notes yet")
	}
	rows := &table{}
	for _, ref := range refs {
		line, _, _ := strings.Cut(strings.TrimSpace(kept.Read(ref)), "\n")
		rows.add(clean.Line(string(ref)), line)
	}
	for _, line := range rows.lines(a.cols(), "…") {
		if _, err := fmt.Fprintln(a.stdout, line); err != nil {
			return err
		}
	}
	return nil
}
