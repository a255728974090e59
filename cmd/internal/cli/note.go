package cli

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"llmcourse/cmd/internal/exit"
	"llmcourse/cmd/internal/notes"
	"llmcourse/curriculum"
	"llmcourse/curriculum/clean"
	"llmcourse/progress"
)

func (a *app) noteCommand() *cobra.Command {
	var edit, all bool
	c := &cobra.Command{
		Use:     "note [REF [-]]",
		Short:   "Show or edit your note on something",
		Long:    "Show your note on something; without a REF, list what there are notes on. With --edit it is edited in $VISUAL or $EDITOR; with - it is read from standard input. With --all every note is printed, as one Markdown document.",
		Example: "llmcourse note quantization\nllmcourse note quantization --edit\nllmcourse note quantization - < note.md\nllmcourse note --all > notes.md",
		Args:    between(0, 2),
		RunE: func(c *cobra.Command, args []string) error {
			if all {
				if len(args) > 0 {
					return exit.Usage("usage: llmcourse note --all", "note: %q is too much beside --all", args[0])
				}
				return a.exportNotes()
			}
			if len(args) == 0 && !edit {
				return a.listNotes()
			}
			if len(args) == 0 {
				return exit.Usage("usage: "+c.UseLine(), "note: a REF is missing")
			}
			if len(args) == 2 && args[1] != "-" || len(args) == 2 && edit {
				return exit.Usage("usage: "+c.UseLine(), "note: %q is too much", args[1])
			}
			return a.note(c.Context(), args[0], edit, len(args) == 2)
		},
		ValidArgsFunction: a.refs,
	}
	c.Flags().BoolVarP(&edit, "edit", "e", false, "edit it in $VISUAL or $EDITOR")
	c.Flags().BoolVar(&all, "all", false, "print every note as one Markdown document")
	c.MarkFlagsMutuallyExclusive("edit", "all")
	return c
}

func (a *app) note(ctx context.Context, what string, edit, read bool) error {
	it, err := a.resolve(what)
	if err != nil {
		return err
	}
	p, err := a.places()
	if err != nil {
		return err
	}
	kept, ref := notes.Open(p.Notes, a.course.ID), it.Ref()
	switch {
	case read:
		return a.writeNote(ctx, kept, ref)
	case edit:
		return a.editNote(ctx, kept, ref)
	}
	text, err := kept.Load(ref)
	if err != nil {
		return err
	}
	if text == "" {
		return exit.Nothing(fmt.Sprintf("to write one: llmcourse note %s --edit", ref), "there is no note on %s", ref)
	}
	_, err = io.WriteString(a.Out, text)
	return err
}

// writeNote takes the note from standard input.
func (a *app) writeNote(ctx context.Context, kept *notes.Folder, ref curriculum.Ref) error {
	data, err := io.ReadAll(io.LimitReader(a.In, notes.MaxSize+1))
	if err != nil {
		return fmt.Errorf("read note: %w", err)
	}
	text := clean.Text(strings.ToValidUTF8(string(data), "\uFFFD"))
	if strings.TrimSpace(text) == "" {
		// A command before us that failed must not cost a note.
		return exit.Failed(fmt.Errorf("nothing came in: the note on %s is as it was", ref),
			"to remove a note, delete its text with --edit")
	}
	before := kept.Read(ref)
	if err := kept.Write(ref, text); err != nil {
		return err
	}
	return a.noted(ctx, kept, ref, before)
}

// editNote opens the note in the learner's editor.
func (a *app) editNote(ctx context.Context, kept *notes.Folder, ref curriculum.Ref) error {
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
	before := kept.Read(ref)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = a.In, a.Out, a.Err
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("edit note on %s: %w", ref, err)
	}
	return a.noted(ctx, kept, ref, before)
}

// noted records that a note is another one now.
func (a *app) noted(ctx context.Context, kept *notes.Folder, ref curriculum.Ref, before string) error {
	after, err := kept.Load(ref)
	if err != nil {
		return err
	}
	word := "saved"
	switch {
	case after == before:
		word = "unchanged"
	case strings.TrimSpace(after) == "":
		word = "removed"
	}
	if word != "unchanged" {
		s, err := a.open(ctx)
		if err != nil {
			return err
		}
		defer s.close()
		if err := s.record(ctx, progress.Noted(ref)); err != nil {
			return err
		}
	}
	fmt.Fprintf(a.Err, "note on %s: %s\n", ref, word)
	return nil
}
