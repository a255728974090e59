//go:build proof

package journal

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/storetest"
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

// Two devices write, and their files reach a third in every order, the first
// half of one before its rest.
func TestProofMergedInEveryOrder(t *testing.T) {
	one, two := driveOptions("one"), driveOptions("two")
	var files [][2]string // path and content
	var all []progress.Event
	for _, o := range []Options{one, two} {
		d := newDrive()
		for range 2 {
			s := on(t, d, o)
			events := storetest.Events(s.Device(), 7)
			add(t, s, events...)
			all = append(all, events...)
			_ = s.letGo() // the slot stays taken, so the next session has a segment of its own
		}
		for name, n := range d.live {
			if strings.HasSuffix(name, suffix) {
				files = append(files, [2]string{name, string(n.data)})
			}
		}
	}
	slices.SortFunc(files, func(a, b [2]string) int { return strings.Compare(a[0], b[0]) })
	half := [2]string{files[0][0], files[0][1][:len(files[0][1])*2/3]}
	deliveries := append([][2]string{half}, files...)
	slices.SortFunc(all, func(a, b progress.Event) int { return a.Compare(&b) })
	want := bookOf(all)
	orders := 0
	for order := range permutations(len(deliveries)) {
		d := newDrive()
		s := on(t, d, driveOptions("three"))
		load(t, s)
		book := progress.NewBook("course")
		for _, i := range order {
			f := deliveries[i]
			if n := d.live[f[0]]; i == 0 && n != nil {
				continue // the whole file came first
			}
			d.clock++
			d.live[f[0]] = &inode{data: []byte(f[1]), time: d.clock}
			d.live[filepath.Dir(f[0])] = &inode{dir: true}
			d.live[filepath.Dir(filepath.Dir(f[0]))] = &inode{dir: true}
			fresh, err := s.Poll(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			book.Apply(fresh...)
		}
		if got := picture(book, all); !reflect.DeepEqual(got, picture(want, all)) {
			t.Fatalf("order %v: the book is\n%v\nwant\n%v", order, got, picture(want, all))
		}
		if l := load(t, on(t, d, driveOptions("three"))); !slices.Equal(l.Events, all) || l.Damaged > 0 {
			t.Fatalf("order %v: %d events, %d damaged", order, len(l.Events), l.Damaged)
		}
		orders++
	}
	proved("two devices' files merged in every order", fmt.Sprintf("%d files and a half-sent one, %d orders", len(files), orders),
		"one and the same Book in all, 0 of %d events lost", len(all))
}

func bookOf(events []progress.Event) *progress.Book {
	b := progress.NewBook("course")
	b.Apply(events...)
	return b
}

// picture is all that can be asked of a Book.
func picture(b *progress.Book, events []progress.Event) string {
	var out strings.Builder
	var refs []curriculum.Ref
	for i := range events {
		refs = append(refs, events[i].Ref, events[i].Place.Ref)
	}
	slices.Sort(refs)
	for _, ref := range slices.Compact(refs) {
		place, ok := b.Place(ref)
		opened, when := b.Opened(ref)
		fmt.Fprintln(&out, ref, b.State(ref), b.Since(ref), b.Star(ref), place, ok, opened, when, b.Noted(ref), b.Seconds(ref))
	}
	place, at, ok := b.LastPlace()
	fmt.Fprintln(&out, b.Events(), b.Stars(), place, at, ok, b.Days(time.UTC))
	for _, e := range b.History(0) {
		fmt.Fprintln(&out, e.ID())
	}
	for e := range b.Answers() {
		fmt.Fprintln(&out, e)
	}
	return out.String()
}

// permutations are all orders of the numbers below n.
func permutations(n int) func(yield func([]int) bool) {
	order := make([]int, n)
	for i := range order {
		order[i] = i
	}
	return func(yield func([]int) bool) {
		var from func(i int) bool
		from = func(i int) bool {
			if i == n {
				return yield(order)
			}
			for j := i; j < n; j++ {
				order[i], order[j] = order[j], order[i]
				if !from(i + 1) {
					return false
				}
				order[i], order[j] = order[j], order[i]
			}
			return true
		}
		from(0)
	}
}

// The clock is set back by days between sessions, and while one runs: what was
// done last counts, and no event of a device is before an earlier one.
func TestProofClockSetBack(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	rounds := size(300, 5000)
	changes := 0
	for range rounds {
		d, o := newDrive(), driveOptions("one")
		clock := storetest.Noon()
		o.Now = func() time.Time { return clock }
		last := map[curriculum.Ref]progress.State{}
		for range 3 {
			s := on(t, d, o)
			book := bookOf(load(t, s).Events)
			before := progress.Event{}
			for range 6 {
				ref := curriculum.Ref(fmt.Sprintf("part/%d", r.IntN(2)))
				state := progress.States()[r.IntN(4)]
				e := book.Next(s.Device(), clock, progress.SetState(ref, state))
				if before.Seq > 0 && before.Compare(&e) >= 0 {
					t.Fatalf("%v comes after %v", e, before)
				}
				book.Apply(e)
				add(t, s, e)
				before, last[ref] = e, state
				changes++
				clock = clock.Add(time.Duration(r.IntN(96)-72) * time.Hour)
			}
			_ = s.Close()
		}
		book := bookOf(load(t, on(t, d, o)).Events)
		for ref, want := range last {
			if got := book.State(ref); got != want {
				t.Fatalf("%s is %s, and was set to %s last", ref, got, want)
			}
		}
	}
	proved("clock set back by up to three days", fmt.Sprintf("%d histories, %d changes", rounds, changes),
		"what was done last counts in all, 0 events lost")
}

// Files of a newer version: read as far as they are understood, and never
// altered by anything that the journal does.
func TestProofNewerVersion(t *testing.T) {
	o := driveOptions("one")
	before, old := history(t, o, 2, 4)
	name, _ := onlySegment(t, before)
	newer := seal(nil, []byte(`{"format":9,"app":"llmcourse","colour":"green"}`))
	newer = seal(newer, []byte(`{"dev":"n.1","seq":1,"at":"2026-03-01T12:00:00.000Z","kind":"state","course":"course","ref":"x","state":"done","mood":[1,{"a":null}]}`))
	newer = seal(newer, []byte(`{"dev":"n.1","seq":2,"at":"2026-03-01T12:00:01.000Z","kind":"dance","steps":3}`))
	newer = append(seal(newer, []byte(`{"dev":{"n":1}}`)), "a line with no checksum\nand one with no end \x00\xff"...)
	places := []string{
		filepath.Join(filepath.Dir(name), "29990101T000000-0-zzzzzz"+suffix), // ours, and the newest
		filepath.Join(filepath.Dir(name), "19990101T000000-0-zzzzzz"+suffix),
		filepath.Join(o.Dir, "bbbbbbbb", "29990101T000000-0-zzzzzz"+suffix),
		filepath.Join(o.Dir, "29990101T000000-0-zzzzzz"+suffix),
	}
	for _, place := range places {
		d := before.clone(nil)
		d.live[filepath.Dir(place)] = &inode{dir: true}
		d.live[place] = &inode{data: slices.Clone(newer), time: 99}
		entries := len(d.live)
		s := on(t, d, o)
		l := load(t, s)
		if lost(l, old) > 0 || l.Damaged > 0 || l.Unknown == 0 || len(l.Warnings) != 1 || !strings.Contains(l.Warnings[0], "newer version") {
			t.Errorf("%s: %d lost, damaged %d, unknown %d, %q", place, lost(l, old), l.Damaged, l.Unknown, l.Warnings)
		}
		add(t, s, storetest.Events(s.Device(), 5)...)
		add(t, s, l.Events...) // as an import would
		if _, err := s.Poll(t.Context()); err != nil {
			t.Error(err)
		}
		if err := s.KeepGlance(context.Background(), bookOf(l.Events)); err != nil {
			t.Error(err)
		}
		_ = s.Close()
		if !bytes.Equal(d.live[place].data, newer) {
			t.Errorf("%s was changed", place)
		}
		if d.live[place+aside] != nil || len(d.live) > entries+2 { // the glance and its folder
			t.Errorf("%s: files were added beside it", place)
		}
	}
	proved("files of a future format version", fmt.Sprintf("%d places", len(places)),
		"read as far as understood, a warning each, byte for byte the same after load, append, poll and import")
}

// A journal of many megabytes, as segments and as one file.
func TestProofLarge(t *testing.T) {
	megabytes := size(20, 200)
	dir := t.TempDir()
	o := options(dir, "one")
	line := len(seal(nil, mustJSON(t, storetest.Events("one.123456789a", 3)[1])))
	n := (megabytes<<20)/line + (megabytes<<20)/line/20
	events := storetest.Events("elsewhere.1", n)
	folder := filepath.Join(o.Dir, "elsewhere")
	if err := os.MkdirAll(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	bytes := 0
	for part, at := 0, 0; at < n; part++ {
		upTo := at + n/40 + 1
		if part == 0 {
			upTo = n / 2 // half of it in one file
		}
		data := sealHeader(nil, "elsewhere")
		for ; at < min(upTo, n); at++ {
			data = seal(data, mustJSON(t, events[at]))
		}
		bytes += len(data)
		write(t, filepath.Join(folder, fmt.Sprintf("20260101T000000-%d-aaaaaa%s", part, suffix)), data)
	}
	s := session(t, o)
	begin := time.Now()
	l := load(t, s)
	took := time.Since(begin)
	if len(l.Events) != n || l.Damaged > 0 || len(l.Warnings) > 0 {
		t.Fatalf("%d of %d events, %d damaged, %q", len(l.Events), n, l.Damaged, l.Warnings)
	}
	var mem runtime.MemStats
	runtime.ReadMemStats(&mem)
	begin = time.Now()
	add(t, s, storetest.Events(s.Device(), 1)...)
	proved("a large journal", fmt.Sprintf("%d MB, %d events", bytes>>20, n),
		"all read in %.2f s, %d MB of memory; the next event saved in %.1f ms",
		took.Seconds(), mem.HeapAlloc>>20, float64(time.Since(begin).Microseconds())/1000)
}

func mustJSON(t testing.TB, e progress.Event) []byte {
	t.Helper()
	line, err := e.AppendJSON(nil)
	if err != nil {
		t.Fatal(err)
	}
	return line
}
