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
type noting struct{ edit, remove, read, replace, merge, recover bool }

func noteCommand(a *app) *cobra.Command {
	var d noting
	var all bool
	c := &cobra.Command{
		Use:   "note [REF [-]]",
		Short: "Show or edit your note on something",
		Long: "Show your note on something; without a REF, list what there are notes on. With --edit it is edited in $VISUAL or $EDITOR. " +
			"With - standard input is added below it, and with --replace takes its place; --remove removes it. The text that was there " +
			"is then in the folder .old beside your notes. Where two programs or a sync tool have left two texts, both are shown, and --merge makes " +
			"one of them. --recover saves what you were writing when the program was ended before it was saved. " +
			"With --all every note is printed, as one Markdown document.",
		Example: "llmcourse note quantization\nllmcourse note quantization --edit\necho 'AWQ: 1 % of the weights' | llmcourse note quantization -\n" +
			"llmcourse note quantization - --replace < note.md\nllmcourse note --all > notes.md",
		Args: between(0, 2),
		RunE: func(c *cobra.Command, args []string) error {
			if all {
				if len(args) > 0 {
					return exit.Usage("usage: llmcourse note --all", "note: %q is too much beside --all", args[0])
				}
				return exportNotes(a)
			}
			if err := d.check(args, "usage: "+c.UseLine()); err != nil {
				return err
			}
			if len(args) == 0 {
				return listNotes(a)
			}
			return runNote(c.Context(), a, args[0], d)
		},
		ValidArgsFunction: completions{a}.refs,
	}
	f := c.Flags()
	f.BoolVarP(&d.edit, "edit", "e", false, "edit it in $VISUAL or $EDITOR")
	f.BoolVar(&d.remove, "remove", false, "remove it; the text is kept in .old")
	f.BoolVar(&d.replace, "replace", false, "with -: put standard input in its place; the text that was there is kept in .old")
	f.BoolVar(&d.merge, "merge", false, "make one of the texts that there are of it")
	f.BoolVar(&d.recover, "recover", false, "save what was being written when the program was ended")
	f.BoolVar(&all, "all", false, "print every note as one Markdown document")
	c.MarkFlagsMutuallyExclusive("edit", "remove", "all", "replace", "merge", "recover")
	return c
}

// check looks at the arguments, and says whether standard input is read.
func (d *noting) check(args []string, usage string) error {
	changes := d.edit || d.remove || d.merge || d.recover
	switch d.read = len(args) == 2; {
	case len(args) == 0 && (changes || d.replace):
		return exit.Usage(usage, "note: a REF is missing")
	case d.read && (args[1] != "-" || changes):
		return exit.Usage(usage, "note: %q is too much", args[1])
	case d.replace && !d.read:
		return exit.Usage(usage, "note: --replace reads the new text from standard input: add -")
	}
	return nil
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
	kept, ref := notes.Open(p, a.course.ID), it.Ref()
	switch {
	case d.read:
		return writeNote(ctx, a, kept, ref, d.replace)
	case d.edit:
		return editNote(ctx, a, kept, ref)
	case d.merge:
		return mergeNote(ctx, a, kept, ref)
	case d.recover:
		return recoverNote(ctx, a, ref)
	case d.remove:
		text, err := kept.Load(ref)
		if err != nil {
			return err
		}
		return saveNote(ctx, a, study.Note{Ref: ref, Was: &text})
	}
	return printNote(a, kept, ref)
}

// printNote prints a note, and below it the other texts of it.
func printNote(a *app, kept *notes.Folder, ref curriculum.Ref) error {
	text, err := kept.Load(ref)
	if err != nil {
		return err
	}
	versions, err := kept.Versions(ref)
	if err != nil {
		return err
	}
	lost := hasDraft(kept, ref)
	if lost {
		tellOfDraft(a, ref, string(ref))
	}
	if text == "" && len(versions) == 0 {
		return exit.Nothing(fmt.Sprintf("to write one: llmcourse note %s --edit", ref), "there is no note on %s", ref)
	}
	if len(versions) > 0 {
		a.Complain(fmt.Sprintf("there is more than one text of the note on %s", ref), "llmcourse note "+string(ref)+" --merge makes one of them")
	}
	for _, v := range versions {
		text = strings.TrimRight(text, "\n") + "\n\n<!-- also: " + clean.Line(v.Name) + " -->\n\n" + v.Text + "\n"
	}
	_, err = io.WriteString(a.Out, strings.TrimLeft(text, "\n"))
	return err
}

// hasDraft tells whether a program was ended while something was being written
// on ref.
func hasDraft(kept *notes.Folder, ref curriculum.Ref) bool {
	drafts, _ := kept.Drafts() // without them there is nothing to tell
	for _, d := range drafts {
		if d.Ref == ref {
			return true
		}
	}
	return false
}
