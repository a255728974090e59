package resources

import (
	"cmp"
	"slices"
	"strings"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/tui/phrase"
	"llmcourse/tui/ui"
	"llmcourse/tui/widget"
)

// What was listed last, and for what: a list of thousands is made when
// something about it changes, not for every key and frame.
type drawn struct {
	of    listed
	list  []*curriculum.Resource
	total int
}

// listed is all that a list depends on.
type listed struct {
	course *curriculum.Course
	book   *progress.Book
	events int
	words  string
	choice choice
}

// list is what the filters leave, in order.
func (s *Screen) list(ctx *ui.Context) []*curriculum.Resource {
	s.work(ctx)
	return s.drawn.list
}

// total is how many there are without filters.
func (s *Screen) total(ctx *ui.Context) int {
	s.work(ctx)
	return s.drawn.total
}

func (s *Screen) work(ctx *ui.Context) {
	of := listed{ctx.Study.Course(), ctx.Study.Book(), ctx.Study.Book().Events(), s.filter.Text(), s.choice}
	if s.drawn.of == of {
		return
	}
	words := strings.Fields(of.words)
	d := drawn{of: of}
	for _, r := range ctx.Study.Course().Resources() {
		if s.shelves && r.Shelf == nil {
			continue
		}
		d.total++
		if s.keeps(ctx, r) && widget.Matches(r.Title+" "+r.By+" "+string(r.Kind)+" "+phrase.Became(r), words...) {
			d.list = append(d.list, r)
		}
	}
	s.drawn = d
	switch s.sort {
	case byTitle:
		slices.SortStableFunc(d.list, func(a, b *curriculum.Resource) int {
			return cmp.Compare(strings.ToLower(a.Title), strings.ToLower(b.Title))
		})
	case byKind:
		all := curriculum.Kinds()
		slices.SortStableFunc(d.list, func(a, b *curriculum.Resource) int {
			return cmp.Compare(slices.Index(all, a.Kind), slices.Index(all, b.Kind))
		})
	}
}

func (s *Screen) keeps(ctx *ui.Context, r *curriculum.Resource) bool {
	return (s.kind == "" || r.Kind == s.kind) &&
		(s.part == "" || r.Ref().Part() == s.part) &&
		(s.state == "" || ctx.Study.Book().StateOf(r) == s.state) &&
		(!s.starred || ctx.Study.Book().Star(r.Ref()))
}
