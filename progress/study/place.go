package study

import (
	"time"

	"llmcourse/curriculum"
	"llmcourse/progress"
)

// shortestRead is the least time of reading that is worth an event.
const shortestRead = 10 * time.Second

func (s *Study) readAt(d ReadAt) (Outcome, error) {
	item, refused := s.find(d.Place.Ref)
	if refused != nil {
		return Outcome{}, refused
	}
	o := Outcome{Kind: progress.KindPlace}
	e := s.next(progress.ReadAt(d.Place))
	c := Change{Kind: progress.KindPlace, Ref: item.Ref(), Item: item, Place: e.Place}
	last, _, _ := s.book.LastPlace()
	if c.Same = last == e.Place; !c.Same {
		s.enter(&o, e, nil)
	}
	o.Changes = []Change{c}
	return o, nil
}

func (s *Study) spent(d Spent) (Outcome, error) {
	item, refused := s.find(d.Ref)
	if refused != nil {
		return Outcome{}, refused
	}
	o := Outcome{Kind: progress.KindRead}
	c := Change{Kind: progress.KindRead, Ref: item.Ref(), Item: item, Same: d.For < shortestRead}
	if !c.Same {
		s.record(&o, progress.Read(d.Ref, int(d.For/time.Second)), nil)
	}
	o.Changes = []Change{c}
	return o, nil
}

func (s *Study) bookmark(d Bookmark) (Outcome, error) {
	letter := d.Letter
	if letter == "" && !d.Drop {
		if letter = s.book.FreeLetter(); letter == "" {
			return Outcome{}, &Refused{Code: NoFreeLetter}
		}
	}
	if !progress.BookmarkLetter(letter) {
		return Outcome{}, &Refused{Code: BadLetter, Text: letter}
	}
	o := Outcome{Kind: progress.KindBookmark}
	c := Change{Kind: progress.KindBookmark, Letter: letter}
	now, there := s.book.Bookmark(letter)
	if d.Drop {
		if !there {
			return Outcome{}, &Refused{Code: NoBookmark, Text: letter}
		}
		c.Ref, c.Place = now.Place.Ref, now.Place
		c.Item, _ = s.deps.Course.Find(c.Ref)
		s.record(&o, progress.DropBookmark(letter, c.Ref), nil)
		o.Changes = []Change{c}
		return o, nil
	}
	item, refused := s.bookmarkable(d.Place.Ref)
	if refused != nil {
		return Outcome{}, refused
	}
	e := s.next(progress.SetBookmark(letter, d.Place))
	c.Ref, c.Item, c.Place, c.On = item.Ref(), item, e.Place, true
	if c.Same = there && now.Place == e.Place; !c.Same {
		s.enter(&o, e, nil)
	}
	o.Changes = []Change{c}
	return o, nil
}

// bookmarkable is what a bookmark may lead to: anything but the course itself.
func (s *Study) bookmarkable(ref curriculum.Ref) (curriculum.Item, *Refused) {
	if ref == "" {
		return nil, &Refused{Code: NothingNamed}
	}
	return s.find(ref)
}
