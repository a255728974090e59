package tui

import (
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"llmcourse/progress"
	"llmcourse/progress/study"
	"llmcourse/tui/keymap"
	"llmcourse/tui/phrase"
	"llmcourse/tui/screen/search"
	"llmcourse/tui/ui"
)

// Model is the root of the program. What it is made of are types of their own;
// Model only brings messages to them and performs what screens want.
type Model struct {
	deps   Deps
	keys   *keymap.Map
	window window
	nav    navigator
	looks  looks
	status status
	jobs   jobs
	change courseChange

	study   *study.Study
	choices choices
	watched watched

	at       time.Time    // of the message that is handled: one for all that follows from it
	found    *search.Kept // the index of the course, for all that search in it
	begun    time.Time    // when the program was
	writing  time.Time    // since when something is being saved, zero if nothing is
	offered  bool         // drafts were told of
	welcomed bool         // who was away for long was greeted, or need not be
	leaving  bool
	still    bool      // the last message changed nothing of what is shown
	seen     moment    // at the last look at the store
	cmds     []tea.Cmd // gathered while a message is handled
}

// New makes the program with the roadmap open.
func New(d Deps) *Model {
	m := &Model{
		deps: d, keys: d.Keys, looks: newLooks(d.Settings, d.Themes),
	}
	m.found = &search.Kept{}
	m.nav = newNavigator(routes(d.Paths, d.Manager, m.together, m.found), tabs(d.Course))
	if m.keys == nil {
		m.keys = keymap.Default()
	}
	m.at = d.Now()
	m.begun = m.at
	m.study = study.New(study.Deps{
		Course: d.Course, Book: d.Book, Partial: d.Rest != nil, Store: d.Store, Notes: d.Notes,
		Now: m.now, Habits: d.Habits, Minutes: d.Minutes,
	})
	m.study.Load()
	m.goTo(ui.Route{Kind: ui.Roadmap})
	m.greet()
	return m
}

// greet says what the learner should know before anything else.
func (m *Model) greet() {
	switch l := m.deps.Loaded; {
	case l.ReadOnly:
		m.status.say(ui.Warning, "Your progress is read-only: what you tick now is not kept.")
	case len(l.Warnings) > 0:
		m.status.say(ui.Warning, phrase.Warning(l.Warnings[0]))
	case m.study.Fresh():
		k := m.keys.Act
		m.status.hello = ui.Tips("New here", ui.Tip(k.Open, "reads"), ui.Tip(k.Tick, "ticks"), ui.Tip(k.Link, "open resources"))
	}
}

// Init asks the terminal for its background and begins to look for what other
// programs write.
func (m *Model) Init() tea.Cmd {
	m.work()
	return tea.Batch(append(m.take(), tea.RequestBackgroundColor, m.watch(), m.listen(), m.rest())...)
}

// Update dispatches; each message has one method.
func (m *Model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	m.at, m.still = m.deps.Now(), false
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.window = window{msg.Width, msg.Height}
		m.restart(true)
	case tea.BackgroundColorMsg:
		m.restart(m.looks.background(msg.IsDark()))
	case tea.ColorProfileMsg:
		m.restart(m.looks.profile(msg.Profile))
	case tea.FocusMsg, tea.ResumeMsg:
		m.cmds = append(m.cmds, m.poll())
	case tea.BlurMsg:
		m.leave(m.nav.top().screen)
	case jobDoneMsg:
		m.jobs.end(msg.id)
		m.deliver(msg.reply)
	case afterMsg:
		m.elapsed(msg)
	case restMsg:
		m.whole(msg)
	case courseMsg:
		m.courseOpened(msg)
	case choiceMsg:
		m.choiceWritten(msg)
	case workMsg:
		m.worked(msg)
	case polledMsg:
		m.polled(msg)
	case watchMsg:
		m.look()
	case newsMsg:
		m.news(msg)
	case openedMsg:
		m.opened(msg)
	case noteMsg:
		m.noteRead(msg)
	case editedMsg:
		m.edited(msg)
	case quitMsg:
		m.quit()
	case patienceMsg:
		return m, tea.Quit
	case tea.KeyPressMsg:
		m.key(msg)
	case tea.MouseMsg:
		m.mouse(msg)
	case tea.PasteMsg:
		m.hand(msg)
	}
	m.jobs.cancel(m.nav.holds)
	return m, tea.Batch(m.take()...)
}

