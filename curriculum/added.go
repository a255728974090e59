package curriculum

// Marked notes what was added to the course by somebody else, and by whom, and
// returns the course. It belongs to loading: a course that is in use is never
// changed.
func (c *Course) Marked(added map[Ref]string) *Course {
	c.added = added
	return c
}

// AddedBy is who added something to the course that is not its own, or empty.
func (c *Course) AddedBy(ref Ref) string { return c.added[ref] }
