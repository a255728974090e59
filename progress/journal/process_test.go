package journal

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"llmcourse/progress"
	"llmcourse/progress/storetest"
)

// child makes this test binary append events instead of testing: as many as it
// says, 0 for without end, and print the name of each once it is kept.
const child = "LLMCOURSE_TEST_APPEND"

func TestMain(m *testing.M) {
	if n, err := strconv.Atoi(os.Getenv(child)); err == nil {
		if err := appendAll(os.Args[len(os.Args)-1], n); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

func appendAll(dir string, n int) error {
	s, err := Open(options(dir, "one"))
	if err != nil {
		return err
	}
	ctx := context.Background()
	loaded, err := s.Load(ctx)
	if err != nil {
		return err
	}
	book := progress.NewBook("course")
	book.Apply(loaded.Events...)
	for i := 0; n == 0 || i < n; i++ {
		e := book.Next(s.Device(), storetest.Noon(), progress.SetState("part/section", progress.States()[i%4]))
		book.Apply(e)
		if err := s.Append(ctx, e); err != nil {
			return err
		}
		fmt.Println(e.ID()) // one write: an ack is there or not
	}
	return s.Close()
}

// start starts a child. Its acks come from the reader.
func start(t *testing.T, dir string, n int) (*exec.Cmd, io.Reader) {
	t.Helper()
	cmd := exec.Command(os.Args[0], "-test.run=^$", dir)
	cmd.Env = append(os.Environ(), child+"="+strconv.Itoa(n))
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	return cmd, out
}

// acks reads the names of kept events to the end.
func acks(t *testing.T, out io.Reader, into *progress.Set) (n int) {
	t.Helper()
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		id, err := progress.ParseID(lines.Text())
		if err != nil {
			t.Error(err)
		}
		into.Add(id)
		n++
	}
	return n
}

// TestKill kills a program that is saving, again and again on one journal. No
// event it said it had kept may be missing. Run it with -tags proof for more.
func TestKill(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	o := options(dir, "one")
	r := rand.New(rand.NewPCG(1, 2))
	var acked progress.Set
	total, damaged := 0, 0
	for round := range killRounds {
		cmd, out := start(t, dir, 0)
		// The moment is counted from the first ack, so that a slow machine kills
		// writers too and not only starters.
		first := make([]byte, 1)
		_, _ = io.ReadFull(out, first)
		time.AfterFunc(time.Duration(r.IntN(20_000))*time.Microsecond, func() { _ = cmd.Process.Kill() })
		total += acks(t, io.MultiReader(bytes.NewReader(first), out), &acked)
		_ = cmd.Wait()

		l := load(t, session(t, o))
		damaged += l.Damaged
		found := 0
		for i := range l.Events {
			if acked.Has(l.Events[i].ID()) {
				found++
			}
		}
		if found != total {
			t.Fatalf("round %d: %d of %d events are there", round, found, total)
		}
	}
	t.Logf("%d rounds, %d events, %d damaged lines met, %d segments", killRounds, total, damaged, len(segments(t, o)))
}

// TestManyWriters has eight programs append at once.
func TestManyWriters(t *testing.T) {
	t.Parallel()
	const writers = 8
	dir := t.TempDir()
	var cmds []*exec.Cmd
	var outs []io.Reader
	for range writers {
		cmd, out := start(t, dir, writes)
		cmds, outs = append(cmds, cmd), append(outs, out)
	}
	var acked progress.Set
	total := 0
	for i, cmd := range cmds {
		total += acks(t, outs[i], &acked)
		if err := cmd.Wait(); err != nil {
			t.Errorf("writer %d: %v", i, err)
		}
	}
	o := options(dir, "one")
	l := load(t, session(t, o))
	if total != writers*writes || len(l.Events) != total || l.Damaged != 0 {
		t.Errorf("%d of %d events said to be kept, %d are, %d damaged", total, writers*writes, len(l.Events), l.Damaged)
	}
	if n := len(segments(t, o)); n > writers {
		t.Errorf("%d segments", n)
	}
	if left, _ := filepath.Glob(filepath.Join(o.Dir, "*", "*"+aside)); len(left) > 0 {
		t.Errorf("set aside: %v", left)
	}
}
