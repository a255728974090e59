package stats_test

import (
	"fmt"
	"testing"
	"time"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/review"
)

// course has parts p1, p2 … with sections s1, s2 …, each of two topics a and
// b, one article r, and so many questions q1, q2 ….
func course(parts, sections, questions int) (*curriculum.Course, func(curriculum.Ref) []*curriculum.Question) {
	c := &curriculum.Course{ID: "c"}
	quiz := map[curriculum.Ref][]*curriculum.Question{}
	for i := range parts {
		p := &curriculum.Part{ID: fmt.Sprintf("p%d", i+1), Title: fmt.Sprintf("Part %d", i+1)}
		for j := range sections {
			s := &curriculum.Section{ID: fmt.Sprintf("s%d", j+1), Part: p, Title: fmt.Sprintf("Section %d", j+1)}
			s.Topics = []*curriculum.Topic{{Section: s, ID: "a"}, {Section: s, ID: "b"}}
			s.Resources = []*curriculum.Resource{{Section: s, ID: "r", Kind: curriculum.Article}}
			for k := range questions {
				q := &curriculum.Question{Topic: s.Topics[k%2], ID: fmt.Sprintf("q%d", k+1)}
				quiz[s.Ref()] = append(quiz[s.Ref()], q)
			}
			p.Sections = append(p.Sections, s)
		}
		c.Parts = append(c.Parts, p)
	}
	return c, func(ref curriculum.Ref) []*curriculum.Question { return quiz[ref] }
}

// berlin is where clocks go forward on 29 March 2026 and back on 25 October.
func berlin(t testing.TB) *time.Location {
	t.Helper()
	loc, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Skip("no time zone database:", err)
	}
	return loc
}

// A learner records events by the clock on the wall.
type learner struct {
	testing.TB
	book   *progress.Book
	loc    *time.Location
	device string
	events []progress.Event
}

func newLearner(t testing.TB, loc *time.Location) *learner {
	t.Helper()
	return &learner{TB: t, book: progress.NewBook("c"), loc: loc, device: "m.s"}
}

// at reads "2026-03-29 01:30".
func (l *learner) at(clock string) time.Time {
	l.Helper()
	t, err := time.ParseInLocation("2006-01-02 15:04", clock, l.loc)
	if err != nil {
		l.Fatal(err)
	}
	return t
}

func (l *learner) does(clock string, changes ...progress.Change) {
	l.Helper()
	for _, c := range changes {
		l.record(l.at(clock), c)
	}
}

func (l *learner) record(at time.Time, c progress.Change) progress.Event {
	e := l.book.Next(l.device, at, c)
	l.book.Apply(e)
	l.events = append(l.events, e)
	return e
}

func (l *learner) undoes(clock string) {
	l.Helper()
	c, ok := l.book.UndoOf()
	if !ok {
		l.Fatal("nothing to undo")
	}
	l.does(clock, c)
}

func done(ref curriculum.Ref) progress.Change    { return progress.SetState(ref, progress.Done) }
func skipped(ref curriculum.Ref) progress.Change { return progress.SetState(ref, progress.Skipped) }

func answer(ref curriculum.Ref, right bool, seconds int) progress.Change {
	return progress.Answered(ref, progress.Answer{Right: right, Seconds: seconds})
}

func calendar(loc *time.Location) review.Options {
	return review.Options{Calendar: review.NewCalendar(loc)}
}
