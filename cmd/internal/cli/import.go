package cli

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"llmcourse/cmd/internal/exit"
	"llmcourse/cmd/internal/host"
	"llmcourse/progress"
	"llmcourse/tui/phrase"
)

// maxLine is longer than any event, and short enough to hold.
const maxLine = 1 << 20

func importCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "import FILE|-",
		Short: "Add progress that was exported",
		Long: "Add progress that was exported, on another machine perhaps. What is here already is not added again, " +
			"so importing twice changes nothing.",
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
	events, bad, err := readEvents(a.Host, in, label)
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
	if bad > 0 {
		return fmt.Errorf("import %s: %s could not be read", label, phrase.Plural(bad, "line"))
	}
	return nil
}

// readEvents reads every line that can be read, and complains of the others.
func readEvents(h *host.Host, in io.Reader, label string) (events []progress.Event, bad int, err error) {
	var decoder progress.Decoder
	lines := bufio.NewScanner(in)
	lines.Buffer(make([]byte, 64<<10), maxLine)
	for n := 1; lines.Scan(); n++ {
		line := bytes.TrimSpace(lines.Bytes())
		if len(line) == 0 {
			continue
		}
		e, err := decoder.Decode(line)
		if err != nil {
			h.Complain(fmt.Sprintf("%s:%d: %s", label, n, phrase.Cause(err)), "")
			bad++
			continue
		}
		events = append(events, e)
	}
	return events, bad, lines.Err()
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
