package review

import (
	"cmp"
	"slices"
	"time"

	"llmcourse/curriculum"
	"llmcourse/progress"
)

// Due is what there is to review on a day.
type Due struct {
	Day      progress.Day
	Today    []Item       // the most forgettable first, no more than the day has room for
	Later    int          // due as well, and left for the days to come
	Paused   int          // due, in sections that are paused
	Reviewed int          // was due and was answered today
	Next     progress.Day // the next day on which something else is due; 0 is never
}

// An Item is a question that is due.
type Item struct {
	Question *curriculum.Question
	Ref      curriculum.Ref
	Memory   Memory
	Recall   float64 // the chance that it would be recalled now
}

// Queue says which of the questions are due now. Questions that were never
// answered are not: they are learned, not reviewed. A day has at most
// Options.PerDay reviews, so after a break the debt is spread over days, and
// what is most nearly forgotten comes first.
func Queue(book *progress.Book, questions []*curriculum.Question, now time.Time, o Options) Due {
	return NewDeck(book, o).Queue(questions, now)
}

// Queue is the function Queue for the book and options of the deck.
func (d *Deck) Queue(questions []*curriculum.Question, now time.Time) Due {
	d.update()
	due := Due{Day: d.days.day(now)}
	var all []candidate
	for _, q := range questions {
		ref := q.Ref()
		f := d.cards[ref]
		if f == nil {
			continue
		}
		if f.reviewed(due.Day) {
			due.Reviewed++
		}
		at := f.dueOn(due.Day)
		switch {
		case d.options.paused(q):
			if at <= due.Day {
				due.Paused++
			}
		case at <= due.Day:
			all = append(all, candidate{d.recall(f, due.Day), ref, q})
		case due.Next == 0 || at < due.Next:
			due.Next = at
		}
	}
	slices.SortFunc(all, candidate.compare)
	n := d.options.left(due.Reviewed, len(all))
	for _, c := range all[:n] {
		due.Today = append(due.Today, Item{c.question, c.ref, d.cards[c.ref].memory, c.recall})
	}
	if due.Later = len(all) - n; due.Later > 0 {
		due.Next = due.Day + 1
	}
	return due
}

// A candidate is a question that is due, if the day has room.
type candidate struct {
	recall   float64
	ref      curriculum.Ref
	question *curriculum.Question
}

// compare puts what is most nearly forgotten first. Equals are ordered by name,
// so that every device shows the same queue.
func (c candidate) compare(other candidate) int {
	switch {
	case c.recall < other.recall:
		return -1
	case c.recall > other.recall:
		return 1
	}
	return cmp.Compare(c.ref, other.ref)
}

func (d *Deck) recall(f *fold, today progress.Day) float64 {
	return d.model.Retrievability(f.memory, float64(today-f.memory.Last))
}
