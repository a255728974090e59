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
	"llmcourse/progress/study"
)

// noting is what `note` was asked for: to show one, or one of these.
type noting struct{ edit, remove, read bool }

func noteCommand(a *app) *cobra.Command {
	var d noting
	var all bool
	c := &cobra.Command{
		Use:     "note [REF [-]]",
		Short:   "Show or edit your note on something",
		Long:    "Show your note on something; without a REF, list what there are notes on. With --edit it is edited in $VISUAL or $EDITOR; with - it is read from standard input; --remove removes it. With --all every note is printed, as one Markdown document.",
		Example: "llmcourse note quantization\nllmcourse note quantization --edit\nllmcourse note quantization - < note.md\nllmcourse note --all > notes.md",
		Args:    between(0, 2),
		RunE: func(c *cobra.Command, args []string) error {
			if all {
				if len(args) > 0 {
					return exit.Usage("usage: llmcourse note --all", "note: %q is too much beside --all", args[0])
				}
				return exportNotes(a)
			}
			if len(args) == 0 && !d.edit && !d.remove {
				return listNotes(a)
			}
			if len(args) == 0 {
				return exit.Usage("usage: "+c.UseLine(), "note: a REF is missing")
			}
			if d.read = len(args) == 2; d.read && (args[1] != "-" || d.edit || d.remove) {
				return exit.Usage("usage: "+c.UseLine(), "note: %q is too much", args[1])
			}
			return runNote(c.Context(), a, args[0], d)
		},
		ValidArgsFunction: completions{a}.refs,
	}
	c.Flags().BoolVarP(&d.edit, "edit", "e", false, "edit it in $VISUAL or $EDITOR")
	c.Flags().BoolVar(&d.remove, "remove", false, "remove it")
	c.Flags().BoolVar(&all, "all", false, "print every note as one Markdown document")
	c.MarkFlagsMutuallyExclusive("edit", "remove", "all")
	return c
}

func runNote(ctx context.Context, a *app, what string, d noting) error {
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
	case d.read:
		return writeNote(ctx, a, ref)
	case d.edit:
		return editNote(ctx, a, kept, ref)
	case d.remove:
		return saveNote(ctx, a, study.Note{Ref: ref})
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
func writeNote(ctx context.Context, a *app, ref curriculum.Ref) error {
	data, err := io.ReadAll(io.LimitReader(a.In, study.MaxNote+1))
	if err != nil {
		return fmt.Errorf("read note: %w", err)
	}
	text := clean.Text(strings.ToValidUTF8(string(data), "\uFFFD"))
	if strings.TrimSpace(text) == "" {
		// A command before us that failed must not cost a note.
		return exit.Failed(fmt.Errorf("nothing came in: the note on %s is as it was", ref),
			"llmcourse note "+string(ref)+" --remove removes it")
	}
	return saveNote(ctx, a, study.Note{Ref: ref, Text: text})
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
	fmt.Fprintf(a.Err, "note on %s: %s\n", d.Ref, word)
	return nil
}
