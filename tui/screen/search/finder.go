package search

import (
	tea "charm.land/bubbletea/v2"

	"llmcourse/curriculum/search"
	"llmcourse/tui/ui"
)

// Kept is an index and what was looked for lately: what screens that search
// share, and keep between visits. It is touched by Update only.
type Kept struct{ kept kept }

// A Finder looks words up in the index of a Kept for a screen that has a list
// of its own.
type Finder struct {
	kept  *kept
	built *builtAt // the index under way
}

// Finder is one for a screen.
func (k *Kept) Finder() *Finder { return &Finder{kept: &k.kept} }

// Prepare builds the index, unless there is one that has everything; Take gets
// it.
func (f *Finder) Prepare(ctx *ui.Context) []ui.Intent { return f.kept.build(ctx, &f.built) }

// Take tells whether a message brought the index.
func (f *Finder) Take(msg tea.Msg) bool {
	m, ok := msg.(indexed)
	if ok {
		f.kept.index, f.kept.of, f.built = m.index, m.of, nil
	}
	return ok
}

// Find are the best places for words; ready says that there is an index to ask.
func (f *Finder) Find(words string, limit int) (hits []search.Hit, ready bool) {
	if f.kept.index == nil {
		return nil, false
	}
	return f.kept.index.Query(words, limit), true
}

// RouteTo is where a hit is: in a lesson, the line it is in.
func RouteTo(ctx *ui.Context, h search.Hit) ui.Route {
	if h.Where == search.Lesson {
		return ui.Route{Kind: ui.Section, Ref: h.Ref.Home(), Line: h.Line + 1}
	}
	return ui.RouteTo(ctx.Study.Course(), h.Ref)
}
