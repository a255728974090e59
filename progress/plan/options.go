package plan

import (
	"time"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/review"
)

// Options are what a plan is made of beside Course and Book. Each may be
// missing.
type Options struct {
	Questions func(section curriculum.Ref) []*curriculum.Question // of a section
	Lesson    func(section curriculum.Ref) *curriculum.Lesson     // of a section; nil where it cannot be read
	Review    review.Options                                      // calendar and paused sections
	Deck      *review.Deck                                        // of the same Book and Review; nil makes one
	Many      int                                                 // due reviews that come before all else; 0 is DefaultMany
}

const (
	// DefaultMany is how many due reviews come before all else: five minutes.
	DefaultMany = 10
	// Weak is the share of a topic that must be recalled for it not to be weak.
	Weak = 0.6
)

// A planner is what all plans are made with.
type planner struct {
	Options
	course *curriculum.Course
	book   *progress.Book
	now    time.Time
}

func newPlanner(course *curriculum.Course, book *progress.Book, now time.Time, o Options) *planner {
	if o.Deck == nil {
		o.Deck = review.NewDeck(book, o.Review)
	}
	if o.Many <= 0 {
		o.Many = DefaultMany
	}
	return &planner{o, course, book, now}
}

func (p *planner) questions(section curriculum.Ref) []*curriculum.Question {
	if p.Questions == nil {
		return nil
	}
	return p.Questions(section)
}

func (p *planner) paused(section curriculum.Ref) bool {
	return p.Review.Paused != nil && p.Review.Paused(section)
}

// known tells whether a placement test showed what a section teaches.
func (p *planner) known(section curriculum.Ref) bool { return p.book.Known(section) }
