package roadmap

// shelve makes shelves of sections that are nothing but tables of notebooks:
// they stand beside the roadmap, unless they are most of it.
func (b *builder) shelve() {
	books := map[string]bool{}
	for _, t := range b.draft.Tables {
		if t.Use == useNotebooks {
			books[t.Section] = true
		} else {
			delete(books, t.Section)
		}
	}
	on, off := 0, 0
	shelved := func(s *Section) bool { return books[s.Title] && len(s.Topics) == 0 && len(s.Resources) > 0 }
	for _, s := range b.draft.Sections() {
		if shelved(s) {
			on += len(s.Resources)
		} else {
			off += len(s.Resources) + len(s.Topics)
		}
	}
	if on == 0 || off <= on {
		return
	}
	var parts []*Part
	for _, p := range b.draft.Parts {
		var rest []*Section
		for _, s := range p.Sections {
			if !shelved(s) {
				rest = append(rest, s)
				continue
			}
			b.draft.Shelves = append(b.draft.Shelves, &Shelf{
				Title: s.Title, Icon: s.Icon, Line: s.Line, Text: s.Text, Resources: s.Resources,
			})
		}
		if p.Sections = rest; len(rest) > 0 {
			parts = append(parts, p)
		}
	}
	b.draft.Parts = parts
	b.note("%d tables of notebooks became shelves beside the roadmap", len(b.draft.Shelves))
}

// summarise writes the short texts that a course has of everything, from the
// text itself, and drops parts without sections.
func (b *builder) summarise() {
	d := b.draft
	intro := b.root.blocks
	if b.titleNode != nil {
		intro = b.titleNode.blocks
	}
	d.Summary = cut(prose(intro), 300)
	var parts []*Part
	for _, p := range d.Parts {
		if len(p.Sections) > 0 {
			parts = append(parts, p)
		}
	}
	d.Parts = parts
}
