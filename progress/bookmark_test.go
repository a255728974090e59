package progress

import (
	"testing"
	"time"

	"llmcourse/curriculum"
)

func at(hour int) time.Time { return time.Date(2026, 3, 1, hour, 0, 0, 0, time.UTC) }

// The last word on a letter counts, whatever order the events come in; the
// essence has it, and what was written is read back.
func TestBookmarks(t *testing.T) {
	t.Parallel()
	b := NewBook("c")
	here := Place{Ref: "p/s", Heading: "AWQ", Block: 2, Fraction: 0.5, Screen: "section"}
	var events []Event
	do := func(hour int, c Change) {
		e := b.Next("m.s", at(hour), c)
		events = append(events, e)
		b.Apply(e)
	}
	do(1, SetBookmark("a", Place{Ref: "p/other"}))
	do(2, SetBookmark("a", here))
	do(2, SetBookmark("b", here))
	do(1, DropBookmark("b", "p/s")) // the clock went back: it still is the last word
	for i, order := range [][]int{{0, 1, 2, 3}, {3, 2, 1, 0}, {2, 3, 0, 1}} {
		book := NewBook("c")
		for _, k := range order {
			line, err := events[k].AppendJSON(nil)
			if err != nil {
				t.Fatal(err)
			}
			var d Decoder
			e, err := d.Decode(line)
			if err != nil || e != events[k] {
				t.Fatalf("%s is read as %+v, %v", line, e, err)
			}
			book.Apply(e)
		}
		whole := NewBook("c")
		whole.Apply(book.Essence()...)
		for _, x := range []*Book{book, whole} {
			got := x.Bookmarks()
			if len(got) != 1 || got[0].Letter != "a" || got[0].Place != here || x.FreeLetter() != "b" {
				t.Errorf("order %d: %+v, free %q", i, got, x.FreeLetter())
			}
			if _, ok := x.Bookmark("b"); ok {
				t.Errorf("order %d: b was dropped and is there", i)
			}
		}
	}
	if len(b.History(0)) != 0 || len(b.Days(time.UTC)) != 0 {
		t.Error("a bookmark counts as work")
	}
}

// A bookmark follows what it is on to its present name, and a letter that is
// none does nothing.
func TestBookmarkFollowsAliases(t *testing.T) {
	t.Parallel()
	old := NewBook("c")
	set := old.Next("m.s", at(1), SetBookmark("x", Place{Ref: "p/old"}))
	odd := old.Next("m.t", at(1), SetBookmark("xy", Place{Ref: "p/old"}))
	b := NewBook("c").WithAliases(func(r curriculum.Ref) curriculum.Ref {
		if r == "p/old" {
			return "p/new"
		}
		return r
	})
	b.Apply(set, odd)
	if got := b.Bookmarks(); len(got) != 1 || got[0].Place.Ref != "p/new" {
		t.Errorf("got %+v", got)
	}
	for i := 'a'; i <= 'z'; i++ {
		b.Apply(b.Next("m.u", at(2), SetBookmark(string(i), Place{Ref: "p/s"})))
	}
	if b.FreeLetter() != "" {
		t.Errorf("free %q, all letters are taken", b.FreeLetter())
	}
}
