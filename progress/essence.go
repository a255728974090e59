package progress

import "slices"

// Essence returns, in event order, the few events that alone decide every
// State, Star, Place and Bookmark. A Book of them shows where the learner stands, and
// lacks what takes all events: history, answers, days and undo. It becomes the
// whole Book by applying the whole store to it.
func (b *Book) Essence() []Event {
	chosen := map[ID]*Event{}
	for _, it := range b.items {
		last := []*Event{it.place, it.known}
		for _, register := range [][]*Event{it.state, it.star} {
			if n := len(register); n > 0 {
				last = append(last, register[n-1])
			}
		}
		for _, e := range last {
			if e != nil {
				chosen[e.ID()] = e
			}
		}
	}
	for _, e := range b.bookmarks {
		chosen[e.ID()] = e
	}
	events := make([]Event, 0, len(chosen))
	for _, e := range chosen {
		events = append(events, *e)
	}
	slices.SortFunc(events, compare)
	return events
}
