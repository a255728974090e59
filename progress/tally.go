package progress

import "llmcourse/curriculum"

// A Tally counts things by their State.
type Tally struct {
	Done, Doing, Skipped, Todo, Total int
}

// Add counts one more.
func (t *Tally) Add(s State) {
	t.Total++
	switch s {
	case Done:
		t.Done++
	case Doing:
		t.Doing++
	case Skipped:
		t.Skipped++
	default:
		t.Todo++
	}
}

// Plus is both tallies together.
func (t Tally) Plus(u Tally) Tally {
	return Tally{
		Done: t.Done + u.Done, Doing: t.Doing + u.Doing, Skipped: t.Skipped + u.Skipped,
		Todo: t.Todo + u.Todo, Total: t.Total + u.Total,
	}
}

// Fraction is the share that is done or skipped, 0 of nothing.
func (t Tally) Fraction() float64 {
	if t.Total == 0 {
		return 0
	}
	return float64(t.Done+t.Skipped) / float64(t.Total)
}

// Count tallies refs.
func (b *Book) Count(refs ...curriculum.Ref) Tally { return count(b, refs, same) }

// Sections tallies sections: those of a part, or Course.Sections.
func (b *Book) Sections(list []*curriculum.Section) Tally {
	return count(b, list, (*curriculum.Section).Ref)
}

// Topics tallies topics by their TopicState.
func (b *Book) Topics(list []*curriculum.Topic) Tally {
	var t Tally
	for _, topic := range list {
		t.Add(b.TopicState(topic))
	}
	return t
}

// SectionState is how far the learner is with a section: what was said of it,
// or else doing from the first tick in it on.
func (b *Book) SectionState(s *curriculum.Section) State {
	state := b.State(s.Ref())
	if state == Todo && b.Coverage(s) > 0 {
		return Doing
	}
	return state
}

// TopicState is how far the learner is with a topic. Who finishes a section, or
// leaves it out, says so of everything in it: a topic that is open then goes
// with its section, until something is said of the topic itself. State is what
// was said of the topic alone.
func (b *Book) TopicState(t *curriculum.Topic) State {
	own, section := b.State(t.Ref()), b.State(t.Section.Ref())
	if own.Settled() || !section.Settled() {
		return own
	}
	if said := b.said(t.Ref()); said != nil {
		if of := b.said(t.Section.Ref()); of != nil && said.Compare(of) > 0 {
			return own
		}
	}
	return section
}

// Resources tallies resources, of a section or a shelf.
func (b *Book) Resources(list []*curriculum.Resource) Tally {
	return count(b, list, (*curriculum.Resource).Ref)
}

// Items tallies what is ticked one by one in a section: its topics, or its
// resources where it has no topics.
func (b *Book) Items(s *curriculum.Section) Tally {
	if len(s.Topics) == 0 {
		return b.Resources(s.Resources)
	}
	return b.Topics(s.Topics)
}

// Coverage is the share of a section that is behind the learner: 1 if the
// section itself is done or skipped, else
//
//	(topics + resources that are done or skipped) / (topics + resources)
//
// and 0 for a section that has neither. It says what was ticked, not what is known.
func (b *Book) Coverage(s *curriculum.Section) float64 {
	if b.State(s.Ref()).Settled() {
		return 1
	}
	return b.Topics(s.Topics).Plus(b.Resources(s.Resources)).Fraction()
}

// CoverageOf is the mean Coverage of sections, each counting the same; 0 of none.
func (b *Book) CoverageOf(list []*curriculum.Section) float64 {
	if len(list) == 0 {
		return 0
	}
	var sum float64
	for _, s := range list {
		sum += b.Coverage(s)
	}
	return sum / float64(len(list))
}

func same(r curriculum.Ref) curriculum.Ref { return r }

func count[T any](b *Book, list []T, ref func(T) curriculum.Ref) Tally {
	var t Tally
	for _, item := range list {
		t.Add(b.State(ref(item)))
	}
	return t
}
