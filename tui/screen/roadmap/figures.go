package roadmap

import (
	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/tui/ui"
)

// figures is how far the learner is with what the tree shows. A section may
// have thousands of topics, so it is counted once for what was done so far.
type figures struct {
	book   *progress.Book
	events int
	of     map[curriculum.Ref]figure
}

type figure struct {
	count    progress.Tally
	coverage float64
}

func (f *figures) get(ctx *ui.Context, ref curriculum.Ref, work func() figure) figure {
	if f.book != ctx.Study.Book() || f.events != ctx.Study.Book().Events() {
		*f = figures{ctx.Study.Book(), ctx.Study.Book().Events(), map[curriculum.Ref]figure{}}
	}
	got, ok := f.of[ref]
	if !ok {
		got = work()
		f.of[ref] = got
	}
	return got
}

func (f *figures) section(ctx *ui.Context, s *curriculum.Section) figure {
	return f.get(ctx, s.Ref(), func() figure { return figure{ctx.Study.Book().Items(s), ctx.Study.Book().Coverage(s)} })
}

func (f *figures) part(ctx *ui.Context, p *curriculum.Part) figure {
	return f.get(ctx, p.Ref(), func() figure {
		return figure{ctx.Study.Book().Sections(p.Sections), ctx.Study.Book().CoverageOf(p.Sections)}
	})
}
