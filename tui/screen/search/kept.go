package search

import (
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"llmcourse/curriculum"
	"llmcourse/curriculum/search"
	"llmcourse/tui/ui"
)

// What a search offers before anything is typed.
const (
	maxRecent = 5
	maxTries  = 8
)

// kept is what outlives one visit of the screen. It is touched by Update only.
type kept struct {
	index  *search.Index
	of     []search.Document // the notes it was built with
	recent []string          // what was looked for, the latest first
}

// indexed brings the index.
type indexed struct {
	index *search.Index
	of    []search.Document
}

// builtAt is an index under way.
type builtAt struct {
	of    []search.Document
	since time.Time
}

// build starts to build the index if the notes have changed since. The old one
// answers until then. What is under way is remembered by who asked.
func (k *kept) build(ctx *ui.Context, under **builtAt) []ui.Intent {
	notes := ctx.Study.Documents()
	if k.index != nil && slices.Equal(notes, k.of) || *under != nil && slices.Equal(notes, (*under).of) {
		return nil
	}
	*under = &builtAt{notes, ctx.Now}
	course := ctx.Study.Course()
	return []ui.Intent{ui.Run{Cmd: func() tea.Msg { return indexed{search.New(course, notes...), notes} }}}
}

// late says that the index takes longer than a frame, so that something should
// be said about it.
func (s *Screen) late(ctx *ui.Context) bool {
	return s.kept.index == nil && s.built != nil && ctx.Now.Sub(s.built.since) > time.Second/60
}

// remember keeps what led somewhere.
func (k *kept) remember(words string) {
	k.recent = slices.DeleteFunc(k.recent, func(w string) bool { return w == words })
	k.recent = slices.Insert(k.recent, 0, words)
	k.recent = k.recent[:min(len(k.recent), maxRecent)]
}

// tries are words to begin with: what was looked for lately, and the topics of
// what was read last.
func (k *kept) tries(ctx *ui.Context) []string {
	tries := slices.Clone(k.recent)
	sections := ctx.Study.Course().Sections()
	if last, _, ok := ctx.Study.Book().LastPlace(); ok {
		if section, ok := find[*curriculum.Section](ctx, last.Ref.Home()); ok {
			sections = append([]*curriculum.Section{section}, sections...)
		}
	}
	for _, section := range sections {
		for _, topic := range section.Topics {
			if len(tries) < maxTries && !slices.Contains(tries, topic.Title) {
				tries = append(tries, topic.Title)
			}
		}
	}
	return tries
}

// find is Course.Find of what is of one kind.
func find[T curriculum.Item](ctx *ui.Context, ref curriculum.Ref) (T, bool) {
	it, _ := ctx.Study.Course().Find(ref)
	found, ok := it.(T)
	return found, ok
}
