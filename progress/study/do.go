package study

import (
	"llmcourse/curriculum"
	"llmcourse/progress"
)

// Do does a Deed: the only place where one becomes events. What it was about
// counts at once and is saved by Job or Flush. The error is a *Refused, and
// then nothing was done, or says that questions cannot be read.
func (s *Study) Do(d Deed) (Outcome, error) {
	if _, ok := d.(Open); !ok && s.deps.Store == nil {
		return Outcome{}, ErrNoStore
	}
	switch d := d.(type) {
	case Mark:
		return s.mark(d)
	case Star:
		return s.star(d)
	case Undo:
		return s.undo(d)
	case Note:
		return s.note(d)
	case Draft:
		return s.draft(d)
	case Bookmark:
		return s.bookmark(d)
	case Open:
		return s.open(d)
	case Answer:
		return s.answer(d)
	case Retract:
		return s.retract(d)
	case Placed:
		return s.placed(d)
	case Forget:
		return s.forget(d)
	case ReadAt:
		return s.readAt(d)
	case Begin:
		return s.begin(d)
	case Spent:
		return s.spent(d)
	}
	return Outcome{}, &Refused{Code: NothingNamed}
}

// record makes an event of a change, lets it count, and puts it where it waits
// to be saved. note is the text to be saved before it, nil of all but notes.
func (s *Study) record(o *Outcome, c progress.Change, note *noteWrite) {
	s.enter(o, s.next(c), note)
}

// next is the event that a change would be.
func (s *Study) next(c progress.Change) progress.Event {
	return s.book.Next(s.deps.Store.Device(), s.deps.Now(), c)
}

func (s *Study) enter(o *Outcome, e progress.Event, note *noteWrite) {
	s.book.Apply(e)
	s.journal.add(e, note)
	o.Events = append(o.Events, e.ID())
}

// find is the item of a Ref, or why there is none.
func (s *Study) find(ref curriculum.Ref) (curriculum.Item, *Refused) {
	item, ok := s.deps.Course.Find(ref)
	if !ok {
		return nil, &Refused{Code: NotInCourse, Ref: ref}
	}
	return item, nil
}
