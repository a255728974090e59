package main

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"io"
	"math"
	"os"
	"os/signal"
	"strings"
	"time"
)

var nan = math.NaN()

// options are how much is done.
type options struct {
	runs, keys, redo int
	idle             time.Duration
	only             []string
	events, topics   int
	lesson           int // bytes
}

func main() {
	out := flag.String("o", "", "write the table to this file, too")
	n := flag.Int("n", 10, "runs of each program")
	only := flag.String("only", "", "programs to run, with commas between them; all that are installed otherwise")
	redo := flag.Int("redo", 3, "how often a run on a busy machine is done again at most")
	quick := flag.Bool("quick", false, "small: to see that it works")
	flag.Parse()
	o := options{runs: *n, keys: 100, redo: *redo, idle: 5 * time.Second, events: 100_000, topics: 25_000, lesson: 1 << 20}
	if *quick {
		o = options{runs: 1, keys: 10, idle: time.Second, events: 1000, topics: 250, lesson: 64 << 10}
	}
	if *only != "" {
		o.only = strings.Split(*only, ",")
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := measure(ctx, o, *out, os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "speed:", err)
		os.Exit(1)
	}
}

// measure makes what is needed, runs everything, and writes the table.
func measure(ctx context.Context, o options, file string, stdout, progress io.Writer) error {
	dir, err := os.MkdirTemp("", "speed")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(dir) }()
	fmt.Fprintln(progress, "building, and making a history and large courses")
	m, err := prepare(ctx, dir, o)
	if err != nil {
		return err
	}
	all, err := turns(ctx, m.programs(o), o, progress)
	if err != nil {
		return err
	}
	share, err := m.glamour(ctx)
	if err != nil {
		return err
	}
	size(all, m)
	var table bytes.Buffer
	report(&table, all, share, o)
	if file != "" {
		if err := os.WriteFile(file, table.Bytes(), 0o644); err != nil {
			return err
		}
	}
	_, err = stdout.Write(table.Bytes())
	return err
}
