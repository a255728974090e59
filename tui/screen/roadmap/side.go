package roadmap

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"llmcourse/curriculum"
	"llmcourse/progress/study"
	"llmcourse/tui/phrase"
	"llmcourse/tui/ui"
	"llmcourse/tui/widget"
)

// An item of the side pane is something a key can act on.
type item struct {
	ref      curriculum.Ref
	topic    *curriculum.Topic
	resource *curriculum.Resource
	section  *curriculum.Section
	number   int // the digit that opens a resource, from 1
	of       int // how many numbers there are
}

// listed is what the side pane listed last, and for what: there may be
// thousands.
type listed struct {
	course *curriculum.Course
	ref    curriculum.Ref
	items  []item
}

// items are what the side pane lists for a row: the sections of a part, or the
// topics, resources and notebooks of a section.
func (s *Screen) items(ctx *ui.Context, r row) []item {
	ref := r.ref
	if sec := r.of(); sec != nil {
		ref = sec.Ref()
	}
	if s.listed.course != ctx.Study.Course() || s.listed.ref != ref {
		s.listed = listed{ctx.Study.Course(), ref, list(ctx.Study.Course(), r)}
	}
	return s.listed.items
}

// item is the one the cursor of the side pane is on, the empty one if it lists none.
func (s *Screen) item(ctx *ui.Context, r row) item {
	items := s.items(ctx, r)
	if len(items) == 0 {
		return item{}
	}
	return items[min(s.side.Cursor, len(items)-1)]
}

func list(course *curriculum.Course, r row) []item {
	var items []item
	if r.part != nil {
		for _, sec := range r.part.Sections {
			items = append(items, item{ref: sec.Ref(), section: sec})
		}
		return items
	}
	sec := r.of()
	if sec == nil {
		return nil
	}
	for _, t := range sec.Topics {
		items = append(items, item{ref: t.Ref(), topic: t})
	}
	links := ui.Links(course, sec)
	for i, res := range links {
		items = append(items, item{ref: res.Ref(), resource: res, number: i + 1, of: len(links)})
	}
	return items
}

// of is the section a row belongs to, nil for a part.
func (r row) of() *curriculum.Section {
	if r.topic != nil {
		return r.topic.Section
	}
	return r.section
}

func (s *Screen) sideKey(ctx *ui.Context, msg tea.KeyPressMsg) []ui.Intent {
	r := s.current(ctx)
	items := s.items(ctx, r)
	if len(items) == 0 {
		s.inSide = false
		return nil
	}
	if s.side.Key(ctx.Keys, msg, len(items), max(ctx.Height/2, 1)) {
		return ui.Taken()
	}
	it := s.item(ctx, r)
	k := ctx.Keys
	switch {
	case key.Matches(msg, k.Move.Left, k.Move.NextPane, k.System.Back):
		s.inSide = false
		return ui.Taken()
	case key.Matches(msg, k.Act.Open):
		if it.resource == nil {
			return []ui.Intent{ui.Goto{Route: ui.Route{Kind: ui.Section, Ref: it.ref}}}
		}
		return []ui.Intent{ui.Do{Deed: study.Open{Ref: it.ref}}}
	case key.Matches(msg, k.Act.Link) && r.of() != nil:
		return ui.Numbered(ctx, msg, r.of())
	}
	if it.resource != nil {
		if intents := ui.Reach(ctx, msg, it.resource); intents != nil {
			return intents
		}
	}
	if intents := ui.Marks(ctx, msg, it.ref); intents != nil {
		return intents
	}
	return s.always(ctx, msg)
}

// sideView draws the pane: a head, then the items, scrolled so that the
// cursor's item is visible.
func (s *Screen) sideView(ctx *ui.Context, r row, width, height int) string {
	items := s.items(ctx, r)
	s.side.Clamp(len(items), max(height, 1))
	lines, at := s.sideLines(ctx, r, width, height, 2)
	if len(lines) > height { // say less of each resource before anything is cut
		lines, at = s.sideLines(ctx, r, width, height, 1)
	}
	if len(lines) > height && height < 20 {
		lines, at = s.sideLines(ctx, r, width, height, 0)
	}
	if s.inSide && at > height-1 {
		lines = lines[min(at-height+1, max(len(lines)-height, 0)):]
	}
	return widget.Block(strings.Join(lines, "\n"), width, height, ctx.Theme.Icons.More)
}

// sideLines are the lines of the pane, from the first one that can be seen to
// one more than fit, and the number of the line after the cursor's item.
func (s *Screen) sideLines(ctx *ui.Context, r row, width, height, about int) (lines []string, at int) {
	items, from, group := s.items(ctx, r), 0, ""
	if s.inSide && s.side.Cursor > height { // an item has a line at least
		from = s.side.Cursor - height
		group = items[from-1].group()
	} else {
		lines = s.head(ctx, r, width)
	}
	for i := from; i < len(items) && (len(lines) <= height || s.inSide && i <= s.side.Cursor+1); i++ {
		if g := items[i].group(); g != group {
			group = g
			lines = append(lines, "", ctx.Theme.Muted.Render(strings.ToUpper(g)))
		}
		lines = append(lines, s.itemLines(ctx, items[i], i, width, about)...)
		if i == s.side.Cursor {
			at = len(lines)
		}
	}
	return lines, at
}

