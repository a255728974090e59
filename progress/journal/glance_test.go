package journal

import (
	"bytes"
	"os"
	"testing"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/storetest"
)

func TestGlance(t *testing.T) {
	t.Parallel()
	o := options(t.TempDir(), "one")
	s := session(t, o)
	if g := s.Snapshot(t.Context(), "course"); len(g.Events) > 0 || g.Fresh {
		t.Errorf("before anything there is %+v", g)
	}
	book := progress.NewBook("course")
	book.Apply(load(t, s).Events...)
	events := storetest.Events(s.Device(), 50)
	add(t, s, events...)
	book.Apply(events...)
	if err := s.KeepSnapshot(t.Context(), book); err != nil {
		t.Fatal(err)
	}
	other := session(t, o)
	g := other.Snapshot(t.Context(), "course")
	if !g.Fresh || len(g.Events) != 2 {
		t.Fatalf("fresh %v, %d events", g.Fresh, len(g.Events))
	}
	quick := progress.NewBook("course")
	quick.Apply(g.Events...)
	for _, ref := range []curriculum.Ref{"part/section", "nowhere"} {
		place, _ := book.Place(ref)
		if got, _ := quick.Place(ref); quick.Marked(ref) != book.Marked(ref) || got != place {
			t.Errorf("%s: %q at %+v, want %q at %+v", ref, quick.Marked(ref), got, book.Marked(ref), place)
		}
	}
	if g := other.Snapshot(t.Context(), "another course"); len(g.Events) > 0 {
		t.Errorf("another course has %d events", len(g.Events))
	}
}

// What came to the journal since is part of a glance.
func TestGlanceOfNews(t *testing.T) {
	t.Parallel()
	o := options(t.TempDir(), "one")
	s := session(t, o)
	book := progress.NewBook("course")
	book.Apply(load(t, s).Events...)
	keep := func() {
		t.Helper()
		if err := s.KeepSnapshot(t.Context(), book); err != nil {
			t.Fatal(err)
		}
	}
	glance := func(fresh bool, n int) {
		t.Helper()
		if g := session(t, o).Snapshot(t.Context(), "course"); g.Fresh != fresh || len(g.Events) != n {
			t.Fatalf("fresh %v, %d events; want %v, %d", g.Fresh, len(g.Events), fresh, n)
		}
	}
	mine := storetest.Events(s.Device(), 50)
	add(t, s, mine...)
	book.Apply(mine...)
	keep()
	glance(true, 2)

	other := session(t, o) // has the lock of no segment yet, and gets one of its own
	add(t, other, storetest.Events(other.Device(), 3)...)
	glance(true, 5)
	add(t, s, storetest.Events(s.Device(), 52)[50:]...)
	glance(true, 7)
	keep() // this session has not seen the other's events, and does not pretend to
	glance(true, 5)

	path := s.writer.path
	whole := content(t, path)
	write(t, path, whole[:len(whole)-1])
	glance(false, 2)
	write(t, path, append(bytes.Clone(whole), "0badc0de {}\n"...))
	glance(false, 2)
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	glance(false, 2)
}

// A glance does not read for long.
func TestGlanceOfMuch(t *testing.T) {
	t.Parallel()
	o := options(t.TempDir(), "one")
	s := session(t, o)
	if err := s.KeepSnapshot(t.Context(), progress.NewBook("course")); err != nil {
		t.Fatal(err)
	}
	for from, step := 0, 1000; ; from += step {
		add(t, s, storetest.Events(s.Device(), from+step)[from:]...)
		g := session(t, o).Snapshot(t.Context(), "course")
		if much := s.writer.size > maxNews; g.Fresh == much {
			t.Fatalf("of %d bytes: fresh %v", s.writer.size, g.Fresh)
		} else if much {
			return
		}
	}
}

func TestGlanceDamaged(t *testing.T) {
	t.Parallel()
	o, _, _ := filled(t, 9)
	s := session(t, o)
	book := progress.NewBook("course")
	book.Apply(load(t, s).Events...)
	if err := s.KeepSnapshot(t.Context(), book); err != nil {
		t.Fatal(err)
	}
	path := s.glancePath("course")
	whole := content(t, path)
	for at := range whole {
		spoiled := append([]byte(nil), whole...)
		spoiled[at] ^= 4
		write(t, path, spoiled)
		if g := s.Snapshot(t.Context(), "course"); len(g.Events) > 0 && spoiled[at] != '\r' && at < len(whole)-1 {
			t.Fatalf("byte %d: %d events", at, len(g.Events))
		}
	}
	if err := os.RemoveAll(o.CacheDir); err != nil {
		t.Fatal(err)
	}
	if g := s.Snapshot(t.Context(), "course"); len(g.Events) > 0 {
		t.Error("a glance without a cache")
	}
}

func BenchmarkGlance(b *testing.B) {
	o := hoard(b, 100_000)
	s := session(b, o)
	book := progress.NewBook("llm-course")
	book.Apply(load(b, s).Events...)
	if err := s.KeepSnapshot(b.Context(), book); err != nil {
		b.Fatal(err)
	}
	n := 0
	for b.Loop() {
		quick := progress.NewBook("llm-course")
		n = quick.Apply(session(b, o).Snapshot(b.Context(), "llm-course").Events...)
	}
	b.ReportMetric(float64(n), "events")
}
