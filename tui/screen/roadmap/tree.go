package roadmap

import (
	"fmt"
	"slices"
	"strings"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/tui/phrase"
	"llmcourse/tui/ui"
	"llmcourse/tui/widget"
)

// A row of the tree. Exactly one of the pointers is set.
type row struct {
	ref     curriculum.Ref
	part    *curriculum.Part
	section *curriculum.Section
	topic   *curriculum.Topic
	last    bool // the last topic of its section
	hit     bool // the filter found this very row
}

// asked tells whether there are questions on a row, as far as is known.
func (r row) asked(ctx *ui.Context) bool {
	if r.ref == "" {
		return false
	}
	if sec := r.of(); sec != nil {
		return ui.Asked(ctx, sec)
	}
	return slices.ContainsFunc(r.part.Sections, func(s *curriculum.Section) bool { return ui.Asked(ctx, s) })
}

// found is the rows of a tree, and what they are of. There may be very many,
// so they are listed anew only when that is another.
type found struct {
	course *curriculum.Course
	words  string // of the filter
	folds  int    // how often anything had been folded
	rows   []row
}

// rows is the tree as it is folded, or as the filter leaves it.
func (s *Screen) rows(ctx *ui.Context) []row {
	if words := strings.TrimSpace(s.filter.Text()); words != "" {
		if s.found.course != ctx.Study.Course() || s.found.words != words {
			s.found = found{course: ctx.Study.Course(), words: words, rows: filtered(ctx.Study.Course(), strings.Fields(words))}
		}
		return s.found.rows
	}
	if s.whole.course != ctx.Study.Course() || s.whole.folds != s.folds.changes {
		s.whole = found{course: ctx.Study.Course(), folds: s.folds.changes, rows: s.folds.rows(ctx.Study.Course())}
	}
	return s.whole.rows
}

// filtered is the tree of what a fuzzy search finds, with what it hangs on.
func filtered(course *curriculum.Course, words []string) []row {
	var rows []row
	for _, p := range course.Parts {
		var inPart []row
		for _, sec := range p.Sections {
			var topics []row
			for _, t := range sec.Topics {
				if widget.Matches(t.Title+" "+t.ID, words...) {
					topics = append(topics, row{ref: t.Ref(), topic: t, hit: true})
				}
			}
			hit := widget.Matches(sec.Title+" "+strings.Join(sec.Aliases, " "), words...)
			if hit || len(topics) > 0 {
				if n := len(topics); n > 0 {
					topics[n-1].last = true
				}
				inPart = append(inPart, row{ref: sec.Ref(), section: sec, hit: hit})
				inPart = append(inPart, topics...)
			}
		}
		if len(inPart) > 0 {
			rows = append(append(rows, row{ref: p.Ref(), part: p}), inPart...)
		}
	}
	return rows
}

// Place is the row the cursor is on.
func (s *Screen) Place(ctx *ui.Context) progress.Place {
	return progress.Place{Ref: s.current(ctx).ref}
}

// current is the row the cursor is on, or an empty one.
func (s *Screen) current(ctx *ui.Context) row {
	rows := s.rows(ctx)
	if len(rows) == 0 {
		return row{}
	}
	s.tree.Clamp(len(rows), s.treeHeight(ctx))
	return rows[s.tree.Cursor]
}

func (s *Screen) fold(ctx *ui.Context, r row) {
	switch {
	case r.topic != nil:
		s.folds.open(r.ref.Home(), false)
		s.Select(ctx, r.ref.Home())
	case r.section != nil && s.folds.opened[r.ref]:
		s.folds.open(r.ref, false)
	case r.section != nil:
		s.Select(ctx, r.section.Part.Ref())
	default:
		s.folds.close(r.ref, true)
	}
}

func (s *Screen) unfold(ctx *ui.Context, r row) {
	switch {
	case r.part != nil:
		s.folds.close(r.ref, false)
	case r.section != nil && !s.folds.opened[r.ref] && s.filter.Text() == "":
		s.folds.open(r.ref, true)
	default:
		s.inSide = len(s.items(ctx, r)) > 0
	}
}

// jump goes to the next or previous section.
func (s *Screen) jump(rows []row, step int) {
	for i := s.tree.Cursor + step; i >= 0 && i < len(rows); i += step {
		if rows[i].section != nil {
			s.tree.Cursor = i
			return
		}
	}
}

// draw is one line of the tree.
func (s *Screen) draw(ctx *ui.Context, r row, on bool, width int) string {
	t := ctx.Theme
	var left, right string
	switch {
	case r.part != nil:
		sign := t.Icons.Open
		if s.folds.closed[r.ref] && s.filter.Text() == "" {
			sign = t.Icons.Closed
		}
		left = t.Muted.Render(sign) + " " + t.Icons.Course(r.part.Icon) + t.Title.Render(r.part.Title)
		far := s.figures.part(ctx, r.part)
		right = t.Muted.Render(fmt.Sprintf("%5s", phrase.Count(far.count)))
		if width >= 46 {
			right = widget.Meter(t, far.coverage, 8) + " " + right
		}
	case r.section != nil:
		name := t.Text
		state := ctx.Study.Book().StateOf(r.section)
		if state.Settled() {
			name = t.Muted
		}
		number := fmt.Sprintf("%*d", len(fmt.Sprint(len(r.section.Part.Sections))), r.section.Number)
		left = fmt.Sprintf("  %s %s  %s%s", ctx.Glyph(state), t.Muted.Render(number), name.Render(r.section.Title), ctx.Marks(r.ref))
		right = t.Muted.Render(phrase.Count(s.figures.section(ctx, r.section).count))
	default:
		branch := "├"
		if r.last {
			branch = "└"
		}
		if t.Icons.Name == "ascii" {
			branch = "|"
		}
		left = fmt.Sprintf("     %s %s %s%s", t.Rule.Render(branch), ctx.Glyph(ctx.Study.Book().StateOf(r.topic)), t.Text.Render(r.topic.Title), ctx.Marks(r.ref))
	}
	line := widget.Sides(left, right, width-4, t.Icons.More)
	return cursorLine(ctx, line, on, !s.inSide, width)
}

// cursorLine draws a row with the cursor's sign before it where the cursor is:
// bright where this pane has the keys.
func cursorLine(ctx *ui.Context, line string, on, keys bool, width int) string {
	t := ctx.Theme
	switch {
	case on && keys:
		return t.Cursor.Render(widget.Plain(" "+t.Icons.Cursor+" "+line, width))
	case on:
		return " " + t.Muted.Render(t.Icons.Cursor) + " " + widget.Fit(line, width-3, t.Icons.More)
	}
	return "   " + widget.Fit(line, width-3, t.Icons.More)
}

// state of what a row is about.
func state(ctx *ui.Context, r row) progress.State {
	switch {
	case r.part != nil:
		return ctx.Study.Book().StateOf(r.part)
	case r.section != nil:
		return ctx.Study.Book().StateOf(r.section)
	}
	return ctx.Study.Book().StateOf(r.topic)
}
