package progress

import (
	"fmt"
	"strings"
	"time"

	"llmcourse/progress/stats"
	"llmcourse/tui/phrase"
	"llmcourse/tui/prose"
	"llmcourse/tui/ui"
	"llmcourse/tui/widget"
)

const margin = "  "

// page is the whole page, wide or narrow.
func (s *Screen) page(ctx *ui.Context) []prose.Line {
	width := min(ctx.Width-2*len(margin), 116)
	var lines []string
	add := func(title string, body []string) {
		if len(lines) > 0 {
			lines = append(lines, "")
		}
		lines = append(lines, ctx.Theme.Title.Render(title))
		lines = append(lines, body...)
	}
	lines = append(lines, s.summary(ctx, width))
	lines = append(lines, s.lost(ctx, width)...)
	if width >= 96 {
		half := min(width-42, 66) // so that the sentences beside them fit, and the names of the sections if they can
		at := half + 4
		left := append([]string{ctx.Theme.Title.Render("Read and known")}, s.figuresOf(ctx, half)...)
		right := append([]string{ctx.Theme.Title.Render("This week")}, s.week(ctx, width-at)...)
		right = append(append(right, "", ctx.Theme.Title.Render("Resources")), s.kinds(ctx, width-at)...)
		lines = append(lines, "")
		lines = append(lines, columns(left, right, at)...)
	} else {
		add("Read and known", s.figuresOf(ctx, width))
		add("This week", s.week(ctx, width))
	}
	if s.several() {
		add("Your courses", s.courses(ctx, width))
		add("Your year, in all courses", s.heatmap(ctx, width))
	} else {
		add("Your year", s.heatmap(ctx, width))
	}
	if width < 96 {
		add("Resources", s.kinds(ctx, width))
	}
	out := make([]prose.Line, len(lines))
	for i, line := range lines {
		out[i] = prose.Line{Text: margin + line}
	}
	return out
}

// columns puts two lists of lines beside each other.
func columns(left, right []string, at int) []string {
	out := make([]string, max(len(left), len(right)))
	for i := range out {
		line := ""
		if i < len(left) {
			line = left[i]
		}
		if i < len(right) {
			line = widget.Fit(line, at, "") + right[i]
		}
		out[i] = line
	}
	return out
}

// summary is the learner's state in a line: as many facts as fit, the first ones
// first.
func (s *Screen) summary(ctx *ui.Context, width int) string {
	t, f := ctx.Theme, s.figures
	sep := t.Muted.Render("  " + t.Icons.Sep + "  ")
	facts := []string{
		t.Strong.Render(phrase.Percent(f.Course.Coverage)) + t.Muted.Render(" read"),
	}
	if f.Course.Questions > 0 {
		facts = append(facts, t.Strong.Render(phrase.Percent(f.Course.Mastery))+t.Muted.Render(" known"))
	}
	if streak := s.streak(); !streak.Off {
		word, where := phrase.Plural(streak.Days, "day")+" in a row", ""
		if s.several() {
			where = " in any course"
		}
		facts = append(facts, t.Strong.Render(word)+t.Muted.Render(fmt.Sprintf("%s (longest %d)", where, streak.Longest)))
	}
	if month := f.Retention.Month; month.Reviewed > 0 {
		facts = append(facts, t.Strong.Render(phrase.Percent(month.Share))+t.Muted.Render(fmt.Sprintf(" of %s recalled", phrase.Plural(month.Reviewed, "review"))))
	}
	for len(facts) > 1 && widget.Width(strings.Join(facts, sep)) > width {
		facts = facts[:len(facts)-1]
	}
	return strings.Join(facts, sep)
}

// figuresOf draws coverage and mastery of every part and section.
func (s *Screen) figuresOf(ctx *ui.Context, width int) []string {
	t := ctx.Theme
	bar := 8
	if width < 60 {
		bar = 0
	}
	head := widget.Fit("read", bar+6, "") + widget.Fit("known", bar+5, "")
	lines := []string{widget.Sides("", t.Muted.Render(head), width, "")}
	for _, p := range s.figures.Parts {
		right := s.share(ctx, p.Coverage, bar) + " " + s.share(ctx, p.Mastery, bar)
		if p.Questions == 0 && known(ctx) {
			right = s.share(ctx, p.Coverage, bar) + " " + t.Muted.Render(unasked(bar, 0))
		}
		lines = append(lines, widget.Sides(t.Accent.Render(p.Title), right, width, t.Icons.More))
		for _, section := range p.List {
			right := s.share(ctx, section.Coverage, bar) + " " + s.share(ctx, section.Mastery, bar)
			if section.Answered == 0 {
				right = s.share(ctx, section.Coverage, bar) + " " + t.Muted.Render(unasked(bar, asks(ctx, section.Questions)))
			}
			left := "  " + ctx.Glyph(section.State) + " " + t.Text.Render(section.Title)
			lines = append(lines, widget.Sides(left, right, width, t.Icons.More))
		}
	}
	return lines
}

