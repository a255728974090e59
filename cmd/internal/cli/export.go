package cli

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"llmcourse/cmd/internal/export"
	"llmcourse/cmd/internal/host"
	"llmcourse/cmd/internal/notes"
	"llmcourse/tui/phrase"
)

// exporting is what `export` was asked for.
type exporting struct {
	course, markdown, csv, anki bool
	output                      string
}

func exportCommand(a *app) *cobra.Command {
	var x exporting
	c := &cobra.Command{
		Use:   "export",
		Short: "Print your progress and notes, for programs or for people",
		Long: "Print your progress as JSON lines, one event each, with everything that is kept, and one line for each note; import reads them. " +
			"For people there are a report in Markdown with the notes, " +
			"a table, and the questions as cards for Anki: question, answer and reason, to a note type with three " +
			"fields, or to Basic, which takes the first two. Importing cards again changes them and adds none.",
		Example: "llmcourse export > progress.jsonl\nllmcourse export --markdown --output progress.md\n" +
			"llmcourse export --anki --output cards.txt\nllmcourse export --course > course.json",
		Args: between(0, 0),
		RunE: func(c *cobra.Command, _ []string) error { return runExport(c.Context(), a, x) },
	}
	f := c.Flags()
	f.BoolVar(&x.course, "course", false, "the whole course as JSON")
	f.BoolVar(&x.markdown, "markdown", false, "a report with your notes")
	f.BoolVar(&x.csv, "csv", false, "a table: one line for each section, topic and resource")
	f.BoolVar(&x.anki, "anki", false, "the questions as a text file that Anki imports")
	f.StringVarP(&x.output, "output", "o", "", "write to this file instead, all of it or nothing")
	c.MarkFlagsMutuallyExclusive("course", "markdown", "csv", "anki")
	return c
}

func runExport(ctx context.Context, a *app, x exporting) error {
	switch {
	case x.course:
		course, err := a.load()
		if err != nil {
			return err
		}
		return emit(a.Host, x.output, course.WriteJSON)
	case x.anki:
		course, err := a.load()
		if err != nil {
			return err
		}
		if p, err := a.places(); err == nil {
			all, err := notes.Open(p, course.ID).All()
			if err != nil {
				return err
			}
			a.notCarried(len(all))
		}
		return emit(a.Host, x.output, func(w io.Writer) error { return export.Anki(w, course) })
	case x.markdown || x.csv:
		s, err := a.open(ctx)
		if err != nil {
			return err
		}
		defer s.close()
		s.warn()
		p, err := s.exported()
		if err != nil {
			return err
		}
		if x.csv {
			a.notCarried(len(p.Notes))
			return emit(a.Host, x.output, p.CSV)
		}
		return emit(a.Host, x.output, p.Report)
	}
	return exportEvents(ctx, a, x.output)
}

// emit writes to standard output, or to a file once all of it is there.
func emit(h *host.Host, file string, write func(io.Writer) error) error {
	if file == "" || file == "-" {
		out := bufio.NewWriter(h.Out)
		if err := write(out); err != nil {
			return err
		}
		return out.Flush()
	}
	var whole bytes.Buffer
	if err := write(&whole); err != nil {
		return err
	}
	return host.WriteFile(h.Path(file), whole.Bytes())
}

func exportEvents(ctx context.Context, a *app, file string) error {
	loaded, err := readHistory(ctx, a)
	if err != nil {
		return err
	}
	p, err := a.places()
	if err != nil {
		return err
	}
	texts, err := carried(p)
	if err != nil {
		return err
	}
	err = emit(a.Host, file, func(w io.Writer) error {
		if err := export.Events(w, loaded.Events); err != nil {
			return err
		}
		return export.Notes(w, texts)
	})
	if err == nil && len(texts) > 0 {
		fmt.Fprintf(a.Err, "%s and %s exported\n", phrase.Plural(len(loaded.Events), "event"), phrase.Plural(len(texts), "note"))
	}
	return err
}

// exported is what is exported of a session for people.
func (s *session) exported() (export.Progress, error) {
	figures, err := s.stats()
	if err != nil {
		return export.Progress{}, err
	}
	notes, err := s.noted()
	return export.Progress{Course: s.course, Book: s.book, Figures: figures.Stats, Notes: notes, Loc: s.app.Loc}, err
}
