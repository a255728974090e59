package plan_test

import (
	"fmt"
	"testing"
	"time"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/plan"
	"llmcourse/progress/review"
)

// A world is a learner with a course of one part p and sections One, Two, ….
// Each has the topics a and b, an article r of 12 minutes, four questions, and
// a lesson of 10 lines and 10 minutes in which "B" is on line 5.
type world struct {
	testing.TB
	course *curriculum.Course
	part   *curriculum.Part
	book   *progress.Book
	quiz   map[curriculum.Ref][]*curriculum.Question
	now    time.Time
	paused map[curriculum.Ref]bool
	events []progress.Event
}

func newWorld(t testing.TB, sections int) *world {
	w := &world{
		TB: t, book: progress.NewBook("c"), quiz: map[curriculum.Ref][]*curriculum.Question{},
		now:    time.Date(2026, 3, 2, 12, 0, 0, 0, time.UTC),
		paused: map[curriculum.Ref]bool{},
	}
	w.part = &curriculum.Part{ID: "p", Title: "Part"}
	names := []string{"One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight"}
	for i := range sections {
		s := &curriculum.Section{Part: w.part, ID: fmt.Sprintf("s%d", i+1), Title: names[i]}
		s.Topics = []*curriculum.Topic{{Section: s, ID: "a", Title: "A"}, {Section: s, ID: "b", Title: "B"}}
		s.Resources = []*curriculum.Resource{{Section: s, ID: "r", Title: "Res", Kind: curriculum.Article, Minutes: 12}}
		for k := range 4 {
			w.quiz[s.Ref()] = append(w.quiz[s.Ref()], &curriculum.Question{
				Topic: s.Topics[k%2], ID: fmt.Sprintf("q%d", k+1), Level: 1 + k%3,
			})
		}
		w.part.Sections = append(w.part.Sections, s)
	}
	w.course = &curriculum.Course{ID: "c", Title: "Course", Parts: []*curriculum.Part{w.part}}
	return w
}

func (w *world) questions(ref curriculum.Ref) []*curriculum.Question { return w.quiz[ref] }

func (w *world) options() plan.Options {
	return plan.Options{
		Questions: w.questions,
		Lesson: func(ref curriculum.Ref) *curriculum.Lesson {
			return &curriculum.Lesson{
				Ref: ref, Text: "1\n2\n3\n4\n5\n6\n7\n8\n9\n10", Minutes: 10,
				Headings: []curriculum.Heading{{Level: 2, Text: "A", Line: 0}, {Level: 2, Text: "B", Line: 5}},
			}
		},
		Review: review.Options{Paused: func(ref curriculum.Ref) bool { return w.paused[ref] }},
	}
}

// does records changes now.
func (w *world) does(changes ...progress.Change) {
	for _, c := range changes {
		e := w.book.Next("m.s", w.now, c)
		w.book.Apply(e)
		w.events = append(w.events, e)
	}
}

func (w *world) answers(ref curriculum.Ref, right bool) {
	w.does(progress.Answered(ref, progress.Answer{Right: right, Seconds: 20}))
}

func (w *world) days(n int) { w.now = w.now.Add(time.Duration(n) * 24 * time.Hour) }

func (w *world) due() review.Due {
	var all []*curriculum.Question
	for _, s := range w.part.Sections {
		all = append(all, w.quiz[s.Ref()]...)
	}
	return review.Queue(w.book, all, w.now, w.options().Review)
}

func (w *world) next() plan.Suggestion {
	return plan.Next(w.course, w.book, w.due(), w.now, w.options())
}

func (w *world) session(minutes int) []plan.Suggestion {
	return plan.Session(w.course, w.book, w.due(), minutes, w.now, w.options())
}

func done(ref curriculum.Ref) progress.Change { return progress.SetState(ref, progress.Done) }

func at(ref curriculum.Ref, heading string) progress.Change {
	return progress.ReadAt(progress.Place{Ref: ref, Heading: heading})
}
