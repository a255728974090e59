package curriculum

import "slices"

// Find returns what has the Ref, or had it once.
func (c *Course) Find(ref Ref) (Item, bool) {
	if it, ok := c.index.find(ref); ok {
		return it, true
	}
	ref = c.index.current(ref)
	s, ok := c.index.items[ref.Home()].(*Section)
	if !ok || ref.Local() == "" {
		return nil, false
	}
	// Only a question is left. One that cannot be read is not found.
	all, _ := c.store.quiz(s)
	i := slices.IndexFunc(all, func(q *Question) bool { return q.ID == ref.Local() })
	if i < 0 {
		return nil, false
	}
	return all[i], true
}

// Present is what a Ref is called today: the Ref of a section or topic that
// was renamed under a former name, or the Ref itself. It reads nothing.
func (c *Course) Present(ref Ref) Ref { return c.index.current(ref) }
