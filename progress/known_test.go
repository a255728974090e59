package progress

import (
	"testing"
	"time"
)

// What a placement test showed is kept apart from the State, whatever order
// the events come in, and is part of the essence.
func TestKnown(t *testing.T) {
	t.Parallel()
	at := time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	b := NewBook("c")
	yes := b.Next("m.s", at, SetKnown("p/s", true))
	b.Apply(yes)
	no := b.Next("m.s", at.Add(time.Hour), SetKnown("p/s", false))
	for _, order := range [][]Event{{yes, no}, {no, yes}} {
		b := NewBook("c")
		for _, e := range order {
			b.Apply(e)
		}
		if b.Known("p/s") {
			t.Error("known, though the last word was that it is not")
		}
	}
	if !b.Known("p/s") || b.Marked("p/s") != Todo || b.Known("p/other") {
		t.Errorf("known %v, state %s; want known and still todo", b.Known("p/s"), b.Marked("p/s"))
	}
	again := NewBook("c")
	again.Apply(b.Essence()...)
	if !again.Known("p/s") {
		t.Error("the essence forgets what is known")
	}
}
