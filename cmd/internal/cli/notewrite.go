package cli

import (
	"context"
	"fmt"
	"io"
	"strings"

	"llmcourse/cmd/internal/exit"
	"llmcourse/cmd/internal/notes"
	"llmcourse/curriculum"
	"llmcourse/curriculum/clean"
	"llmcourse/progress/study"
)

// writeNote takes the note from standard input: below what is there, as >> does,
// or in its place.
func writeNote(ctx context.Context, a *app, kept *notes.Folder, ref curriculum.Ref, replace bool) error {
	data, err := io.ReadAll(io.LimitReader(a.In, study.MaxNote+1))
	if err != nil {
		return fmt.Errorf("read note: %w", err)
	}
	text := study.TrimNote(clean.Note(strings.ToValidUTF8(string(data), "\uFFFD")))
	if text == "" {
		// A command before us that failed must not cost a note.
		return exit.Failed(fmt.Errorf("nothing came in: the note on %s is as it was", ref),
			"llmcourse note "+string(ref)+" --remove removes it")
	}
	was, err := kept.Load(ref)
	if err != nil {
		return err
	}
	if there := study.TrimNote(was); !replace && there != "" && there != text {
		text = there + "\n" + text
	}
	return saveNote(ctx, a, study.Note{Ref: ref, Text: text, Was: &was, Aside: replace})
}

// mergeNote makes one text of all there are.
func mergeNote(ctx context.Context, a *app, kept *notes.Folder, ref curriculum.Ref) error {
	was, err := kept.Load(ref)
	if err != nil {
		return err
	}
	versions, err := kept.Versions(ref)
	if err != nil {
		return err
	}
	if len(versions) == 0 {
		return exit.Nothing("", "there is one text of the note on %s, and nothing to merge", ref)
	}
	text := study.UniteAll(study.TrimNote(was), versions)
	return saveNote(ctx, a, study.Note{Ref: ref, Text: text, Was: &was, Takes: versions})
}

// recoverNote saves what was being written when the program was ended.
func recoverNote(ctx context.Context, a *app, ref curriculum.Ref) error {
	s, err := a.open(ctx)
	if err != nil {
		return err
	}
	defer s.close()
	learner, err := s.study()
	if err != nil {
		return err
	}
	draft, ok := learner.Adopt(ref)
	if !ok {
		return exit.Nothing("", "nothing that was being written on %s is left unsaved", ref)
	}
	return s.saveNote(ctx, study.Note{Ref: ref, Text: draft.Text, Was: &draft.Was})
}

// editNote opens the note in the learner's editor.
func editNote(ctx context.Context, a *app, kept *notes.Folder, ref curriculum.Ref) error {
	file, err := kept.File(ref)
	if err != nil {
		return err
	}
	cmd, err := a.Editor(file)
	if err != nil {
		return err
	}
	if cmd == nil {
		return exit.Failed(fmt.Errorf("there is no editor to open the note on %s with", ref), "set VISUAL or EDITOR")
	}
	before, err := kept.Load(ref)
	if err != nil {
		return err
	}
	cmd.Stdin, cmd.Stdout, cmd.Stderr = a.In, a.Out, a.Err
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("edit note on %s: %w", ref, err)
	}
	after, err := kept.Load(ref)
	if err != nil {
		return err
	}
	if after == before { // a look at it
		fmt.Fprintf(a.Err, "note on %s: unchanged\n", ref)
		return nil
	}
	return saveNote(ctx, a, study.Note{Ref: ref, Text: after, Written: true})
}

// saveNote saves a note and says what became of it.
func saveNote(ctx context.Context, a *app, d study.Note) error {
	s, err := a.open(ctx)
	if err != nil {
		return err
	}
	defer s.close()
	return s.saveNote(ctx, d)
}

func (s *session) saveNote(ctx context.Context, d study.Note) error {
	o, err := s.do(ctx, d)
	if err != nil {
		return err
	}
	word := "saved"
	switch c := o.Changes[0]; {
	case c.Same:
		word = "unchanged"
	case c.Removed:
		word = "removed"
	}
	fmt.Fprintf(s.app.Err, "note on %s: %s\n", d.Ref, word)
	return nil
}
