package progress

import "time"

// tick is the finest step of time in a store.
const tick = time.Millisecond

// end is the latest At there can be; it keeps every difference a Duration.
func end() time.Time { return time.Date(2200, 1, 1, 0, 0, 0, 0, time.UTC) }

// Next makes an event of a change: the next number of device, and a time after
// everything of its machine and after the change it replaces. Apply the event
// before asking for another one. now is in the learner's zone.
func (b *Book) Next(device string, now time.Time, c Change) Event {
	e := c.event
	e.Device, e.Course = device, b.course
	e.Seq = b.seen.Max(device) + 1

	e.Zone = ZoneOf(now)
	now = now.UTC().Truncate(tick)
	before := b.clock[Machine(device)]
	if it := b.find(e.Ref); it != nil {
		before = latest(before, it.lastWrite(&e))
	}
	if old := b.bookmarks[e.Text]; e.Kind == KindBookmark && old != nil {
		before = latest(before, old.At)
	}
	e.At = now
	if !now.After(before) {
		e.At = before.Truncate(tick).Add(tick)
	}
	if e.At.After(end()) {
		e.At = end()
	}
	e.Lead = e.At.Sub(now)
	return e
}

// lastWrite is the time of the last write of what e writes.
func (it *item) lastWrite(e *Event) time.Time {
	if e.Kind == KindPlace && it.place != nil {
		return it.place.At
	}
	if r := it.register(e); r != nil && len(*r) > 0 {
		return (*r)[len(*r)-1].At
	}
	return time.Time{}
}
