package journal

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"llmcourse/progress"
	"llmcourse/progress/storetest"
)

// filled is a journal with one segment of n events in it.
func filled(t testing.TB, n int) (o Options, path string, events []progress.Event) {
	t.Helper()
	o = options(t.TempDir(), "one")
	s := session(t, o)
	events = storetest.Events(s.Device(), n)
	add(t, s, events...)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return o, segments(t, o)[0], events
}

func write(t testing.TB, path string, data []byte) {
	t.Helper()
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
}

func content(t testing.TB, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// Whatever happens to the last line, what stands before it is read, the next
// event is kept, and the damage is told once.
func TestLastLineDamaged(t *testing.T) {
	t.Parallel()
	o, path, events := filled(t, 4)
	whole := content(t, path)
	start := bytes.LastIndexByte(whole[:len(whole)-1], '\n') + 1
	extra := storetest.Events("later.1", 9)[8:]
	for at := start; at < len(whole); at++ {
		for how, spoil := range map[string]func() []byte{
			"cut":  func() []byte { return whole[:at] },
			"flip": func() []byte { b := slices.Clone(whole); b[at] ^= 4; return b },
			"zero": func() []byte { b := slices.Clone(whole); clear(b[at:]); return b },
		} {
			_ = os.Remove(path + aside)
			write(t, path, spoil())
			s := session(t, o)
			l := load(t, s)
			if n := len(l.Events); n < 3 || n > 4 || n == 3 && l.Damaged == 0 && (how != "cut" || at > start) {
				t.Fatalf("%s at %d: %d events, %d damaged", how, at, n, l.Damaged)
			}
			add(t, s, extra...)
			again := load(t, session(t, o))
			if !slices.Equal(again.Events[:3], events[:3]) || !slices.Contains(again.Events, extra[0]) || again.Damaged != 0 {
				t.Fatalf("%s at %d: then %d events, %d damaged", how, at, len(again.Events), again.Damaged)
			}
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
		}
	}
}

func TestDamageIsSetAside(t *testing.T) {
	t.Parallel()
	o, path, events := filled(t, 5)
	spoiled := bytes.Replace(content(t, path), []byte(`"seq":2,`), []byte(`"seq":7,`), 1)
	write(t, path, spoiled)
	s := session(t, o)
	for range 2 {
		l := load(t, s)
		if l.Damaged != 1 || len(l.Events) != 4 {
			t.Fatalf("%d damaged, %d events", l.Damaged, len(l.Events))
		}
		if len(l.Warnings) != 1 || !strings.Contains(l.Warnings[0], "damaged lines in "+path+", passed over: 1;") {
			t.Fatalf("the learner is told %q", l.Warnings)
		}
	}
	if _, err := os.Stat(path + aside); err == nil {
		t.Error("reading set something aside")
	}
	add(t, s, events[1])
	if !bytes.HasPrefix(content(t, path), spoiled) {
		t.Error("the segment was changed")
	}
	if l := load(t, session(t, o)); l.Damaged != 0 || len(l.Warnings) != 0 || !slices.Equal(l.Events, events) {
		t.Errorf("afterwards %d damaged, %d events, told %q", l.Damaged, len(l.Events), l.Warnings)
	}
}

// The names of files in a shared folder are told, and obeyed by no terminal.
func TestNamesAreCleaned(t *testing.T) {
	t.Parallel()
	o, path, _ := filled(t, 1)
	newer := seal(nil, []byte(`{"format":2,"app":"llmcourse"}`))
	if err := os.WriteFile(filepath.Join(filepath.Dir(path), "a\x1b]52;c;AAAA\a\u202eb"+suffix), newer, 0o600); err != nil {
		t.Skip(err) // there is no such name on Windows
	}
	l := load(t, session(t, o))
	if len(l.Warnings) != 1 || strings.ContainsAny(l.Warnings[0], "\x1b\a\u202e") {
		t.Errorf("told %q", l.Warnings)
	}
}

// Files of another machine and of a newer version are never touched.
func TestNotOurs(t *testing.T) {
	t.Parallel()
	o, path, events := filled(t, 3)
	newer := seal(nil, []byte(`{"format":2,"app":"llmcourse","colour":"green"}`))
	newer = seal(newer, []byte(`{"dev":"n.1","seq":1,"at":"2026-03-01T12:00:00.000Z","kind":"state","ref":"x","state":"done"}`))
	newer = seal(newer, []byte(`{"dev":"n.1","seq":{"a":1}}`))
	newer = append(newer, "another kind of line\n"...)
	newest := filepath.Join(filepath.Dir(path), "29990101T000000-0-zzzzzz"+suffix)
	write(t, newest, newer)
	foreign := filepath.Join(o.Dir, "bbbbbbbb", "20260101T000000-0-aaaaaa"+suffix)
	if err := os.MkdirAll(filepath.Dir(foreign), 0o700); err != nil {
		t.Fatal(err)
	}
	damaged := append(sealHeader(nil, "bbbbbbbb"), "damaged\nhalf of a li"...)
	write(t, foreign, damaged)

	s := session(t, o)
	l := load(t, s)
	if l.Damaged != 1 || l.Unknown != 2 || len(l.Events) != 4 || len(l.Warnings) != 1 {
		t.Errorf("damaged %d, unknown %d, events %d, warnings %q", l.Damaged, l.Unknown, len(l.Events), l.Warnings)
	}
	add(t, s, storetest.Events(s.Device(), 3)...)
	if !bytes.Equal(content(t, newest), newer) || !bytes.Equal(content(t, foreign), damaged) {
		t.Error("a file that is not ours was changed")
	}
	if _, err := os.Stat(foreign + aside); err == nil {
		t.Error("something was put beside another machine's file")
	}
	if got := load(t, session(t, o)); len(got.Events) != 7 || got.Damaged != 1 {
		t.Errorf("then %d events, %d damaged", len(got.Events), got.Damaged)
	}
	if progress.Machine(events[0].Device) != progress.Machine(s.Device()) {
		t.Error("the machine has another name")
	}
}

// A folder that another machine is still sending.
func TestHalfDelivered(t *testing.T) {
	t.Parallel()
	_, path, events := filled(t, 6)
	whole := content(t, path)
	other := options(t.TempDir(), "two")
	there := filepath.Join(other.Dir, filepath.Base(filepath.Dir(path)), filepath.Base(path))
	if err := os.MkdirAll(filepath.Dir(there), 0o700); err != nil {
		t.Fatal(err)
	}
	s := session(t, other)
	load(t, s)
	var got []progress.Event
	for n := 0; n <= len(whole); n += 37 {
		write(t, there, whole[:n])
		fresh, err := s.Poll(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, fresh...)
		if l := load(t, session(t, other)); l.Damaged != 0 {
			t.Errorf("after %d bytes %d lines are called damaged", n, l.Damaged)
		}
	}
	write(t, there, whole)
	fresh, _ := s.Poll(t.Context())
	if got = append(got, fresh...); !slices.Equal(got, events) {
		t.Errorf("got %d events, want %d", len(got), len(events))
	}
}

// A backup is put back over the file that is being written.
func TestReplacedWhileOpen(t *testing.T) {
	t.Parallel()
	o := options(t.TempDir(), "one")
	s := session(t, o)
	events := storetest.Events(s.Device(), 3)
	add(t, s, events[0])
	path := segments(t, o)[0]
	write(t, path+".new", content(t, path))
	if err := os.Rename(path+".new", path); err != nil {
		t.Skip(err) // Windows does not let it happen
	}
	add(t, s, events[1])
	if err := os.RemoveAll(filepath.Dir(path)); err != nil {
		t.Fatal(err)
	}
	add(t, s, events[2])
	if l := load(t, session(t, o)); !slices.Contains(l.Events, events[2]) {
		t.Errorf("got %+v", l.Events)
	}
}

func FuzzRead(f *testing.F) {
	_, path, _ := filled(f, 3)
	whole := content(f, path)
	f.Add(whole)
	f.Add(whole[:len(whole)-9])
	f.Add(append(whole[:20:20], whole...))
	f.Fuzz(func(t *testing.T, data []byte) {
		var dec progress.Decoder
		r := read(data, 0, &dec, nil)
		if n := len(r.events) + len(r.damaged); n > countLines(data) {
			t.Fatalf("%d things in %d lines", n, countLines(data))
		}
		for _, d := range r.damaged {
			if string(data[d.at:int(d.at)+len(d.text)]) != d.text {
				t.Fatalf("damage is not at %d", d.at)
			}
		}
		// In two pieces it is the same, wherever the first one ends.
		half := read(data[:len(data)/2], 0, &dec, nil)
		rest := read(data[half.tail:], half.tail, &dec, nil)
		if half.torn == nil && half.tail < int64(len(data)/2) {
			return // the cut made an end that happens to be sound
		}
		if both := slices.Concat(half.events, rest.events); !slices.Equal(both, r.events) {
			t.Fatalf("in two pieces %d events, in one %d", len(both), len(r.events))
		}
	})
}
