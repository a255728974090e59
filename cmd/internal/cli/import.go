package cli

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"llmcourse/cmd/internal/exit"
	"llmcourse/cmd/internal/export"
	"llmcourse/cmd/internal/host"
	"llmcourse/progress"
	"llmcourse/tui/phrase"
)

// maxLine is longer than any event or note, and short enough to hold.
const maxLine = 8 << 20

// mostBad lines are told one by one: a file of something else has thousands.
const mostBad = 5

func importCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "import FILE|-",
		Short: "Add progress and notes that were exported",
		Long: "Add progress and notes that were exported, on another machine perhaps. What is here already is not added again, " +
			"so importing twice changes nothing. Where there is another note here, both texts are kept.",
		Example: "llmcourse import progress.jsonl\nssh desktop llmcourse export | llmcourse import -",
		Args:    between(1, 1),
		RunE:    func(c *cobra.Command, args []string) error { return runImport(c.Context(), a, args[0]) },
	}
}

func runImport(ctx context.Context, a *app, name string) error {
	in, label := a.In, "standard input"
	if name != "-" {
		f, err := os.Open(a.Path(name))
		if err != nil {
			return fmt.Errorf("import: %w", err)
		}
		defer func() { _ = f.Close() }()
		in, label = f, name
	}
	events, texts, bad, err := readExport(a.Host, in, label)
	if err != nil {
		return fmt.Errorf("import %s: %w", label, err)
	}
	store, err := a.store()
	if err != nil {
		return err
	}
	defer func() { _ = store.Close() }()
	here, fresh, err := unknown(ctx, store, events)
	if err != nil {
		return err
	}
	if len(fresh) > 0 {
		if err := store.Append(ctx, fresh...); err != nil {
			return exit.Failed(fmt.Errorf("import %s: %w", label, err), "nothing was lost; it may be imported again")
		}
		remember(ctx, a, store, append(here, fresh...))
	}
	fmt.Fprintf(a.Out, "%s imported, %d here already\n", phrase.Plural(len(fresh), "event"), len(events)-len(fresh))
	if len(texts) > 0 {
		p, err := a.places()
		if err != nil {
			return err
		}
		notes := bringIn(p, texts)
		fmt.Fprintln(a.Out, notes)
		if notes.failed != nil {
			return exit.Failed(fmt.Errorf("import %s: %w", label, notes.failed), "nothing was lost; it may be imported again")
		}
	}
	if bad > 0 {
		return fmt.Errorf("import %s: %s could not be read", label, phrase.Plural(bad, "line"))
	}
	return nil
}

// readExport reads every line that can be read, and complains of the others.
func readExport(h *host.Host, in io.Reader, label string) (events []progress.Event, notes []export.Note, bad int, err error) {
	var decoder progress.Decoder
	lines := bufio.NewReaderSize(in, 64<<10)
	for n := 1; err == nil; n++ {
		var line []byte
		var long bool
		if line, long, err = nextLine(lines); len(line) == 0 && !long {
			continue
		}
		if note, ok := export.ReadNote(line); ok && !long {
			notes = append(notes, note)
			continue
		}
		e, wrong := decoder.Decode(line)
		if long {
			wrong = fmt.Errorf("the line is longer than %d MB, and so no event", maxLine>>20)
		}
		if wrong != nil && !long && !json.Valid(line) {
			wrong = errors.New("it is no event as llmcourse export writes them")
		}
		if wrong == nil {
			events = append(events, e)
			continue
		}
		if bad++; bad <= mostBad {
			h.Complain(fmt.Sprintf("%s:%d: %s", label, n, wrong), "")
		}
	}
	if bad > mostBad {
		h.Complain(fmt.Sprintf("and %s more like these", phrase.Plural(bad-mostBad, "line")), "what llmcourse export writes can be imported")
	}
	if errors.Is(err, io.EOF) {
		err = nil
	}
	return events, notes, bad, err
}

// nextLine reads a line without the blanks around it. Of one that is too long no
// more is kept than its beginning; the error comes with the last line.
func nextLine(in *bufio.Reader) (line []byte, long bool, err error) {
	for {
		part, err := in.ReadSlice('\n')
		if len(line)+len(part) > maxLine {
			long = true
			part = nil
		}
		line = append(line, part...)
		if !errors.Is(err, bufio.ErrBufferFull) {
			return bytes.TrimSpace(line), long, err
		}
	}
}

// unknown returns what the store has, and those of the events that it has not,
// without repetitions.
func unknown(ctx context.Context, store progress.Store, events []progress.Event) (here, fresh []progress.Event, err error) {
	loaded, err := store.Load(ctx)
	if err != nil {
		return nil, nil, exit.Failed(err, pathsHint)
	}
	var known progress.Set
	for i := range loaded.Events {
		known.Add(loaded.Events[i].ID())
	}
	for _, e := range events {
		if known.Add(e.ID()) {
			fresh = append(fresh, e)
		}
	}
	return loaded.Events, fresh, nil
}