func (it item) group() string {
	switch {
	case it.section != nil:
		return "Sections"
	case it.topic != nil:
		return "Topics"
	case it.resource.Shelf != nil:
		return "Notebooks"
	}
	return "Resources"
}

// head is what is said of a row before its items.
func (s *Screen) head(ctx *ui.Context, r row, width int) []string {
	t := ctx.Theme
	var lines []string
	var summary string
	switch {
	case r.part != nil:
		tally := s.figures.part(ctx, r.part).count
		lines = append(lines,
			t.Icons.Course(r.part.Icon)+t.Title.Render(r.part.Title),
			t.Muted.Render(phrase.Plural(len(r.part.Sections), "section")+" "+t.Icons.Sep+" "+fmt.Sprintf("%d done", tally.Done)))
		summary = r.part.Summary
	case r.of() != nil:
		sec := r.of()
		name := sec.Title
		if r.topic != nil {
			name = r.topic.Title + t.Muted.Render("  in "+sec.Title)
		}
		where := fmt.Sprintf("%s %s %d of %d", sec.Part.Title, t.Icons.Sep, sec.Number, len(sec.Part.Sections))
		lines = append(lines,
			t.Icons.Course(sec.Icon)+t.Title.Render(name),
			ctx.State(state(ctx, r))+t.Muted.Render(" "+t.Icons.Sep+" "+where))
		summary = sec.Summary
	default:
		return []string{t.Muted.Render("Nothing is called so."), t.Muted.Render(ui.Tip(ctx.Keys.System.Back, "shows the whole roadmap again."))}
	}
	if summary != "" {
		lines = append(lines, "")
		for _, line := range widget.Wrap(summary, min(width, 76)) {
			lines = append(lines, t.Text.Render(line))
		}
	}
	return append(lines, s.hello(ctx, width)...)
}

// hello greets a learner who has done nothing yet.
func (s *Screen) hello(ctx *ui.Context, width int) []string {
	if !ctx.Study.Fresh() || width < 60 {
		return nil
	}
	t, k := ctx.Theme, ctx.Keys
	say := func(b key.Binding, what string) string { return ctx.Hint(b, t.Text, what) }
	rule := t.Rule.Render(strings.Repeat(t.Icons.Rule, min(width, 60)))
	return []string{
		"", rule,
		t.Accent.Render("New here?  ") + say(k.Act.Open, "reads the lesson of a section,"),
		say(k.Act.Tick, "ticks what you finished, ") + say(k.Act.Link, "open a resource,"),
		say(k.Find.Palette, "finds anything by name, ") + say(k.System.Help, "shows all keys."),
		t.Muted.Render("Everything is saved as you go."),
		rule,
	}
}

// itemLines draws an item; about is how much is said of a resource: 0 nothing,
// 1 one line, 2 all.
func (s *Screen) itemLines(ctx *ui.Context, it item, i, width, about int) []string {
	t := ctx.Theme
	on := s.inSide && i == s.side.Cursor
	mark := "  "
	if on {
		mark = t.Accent.Render(t.Icons.Cursor) + " "
	}
	name := t.Text
	if on {
		name = t.Cursor
	}
	switch {
	case it.section != nil:
		left := mark + ctx.Glyph(ctx.Study.Book().StateOf(it.section)) + " " + name.Render(it.section.Title)
		return []string{widget.Sides(left, widget.Meter(t, s.figures.section(ctx, it.section).coverage, 10), min(width, 76), t.Icons.More)}
	case it.topic != nil:
		return []string{mark + ctx.Glyph(ctx.Study.Book().StateOf(it.topic)) + " " + name.Render(it.topic.Title) + ctx.Marks(it.ref)}
	}
	number := fmt.Sprintf("%*d", ui.Digits(it.of), it.number)
	left := mark + ctx.Glyph(ctx.Study.Book().StateOf(it.resource)) + " " + t.Link.UnsetUnderline().Render(number) + " " + name.Render(it.resource.Title) + ctx.Marks(it.ref)
	width = min(width, 84)
	by := ctx.By(it.resource)
	if lipgloss.Width(by) > width/3 { // half an author is none
		by = string(it.resource.Kind)
	}
	lines := []string{widget.Sides(left, t.Muted.Render(by), width, t.Icons.More)}
	indent := strings.Repeat(" ", 5+ui.Digits(it.of))
	for _, text := range []string{phrase.Sentence(phrase.Loss(it.resource)), phrase.Other(it.resource)} {
		if text != "" && (about > 0 || on) {
			lines = append(lines, indent+t.Warm.Render(ansi.Truncate(text, width-len(indent), t.Icons.More)))
		}
	}
	if it.resource.About == "" || about == 0 {
		return lines
	}
	wrapped := widget.Wrap(it.resource.About, width-len(indent))
	if about == 1 && len(wrapped) > 1 {
		wrapped = []string{ansi.Truncate(it.resource.About, width-len(indent), t.Icons.More)}
	}
	for _, line := range wrapped {
		lines = append(lines, indent+t.Muted.Render(line))
	}
	return lines
}
