package tui

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"llmcourse/tui/phrase"
	"llmcourse/tui/screen/roadmap"
	"llmcourse/tui/theme"
	"llmcourse/tui/ui"
	"llmcourse/tui/widget"
)

// View draws header, place, overlays and status line.
func (m *Model) View() tea.View {
	content, title := m.content(), m.windowTitle()
	if m.looks.settings.ASCII {
		content, title = theme.ASCII(content), theme.ASCII(title)
	}
	view := tea.NewView(content)
	view.AltScreen = true
	view.ReportFocus = true
	view.WindowTitle = title
	view.Cursor = m.cursor()
	view.ProgressBar = m.bar()
	if m.looks.settings.Mouse && !m.reading() {
		view.MouseMode = tea.MouseModeCellMotion
	}
	return view
}

func (m *Model) content() string {
	t, w := m.looks.theme, m.window
	if w.none() {
		return ""
	}
	if w.small() {
		return ansi.Truncate(fmt.Sprintf("needs %dx%d", minWidth, minHeight), w.width, "")
	}
	rows := []string{m.header().String()}
	if w.airy() {
		rows = append(rows, t.Rule.Render(strings.Repeat(t.Icons.Rule, w.width)))
	}
	rows = append(rows, widget.Block(m.nav.top().screen.View(m.context()), w.width, w.body(), t.Icons.More))
	base, foot := strings.Join(rows, "\n"), m.footer().String()
	if !m.nav.covered() {
		return base + "\n" + foot
	}
	if !m.nav.overlays[len(m.nav.overlays)-1].Clear {
		base = t.Muted.Render(ansi.Strip(base)) // what is behind steps back
	}
	layers := []*lipgloss.Layer{lipgloss.NewLayer(base + "\n" + foot)}
	for i, o := range m.nav.overlays {
		x, y := w.corner(o)
		layers = append(layers, lipgloss.NewLayer(boxed(m.over(i), o.Screen, w.overlayHead())).X(x).Y(y))
	}
	return lipgloss.NewCompositor(layers...).Render()
}

// boxed draws the screen of an overlay in its frame, under a title of so many rows.
func boxed(ctx *ui.Context, s ui.Screen, head int) string {
	t, more := ctx.Theme, ctx.Theme.Icons.More
	title := widget.Fit(t.Title.Render(ansi.Truncate(s.Title(ctx), ctx.Width, more)), ctx.Width, more)
	body := widget.Block(s.View(ctx), ctx.Width, ctx.Height, more)
	if head > 1 {
		title += "\n" + strings.Repeat(" ", ctx.Width)
	}
	return t.Frame.Render(title + "\n" + body)
}

// header is the first row as it is now.
func (m *Model) header() header {
	h := header{
		theme: m.looks.theme, width: m.window.width, course: m.deps.Label,
		open: m.nav.top().route.Kind, nested: m.nav.nested(), due: len(m.study.Due().Today),
	}
	if h.course == "" {
		h.course = m.deps.Course.Title
	}
	if h.nested {
		h.title = m.nav.top().screen.Title(m.context())
	}
	for _, kind := range m.nav.tabs {
		h.tabs = append(h.tabs, tab{kind, m.nav.routes[kind].tab})
	}
	reach := m.study.Reach()
	h.sections, h.coverage = reach.Sections, reach.Coverage
	return h
}

// footer is the last row as it is now.
func (m *Model) footer() footer {
	f := footer{theme: m.looks.theme, width: m.window.width, narrow: m.window.width < roadmap.Wide, status: &m.status}
	f.keys = m.nav.front().Keys(m.inner()).ShortHelp()
	if !m.nav.covered() && !m.nav.typing() { // else letters are text, or the overlay's own
		f.keys = append(f.keys, ui.As(m.keys.Find.Palette, "find"))
		if m.nav.top().route.Kind != ui.Map {
			f.keys = append(f.keys, ui.As(m.keys.Go.Map, "map"))
		}
		if m.nav.top().route.Kind != ui.Search {
			f.keys = append(f.keys, ui.As(m.keys.Find.Everything, "search"))
		}
		word := "back"
		if m.nav.home() {
			word = "quit"
		}
		f.always = []key.Binding{ui.As(m.keys.System.Help, "keys"), ui.As(m.keys.System.Quit, word)}
	}
	switch t := m.looks.theme; {
	case m.study.Failed() != nil:
		f.store = []string{t.Alarm.Render(phrase.Plural(len(m.study.Unsaved().Events), "change") + " not saved"), hint(t, ui.As(m.keys.System.Retry, "retry"))}
	case m.deps.Loaded.ReadOnly:
		f.store = []string{t.Warm.Render("read-only")}
	}
	return f
}

// cursor is where the terminal's own cursor belongs, nil where it is hidden.
func (m *Model) cursor() *tea.Cursor {
	c, ok := m.nav.front().(ui.Cursorer)
	if !ok || m.window.small() {
		return nil
	}
	at := c.Cursor(m.inner())
	if at == nil {
		return nil
	}
	if n := len(m.nav.overlays); n > 0 {
		x, y := m.window.corner(m.nav.overlays[n-1])
		at.X, at.Y = at.X+x+2, at.Y+y+1+m.window.overlayHead()
	} else {
		at.Y += m.window.above()
	}
	at.X, at.Y = min(at.X, m.window.width-1), min(at.Y, m.window.height-1)
	return at
}

// titleWidth is as much of a title as a tab or a task bar has room for.
const titleWidth = 48

// windowTitle holds only text that was cleaned where it entered.
func (m *Model) windowTitle() string {
	title := ansi.Strip(m.nav.top().screen.Title(m.context()))
	return ansi.Truncate(title, titleWidth, m.looks.theme.Icons.More) + " - llmcourse"
}

// reading says that a page of text is alone on screen, to be selected with the
// terminal's own mouse.
func (m *Model) reading() bool {
	r, ok := m.nav.front().(ui.Reader)
	return ok && r.Reading(m.context())
}
