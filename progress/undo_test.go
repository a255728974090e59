package progress

import (
	"math/rand/v2"
	"testing"
	"time"
)

// undo takes the last change back and tells whether there was one.
func undo(b *Book, device string, at time.Time) bool {
	c, ok := b.UndoOf()
	if ok {
		b.Apply(b.Next(device, at, c))
	}
	return ok
}

func TestUndoWalksBack(t *testing.T) {
	t.Parallel()
	b := NewBook("c").WithDevice(here)
	do(b, here, noon, SetState("s", Doing), SetStar("s", true), SetState("s", Done), SetState("t", Skipped))
	steps := []struct {
		s, t State
		star bool
	}{
		{Done, Todo, true},
		{Doing, Todo, true},
		{Doing, Todo, false},
		{Todo, Todo, false},
	}
	for i, want := range steps {
		if !undo(b, here, noon.Add(time.Hour)) {
			t.Fatalf("undo %d: nothing to undo", i+1)
		}
		if b.Marked("s") != want.s || b.Marked("t") != want.t || b.Star("s") != want.star {
			t.Errorf("undo %d: s %q, t %q, star %v, want %+v", i+1, b.Marked("s"), b.Marked("t"), b.Star("s"), want)
		}
	}
	if undo(b, here, noon.Add(time.Hour)) {
		t.Error("undo goes on after the first change")
	}
	// What is done next can be undone again, down to where the undos had led.
	do(b, here, noon.Add(2*time.Hour), SetState("s", Skipped))
	if !undo(b, here, noon.Add(3*time.Hour)) || b.Marked("s") != Todo || undo(b, here, noon.Add(3*time.Hour)) {
		t.Errorf("after a new change: s is %q", b.Marked("s"))
	}
	if n := len(b.History(0)); n != 4+4+2 {
		t.Errorf("history has %d events, want 10", n)
	}
}

func TestUndoIsOfThisMachine(t *testing.T) {
	t.Parallel()
	b := NewBook("c").WithDevice(beside)
	do(b, here, noon, SetState("a", Done), SetState("b", Done))
	far := NewBook("c")
	b.Apply(do(far, there, noon.Add(time.Hour), SetState("b", Skipped), SetState("x", Done))...)
	// x is another machine's; b shows another machine's; a is of an earlier session here.
	if e, ok := b.LastChange(); !ok || e.Ref != "a" {
		t.Fatalf("last change is %+v, %v", e, ok)
	}
	if !undo(b, beside, noon.Add(2*time.Hour)) || b.Marked("a") != Todo || b.Marked("b") != Skipped {
		t.Errorf("a %q, b %q", b.Marked("a"), b.Marked("b"))
	}
	if e, ok := b.LastChange(); ok {
		t.Errorf("there is %+v left to undo", e)
	}
	anywhere := NewBook("c")
	anywhere.Apply(do(far, there, noon.Add(3*time.Hour), SetState("y", Done))...)
	if e, ok := anywhere.LastChange(); !ok || e.Ref != "y" {
		t.Errorf("without a device: %+v, %v", e, ok)
	}
}

// Two devices take the same change back at once.
func TestUndoTwice(t *testing.T) {
	t.Parallel()
	one, two := NewBook("c"), NewBook("c")
	two.Apply(do(one, here, noon, SetState("s", Doing), SetState("s", Done))...)
	for i, b := range []*Book{one, two} {
		undo(b, []string{here, there}[i], noon.Add(time.Duration(i+1)*time.Hour))
	}
	one.Apply(two.History(0)...)
	two.Apply(one.History(0)...)
	if one.Marked("s") != Doing || two.Marked("s") != Doing {
		t.Errorf("states are %q and %q", one.Marked("s"), two.Marked("s"))
	}
	sameBook(t, one, two)
}

// On one device, every step back shows what was there before that step.
func TestUndoRestores(t *testing.T) {
	t.Parallel()
	for seed := range uint64(50) {
		r := rand.New(rand.NewPCG(seed, 2))
		b := NewBook("c").WithDevice(here)
		type view [4]State
		look := func() (v view) {
			for i := range v {
				v[i] = b.Marked(refs[i])
			}
			return v
		}
		var before []view
		for i := range 20 {
			if r.IntN(4) == 0 && len(before) > 0 {
				undo(b, here, noon.Add(time.Duration(i)*time.Minute))
				if got, want := look(), before[len(before)-1]; got != want {
					t.Fatalf("seed %d step %d: got %v, want %v", seed, i, got, want)
				}
				before = before[:len(before)-1]
				continue
			}
			before = append(before, look())
			do(b, here, noon.Add(time.Duration(i)*time.Minute), SetState(refs[r.IntN(4)], States()[r.IntN(4)]))
		}
	}
}
