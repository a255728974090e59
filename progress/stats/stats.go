package stats

import (
	"time"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/review"
)

// Stats are the figures of a learner. The names in JSON are stable: one may be
// added, none is renamed or given another meaning.
type Stats struct {
	Today     Date             `json:"today"`
	Course    Figures          `json:"course"` // the whole
	Parts     []Part           `json:"parts"`
	Kinds     []Kind           `json:"kinds"`
	Heatmap   Heatmap          `json:"heatmap"`
	Streak    Streak           `json:"streak"`
	Retention Retention        `json:"retention"`
	Week      Week             `json:"week"`
	Totals    Totals           `json:"totals"`
	Last      *Date            `json:"last"` // the last day on which the learner was here; null if never
	Away      int              `json:"away"` // days since then
	Orphans   []curriculum.Ref `json:"orphans"`
}

// Totals are counted from the beginning.
type Totals struct {
	Answers    int `json:"answers"`
	Opens      int `json:"opens"`       // of addresses, each time
	Minutes    int `json:"minutes"`     // spent reading and answering
	DaysActive int `json:"days_active"` // days with activity
	Events     int `json:"events"`      // all that is recorded of the course
}

// Of works out the figures at a time. It changes nothing but what o.Deck
// remembers.
func Of(course *curriculum.Course, book *progress.Book, questions Questions, now time.Time, o Options) Stats {
	calendar := o.Review.Calendar
	today := calendar.Day(now)
	if o.Deck == nil {
		o.Deck = review.NewDeck(book, o.Review)
	}
	days := &dayFinder{calendar: calendar, today: today}
	d := newDiary(book, days, today)
	d.readings(book, days)

	s := Stats{
		Today:     Date(today),
		Kinds:     kinds(course, book),
		Heatmap:   d.heatmap(&o),
		Streak:    d.streak(&o),
		Retention: d.retention(),
		Week:      d.week(&o),
		Totals:    d.totals(book),
		Orphans:   append([]curriculum.Ref{}, book.Orphans(course)...),
	}
	v := surveyor{book, o.Deck, questions, now}
	s.Course, s.Parts = v.survey(course)
	if last, ok := d.lastSeen(book, days); ok {
		s.Last, s.Away = (*Date)(&last), int(today-last)
	}
	return s
}

func (d *diary) totals(book *progress.Book) Totals {
	t := Totals{Answers: d.answers, Opens: d.opens, Events: book.Events()}
	seconds := 0
	for _, a := range book.Quarters() {
		seconds += a.Seconds
	}
	t.Minutes, t.DaysActive = minutes(seconds), d.daysActive()
	return t
}

func (d *diary) daysActive() int {
	n := 0
	for _, in := range d.days {
		if in.Total() > 0 {
			n++
		}
	}
	return n
}

// lastSeen is the last day of which anything at all is known, places included: who
// only read was here.
func (d *diary) lastSeen(book *progress.Book, days *dayFinder) (progress.Day, bool) {
	last, found := progress.Day(0), false
	for day, in := range d.days {
		if in.events > 0 || in.Total() > 0 {
			last, found = max(last, day), true
		}
	}
	if _, at, ok := book.LastPlace(); ok {
		last, found = max(last, min(days.day(at), d.today)), true
	}
	return last, found
}
