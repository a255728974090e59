//go:build proof

package journal

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"llmcourse/progress"
	"llmcourse/progress/storetest"
)

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
		if err := s.KeepSnapshot(context.Background(), bookOf(l.Events)); err != nil {
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
