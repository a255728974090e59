package main

import (
	"bufio"
	"context"
	"io"

	"github.com/spf13/cobra"

	"llmcourse/progress"
)

func (a *app) exportCommand() *cobra.Command {
	var course bool
	c := &cobra.Command{
		Use:   "export",
		Short: "Print your progress as JSON lines",
		Long: "Print your progress as JSON lines, one event each, with everything that is kept. " +
			"Notes are files of their own: see llmcourse paths.",
		Example: "llmcourse export > progress.jsonl\nllmcourse export --course > course.json",
		Args:    between(0, 0),
		RunE: func(c *cobra.Command, _ []string) error {
			if course {
				return a.exportCourse()
			}
			return a.export(c.Context())
		},
	}
	c.Flags().BoolVar(&course, "course", false, "print the whole course as JSON instead")
	return c
}

func (a *app) exportCourse() error {
	course, err := a.load()
	if err != nil {
		return err
	}
	return course.WriteJSON(a.stdout)
}

func (a *app) export(ctx context.Context) error {
	store, err := a.store()
	if err != nil {
		return err
	}
	defer func() { _ = store.Close() }()
	loaded, err := store.Load(ctx)
	if err != nil {
		return failed(err, pathsHint)
	}
	for _, w := range loaded.Warnings {
		a.complain(w, "")
	}
	return writeEvents(a.stdout, loaded.Events)
}

// writeEvents writes one event a line.
func writeEvents(w io.Writer, events []progress.Event) error {
	out := bufio.NewWriter(w)
	var line []byte
	for i := range events {
		var err error
		if line, err = events[i].AppendJSON(line[:0]); err != nil {
			return err
		}
		if _, err := out.Write(append(line, '\n')); err != nil {
			return err
		}
	}
	return out.Flush()
}
