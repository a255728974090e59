package tui

import (
	"context"
	"errors"

	tea "charm.land/bubbletea/v2"

	"llmcourse/tui/ui"
)

// perform turns what a screen wants into effects. It is the only place that does.
func (m *Model) perform(from ui.Screen, intents []ui.Intent) {
	for _, intent := range intents {
		switch i := intent.(type) {
		case ui.Goto:
			m.nav.closeAll()
			m.goTo(i.Route)
		case ui.Replace:
			m.replace(i.Route)
		case ui.Back:
			m.back()
		case ui.Return:
			m.comeBack(i.Place)
		case ui.Show:
			m.show(i.Overlay)
		case ui.Choose:
			m.lay(overlayState, subject{ref: i.Ref})
		case ui.Do:
			m.do(from, i)
		case ui.SetTheme:
			m.setTheme(i)
		case ui.Switch:
			m.switchTo(from, i)
		case ui.Explain:
			m.lay(overlayPassage, subject{ref: i.Ref, text: i.Heading})
		case ui.Copy:
			m.copy(i.Text)
		case ui.Edit:
			m.edit(i.Ref)
		case ui.Notify:
			m.status.say(i.Level, i.Text)
		case ui.Press:
			m.key(i.Key)
		case ui.Run:
			m.cmds = append(m.cmds, m.jobs.begin(m.now(), from, i))
		case ui.After:
			m.cmds = append(m.cmds, after(from, i))
		}
	}
}

// openedMsg says how the browser took an address.
type openedMsg struct {
	url, said string // said stands for what is said of any address
	err       error
}

// browse starts the browser.
func (m *Model) browse(url, said string) {
	start := m.deps.Open
	m.cmds = append(m.cmds, func() tea.Msg {
		return openedMsg{url, said, start(context.Background(), url)}
	})
}

func (m *Model) opened(msg openedMsg) {
	switch {
	case msg.err == nil && msg.said != "":
		m.status.say(ui.Good, msg.said)
	case msg.err == nil:
		m.status.say(ui.Good, "Opened "+msg.url)
	case errors.Is(msg.err, ErrNoBrowser):
		m.address(msg.url, "No browser can be started here. The address:")
	default:
		m.address(msg.url, "The browser did not start ("+msg.err.Error()+"). The address:")
	}
}

// address shows and copies what no browser shows. It is not being opened any
// more, and the status line has the keys of the window again.
func (m *Model) address(url, why string) {
	m.status.clear()
	m.cmds = append(m.cmds, tea.SetClipboard(url))
	m.lay(overlayAddress, subject{url: url, text: why})
}

func (m *Model) copy(text string) {
	m.cmds = append(m.cmds, tea.SetClipboard(text))
	m.status.say(ui.Good, "Copied "+text)
}
