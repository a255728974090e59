package study

import (
	"cmp"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/plan"
	"llmcourse/progress/review"
	"llmcourse/progress/stats"
)

// figures is what is worked out of the Book, and out of which. It is in every
// frame, so it is worked out again only when something was done or time has
// passed.
type figures struct {
	deck  *review.Deck
	due   cached[review.Due]
	next  cached[plan.Suggestion]
	stats cached[stats.Stats]
	reach cached[Reach]
}

// reset works everything out again but for the deck, which reads on.
func (f *figures) reset() { *f = figures{deck: f.deck} }

// A cached value is valid for so many events, in a stretch of time.
type cached[T any] struct {
	value  T
	events int
	period int64
	valid  bool
}

// get returns the value, worked out again if it is of another time.
func (c *cached[T]) get(events int, period int64, work func() T) T {
	if !c.valid || c.events != events || c.period != period {
		*c = cached[T]{work(), events, period, true}
	}
	return c.value
}

// The stretches of time, in seconds.
const (
	quarter = 15 * 60
	hour    = 60 * 60
)

func (s *Study) period(seconds int64) int64 { return s.deps.Now().Unix() / seconds }

// deck is the Book as memories of questions.
func (s *Study) deck() *review.Deck {
	if s.figures.deck == nil {
		s.figures.deck = review.NewDeck(s.book, s.deps.Habits.Review)
	}
	return s.figures.deck
}

// Due is View's.
func (s *Study) Due() review.Due {
	if s.partial || !s.Ready() {
		return review.Due{}
	}
	return s.figures.due.get(s.book.Events(), s.period(quarter), func() review.Due {
		return s.queue(nil)
	})
}

// queue is what is due of an item. Only what was answered can be due, so the
// questions of other sections are not read.
func (s *Study) queue(item curriculum.Item) review.Due {
	return s.deck().Queue(under(s.answered(), item), s.deps.Now())
}

// answered are the questions of all sections in which something was answered.
func (s *Study) answered() []*curriculum.Question {
	sections, last := map[curriculum.Ref]bool{}, curriculum.Ref("")
	for e := range s.book.Answers() {
		if home := e.Ref.Home(); home != last { // they come in runs
			sections[s.deps.Course.Present(home)] = true
			last = home
		}
	}
	var all []*curriculum.Question
	for _, section := range s.deps.Course.Sections() {
		if sections[section.Ref()] {
			list, _ := s.section(section)
			all = append(all, list...)
		}
	}
	return all
}

// Next is View's. Where the front end must not wait, it does not know how long
// a lesson takes that nobody has read.
func (s *Study) Next() plan.Suggestion {
	return s.figures.next.get(s.book.Events(), s.period(quarter), func() plan.Suggestion {
		return plan.Next(s.deps.Course, s.book, s.Due(), s.deps.Now(), s.options(s.deps.Wait))
	})
}

// Here is View's.
func (s *Study) Here() *curriculum.Section {
	return plan.Here(s.deps.Course, s.book, s.deps.Habits.Review.Paused)
}

// Session is View's. It reads lessons: whoever must not wait has had them read
// before.
func (s *Study) Session(minutes int) []plan.Suggestion {
	minutes = cmp.Or(minutes, s.deps.Minutes)
	return plan.Session(s.deps.Course, s.book, s.Due(), minutes, s.deps.Now(), s.options(true))
}

// Comeback is View's.
func (s *Study) Comeback() (plan.Return, bool) {
	return plan.Comeback(s.deps.Course, s.book, s.deps.Now(), s.options(false))
}

// Minutes is how long a session of the learner is.
func (s *Study) Minutes() int { return s.deps.Minutes }

// options are what plans are made with.
func (s *Study) options(lessons bool) plan.Options {
	o := plan.Options{Questions: s.of, Review: s.deps.Habits.Review, Deck: s.deck()}
	if s.deps.Wait { // a plan asks what was answered: other questions need not be read
		answered := map[curriculum.Ref]bool{}
		for _, q := range s.answered() {
			answered[q.Topic.Section.Ref()] = true
		}
		o.Questions = func(section curriculum.Ref) []*curriculum.Question {
			if !answered[section] {
				return nil
			}
			return s.of(section)
		}
	}
	if lessons {
		o.Lesson = func(section curriculum.Ref) *curriculum.Lesson {
			lesson, err := s.deps.Course.Lesson(section)
			if err != nil {
				return nil // the plan does without its length
			}
			return lesson
		}
	}
	return o
}

// Stats is View's.
func (s *Study) Stats() stats.Stats {
	return s.figures.stats.get(s.book.Events(), s.period(hour), func() stats.Stats {
		habits := s.deps.Habits
		habits.Deck = s.deck()
		return stats.Of(s.deps.Course, s.book, s.of, s.deps.Now(), habits)
	})
}

// A Reach is how far the learner is in the whole course.
type Reach struct {
	Sections progress.Tally
	Coverage float64
}

// Reach is how far the learner is in the whole course. A course may have a
// hundred thousand things to count, and every frame shows it.
func (s *Study) Reach() Reach {
	return s.figures.reach.get(s.book.Events(), 0, func() Reach {
		all := s.deps.Course.Sections()
		return Reach{s.book.Sections(all), s.book.CoverageOf(all)}
	})
}
