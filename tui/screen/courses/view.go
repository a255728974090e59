package courses

import (
	"fmt"
	"net/url"
	"path"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"llmcourse/progress"
	"llmcourse/progress/stats"
	"llmcourse/tui/phrase"
	"llmcourse/tui/ui"
	"llmcourse/tui/widget"
)

// headRows is the row that names the columns.
const headRows = 1

// View draws the list, and more of the course the cursor is on.
func (s *Screen) View(ctx *ui.Context) string {
	if s.task != nil {
		return s.task.view(ctx)
	}
	t := ctx.Theme
	if len(s.list) == 0 {
		return "\n   " + t.Muted.Render("Looking at your courses"+t.Icons.More)
	}
	height := s.height(ctx)
	body := s.rows.View(len(s.list), height, func(i int, on bool) string { return s.draw(ctx, s.list[i], on) })
	return s.head(ctx) + "\n" + widget.Block(body, ctx.Width, height, t.Icons.More) + "\n" + s.detail(ctx)
}

// details is the rows under the list.
func details(ctx *ui.Context) int {
	if ctx.Height < 14 {
		return 5
	}
	return 8
}

// height is the rows of the list.
func (s *Screen) height(ctx *ui.Context) int {
	room := max(ctx.Height-headRows-details(ctx), 1)
	return min(room, max(len(s.list), 1))
}

// A column of the list is as wide as its name and what stands in it need.
type column struct {
	name  string
	width int
	cell  func(*ui.Context, stats.Line) string
}

// columns are those that a window has room for, at its right side.
func columns(ctx *ui.Context) []column {
	read := column{"ticked", 8, func(_ *ui.Context, l stats.Line) string { return percent(l.Coverage) }}
	if ctx.Width < 60 {
		return []column{read}
	}
	sections := column{"sections", 10, func(_ *ui.Context, l stats.Line) string { return phrase.Count(progress.Tally(l.Sections)) }}
	known := column{"known", 7, known}
	due := column{"due", 5, func(ctx *ui.Context, l stats.Line) string {
		if l.Due == 0 {
			return ctx.Theme.Icons.Dash
		}
		return fmt.Sprint(l.Due)
	}}
	last := column{"last used", 13, func(_ *ui.Context, l stats.Line) string { return l.Lately() }}
	list := []column{sections, read, known, due, last}
	if ctx.Width >= 110 {
		read.width += 9
		read.cell = func(ctx *ui.Context, l stats.Line) string {
			return widget.Meter(ctx.Theme, l.Coverage, 10) + percent(l.Coverage)
		}
		from := column{"from", 22, func(ctx *ui.Context, l stats.Line) string {
			return ansi.Truncate(origin(l), 20, ctx.Theme.Icons.More)
		}}
		list = []column{from, sections, read, known, due, last}
	}
	return list
}

func (s *Screen) head(ctx *ui.Context) string {
	right := ""
	for _, c := range columns(ctx) {
		right += aligned(c, c.name)
	}
	return widget.Sides(ctx.Theme.Muted.Render("     course"), ctx.Theme.Muted.Render(right), ctx.Width-1, "")
}

// aligned puts text at the right end of a column; where a course came from
// begins at the left end.
func aligned(c column, text string) string {
	if c.name == "from" {
		return widget.Fit(text, c.width, "")
	}
	return strings.Repeat(" ", max(c.width-widget.Width(text), 0)) + text
}

// draw is one line: which one is open, its title, its figures.
func (s *Screen) draw(ctx *ui.Context, l stats.Line, on bool) string {
	t := ctx.Theme
	sign, word := " ", ""
	switch {
	case l.Name == s.opening && !l.InUse:
		sign, word = t.Warm.Render(t.Icons.Doing), t.Warm.Render("opening"+t.Icons.More)
	case l.Gone:
		word = t.Muted.Render("no longer here")
	case l.Problem != "":
		sign, word = t.Alarm.Render(t.Icons.Wrong), t.Alarm.Render("cannot be opened")
	case l.InUse:
		sign, word = t.Leaf.Render(t.Icons.Dot), t.Leaf.Render("open")
	}
	right := ""
	if l.Problem == "" {
		for _, c := range columns(ctx) {
			right += aligned(c, c.cell(ctx, l))
		}
	}
	room := ctx.Width - 6 - widget.Width(right) - widget.Width(word) - 3
	title := ansi.Truncate(l.Title, max(room, 8), t.Icons.More)
	line := widget.Sides(sign+" "+t.Text.Render(title)+"  "+word, t.Muted.Render(right), ctx.Width-4, t.Icons.More)
	if on {
		return t.Cursor.Render(widget.Plain(" "+t.Icons.Cursor+" "+line, ctx.Width))
	}
	return "   " + line
}

