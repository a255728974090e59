package tui

import (
	"fmt"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"llmcourse/tui/keymap"
	"llmcourse/tui/screen/roadmap"
	"llmcourse/tui/theme"
	"llmcourse/tui/ui"
	"llmcourse/tui/widget"
)

// The smallest window in which the program can be used.
const (
	minWidth  = 40
	minHeight = 12
)

// A frame says how the window is shared out.
type frame struct {
	width, body, above int // rows of the place, and rows above it
	airy               bool
}

// frame gives a tall window a rule under the header.
func (m *Model) frame() frame {
	f := frame{width: m.width, above: 1, airy: m.height >= 20}
	if f.airy {
		f.above = 2
	}
	f.body = max(m.height-f.above-1, 0)
	return f
}

// View draws header, place, overlays and status line.
func (m *Model) View() tea.View {
	content, title := m.content(), m.windowTitle()
	if m.deps.Settings.ASCII {
		content, title = theme.ASCII(content), theme.ASCII(title)
	}
	view := tea.NewView(content)
	view.AltScreen = true
	view.ReportFocus = true
	view.WindowTitle = title
	view.Cursor = m.cursor()
	view.ProgressBar = m.bar()
	if m.deps.Settings.Mouse && !m.reading() {
		view.MouseMode = tea.MouseModeCellMotion
	}
	return view
}

func (m *Model) content() string {
	if m.width <= 0 || m.height <= 0 {
		return ""
	}
	if m.width < minWidth || m.height < minHeight {
		return ansi.Truncate(fmt.Sprintf("needs %dx%d", minWidth, minHeight), m.width, "")
	}
	f := m.frame()
	rows := []string{m.header()}
	if f.airy {
		rows = append(rows, m.theme.Rule.Render(strings.Repeat(m.theme.Icons.Rule, m.width)))
	}
	rows = append(rows, widget.Block(m.top().screen.View(m.context()), f.width, f.body, m.theme.Icons.More))
	base := strings.Join(rows, "\n")
	if len(m.overlays) == 0 {
		return base + "\n" + m.status()
	}
	if !m.overlays[len(m.overlays)-1].Clear {
		base = m.theme.Muted.Render(ansi.Strip(base)) // what is behind steps back
	}
	layers := []*lipgloss.Layer{lipgloss.NewLayer(base + "\n" + m.status())}
	for _, o := range m.overlays {
		x, y := m.overlayCorner(o)
		layers = append(layers, lipgloss.NewLayer(m.boxed(o)).X(x).Y(y))
	}
	return lipgloss.NewCompositor(layers...).Render()
}

// status is the last row: a notice or the live keys, and at its right end what
// always works and whether everything is saved.
func (m *Model) status() string {
	t := m.theme
	right := m.hint(m.keys.System.Help, "keys")
	if m.typing() {
		right = "" // letters are text now, and not keys
	} else if len(m.overlays) == 0 {
		word := "back"
		if len(m.stack) == 1 && m.top().route.Kind == ui.Roadmap {
			word = "quit"
		}
		right = joined(right, m.hint(m.keys.System.Quit, word))
	} else {
		right = ""
	}
	switch {
	case m.saver.failed != nil:
		right = t.Alarm.Render(ui.Plural(len(m.saver.unsaved()), "change")+" not saved") + "  " + joined(m.hint(m.keys.System.Retry, "retry"), right)
	case m.deps.Loaded.ReadOnly:
		right = t.Warm.Render("read-only") + "  " + right
	}
	return widget.Sides(" "+m.message(m.width-lipgloss.Width(right)-3), right+" ", m.width, t.Icons.More)
}

// message is the notice, or as many keys of the screen in front as there is
// room for.
func (m *Model) message(room int) string {
	t := m.theme
	if m.notice.text != "" {
		style := t.Text
		switch m.notice.level {
		case ui.Good:
			style = t.Leaf
		case ui.Warning:
			style = t.Warm
		case ui.Failure:
			style = t.Alarm
		}
		return style.Render(m.notice.within(room, t.Icons.More))
	}
	if m.hello != "" && m.width < roadmap.Wide && lipgloss.Width(m.hello) <= room {
		return t.Text.Render(m.hello)
	}
	var hints []string
	for _, b := range append(m.front().Keys(m.inner()).ShortHelp(), m.ways()...) {
		if !b.Enabled() {
			continue
		}
		hint := m.hint(b, b.Help().Desc)
		if room -= lipgloss.Width(hint) + 2; room < -2 {
			break
		}
		hints = append(hints, hint)
	}
	return strings.Join(hints, "  ")
}

