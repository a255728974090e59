package progress

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
	"time"

	"llmcourse/curriculum"
)

const (
	here   = "aaaa.1" // this session
	beside = "aaaa.2" // another session on this machine
	there  = "bbbb.1" // another machine
)

// do records changes a minute apart and returns the events.
func do(b *Book, device string, from time.Time, changes ...Change) []Event {
	var events []Event
	for i, c := range changes {
		e := b.Next(device, from.Add(time.Duration(i)*time.Minute), c)
		b.Apply(e)
		events = append(events, e)
	}
	return events
}

func TestBook(t *testing.T) {
	t.Parallel()
	b := NewBook("c")
	if b.Marked("s") != Todo || b.Star("s") || b.Events() != 0 {
		t.Error("an empty book is not empty")
	}
	do(b, here, noon,
		SetState("s", Doing), SetState("s", Done), SetStar("s#a", true), Noted("s"),
		ReadAt(Place{Ref: "s", Heading: "One"}), ReadAt(Place{Ref: "t", Heading: "Two", Block: 2}),
		Opened("s#a", "https://example.org"), Opened("s#a", "https://example.org"),
		Read("s", 30), Read("s", 12), Answered("s#q", Answer{Grade: 1}), Answered("s#q", Answer{Right: true, Grade: 3}))
	if got := b.Marked("s"); got != Done {
		t.Errorf("state is %q, want done", got)
	}
	if got, want := b.Since("s"), noon.Add(time.Minute); !got.Equal(want) {
		t.Errorf("since %v, want %v", got, want)
	}
	if !b.Star("s#a") || !slices.Equal(b.Stars(), []curriculum.Ref{"s#a"}) {
		t.Errorf("stars are %v", b.Stars())
	}
	if p, ok := b.Place("s"); !ok || p.Heading != "One" {
		t.Errorf("place in s is %+v, %v", p, ok)
	}
	if p, at, ok := b.LastPlace(); !ok || p.Ref != "t" || p.Block != 2 || !at.Equal(noon.Add(5*time.Minute)) {
		t.Errorf("last place is %+v at %v, %v", p, at, ok)
	}
	if n, at := b.Opened("s#a"); n != 2 || !at.Equal(noon.Add(7*time.Minute)) {
		t.Errorf("opened %d times, last at %v", n, at)
	}
	if b.Seconds("s") != 42 || b.Noted("s").IsZero() || b.Events() != 12 {
		t.Errorf("seconds %d, noted %v, events %d", b.Seconds("s"), b.Noted("s"), b.Events())
	}
	var rights []bool
	for e := range b.AnswersTo("s#q") {
		rights = append(rights, e.Right)
	}
	if !slices.Equal(rights, []bool{false, true}) {
		t.Errorf("answers are %v", rights)
	}
	if h := b.History(2); len(h) != 2 || h[0].Kind != KindAnswer || !h[0].Right {
		t.Errorf("history begins %+v", h)
	}
}

func TestOtherCoursesAreKeptAside(t *testing.T) {
	t.Parallel()
	one, two := NewBook("one"), NewBook("two")
	events := do(one, here, noon, SetState("s", Done), SetState("t", Done))
	two.Apply(events...)
	if two.Marked("s") != Todo || two.Events() != 0 || two.Others()["one"] != 2 {
		t.Errorf("state %q, events %d, others %v", two.Marked("s"), two.Events(), two.Others())
	}
	if e := two.Next(here, noon, SetStar("s", true)); e.Seq != 3 || !e.At.After(events[1].At) {
		t.Errorf("next is %d at %v: identities and times count in all courses", e.Seq, e.At)
	}
}

func TestAliases(t *testing.T) {
	t.Parallel()
	old := NewBook("c")
	events := do(old, here, noon, SetState("old", Done), SetStar("old", true), ReadAt(Place{Ref: "old"}))
	b := NewBook("c").WithAliases(func(r curriculum.Ref) curriculum.Ref {
		if r == "old" {
			return "new"
		}
		return r
	})
	b.Apply(events...)
	if b.Marked("new") != Done || b.Marked("old") != Done || !b.Star("new") {
		t.Errorf("new is %q, old is %q", b.Marked("new"), b.Marked("old"))
	}
	if p, _, _ := b.LastPlace(); p.Ref != "new" {
		t.Errorf("last place is in %q", p.Ref)
	}
	do(b, here, noon.Add(time.Hour), SetState("new", Doing))
	if b.Marked("old") != Doing || len(b.Stars()) != 1 {
		t.Errorf("old is %q, stars %v", b.Marked("old"), b.Stars())
	}
}

