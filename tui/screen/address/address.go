// Package address shows an address in full, for where no browser can be
// started: over SSH, or without a display.
package address

import (
	"strings"

	"charm.land/bubbles/v2/help"
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"llmcourse/tui/theme"
	"llmcourse/tui/ui"
	"llmcourse/tui/widget"
)

// Screen shows one address.
type Screen struct{ url, why string }

// New shows url, and why no browser shows it.
func New(url, why string) ui.Overlay {
	const width = 72
	return ui.Overlay{Screen: &Screen{url, why}, Width: width, Height: 4 + (len(url)+width-1)/width}
}

// Title says what this is.
func (s *Screen) Title(*ui.Context) string { return "Open this address" }

// Update closes it, or copies the address once more.
func (s *Screen) Update(ctx *ui.Context, msg tea.Msg) []ui.Intent {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nil
	}
	if key.Matches(press, ctx.Keys.Act.Copy) {
		return []ui.Intent{ui.Copy{Text: s.url}}
	}
	if key.Matches(press, ctx.Keys.System.Back, ctx.Keys.System.Quit, ctx.Keys.Act.Open) {
		return []ui.Intent{ui.Back{}}
	}
	return nil
}

// View draws the address over as many lines as it needs; each is a link of its
// own to the whole. Where there is no room for all, it begins with the address.
func (s *Screen) View(ctx *ui.Context) string {
	t := ctx.Theme
	var lines []string
	say := func(ink theme.Ink, text string) {
		for _, line := range widget.Wrap(text, ctx.Width) {
			lines = append(lines, ink.Render(line))
		}
	}
	say(t.Text, s.why)
	lines = append(lines, "")
	above := len(lines)
	for _, line := range strings.Split(ansi.Hardwrap(s.url, max(ctx.Width, 1), true), "\n") {
		lines = append(lines, t.Accent.Hyperlink(s.url, "id=address").Render(line))
	}
	lines = append(lines, "")
	say(t.Muted, "It is on your clipboard, if your terminal allows that.")
	lines = lines[max(min(above, len(lines)-ctx.Height), 0):]
	return strings.Join(lines[:min(len(lines), ctx.Height)], "\n")
}

// Keys is what is live here.
func (s *Screen) Keys(ctx *ui.Context) help.KeyMap {
	return ui.Keys{Short: []key.Binding{ui.As(ctx.Keys.System.Back, "close"), ctx.Keys.Act.Copy}}
}