// share is a figure, behind a bar where there is room for one.
func (s *Screen) share(ctx *ui.Context, share float64, bar int) string {
	text := ctx.Theme.Muted.Render(fmt.Sprintf("%4d%%", phrase.Hundredths(share)))
	if bar > 0 {
		text = widget.Meter(ctx.Theme, share, bar) + text
	}
	return text
}

// asks is how many questions there are, -1 before that is known.
func asks(ctx *ui.Context, questions int) int {
	if !known(ctx) {
		return -1
	}
	return questions
}

// known says that the questions were read.
func known(ctx *ui.Context) bool {
	sections := ctx.Study.Course().Sections()
	if len(sections) == 0 {
		return true
	}
	_, known := ctx.Study.Questions(sections[0].Ref())
	return known
}

// unasked stands where no figure is.
func unasked(bar, questions int) string {
	switch {
	case bar == 0:
		return "    –"
	case questions == 0:
		return widget.Fit("no questions", bar+5, "")
	}
	return widget.Fit("not asked", bar+5, "")
}

func (s *Screen) week(ctx *ui.Context, width int) []string {
	t, w := ctx.Theme, s.figures.Week
	line := func(n int, thing, more string) string {
		what := strings.TrimPrefix(phrase.Plural(n, thing), fmt.Sprint(n, " ")) + more
		return t.Strong.Render(fmt.Sprintf("%4d", n)) + t.Muted.Render(" "+what)
	}
	lines := []string{
		line(w.Days, "day", " with something done"),
		line(len(w.Done), "thing", " done"),
		line(w.Answers, "answer", fmt.Sprintf(", %d right", w.Right)),
		line(w.Minutes, "minute", " of reading and answering"),
	}
	for i, ref := range w.Done[max(len(w.Done)-4, 0):] {
		if item, ok := ctx.Study.Course().Find(ref); ok && i < 4 {
			lines = append(lines, widget.Fit("     "+ctx.Glyph("done")+" "+t.Text.Render(item.Name()), width, t.Icons.More))
		}
	}
	return lines
}

func (s *Screen) kinds(ctx *ui.Context, width int) []string {
	t := ctx.Theme
	var lines []string
	for _, k := range s.figures.Kinds {
		done := k.Resources.Done + k.Resources.Skipped
		left := t.Text.Render(fmt.Sprintf("%-12s", k.Kind)) + widget.Meter(t, float64(done)/float64(max(k.Resources.Total, 1)), 10)
		lines = append(lines, widget.Fit(left+t.Muted.Render(fmt.Sprintf(" %2d/%-3d %d opened", done, k.Resources.Total, k.Opened)), width, t.Icons.More))
	}
	return lines
}

// heatmap draws a year: a column for each week, a row for each day of it. A
// narrow window shows the latest weeks.
func (s *Screen) heatmap(ctx *ui.Context, width int) []string {
	t, h := ctx.Theme, s.year()
	weeks := min(stats.Weeks, (width-5)/2)
	first := stats.Weeks - weeks
	lines := []string{s.months(ctx, first)}
	for d := range 7 {
		name := "   "
		if day, ok := h.At(0, d); ok && d%2 == 0 {
			name = weekday(day.Date)
		}
		var row strings.Builder
		row.WriteString(t.Muted.Render(name) + "  ")
		for w := first; w < stats.Weeks; w++ {
			day, ok := h.At(w, d)
			if !ok {
				break
			}
			row.WriteString(t.Heat(day.Level) + " ")
		}
		lines = append(lines, row.String())
	}
	var legend strings.Builder
	legend.WriteString(t.Muted.Render("     less "))
	for level := range 5 {
		legend.WriteString(t.Heat(level) + " ")
	}
	legend.WriteString(t.Muted.Render("more"))
	return append(lines, legend.String())
}

// months names each month over the week it begins in.
func (s *Screen) months(ctx *ui.Context, first int) string {
	row := []rune(strings.Repeat(" ", 5+2*(stats.Weeks-first)+3))
	last := time.Month(0)
	for w := first; w < stats.Weeks; w++ {
		day, ok := s.year().At(w, 0)
		month := date(day.Date).Month()
		if !ok || month == last {
			continue
		}
		at := 5 + 2*(w-first)
		if row[at-1] != ' ' { // the month before has a single week here and gives way
			copy(row[5:at], []rune(strings.Repeat(" ", at-5)))
		}
		copy(row[at:], []rune(month.String()[:3]))
		last = month
	}
	return ctx.Theme.Muted.Render(strings.TrimRight(string(row), " "))
}

func date(d stats.Date) time.Time {
	return time.Unix(int64(d)*24*60*60, 0).UTC()
}

func weekday(d stats.Date) string { return date(d).Weekday().String()[:3] }
