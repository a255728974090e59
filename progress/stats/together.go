package stats

import (
	"fmt"
	"maps"
	"slices"
	"time"

	"llmcourse/progress"
	"llmcourse/progress/review"
)

// Together are the figures of all courses: one line for each, never added up,
// and the days of all of them. Learning in any course counts for a day.
type Together struct {
	Courses []Line  `json:"courses"` // in the order they are listed in
	Heatmap Heatmap `json:"heatmap"`
	Streak  Streak  `json:"streak"`
	Week    Days    `json:"week"`
	Totals  Totals  `json:"totals"`
}

// A Line is one course among several.
type Line struct {
	Name    string `json:"name"` // what opens it
	Title   string `json:"title"`
	From    string `json:"from,omitempty"`
	BuiltIn bool   `json:"built_in"`
	InUse   bool   `json:"in_use"` // the one that is open
	Figures
	Due     int    `json:"due"`               // questions to review today
	Events  int    `json:"events"`            // all that is recorded of it
	Last    *Date  `json:"last"`              // the last day on which the learner was there; null if never
	Away    int    `json:"away"`              // days since then
	Orphans int    `json:"orphans"`           // things done that it no longer has
	Gone    bool   `json:"gone,omitempty"`    // it is no longer here; what was done in it is kept
	Problem string `json:"problem,omitempty"` // why it cannot be opened: its figures are zero
	Hint    string `json:"hint,omitempty"`    // and what to do
}

// Lately is how long ago the learner was there, in words.
func (l Line) Lately() string {
	switch {
	case l.Last == nil:
		return "never"
	case l.Away == 0:
		return "today"
	case l.Away == 1:
		return "yesterday"
	}
	return fmt.Sprintf("%d days ago", l.Away)
}

// Used are the courses with something done in them, and the one that is open.
func (t *Together) Used() []Line {
	var list []Line
	for _, l := range t.Courses {
		if l.Events > 0 || l.InUse {
			list = append(list, l)
		}
	}
	return list
}

// Days are what was done in some days, whatever the course.
type Days struct {
	Days    int `json:"days"` // with activity
	Done    int `json:"done"`
	Answers int `json:"answers"`
	Right   int `json:"right"`
	Minutes int `json:"minutes"`
}

// InAll works out the figures of all courses at a time. open is the Name of
// the one that is open, and fold makes the Book of one. What was done in a
// course that is no longer here is counted too, and gets a line. The questions
// of every course are read: it takes as long as a disk does.
func InAll(sources []Source, open string, fold func(Source) *progress.Book, now time.Time, o Options) Together {
	o.Deck = nil // it is of one Book
	calendar := o.Review.Calendar
	days := &dayFinder{calendar: calendar, today: calendar.Day(now)}
	all := &diary{days: map[progress.Day]*entry{}, today: days.today}
	t := Together{Courses: []Line{}}
	counted := map[string]bool{} // a course may be here twice: as it is, and as it is being written
	for i := 0; i < len(sources); i++ {
		s := sources[i]
		book := fold(s)
		if i == 0 {
			sources = append(slices.Clip(sources), gone(sources, book)...)
		}
		d := newDiary(book, days, all.today)
		d.readings(book, days)
		line := lineOf(s, book, now, o)
		line.InUse = s.Name == open
		if last, ok := d.lastSeen(book, days); ok {
			line.Last, line.Away = (*Date)(&last), int(all.today-last)
		}
		t.Courses = append(t.Courses, line)
		if !counted[s.ID] {
			counted[s.ID] = true
			t.Totals.add(d.totals(book))
			t.Week.Done += len(d.week(&o).Done) // two courses may have a Ref in common
			all.add(d)
		}
	}
	t.Heatmap, t.Streak = all.heatmap(&o), all.streak(&o)
	w := all.week(&o)
	t.Week.Days, t.Week.Answers, t.Week.Right, t.Week.Minutes = w.Days, w.Answers, w.Right, w.Minutes
	t.Totals.DaysActive = all.daysActive()
	return t
}

// gone are the courses that something was done in and that are not here.
func gone(sources []Source, book *progress.Book) []Source {
	var list []Source
	for _, id := range slices.Sorted(maps.Keys(book.Others())) {
		if !slices.ContainsFunc(sources, func(s Source) bool { return s.ID == id }) {
			list = append(list, Source{
				Name: id, ID: id, Gone: true, Problem: "it is no longer here; what you did in it is kept",
				Hint: "llmcourse course add brings it back",
			})
		}
	}
	return list
}

// lineOf is what can be said of a course without its days.
func lineOf(s Source, book *progress.Book, now time.Time, o Options) Line {
	line := Line{Name: s.Name, Title: s.title(), From: s.From, BuiltIn: s.BuiltIn, Events: book.Events(), Gone: s.Gone, Problem: s.Problem, Hint: s.Hint}
	if s.Course == nil {
		return line
	}
	deck := review.NewDeck(book, o.Review)
	all, questions := s.questions()
	v := surveyor{book, deck, questions, now}
	line.Figures, _ = v.survey(s.Course)
	line.Due = len(deck.Queue(all, now).Today)
	line.Orphans = len(book.Orphans(s.Course))
	return line
}

// add takes in what was done in another course.
func (d *diary) add(e *diary) {
	for day, from := range e.days {
		in := d.on(day)
		a, b := &in.Activity, from.Activity
		a.Marked, a.Answers, a.Read = a.Marked+b.Marked, a.Answers+b.Answers, a.Read+b.Read
		a.Opened, a.Noted = a.Opened+b.Opened, a.Noted+b.Noted
		in.right += from.right
		in.answering, in.reading = in.answering+from.answering, in.reading+from.reading
		in.events += from.events
	}
}

func (t *Totals) add(u Totals) {
	t.Answers, t.Opens, t.Minutes, t.Events = t.Answers+u.Answers, t.Opens+u.Opens, t.Minutes+u.Minutes, t.Events+u.Events
}
