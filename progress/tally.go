package progress

import "llmcourse/curriculum"

// A Tally counts things by their StateOf.
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

// State is that of several things taken together: done when all are done or
// skipped, skipped when all are, and doing as soon as one is more than todo.
func (t Tally) State() State {
	switch t.Total {
	case 0, t.Todo:
		return Todo
	case t.Skipped:
		return Skipped
	case t.Skipped + t.Done:
		return Done
	}
	return Doing
}

// Fraction is the share that is done or skipped, 0 of nothing.
func (t Tally) Fraction() float64 {
	if t.Total == 0 {
		return 0
	}
	return float64(t.Done+t.Skipped) / float64(t.Total)
}

// Sections tallies sections: those of a part, or Course.Sections.
func (b *Book) Sections(list []*curriculum.Section) Tally { return count(b, list) }

// Topics tallies topics.
func (b *Book) Topics(list []*curriculum.Topic) Tally { return count(b, list) }

// Resources tallies resources, of a section or a shelf.
func (b *Book) Resources(list []*curriculum.Resource) Tally { return count(b, list) }

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
	if b.Marked(s.Ref()).Settled() {
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

func count[T curriculum.Item](b *Book, list []T) Tally {
	var t Tally
	for _, item := range list {
		t.Add(b.StateOf(item))
	}
	return t
}
