package widget

import (
	"reflect"

	"llmcourse/curriculum/markdown"
)

// SetPage gives it a page to show, from the top.
func (r *Reader) SetPage(passages []Passage, links []markdown.Link) {
	r.passages, r.links = nil, nil
	r.drawn, r.at, r.focus, r.live = nil, spot{}, -1, -1
	r.named, r.busy = "", false
	r.setPage(passages, links)
}

// Append puts more at the end of the page, its links numbered from 0. The place,
// the focus and what is drawn stay.
func (r *Reader) Append(passages []Passage, links []markdown.Link) {
	by := len(r.links)
	all := append([]Passage{}, r.passages...)
	for _, p := range passages {
		p.Block = p.Block.Renumber(by)
		all = append(all, p)
	}
	r.setPage(all, append(append([]markdown.Link{}, r.links...), links...))
}

// Grow gives it the page anew where its text is still being written. Passages
// that are as they were, from the top on, stay drawn, and the place stays.
func (r *Reader) Grow(passages []Passage, links []markdown.Link) { r.setPage(passages, links) }

// Draw gives a passage another drawing, keeping where the window is.
func (r *Reader) Draw(i int, d Drawing) {
	r.passages[i].Own = &d
	r.drawn[i].forget()
}

// Mark gives a passage another mark.
func (r *Reader) Mark(i int, text string) { r.passages[i].Mark = text }

// setPage changes the page, and forgets the drawings of what has changed.
func (r *Reader) setPage(passages []Passage, links []markdown.Link) {
	drawn := make([]drawing, len(passages))
	for i, p := range passages {
		if i < len(r.drawn) && !p.own() && !r.passages[i].own() && p.Gap == r.passages[i].Gap && reflect.DeepEqual(p.Block, r.passages[i].Block) {
			drawn[i] = r.drawn[i]
			continue
		}
		r.versions++
		drawn[i].version = r.versions
	}
	r.passages, r.links, r.drawn = passages, links, drawn
	r.finder.stale = true
	if r.live >= len(passages) || r.live >= 0 && passages[r.live].Live == nil {
		r.live = -1
	}
	if r.focus >= len(links) {
		r.focus = -1
	}
	r.at.passage = min(r.at.passage, max(len(passages)-1, 0))
}
