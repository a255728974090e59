package study

import (
	"slices"

	"llmcourse/curriculum"
	"llmcourse/progress"
)

func (s *Study) mark(d Mark) (Outcome, error) {
	if !d.To.Valid() {
		return Outcome{}, &Refused{Code: BadState, Text: string(d.To)}
	}
	items, refused := markable(d.Items)
	if refused != nil {
		return Outcome{}, refused
	}
	to := d.To
	if d.Toggle && s.allAre(items, to) {
		to = progress.Todo
	}
	o := Outcome{Kind: progress.KindState}
	for _, item := range items {
		o.Changes = append(o.Changes, s.set(&o, item, to))
	}
	if len(o.Events) > 0 {
		s.marked = o.Events
	}
	return o, nil
}

// set gives an item a State, unless it has it already. A section with something
// ticked in it stays doing when nothing was said of the section itself.
func (s *Study) set(o *Outcome, item curriculum.Item, to progress.State) Change {
	c := Change{Kind: progress.KindState, Ref: item.Ref(), Item: item, From: s.State(item), Asked: to}
	_, section := item.(*curriculum.Section)
	if c.From == to || section && to == progress.Todo && s.book.Marked(c.Ref) == progress.Todo {
		c.To, c.Same = c.From, true
		return c
	}
	s.record(o, progress.SetState(c.Ref, to), nil)
	c.To = s.State(item)
	return c
}

func (s *Study) allAre(items []curriculum.Item, state progress.State) bool {
	for _, item := range items {
		if s.State(item) != state {
			return false
		}
	}
	return true
}

// markable is what is marked when items are named, each once: of a part its
// sections.
func markable(items []curriculum.Item) ([]curriculum.Item, *Refused) {
	var all []curriculum.Item
	seen := map[curriculum.Ref]bool{}
	add := func(item curriculum.Item) {
		if !seen[item.Ref()] {
			seen[item.Ref()] = true
			all = append(all, item)
		}
	}
	for _, item := range items {
		switch it := item.(type) {
		case *curriculum.Part:
			for _, section := range it.Sections {
				add(section)
			}
		case *curriculum.Question:
			return nil, refuse(IsAnswered, it)
		case *curriculum.Shelf:
			return nil, refuse(IsShelf, it)
		case nil:
			return nil, &Refused{Code: NothingNamed}
		default:
			add(item)
		}
	}
	if len(all) == 0 {
		return nil, &Refused{Code: NothingNamed}
	}
	return all, nil
}

func (s *Study) star(d Star) (Outcome, error) {
	switch d.Item.(type) {
	case nil:
		return Outcome{}, &Refused{Code: NothingNamed}
	case *curriculum.Question:
		return Outcome{}, refuse(IsAnswered, d.Item)
	}
	o := Outcome{Kind: progress.KindStar}
	ref := d.Item.Ref()
	on := !s.book.Star(ref)
	s.record(&o, progress.SetStar(ref, on), nil)
	o.Changes = []Change{{Kind: progress.KindStar, Ref: ref, Item: d.Item, On: on}}
	return o, nil
}

// undo takes back as many changes as there are of those asked for.
func (s *Study) undo(d Undo) (Outcome, error) {
	o := Outcome{Kind: progress.KindUndo}
	first, _ := s.book.LastChange()
	whole := d.Times == 0 && slices.Contains(s.marked, first.ID())
	for n := 0; ; n++ {
		last, ok := s.book.LastChange()
		if !ok || whole && !slices.Contains(s.marked, last.ID()) || !whole && n >= max(d.Times, 1) {
			break
		}
		back, _ := s.book.UndoOf()
		c := Change{Kind: last.Kind, Ref: last.Ref}
		c.Item, _ = s.deps.Course.Find(last.Ref)
		if last.Kind == progress.KindState {
			c.From, c.Asked = s.stateOf(c), back.State()
		}
		s.record(&o, back, nil)
		if c.On = back.On(); last.Kind == progress.KindState {
			c.To, c.On = s.stateOf(c), false
		}
		o.Changes = append(o.Changes, c)
	}
	if len(o.Changes) == 0 {
		return o, &Refused{Code: NothingDone}
	}
	return o, nil
}

// stateOf is the State of what a change is about, also where the course does
// not have it any more.
func (s *Study) stateOf(c Change) progress.State {
	if c.Item == nil {
		return s.book.Marked(c.Ref)
	}
	return s.State(c.Item)
}

func (s *Study) begin(d Begin) (Outcome, error) {
	if d.Section == nil {
		return Outcome{}, &Refused{Code: NothingNamed}
	}
	o := Outcome{Kind: progress.KindState}
	if state := s.State(d.Section); state != progress.Todo {
		o.Changes = []Change{{
			Kind: progress.KindState, Ref: d.Section.Ref(), Item: d.Section,
			From: state, To: state, Asked: progress.Doing, Same: true,
		}}
		return o, nil
	}
	o.Changes = []Change{s.set(&o, d.Section, progress.Doing)}
	return o, nil
}