func TestNext(t *testing.T) {
	t.Parallel()
	b := NewBook("c")
	first := do(b, here, noon.Add(123456), SetState("s", Doing))[0]
	if first.Seq != 1 || !first.At.Equal(noon) || first.Lead != 0 {
		t.Errorf("first is %+v", first)
	}
	// The clock goes back an hour: order goes on, the time is still told.
	back := do(b, here, noon.Add(-time.Hour), SetState("s", Done))[0]
	if !back.At.After(first.At) || !back.When().Equal(noon.Add(-time.Hour)) || b.Marked("s") != Done {
		t.Errorf("after the clock went back: %+v, state %q", back, b.Marked("s"))
	}
	// A clock that is years ahead wins nothing for ever.
	ahead := NewBook("c")
	b.Apply(do(ahead, there, noon.AddDate(4, 0, 0), SetState("s", Skipped))...)
	if b.Marked("s") != Skipped {
		t.Fatalf("state is %q", b.Marked("s"))
	}
	mine := do(b, here, noon.Add(time.Hour), SetState("s", Doing))[0]
	if b.Marked("s") != Doing || !mine.When().Equal(noon.Add(time.Hour)) {
		t.Errorf("state is %q, changed %v", b.Marked("s"), mine.When())
	}
	if other := b.Next(beside, noon, SetStar("s", true)); other.Seq != 1 || !other.At.After(mine.At) {
		t.Errorf("another session on this machine: %+v", other)
	}
}

// history makes events of several devices that see each other only sometimes.
func history(r *rand.Rand, n int) []Event {
	devices := []string{here, beside, there}
	books := map[string]*Book{}
	for _, d := range devices {
		books[d] = NewBook("c").WithDevice(d)
	}
	var all []Event
	now := noon
	for range n {
		d := devices[r.IntN(len(devices))]
		b := books[d]
		now = now.Add(time.Duration(r.IntN(7200)-600) * time.Second)
		ref := curriculum.Ref(fmt.Sprintf("s%d", r.IntN(4)))
		var c Change
		switch r.IntN(8) {
		case 0:
			c = SetStar(ref, r.IntN(2) == 0)
		case 1:
			c = ReadAt(Place{Ref: ref, Block: r.IntN(9)})
		case 2:
			c = Answered(ref+"#q", Answer{Right: r.IntN(2) == 0, Seconds: r.IntN(60)})
		case 3:
			c = Read(ref, r.IntN(99))
		case 4:
			undo, ok := b.UndoOf()
			if !ok {
				continue
			}
			c = undo
		case 5: // sync with everybody
			b.Apply(all...)
			continue
		default:
			c = SetState(ref, States()[r.IntN(4)])
		}
		e := b.Next(d, now, c)
		b.Apply(e)
		all = append(all, e)
	}
	return all
}

// FuzzOrder: any order and any repetition gives the same Book.
func FuzzOrder(f *testing.F) {
	for seed := range uint64(40) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		r := rand.New(rand.NewPCG(seed, 1))
		events := history(r, 120)
		want := NewBook("c")
		want.Apply(events...)
		got := NewBook("c")
		shuffled := slices.Concat(events, events[:len(events)/2])
		r.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		for len(shuffled) > 0 {
			n := 1 + r.IntN(min(len(shuffled), 9))
			got.Apply(shuffled[:n]...)
			shuffled = shuffled[n:]
		}
		sameBook(t, got, want)
	})
}

func sameBook(t *testing.T, got, want *Book) {
	t.Helper()
	x, y := *got, *want
	for _, b := range []*Book{&x, &y} {
		b.seen.name, b.seen.last = "", nil
		for _, q := range b.seen.devices {
			if len(q.beyond) == 0 {
				q.beyond = nil
			}
		}
	}
	if !reflect.DeepEqual(&x, &y) {
		t.Errorf("books differ:\n got %+v\nwant %+v", x, y)
	}
}

func BenchmarkApply(b *testing.B) {
	events := history(rand.New(rand.NewPCG(1, 1)), 5000)
	slices.SortFunc(events, compare)
	b.ReportAllocs()
	for b.Loop() {
		NewBook("c").Apply(events...)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(events)), "ns/event")
}