// detail tells more of the course the cursor is on.
func (s *Screen) detail(ctx *ui.Context) string {
	t := ctx.Theme
	width := max(ctx.Width-6, 10)
	l := s.list[s.rows.Cursor]
	lines := []string{" " + t.Rule.Render(strings.Repeat(t.Icons.Rule, max(ctx.Width-2, 0)))}
	put := func(style func(string) string, text string, most int) {
		wrapped := widget.Wrap(text, width)
		if len(wrapped) > most {
			wrapped = append(wrapped[:most-1], ansi.Truncate(strings.Join(wrapped[most-1:], " "), width-1, t.Icons.More))
		}
		for _, line := range wrapped {
			lines = append(lines, "   "+style(line))
		}
	}
	narrow := ctx.Height < 14
	if !narrow || widget.Width(l.Title) > ctx.Width-16 {
		put(t.Strong.Render, l.Title, 1)
	}
	switch {
	case l.Gone:
		put(t.Text.Render, "It is no longer here. What you did in it is kept: "+phrase.Plural(l.Events, "event")+", last used "+l.Lately()+".", 2)
		put(t.Text.Render, l.Hint, 2)
	case l.Problem != "":
		put(t.Alarm.Render, "Cannot be opened: "+l.Problem, 3)
		put(t.Text.Render, l.Hint, 2)
	default:
		put(t.Text.Render, story(l), 2)
		put(t.Muted.Render, "From "+source(l), 2)
		if l.Orphans > 0 {
			put(t.Warm.Render, "It no longer has "+phrase.Plural(l.Orphans, "thing")+" you did: kept.", 1)
		}
	}
	if !narrow {
		lines = append(lines, "", "   "+t.Muted.Render(s.invitation(ctx)))
	}
	return widget.Block(strings.Join(lines, "\n"), ctx.Width, details(ctx), t.Icons.More)
}

// invitation tells how there are more courses.
func (s *Screen) invitation(ctx *ui.Context) string {
	if s.manager == nil {
		return "llmcourse course add FILE makes a course of any roadmap in Markdown."
	}
	return ctx.Keys.Courses.Add.Help().Key + " adds a course: any roadmap in Markdown, by file, folder or address."
}

// story is a course in a sentence or two.
func story(l stats.Line) string {
	done := l.Sections.Done + l.Sections.Skipped
	text := fmt.Sprintf("%d of %s done, %s.", done, phrase.Plural(l.Sections.Total, "section"), percentWord(l.Coverage, "ticked"))
	switch {
	case l.Questions == 0:
		text += " It has no questions."
	case l.Answered == 0:
		text += fmt.Sprintf(" %s, none answered yet.", phrase.Plural(l.Questions, "question"))
	default:
		text += fmt.Sprintf(" %d of %s answered, %s, %d due.", l.Answered, phrase.Plural(l.Questions, "question"), percentWord(l.Mastery, "known"), l.Due)
	}
	if l.Last == nil {
		return text + " Never used."
	}
	return text + " Last used " + l.Lately() + "."
}

func percent(share float64) string { return fmt.Sprintf("%4d%%", phrase.Hundredths(share)) }

func percentWord(share float64, word string) string { return phrase.Percent(share) + " " + word }

// known is mastery, of a course that asks.
func known(ctx *ui.Context, l stats.Line) string {
	if l.Answered == 0 {
		return ctx.Theme.Icons.Dash
	}
	return percent(l.Mastery)
}

// origin is where a course came from, in a word; source is all of it.
func origin(l stats.Line) string {
	switch {
	case l.BuiltIn:
		return "built in"
	case l.From == "":
		return "a folder"
	}
	if u, err := url.Parse(l.From); err == nil && u.Host != "" {
		if way := strings.Split(strings.Trim(u.Path, "/"), "/"); strings.Contains(u.Host, "github") && len(way) > 1 {
			return way[0] + "/" + way[1]
		}
		return u.Host
	}
	return path.Base(strings.ReplaceAll(l.From, `\`, "/"))
}

func source(l stats.Line) string {
	switch {
	case l.BuiltIn:
		return "the program itself: it is built in."
	case l.From == "":
		return "a folder or a text that is not known any more."
	}
	return l.From
}
