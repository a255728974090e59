package progress

import (
	"slices"
	"time"

	"llmcourse/curriculum"
)

// A Book is what the events of one course add up to. It depends on the set of
// events alone, never on their order or how often they were applied. Events of
// other courses only count for identities. A Book is not safe for changing
// while it is read.
type Book struct {
	course string
	mine   func(device string) bool // whose changes undo takes back; nil: everybody's
	alias  func(curriculum.Ref) curriculum.Ref

	seen      Set
	clock     map[string]time.Time // machine -> latest At
	items     map[curriculum.Ref]*item
	log       []*Event // what a person would call history, in event order
	answers   []*Event // in event order
	undone    map[ID]bool
	slips     map[ID]bool       // answers that were taken back
	place     *Event            // the latest
	bookmarks map[string]*Event // by letter, the latest of each
	quarter   map[Quarter]*Activity
	count     int
	others    map[string]int
}

// item is what is known of one Ref.
type item struct {
	ref     curriculum.Ref
	state   []*Event // writes of the state, in event order; the last one wins
	star    []*Event
	answers []*Event
	place   *Event
	known   *Event
	opened  int
	open    time.Time
	noted   time.Time
	seconds int
}

// NewBook returns an empty book of a course.
func NewBook(course string) *Book {
	return &Book{
		course:    course,
		clock:     map[string]time.Time{},
		items:     map[curriculum.Ref]*item{},
		undone:    map[ID]bool{},
		slips:     map[ID]bool{},
		quarter:   map[Quarter]*Activity{},
		others:    map[string]int{},
		bookmarks: map[string]*Event{},
	}
}

// WithAliases makes what was done under a former Ref count for the present
// one. present returns the Ref of today, or its argument. Call it before Apply.
func (b *Book) WithAliases(present func(curriculum.Ref) curriculum.Ref) *Book {
	b.alias = present
	return b
}

// WithDevice limits undo to what was done on the machine of device. Without
// it, undo takes back the latest change wherever it was made.
func (b *Book) WithDevice(device string) *Book {
	machine := Machine(device)
	if machine == "" {
		return b.WithActor(nil)
	}
	return b.WithActor(func(other string) bool { return Machine(other) == machine })
}

// WithActor limits undo to what was done on the devices that are mine: those of
// one person, where several share a store.
func (b *Book) WithActor(mine func(device string) bool) *Book {
	b.mine = mine
	return b
}

// Course is the id of the course.
func (b *Book) Course() string { return b.course }

// Events counts the events of the course.
func (b *Book) Events() int { return b.count }

// Others counts the events of other courses, by course.
func (b *Book) Others() map[string]int { return b.others }

// Apply folds events in and returns how many of them were new. It is fastest
// when they come in event order. The Book goes on pointing into the slice: a
// hundred thousand events are not copied.
func (b *Book) Apply(events ...Event) int {
	if !slices.IsSortedFunc(events, compare) {
		events = slices.Clone(events)
		slices.SortFunc(events, compare)
	}
	fresh := 0
	for i := range events {
		if b.apply(&events[i]) {
			fresh++
		}
	}
	return fresh
}

func compare(a, b Event) int { return a.Compare(&b) }

// apply folds one event in and tells whether it was new.
func (b *Book) apply(e *Event) bool {
	if !b.seen.Add(e.ID()) {
		return false
	}
	if m := Machine(e.Device); e.At.After(b.clock[m]) {
		b.clock[m] = e.At
	}
	if e.Course != b.course {
		b.others[e.Course]++
		return true
	}
	b.count++
	it := b.item(e.Ref)
	e = e.named(it)
	switch e.Kind {
	case KindState, KindStar, KindUndo:
		b.write(it, e)
	case KindNote:
		keep(&b.log, e)
		it.noted = latest(it.noted, e.When())
	case KindOpen:
		keep(&b.log, e)
		it.opened++
		it.open = latest(it.open, e.When())
	case KindRead:
		it.seconds += e.Seconds
	case KindAnswer:
		keep(&b.log, e)
		keep(&b.answers, e)
		keep(&it.answers, e)
	case KindKnown:
		it.known = later(it.known, e)
	case KindRetract:
		b.slips[e.Undo] = true
	case KindPlace:
		it.place = later(it.place, e)
		b.place = later(b.place, e)
	case KindBookmark:
		if BookmarkLetter(e.Text) {
			b.bookmarks[e.Text] = later(b.bookmarks[e.Text], e)
		}
	}
	b.active(e)
	return true
}

// write puts a change of a state or a star, or the undo of one, in its register.
func (b *Book) write(it *item, e *Event) {
	register := it.register(e)
	if register == &it.state && !e.State.Valid() {
		return // a state of a newer version
	}
	keep(&b.log, e)
	keep(register, e)
	if e.Kind == KindUndo {
		b.undone[e.Undo] = true
	}
}

// register is where the event writes, nil if it writes nowhere.
func (it *item) register(e *Event) *[]*Event {
	switch {
	case e.Kind == KindState, e.Kind == KindUndo && e.State != "":
		return &it.state
	case e.Kind == KindStar, e.Kind == KindUndo:
		return &it.star
	}
	return nil
}

// item finds what is known of ref, under its present name, and makes room for it.
func (b *Book) item(ref curriculum.Ref) *item {
	if it := b.items[ref]; it != nil {
		return it
	}
	present := ref
	if b.alias != nil {
		present = b.alias(ref)
	}
	it := b.items[present]
	if it == nil {
		it = &item{ref: present}
		b.items[present] = it
	}
	b.items[ref] = it // so that the next event of a former Ref finds it at once
	return it
}

// find is item for readers: it changes nothing and may return nil.
func (b *Book) find(ref curriculum.Ref) *item {
	if it := b.items[ref]; it != nil || b.alias == nil || len(b.items) == 0 {
		return it
	}
	return b.items[b.alias(ref)]
}

// named is the event under the present name of what it is about.
func (e *Event) named(it *item) *Event {
	if e.Ref == it.ref {
		return e
	}
	renamed := *e
	renamed.Ref = it.ref
	if e.Kind.placed() {
		renamed.Place.Ref = it.ref
	}
	return &renamed
}

// keep puts e in its place in list, nearly always the end.
func keep(list *[]*Event, e *Event) {
	n := len(*list)
	if n == 0 || (*list)[n-1].Compare(e) < 0 {
		*list = append(*list, e)
		return
	}
	i, _ := slices.BinarySearchFunc(*list, e, (*Event).Compare)
	*list = slices.Insert(*list, i, e)
}

// later is the later one of two events; old may be nil.
func later(old, e *Event) *Event {
	if old == nil || old.Compare(e) < 0 {
		return e
	}
	return old
}

func latest(a, b time.Time) time.Time {
	if b.After(a) {
		return b
	}
	return a
}
