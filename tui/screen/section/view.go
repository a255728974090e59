package section

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/tui/phrase"
	"llmcourse/tui/ui"
	"llmcourse/tui/widget"
)

const (
	outlineWidth = 34
	columnWidth  = 80 // the widest comfortable line, and the width figures are made for
	prompt       = " / "
)

func (s *Screen) wide(ctx *ui.Context) bool { return ctx.Width >= 100 }

// layout says where the text stands: the columns before it, and its size.
func (s *Screen) layout(ctx *ui.Context) (left, width, height int) {
	room := ctx.Width
	if s.wide(ctx) {
		left = outlineWidth + 3
		room -= left
	}
	margin := 1
	if room-2 > columnWidth {
		margin = min(widget.Margin(room, columnWidth), 6)
	}
	height = ctx.Height
	if s.searching() {
		height--
	}
	return left + margin, max(min(room-margin-3, columnWidth), 8), max(height, 1)
}

func (s *Screen) searching() bool { return s.search.Capturing() || s.reader.Words() != "" }

// sync gives the reader what this call draws with.
func (s *Screen) sync(ctx *ui.Context) {
	_, width, height := s.layout(ctx)
	s.draw(ctx, width)
	s.reader.Sync(ctx.Theme, width, height)
	s.drawEnds(ctx)
}

// View draws outline, text and scroll bar, or the outline alone where there is
// no room for both.
func (s *Screen) View(ctx *ui.Context) string {
	s.sync(ctx)
	t := ctx.Theme
	if s.failed != nil {
		return t.Alarm.Render("  This lesson cannot be read: ") + t.Text.Render(phrase.Cause(s.failed))
	}
	if s.outline && !s.wide(ctx) {
		return s.outlineView(ctx, ctx.Width, ctx.Height)
	}
	left, width, height := s.layout(ctx)
	text := strings.Split(s.reader.View(), "\n")
	from, to := s.reader.Thumb()
	pad := left
	if s.wide(ctx) {
		pad -= outlineWidth + 3
	}
	room := ctx.Width - left - width - 1
	lines := make([]string, 0, ctx.Height)
	for y := range height {
		line := ""
		if y < len(text) {
			line = text[y]
		}
		bar := " "
		if to > 0 {
			bar = t.Rule.Render(t.Icons.Bar)
			if y >= from && y < to {
				bar = t.Accent.Render(t.Icons.Thumb)
			}
		}
		lines = append(lines, strings.Repeat(" ", pad)+widget.Fit(line, width+max(room-1, 0), "")+bar)
	}
	if s.searching() {
		lines = append(lines, s.searchLine(ctx, width+pad))
	}
	body := strings.Join(lines, "\n")
	if !s.wide(ctx) {
		return body
	}
	rule := widget.Column(" "+t.Rule.Render(t.Icons.Bar)+" ", ctx.Height)
	return widget.Beside(s.outlineView(ctx, outlineWidth, ctx.Height), rule, body)
}

// searchLine is the input, and how many matches there are.
func (s *Screen) searchLine(ctx *ui.Context, width int) string {
	t := ctx.Theme
	found := ""
	if words := s.reader.Words(); words != "" {
		at, of := s.reader.Found()
		found = t.Muted.Render("no match")
		if of > 0 {
			found = t.Muted.Render(fmt.Sprintf("match %d of %d", at, of))
		}
	}
	return widget.Sides(s.search.View(t, prompt, max(width-20, 10)), found, width, "")
}

// Cursor is in the search while that has the keyboard.
func (s *Screen) Cursor(ctx *ui.Context) *tea.Cursor {
	c := s.search.Cursor(prompt)
	if c != nil {
		c.Y += ctx.Height - 1
		if s.wide(ctx) {
			c.X += outlineWidth + 3
		}
	}
	return c
}

// An entry of the outline is a heading of the second level, or the list under
// the lesson.
type entry struct {
	heading string
	topic   *curriculum.Topic
}

