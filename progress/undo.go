package progress

import "llmcourse/curriculum"

// LastChange is what undo would take back: the newest change of a state or a
// star that was made here (see WithDevice and WithActor), was not taken back yet,
// and still shows. What has been overwritten since, on another machine say, is
// passed over: taking it back would undo somebody else's change.
//
// An undo is not a change in this sense, so undoing again and again walks back
// through the changes and stops at the first one.
func (b *Book) LastChange() (Event, bool) {
	for i := len(b.log) - 1; i >= 0; i-- {
		e := b.log[i]
		if e.Kind != KindState && e.Kind != KindStar {
			continue
		}
		if b.mine != nil && !b.mine(e.Device) {
			continue
		}
		if now, _ := b.effective(e); now == e {
			return *e, true
		}
	}
	return Event{}, false
}

// UndoOf is the change that takes LastChange back: it sets what was there
// before it.
func (b *Book) UndoOf() (Change, bool) {
	e, ok := b.LastChange()
	if !ok {
		return Change{}, false
	}
	_, before := b.effective(&e)
	c := Event{Kind: KindUndo, Ref: e.Ref, Undo: e.ID()}
	if e.Kind == KindState {
		c.State = Todo
	}
	if before != nil {
		c.State, c.On = before.State, before.On
	}
	return Change{c}, true
}

// Undone tells whether the change was taken back.
func (b *Book) Undone(id ID) bool { return b.undone[id] }

// said is the last write of the state of ref that was not taken back, or nil.
func (b *Book) said(ref curriculum.Ref) *Event {
	it := b.find(ref)
	if it == nil || len(it.state) == 0 {
		return nil
	}
	now, _ := b.effective(it.state[0])
	return now
}

// effective returns the last two writes of the register of e that were not
// taken back, nil where there is none.
func (b *Book) effective(e *Event) (now, before *Event) {
	writes := *b.find(e.Ref).register(e)
	for i := len(writes) - 1; i >= 0; i-- {
		w := writes[i]
		if w.Kind == KindUndo || b.undone[w.ID()] {
			continue
		}
		if now != nil {
			return now, w
		}
		now = w
	}
	return now, nil
}
