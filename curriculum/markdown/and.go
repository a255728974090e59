package markdown

// And is a text with another one behind it, whose links are numbered after its
// own. It changes nothing of either.
func (d *Document) And(more *Document) *Document {
	both := &Document{
		Blocks: append([]Block{}, d.Blocks...),
		Links:  append(append([]Link{}, d.Links...), more.Links...),
	}
	for _, b := range more.Blocks {
		both.Blocks = append(both.Blocks, b.Renumber(len(d.Links)))
	}
	return both
}

// Renumber is a block whose links have numbers that are greater by so many.
func (b Block) Renumber(by int) Block {
	return b.Map(func(spans []Span) []Span {
		out := append([]Span{}, spans...)
		for i := range out {
			if out[i].Kind == Linked && out[i].Link >= 0 {
				out[i].Link += by
			}
		}
		return out
	})
}