func (s *Screen) entries(ctx *ui.Context) []entry {
	var all []entry
	for _, h := range s.headings() {
		if h.Level == 2 {
			all = append(all, entry{h.Text, h.Topic})
		}
	}
	if len(s.section.Since) > 0 {
		all = append(all, entry{heading: phrase.SinceThen})
	}
	if len(s.section.Resources) > 0 {
		all = append(all, entry{heading: "Resources"})
	}
	if len(ctx.Study.Course().Notebooks(s.section)) > 0 {
		all = append(all, entry{heading: "Notebooks"})
	}
	return all
}

// currentEntry is the entry that is being read, or -1 above the first.
func (s *Screen) currentEntry(ctx *ui.Context) int {
	current, at, found := s.reader.Current(), -1, -1
	seen := s.entries(ctx)
	for _, h := range s.headings() {
		if h.Level == 2 {
			at++
		}
		if h.Text == current {
			found = at
		}
	}
	for i, e := range seen {
		if e.heading == current {
			found = i
		}
	}
	return found
}

func (s *Screen) outlineView(ctx *ui.Context, width, height int) string {
	t := ctx.Theme
	all := s.entries(ctx)
	current := s.currentEntry(ctx)
	icon := t.Icons.Course(s.section.Icon)
	if widget.Width(icon+s.section.Title)+2 > width {
		icon = "" // the name matters more
	}
	lines := []string{
		"  " + icon + t.Strong.Render(s.section.Title),
		"  " + widget.Meter(t, ctx.Study.Book().Coverage(s.section), max(min(width-10, 24), 4)) + t.Muted.Render(" "+phrase.Count(ctx.Study.Book().Items(s.section))),
		"",
	}
	body := s.rows.View(len(all), max(height-len(lines), 1), func(i int, on bool) string {
		e := all[i]
		sign := " "
		if e.topic != nil {
			sign = ctx.Glyph(ctx.Study.Book().StateOf(e.topic))
		}
		name := t.Muted
		if i == current {
			name = t.Title
		}
		line := sign + " " + name.Render(e.heading)
		if on && s.outline {
			return t.Cursor.Render(widget.Plain(t.Icons.Cursor+" "+line, width))
		}
		lead := "  "
		if i == current {
			lead = t.Accent.Render(t.Icons.Bar) + " "
		}
		return widget.Fit(lead+line, width, t.Icons.More)
	})
	return widget.Block(strings.Join(lines, "\n")+"\n"+body, width, height, t.Icons.More)
}

func (s *Screen) openOutline(ctx *ui.Context) {
	s.outline = true
	s.rows.Cursor = max(s.currentEntry(ctx), 0)
}

// outlineKey answers keys while the outline has them.
func (s *Screen) outlineKey(ctx *ui.Context, msg tea.KeyPressMsg) []ui.Intent {
	k := ctx.Keys
	all := s.entries(ctx)
	if len(all) == 0 {
		s.outline = false
		return nil
	}
	s.rows.Clamp(len(all), ctx.Height-3)
	e := all[s.rows.Cursor]
	switch {
	case s.rows.Key(k, msg, len(all), ctx.Height-3):
		if s.wide(ctx) {
			s.reader.Jump(all[s.rows.Cursor].heading)
		}
	case key.Matches(msg, k.Act.Open, k.Move.Right):
		s.outline = false
		s.reader.Jump(e.heading)
	case key.Matches(msg, k.System.Back, k.Find.Outline, k.Move.NextPane, k.Move.Left, k.System.Quit):
		s.outline = false
	case key.Matches(msg, k.Act.Tick) && e.topic != nil:
		return []ui.Intent{ui.Mark(ctx, progress.Done, e.topic.Ref())}
	default:
		return nil
	}
	return ui.Taken()
}

// Click follows a link, or goes to a heading of the outline.
func (s *Screen) Click(ctx *ui.Context, x, y int) []ui.Intent {
	s.sync(ctx)
	left, _, _ := s.layout(ctx)
	if s.wide(ctx) && x < outlineWidth {
		all := s.entries(ctx)
		if i := s.rows.At(y-3, len(all)); i >= 0 {
			s.reader.Jump(all[i].heading)
		}
		return s.paint(ctx)
	}
	if s.reader.FocusLiveAt(y) {
		return s.paint(ctx)
	}
	if link := s.reader.LinkAt(x-left, y); link >= 0 && link < len(s.links) {
		s.reader.FocusOn(link)
		return s.open(ctx, s.links[link])
	}
	return nil
}