// within is the notice in the room there is: that a change is saved is said
// before how it is taken back, and before all of a long name.
func (n notice) within(room int, more string) string {
	tail := ""
	if n.saved {
		tail = " Saved."
	}
	if text := n.text + n.hint + tail; lipgloss.Width(text) <= room {
		return text
	}
	return ansi.Truncate(n.text, max(room-lipgloss.Width(tail), 0), more) + tail
}

// ways are the keys that lead to everything else, shown where there is room.
func (m *Model) ways() []key.Binding {
	if len(m.overlays) > 0 || m.typing() {
		return nil
	}
	ways := []key.Binding{ui.As(m.keys.Find.Palette, "find")}
	if m.top().route.Kind != ui.Map {
		ways = append(ways, ui.As(m.keys.Go.Map, "map"))
	}
	return ways
}

// hint is a key and what it does, or nothing for an action without a key.
func (m *Model) hint(b key.Binding, word string) string {
	label := keymap.Label(b)
	if label == "" {
		return ""
	}
	return m.theme.Key.Render(label) + " " + m.theme.Muted.Render(word)
}

// joined is the hints that there are, two blanks between them.
func joined(hints ...string) string {
	return strings.Join(slices.DeleteFunc(hints, func(h string) bool { return h == "" }), "  ")
}

// overlaySize is the inside of an overlay: what it wishes, or what the window has.
func (m *Model) overlaySize(o ui.Overlay) (width, height int) {
	width, height = m.width-6, m.height-4-m.overlayHead()
	if m.width < 60 { // all but the keys: what is left at the sides says nothing
		width, height = m.width-4, m.height-3-m.overlayHead()
	}
	if o.Width > 0 {
		width = min(width, o.Width)
	}
	if o.Height > 0 {
		height = min(height, o.Height)
	}
	return max(width, 1), max(height, 1)
}

func (m *Model) overlayCorner(o ui.Overlay) (x, y int) {
	width, height := m.overlaySize(o)
	return max((m.width-width-4)/2, 0), max((m.height-height-2-m.overlayHead())/2, 0)
}

// overlayHead is the rows of an overlay's title: with a blank one under it where
// there are rows to give away.
func (m *Model) overlayHead() int {
	if m.height < 16 {
		return 1
	}
	return 2
}

// boxed draws an overlay in its frame, under its title.
func (m *Model) boxed(o ui.Overlay) string {
	width, height := m.overlaySize(o)
	ctx := m.context()
	ctx.Width, ctx.Height = width, height
	more := m.theme.Icons.More
	title := widget.Fit(m.theme.Title.Render(ansi.Truncate(o.Screen.Title(ctx), width, more)), width, more)
	body := widget.Block(o.Screen.View(ctx), width, height, more)
	if m.overlayHead() > 1 {
		title += "\n" + strings.Repeat(" ", width)
	}
	return m.theme.Frame.Render(title + "\n" + body)
}

// cursor is where the terminal's own cursor belongs, nil where it is hidden.
func (m *Model) cursor() *tea.Cursor {
	c, ok := m.front().(ui.Cursorer)
	if !ok || m.width < minWidth || m.height < minHeight {
		return nil
	}
	at := c.Cursor(m.inner())
	if at == nil {
		return nil
	}
	if n := len(m.overlays); n > 0 {
		x, y := m.overlayCorner(m.overlays[n-1])
		at.X, at.Y = at.X+x+2, at.Y+y+1+m.overlayHead()
	} else {
		at.Y += m.frame().above
	}
	at.X, at.Y = min(at.X, m.width-1), min(at.Y, m.height-1)
	return at
}

// titleWidth is as much of a title as a tab or a task bar has room for.
const titleWidth = 48

// windowTitle holds only text that was cleaned where it entered.
func (m *Model) windowTitle() string {
	title := ansi.Strip(m.top().screen.Title(m.context()))
	return ansi.Truncate(title, titleWidth, m.theme.Icons.More) + " - llmcourse"
}

// reading says that a page of text is alone on screen, to be selected with the
// terminal's own mouse.
func (m *Model) reading() bool {
	r, ok := m.front().(ui.Reader)
	return ok && r.Reading(m.context())
}

// profile follows what colours the terminal has.
func (m *Model) profile(p colorprofile.Profile) {
	m.sixteen = p == colorprofile.ANSI
	if p == colorprofile.ASCII || p == colorprofile.NoTTY {
		m.deps.Settings.NoColor = true
	}
	m.retheme()
}
