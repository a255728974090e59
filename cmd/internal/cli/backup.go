package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/spf13/cobra"

	"llmcourse/cmd/internal/backup"
	"llmcourse/cmd/internal/exit"
	"llmcourse/cmd/internal/export"
	"llmcourse/curriculum/clean"
	"llmcourse/tui/phrase"
)

func backupCommand(a *app) *cobra.Command {
	var replace bool
	c := &cobra.Command{
		Use:   "backup [FILE|-]",
		Short: "Write everything you have into one file",
		Long: "Write everything you have into one file: progress, notes, courses, overlays, settings and themes. " +
			"Without FILE it is llmcourse-DATE.tar.gz in this folder. It is an ordinary archive that tar can list; " +
			"llmcourse restore brings it back, here or on another machine.",
		Example: "llmcourse backup\nllmcourse backup - | ssh desktop llmcourse restore -",
		Args:    between(0, 1),
		RunE: func(c *cobra.Command, args []string) error {
			name := "llmcourse-" + a.Now().In(a.Loc).Format("2006-01-02") + ".tar.gz"
			if len(args) > 0 {
				name = args[0]
			}
			return runBackup(c.Context(), a, name, replace)
		},
	}
	c.Flags().BoolVar(&replace, "replace", false, "write over FILE if it is there")
	return c
}

func runBackup(ctx context.Context, a *app, name string, replace bool) error {
	if name == "-" && a.OutTTY {
		return exit.Usage("llmcourse backup FILE, or a pipe behind it", "a backup is not for the screen")
	}
	if _, err := os.Stat(a.Path(name)); name != "-" && !replace && err == nil {
		return exit.Failed(fmt.Errorf("%s is there already", name), "give another name, or --replace")
	}
	p, err := a.places()
	if err != nil {
		return err
	}
	files, leftOut, err := backup.Collect(p)
	if err != nil {
		return exit.Failed(err, pathsHint)
	}
	events, err := progressFile(ctx, a)
	if err != nil {
		return err
	}
	files[backup.Progress] = events
	if err := emit(a.Host, name, func(w io.Writer) error { return backup.Write(w, files) }); err != nil {
		return err
	}
	if name != "-" {
		fmt.Fprintf(a.Out, "Everything is in %s: %s and %s.\n", clean.Line(name),
			phrase.Plural(bytes.Count(events, []byte("\n")), "event"), phrase.Plural(len(files)-1, "file"))
	}
	for _, file := range leftOut {
		a.Complain(file+" is not in the backup: it is no ordinary file, or has a name that not every system can have", "")
	}
	if len(leftOut) > 0 {
		return exit.Silent(exit.CodeFailed)
	}
	return nil
}

// progressFile is all progress as a backup has it: what export prints.
func progressFile(ctx context.Context, a *app) ([]byte, error) {
	loaded, err := readHistory(ctx, a)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err = export.Events(&out, loaded.Events)
	return out.Bytes(), err
}

// readBackup reads a backup, from standard input for "-".
func readBackup(a *app, name string) (backup.Files, error) {
	in, label := a.In, "standard input"
	if name != "-" {
		f, err := os.Open(a.Path(name))
		if errors.Is(err, fs.ErrNotExist) {
			return nil, exit.Nothing("llmcourse backup makes one", "there is no file %s", name)
		}
		if err != nil {
			return nil, fmt.Errorf("restore: %w", err)
		}
		defer func() { _ = f.Close() }()
		in, label = f, name
	}
	files, err := backup.Read(in)
	if err != nil {
		return nil, exit.Failed(fmt.Errorf("restore %s: %w", label, err), "nothing was changed")
	}
	return files, nil
}
