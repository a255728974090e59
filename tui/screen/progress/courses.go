package progress

import (
	"fmt"
	"strings"

	"llmcourse/progress/stats"
	"llmcourse/tui/phrase"
	"llmcourse/tui/ui"
	"llmcourse/tui/widget"
)

// several says that something was done in more courses than this one: only
// then is there anything to say of them together.
func (s *Screen) several() bool { return len(s.used()) > 1 }

// used are the courses with something done in them, and this one.
func (s *Screen) used() []stats.Line {
	if s.all == nil {
		return nil
	}
	return s.all.Used()
}

// streak counts learning in any course, once all are known.
func (s *Screen) streak() stats.Streak {
	if s.several() {
		return s.all.Streak
	}
	return s.figures.Streak
}

// year is the heatmap of all courses, once all are known.
func (s *Screen) year() *stats.Heatmap {
	if s.several() {
		return &s.all.Heatmap
	}
	return &s.figures.Heatmap
}

// courses is a line for each course, and what all of them come to.
func (s *Screen) courses(ctx *ui.Context, width int) []string {
	t := ctx.Theme
	bar := 8
	if width < 60 {
		bar = 0
	}
	head := widget.Fit("ticked", bar+6, "") + widget.Fit("known", bar+5, "")
	lines := []string{widget.Sides("", t.Muted.Render(head), width, "")}
	for _, l := range s.used() {
		sign, name := " ", t.Text
		if l.InUse {
			sign, name = t.Leaf.Render(t.Icons.Dot), t.Strong
		}
		right := s.share(ctx, l.Coverage, bar) + " " + s.share(ctx, l.Mastery, bar)
		switch {
		case l.Gone:
			right = t.Muted.Render("no longer here")
		case l.Problem != "":
			right = t.Alarm.Render("cannot be opened")
		case l.Answered == 0:
			right = s.share(ctx, l.Coverage, bar) + " " + t.Muted.Render(unasked(bar, l.Questions))
		}
		left := sign + " " + name.Render(l.Title)
		if l.InUse {
			left += t.Leaf.Render("  open")
		}
		lines = append(lines, widget.Sides(left, right, width, t.Icons.More))
	}
	sum := s.all.Totals
	return append(lines, widget.Fit("  "+t.Muted.Render("together ")+t.Text.Render(fmt.Sprintf("%s with something done, %s, %s",
		phrase.Plural(sum.DaysActive, "day"), phrase.Plural(sum.Minutes, "minute"), phrase.Plural(sum.Answers, "answer"))), width, t.Icons.More))
}

// lost tells what the learner did that the course no longer has, and lists it
// on demand. Nobody knows its titles any more: its names must do.
func (s *Screen) lost(ctx *ui.Context, width int) []string {
	t, n := ctx.Theme, len(s.figures.Orphans)
	if n == 0 {
		return nil
	}
	verb := "are"
	if n == 1 {
		verb = "is"
	}
	text := fmt.Sprintf("%s you did %s no longer in the course: kept.", phrase.Plural(n, "thing"), verb)
	var lines []string
	for _, line := range widget.Wrap(text, width-9) {
		lines = append(lines, t.Warm.Render(line))
	}
	lines[len(lines)-1] += "  " + ctx.Hint(ctx.Keys.Act.Fold, t.Muted, "lists")
	if !s.gone {
		return lines
	}
	for _, ref := range s.figures.Orphans {
		lines = append(lines, widget.Fit("  "+ctx.State(ctx.Study.Book().Marked(ref))+"  "+t.Text.Render(string(ref))+ctx.Marks(ref), width, t.Icons.More))
	}
	return append(lines, strings.TrimRight("  "+t.Muted.Render("Should the course name them again, they count again."), " "))
}
