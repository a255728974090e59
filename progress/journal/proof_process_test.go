//go:build proof

package journal

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"sync"
	"testing"
	"time"

	"llmcourse/progress"
)

// count tells how many of the acknowledged events are there.
func count(l progress.Loaded, acked *progress.Set) (n int) {
	for i := range l.Events {
		if acked.Has(l.Events[i].ID()) {
			n++
		}
	}
	return n
}

// Programs that save are killed, again and again on one journal.
func TestProofKill(t *testing.T) {
	rounds := size(300, 1000)
	r := rand.New(rand.NewPCG(3, 4))
	total, damaged := 0, 0
	const perJournal = 50 // so that reading back does not become all of the work
	for done := 0; done < rounds; {
		o := options(t.TempDir(), "one")
		var acked progress.Set
		here := 0
		for ; here == 0 || done%perJournal != 0; done++ {
			cmd, out := start(t, filepath.Dir(o.Dir), 0)
			first := make([]byte, 1)
			_, _ = io.ReadFull(out, first)
			time.AfterFunc(time.Duration(r.IntN(15_000))*time.Microsecond, func() { _ = cmd.Process.Kill() })
			here += acks(t, io.MultiReader(bytes.NewReader(first), out), &acked)
			_ = cmd.Wait()
			l := load(t, session(t, o))
			damaged += l.Damaged
			if found := count(l, &acked); found != here {
				t.Fatalf("round %d: %d of %d acknowledged events are there", done, found, here)
			}
		}
		total += here
	}
	proved("kill -9 of a saving process", fmt.Sprintf("%d kills", rounds),
		"0 of %d acknowledged events lost; %d torn lines met and set aside", total, damaged)
}

// Eight programs append at once.
func TestProofManyWriters(t *testing.T) {
	const writers = 8
	each := size(2000, 5000)
	o := options(t.TempDir(), "one")
	begin := time.Now()
	var cmds []*exec.Cmd
	var outs []io.Reader
	for range writers {
		cmd, out := start(t, filepath.Dir(o.Dir), each)
		cmds, outs = append(cmds, cmd), append(outs, out)
	}
	sets, totals := make([]progress.Set, writers), make([]int, writers)
	var wg sync.WaitGroup
	for i := range cmds {
		wg.Go(func() { totals[i] = acks(t, outs[i], &sets[i]) })
	}
	wg.Wait()
	took := time.Since(begin)
	l := load(t, session(t, o))
	for i, cmd := range cmds {
		if err := cmd.Wait(); err != nil || totals[i] != each || count(l, &sets[i]) != each {
			t.Errorf("writer %d: %v; %d acknowledged, %d there", i, err, totals[i], count(l, &sets[i]))
		}
	}
	if len(l.Events) != writers*each || l.Damaged != 0 {
		t.Errorf("%d events, %d damaged", len(l.Events), l.Damaged)
	}
	proved("8 processes write at once", fmt.Sprintf("8 x %d events", each),
		"%d of %d there, 0 damaged, %d files, %.1f s", len(l.Events), writers*each, len(segments(t, o)), took.Seconds())
}

// A folder is copied while a program writes to it, as a sync tool does.
func TestProofCopiedInUse(t *testing.T) {
	copies := size(40, 200)
	o := options(t.TempDir(), "one")
	cmd, out := start(t, filepath.Dir(o.Dir), 0)
	var mu sync.Mutex
	var known []progress.ID
	go func() {
		lines := bufio.NewScanner(out)
		for lines.Scan() {
			if id, err := progress.ParseID(lines.Text()); err == nil {
				mu.Lock()
				known = append(known, id)
				mu.Unlock()
			}
		}
	}()
	events := 0
	for i := range copies {
		time.Sleep(3 * time.Millisecond) // let it write
		mu.Lock()
		before := slices.Clone(known)
		mu.Unlock()
		other := options(t.TempDir(), "two")
		if err := copyDir(other.Dir, o.Dir); err != nil {
			t.Fatal(err)
		}
		l := load(t, session(t, other))
		var have progress.Set
		for k := range l.Events {
			have.Add(l.Events[k].ID())
		}
		for _, id := range before {
			if !have.Has(id) {
				t.Fatalf("copy %d lacks %s, which was acknowledged before", i, id)
			}
		}
		if l.Damaged > 0 || len(l.Warnings) > 0 {
			t.Fatalf("copy %d: %d damaged, %q", i, l.Damaged, l.Warnings)
		}
		events = len(l.Events)
	}
	_ = cmd.Process.Kill()
	_ = cmd.Wait()
	proved("folder copied while in use", fmt.Sprintf("%d copies, up to %d events", copies, events),
		"0 copies malformed, 0 lack an event acknowledged before the copy began")
}

// copyDir copies a folder that others write to, file by file.
func copyDir(to, from string) error {
	return filepath.WalkDir(from, func(path string, e fs.DirEntry, err error) error {
		if err != nil {
			if errors.Is(err, fs.ErrNotExist) {
				return nil
			}
			return err
		}
		rel, err := filepath.Rel(from, path)
		if err != nil {
			return err
		}
		if e.IsDir() {
			return os.MkdirAll(filepath.Join(to, rel), 0o700)
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(to, rel), data, 0o600)
	})
}