// take returns the commands gathered while a message was handled.
func (m *Model) take() []tea.Cmd {
	cmds := m.cmds
	m.cmds = nil
	return cmds
}

// key gives a key to the overlay, to a screen that has the keyboard, to the
// top screen, and last to the program as a whole.
func (m *Model) key(msg tea.KeyPressMsg) {
	if m.change.buffers(msg, m.keys) {
		return
	}
	m.status.clear()
	front, typing := m.nav.front(), m.nav.typing()
	quit, suspend, redraw := m.keys.System.QuitNow, m.keys.System.Suspend, m.keys.System.Redraw
	if typing {
		t := m.keys.Text()
		quit, suspend, redraw = t.QuitNow, t.Suspend, t.Redraw
	}
	switch {
	case keymap.Interrupts(msg), key.Matches(msg, quit):
		m.quit()
		return
	case key.Matches(msg, suspend):
		m.cmds = append(m.cmds, tea.Suspend)
		return
	case key.Matches(msg, redraw):
		m.cmds = append(m.cmds, tea.ClearScreen)
		return
	}
	if typing || m.nav.covered() {
		m.perform(front, front.Update(m.inner(), msg))
		return
	}
	if intents := front.Update(m.inner(), msg); intents != nil {
		m.perform(front, intents)
		return
	}
	m.global(msg)
}

// hand gives a message to the screen in front.
func (m *Model) hand(msg tea.Msg) {
	front := m.nav.front()
	m.perform(front, front.Update(m.inner(), msg))
}

// deliver brings the answer of a Run to the screen that asked, if it is still there.
func (m *Model) deliver(msg ui.Reply) {
	if m.nav.holds(msg.To) {
		m.perform(msg.To, msg.To.Update(m.contextOf(msg.To), msg.Msg))
	}
}

// contextOf is what a screen is drawn from, wherever it is.
func (m *Model) contextOf(s ui.Screen) *ui.Context {
	if i := m.nav.overlay(s); i >= 0 {
		return m.over(i)
	}
	return m.context()
}

// restart lets the place in view ask for what a new size or theme needs, if it
// is another one.
func (m *Model) restart(changed bool) {
	if changed && !m.window.none() {
		m.start()
	}
}

// context is what a place is drawn from.
func (m *Model) context() *ui.Context {
	return &ui.Context{
		Width: m.window.width, Height: m.window.body(), Now: m.now(),
		Theme: m.looks.theme, Keys: m.keys, Study: m.study,
	}
}

// inner is what the screen in front is drawn from: the window of an overlay,
// or the place itself.
func (m *Model) inner() *ui.Context {
	if n := len(m.nav.overlays); n > 0 {
		return m.over(n - 1)
	}
	return m.context()
}

// over is what overlay i is drawn from.
func (m *Model) over(i int) *ui.Context {
	ctx := m.context()
	ctx.Width, ctx.Height = m.window.overlay(m.nav.overlays[i])
	return ctx
}

// now is the time of the message that is handled, or was last.
func (m *Model) now() time.Time { return m.at }

// Unsaved is what could not be saved; the caller tells the learner after the
// program has ended.
func (m *Model) Unsaved() study.Unsaved { return m.study.Unsaved() }

// Whole says that the Book holds everything.
func (m *Model) Whole() bool { return !m.study.Partial() }

// Book is what the learner's events add up to now.
func (m *Model) Book() *progress.Book { return m.study.Book() }
