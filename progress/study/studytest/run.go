package studytest

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/study"
)

// A Front makes a front end in a world of its own, with the course of Files,
// nothing done, and the clock at a time.
type Front func(t testing.TB, now time.Time) World

// A World is a front end and what it keeps.
type World interface {
	// Session opens its store and its notes as another program on the same
	// machine would. Run closes the store.
	Session(t testing.TB) (progress.Store, study.Notes)
	// SetNow moves the clock; it is called before the front end has begun.
	SetNow(time.Time)
	// Do starts the front end, does a deed and ends it. It returns everything
	// that was told of it, and false where the front end has no way to do it.
	Do(t testing.TB, d Deed) (told string, can bool)
	// Words are what Do should have told of an outcome, or of why something
	// was refused. They are compared with blanks as one, and "" with anything.
	Words(d Deed, o study.Outcome, err error) string
}

// Now is when a row begins.
func Now() time.Time { return time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC) }

// Run plays every row of the table through a front end and compares the events
// that are stored then, and what was told, with those of package study itself.
// can says how many of the rows the front end must be able to do.
func Run(t *testing.T, front Front, can int) {
	t.Helper()
	course, err := curriculum.Load(Files())
	if err != nil {
		t.Fatal(err)
	}
	able := 0
	for _, row := range Rows() {
		t.Run(strings.ReplaceAll(row.Name, " ", "-"), func(t *testing.T) {
			if play(t, course, front, row) {
				able++
			}
		})
	}
	if able < can && !t.Failed() {
		t.Errorf("the front end does %d of %d deeds, want %d", able, len(Rows()), can)
	}
	t.Logf("%d of %d deeds", able, len(Rows()))
}

// play plays one row, and tells whether the front end can.
func play(t *testing.T, course *curriculum.Course, front Front, row Row) bool {
	t.Helper()
	w := front(t, Now())
	now := Now()
	for _, d := range row.Given {
		now = now.Add(time.Minute)
		if _, err := direct(t, course, w, now, d, true); err != nil {
			t.Fatalf("given %T: %v", d, err)
		}
	}
	now = now.Add(time.Minute + row.Later)
	before := stored(t, w)

	said, err := direct(t, course, w, now, row.Deed, false) // on paper
	check(t, row, said, err)
	w.SetNow(now)
	told, can := w.Do(t, said.deed)
	if !can {
		t.Skip("the front end has no such deed")
	}
	got := fresh(stored(t, w), before)
	if !slices.Equal(ordered(row, got), ordered(row, said.events)) {
		t.Errorf("the front end recorded\n\t%s\nwant\n\t%s", strings.Join(Told(got), "\n\t"), strings.Join(Told(said.events), "\n\t"))
	}
	if words := w.Words(row.Deed, said.outcome, err); !strings.Contains(plain(told), plain(words)) {
		t.Errorf("the front end told\n%s\nwant it to tell\n%s", told, words)
	}
	return true
}

// check holds package study itself against the table.
func check(t *testing.T, row Row, said spoken, err error) {
	t.Helper()
	var refused *study.Refused
	switch {
	case row.Code != "" && (!errors.As(err, &refused) || refused.Code != row.Code):
		t.Fatalf("study says %v, want it refused as %s", err, row.Code)
	case row.Code == "" && err != nil:
		t.Fatalf("study says %v", err)
	}
	if got := Told(said.events); !slices.Equal(got, row.Want) {
		t.Fatalf("study records\n\t%s\nwant\n\t%s", strings.Join(got, "\n\t"), strings.Join(row.Want, "\n\t"))
	}
}

// stored is everything that is safe.
func stored(t testing.TB, w World) []progress.Event {
	t.Helper()
	store, _ := w.Session(t)
	defer store.Close()
	loaded, err := store.Load(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return loaded.Events
}

// fresh are the events that were not there before, in event order.
func fresh(events, before []progress.Event) []progress.Event {
	var old progress.Set
	for _, e := range before {
		old.Add(e.ID())
	}
	return slices.DeleteFunc(events, func(e progress.Event) bool { return old.Has(e.ID()) })
}

// Told tells events in words, without what differs from run to run.
func Told(events []progress.Event) []string {
	var all []string
	for _, e := range events {
		all = append(all, told(e))
	}
	return all
}

func told(e progress.Event) string {
	word := map[bool]string{true: "on", false: "off"}
	line := string(e.Kind) + " " + string(e.Ref)
	switch e.Kind {
	case progress.KindState:
		return line + " " + string(e.State)
	case progress.KindStar, progress.KindKnown:
		return line + " " + word[e.On]
	case progress.KindUndo:
		return line + " " + cmp.Or(string(e.State), word[e.On])
	case progress.KindOpen:
		return line + " " + e.Text
	case progress.KindRead:
		return fmt.Sprintf("%s %ds", line, e.Seconds)
	case progress.KindAnswer:
		how := map[bool]string{true: "right", false: "wrong"}
		return fmt.Sprintf("%s %s %s, %ds", line, how[e.Right], e.Given, e.Seconds)
	case progress.KindBookmark:
		if !e.On {
			return "bookmark " + e.Text + " nowhere"
		}
		return "bookmark " + e.Text + " " + string(e.Ref)
	}
	return line
}

// ordered are events as they are compared: of reading, which heading it was
// and when it was recorded is up to the front end, and of a section that a
// front end has to open on the way, too.
func ordered(row Row, events []progress.Event) []string {
	_, reading := row.Deed.(Read)
	var all []string
	for _, e := range events {
		if line := told(e); reading && !slices.Contains(all, line) || e.Kind != progress.KindPlace && e.Kind != progress.KindRead {
			all = append(all, line)
		}
	}
	if reading {
		slices.Sort(all)
	}
	return all
}

func plain(text string) string { return strings.Join(strings.Fields(text), " ") }
