package plan

import (
	"cmp"
	"math"
	"slices"
	"time"

	"llmcourse/curriculum"
	"llmcourse/progress"
)

const (
	// AwayDays is after how many days away somebody is welcomed back.
	AwayDays = 10
	// WarmUps is how many questions there are to warm up with.
	WarmUps = 5

	// middling is the chance of recall that a warm-up question should have:
	// likely enough to begin with successes, and not so sure as to be no effort.
	middling = 0.75
	// perSection is how many warm-up questions come from one section, as long
	// as there are others.
	perSection = 2
)

// A Return is for somebody who comes back after a break.
type Return struct {
	Days    int                    `json:"days"` // away
	Last    time.Time              `json:"last"` // when the learner was here
	Ref     curriculum.Ref         `json:"ref"`  // the section or shelf read last, empty if it is not known or gone
	Title   string                 `json:"title"`
	Heading string                 `json:"heading"` // in it
	Place   progress.Place         `json:"-"`
	WarmUp  []*curriculum.Question `json:"-"` // the surest first
}

// Comeback tells a learner who was away for AwayDays or more where they were,
// and has up to WarmUps questions for them; it is false for everybody else.
//
// The questions were answered right last, are not paused, and are those whose
// chance of recall is nearest to three in four. At most two are of one section
// while there are others. The surest comes first: a break should not end with
// a failure.
func Comeback(course *curriculum.Course, book *progress.Book, now time.Time, o Options) (Return, bool) {
	p := newPlanner(course, book, now, o)
	last, ok := lastSeen(book)
	days := int(o.Review.Calendar.Day(now) - o.Review.Calendar.Day(last))
	if !ok || days < AwayDays {
		return Return{}, false
	}
	back := Return{Days: days, Last: last, WarmUp: p.warmUp()}
	if place, _, ok := book.LastPlace(); ok {
		if title := p.title(place.Ref.Home()); title != "" {
			back.Ref, back.Title, back.Heading, back.Place = place.Ref.Home(), title, place.Heading, place
		}
	}
	return back, true
}

// lastSeen is when the learner did anything last, reading included.
func lastSeen(book *progress.Book) (time.Time, bool) {
	var last time.Time
	if log := book.History(1); len(log) > 0 {
		last = log[0].When()
	}
	if _, at, ok := book.LastPlace(); ok && at.After(last) {
		last = at
	}
	return last, !last.IsZero()
}

// title is the title of a section or shelf, empty if there is no such thing.
func (p *planner) title(ref curriculum.Ref) string {
	for _, s := range p.course.Sections() {
		if s.Ref() == ref {
			return s.Title
		}
	}
	for _, s := range p.course.Shelves {
		if s.Ref() == ref {
			return s.Title
		}
	}
	return ""
}

// A warm is a question to warm up with, and the chance that it is recalled.
type warm struct {
	question *curriculum.Question
	recall   float64
}

func (p *planner) warmUp() []*curriculum.Question {
	var all []warm
	for _, s := range p.course.Sections() {
		if p.paused(s.Ref()) {
			continue
		}
		for _, q := range p.questions(s.Ref()) {
			// The mastery of one question is its chance of recall, and 0 if it
			// was answered wrong last or never.
			if recall := p.Deck.Mastery([]*curriculum.Question{q}, p.now); recall > 0 {
				all = append(all, warm{q, recall})
			}
		}
	}
	slices.SortFunc(all, func(a, b warm) int {
		return cmp.Or(cmp.Compare(math.Abs(a.recall-middling), math.Abs(b.recall-middling)),
			cmp.Compare(a.question.Ref(), b.question.Ref()))
	})
	chosen := spread(all)
	slices.SortStableFunc(chosen, func(a, b warm) int { return cmp.Compare(b.recall, a.recall) })
	var questions []*curriculum.Question
	for _, w := range chosen {
		questions = append(questions, w.question)
	}
	return questions
}

// spread chooses from a list, best first: at first no more than perSection of
// a section, then whatever is left.
func spread(all []warm) []warm {
	var chosen, rest []warm
	taken := map[*curriculum.Section]int{}
	for _, w := range all {
		if taken[w.question.Topic.Section]++; taken[w.question.Topic.Section] > perSection {
			rest = append(rest, w)
			continue
		}
		chosen = append(chosen, w)
	}
	chosen = append(chosen, rest...)
	return chosen[:min(len(chosen), WarmUps)]
}
