package tui

import (
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/tui/keymap"
	"llmcourse/tui/theme"
	"llmcourse/tui/ui"
)

// Model is the root of the program.
type Model struct {
	deps     Deps
	routes   map[ui.Kind]route
	keys     *keymap.Map
	theme    *theme.Theme
	ground   theme.Ground // what the terminal says of its background
	sixteen  bool         // it has only sixteen colours
	width    int
	height   int
	stack    []place
	history  history
	kept     map[ui.Kind]ui.Screen
	overlays []ui.Overlay
	notice   notice
	hello    string // to somebody new, in a window too small for the greeting beside the tree
	notes    map[curriculum.Ref]string
	saver    saver
	reviews  reviews
	reached  reached
	leaving  bool
	works    works
	begun    time.Time         // when the program was
	partial  bool              // the Book is not whole yet
	since    []progress.Event  // recorded or polled since the store was read
	wish     wish              // the course that is being opened
	using    bool              // the choice of a course is being written
	held     []tea.KeyPressMsg // pressed meanwhile
	cmds     []tea.Cmd         // gathered while a message is handled
}

// A notice is what the status line says until the next key.
type notice struct {
	level  ui.Level
	text   string
	hint   string // said where there is room for it
	change bool   // it tells a change that is not on disk yet
	saved  bool   // and now it is
}

// New makes the program with the roadmap open.
func New(d Deps) *Model {
	m := &Model{
		deps: d, routes: routes(), keys: d.Keys, ground: d.Settings.Ground,
		kept: map[ui.Kind]ui.Screen{},
	}
	if m.keys == nil {
		m.keys = keymap.Default()
	}
	m.retheme()
	m.notes = readNotes(d.Course, d.Book, d.Notes)
	m.partial, m.begun = d.Rest != nil, d.Now()
	m.goTo(ui.Route{Kind: ui.Roadmap})
	m.greet()
	return m
}

// greet says what the learner should know before anything else.
func (m *Model) greet() {
	switch l := m.deps.Loaded; {
	case l.ReadOnly:
		m.say(ui.Warning, "Your progress is read-only: what you tick now is not kept.")
	case len(l.Warnings) > 0:
		m.say(ui.Warning, l.Warnings[0])
	case m.fresh():
		k := m.keys.Act
		m.hello = ui.Tips("New here", ui.Tip(k.Open, "reads"), ui.Tip(k.Tick, "ticks"), ui.Tip(k.Link, "open resources"))
	}
}

// fresh says that the learner has done nothing yet, in any course.
func (m *Model) fresh() bool {
	return !m.partial && m.deps.Book.Events() == 0 && len(m.deps.Book.Others()) == 0
}

// Init asks the terminal for its background and begins to look for what other
// programs write.
func (m *Model) Init() tea.Cmd {
	return tea.Batch(append(m.take(), tea.RequestBackgroundColor, m.watch(), m.rest(), m.readQuestions())...)
}

// Update dispatches; each message has one method.
func (m *Model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.width, m.height = msg.Width, msg.Height
		m.refresh()
	case tea.BackgroundColorMsg:
		m.ground = theme.Light
		if msg.IsDark() {
			m.ground = theme.Dark
		}
		m.retheme()
	case tea.ColorProfileMsg:
		m.profile(msg.Profile)
	case tea.FocusMsg, tea.ResumeMsg:
		m.cmds = append(m.cmds, m.poll())
	case tea.BlurMsg:
		m.settle(m.leave())
	case workedMsg:
		delete(m.works.since, msg.id)
		m.deliver(msg.msg)
	case restMsg:
		m.whole(msg)
	case questionsMsg:
		m.questioned(msg)
	case switchedMsg:
		m.switched(msg)
	case usedMsg:
		m.used(msg)
	case savedMsg:
		m.saved(msg)
	case polledMsg:
		m.polled(msg)
	case watchMsg:
		m.cmds = append(m.cmds, m.poll(), m.watch())
	case openedMsg:
		m.opened(msg)
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
	if m.holds(msg) {
		return
	}
	m.notice, m.hello = notice{}, ""
	front := m.front()
	typing := m.typing()
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
	if typing || len(m.overlays) > 0 {
		m.perform(front, front.Update(m.inner(), msg))
		return
	}
	if intents := front.Update(m.inner(), msg); intents != nil {
		m.perform(front, intents)
		return
	}
	m.global(msg)
}

// front is the screen that has the keys.
func (m *Model) front() ui.Screen {
	if n := len(m.overlays); n > 0 {
		return m.overlays[n-1].Screen
	}
	return m.top().screen
}

// typing says that letters are text, and not keys.
func (m *Model) typing() bool {
	c, ok := m.front().(ui.Capturer)
	return ok && c.Capturing()
}

// hand gives a message to the screen in front.
func (m *Model) hand(msg tea.Msg) {
	front := m.front()
	m.perform(front, front.Update(m.inner(), msg))
}

// deliver brings the answer of a Run to the screen that asked, if it is still there.
func (m *Model) deliver(msg ui.For) {
	there := false
	for _, p := range m.stack {
		there = there || p.screen == msg.To
	}
	for i, o := range m.overlays {
		if o.Screen == msg.To {
			m.perform(msg.To, msg.To.Update(m.over(i), msg.Msg))
			return
		}
	}
	for _, s := range m.kept {
		there = there || s == msg.To
	}
	there = there || m.history.has(msg.To)
	if there {
		m.perform(msg.To, msg.To.Update(m.context(), msg.Msg))
	}
}

// refresh lets the screens in view ask for what a new size or theme needs.
func (m *Model) refresh() {
	if m.width <= 0 || m.height <= 0 {
		return
	}
	m.start()
}

// say puts a notice on the status line.
func (m *Model) say(level ui.Level, text string) { m.notice = notice{level: level, text: text} }

// context is what a place is drawn from.
func (m *Model) context() *ui.Context {
	f := m.frame()
	return &ui.Context{
		Width: f.width, Height: f.body, Theme: m.theme, Keys: m.keys,
		Course: m.deps.Course, Book: m.deps.Book, Now: m.now(), New: m.fresh(),
		Due: m.count(), Deck: m.reviews.deck, Questions: m.reviews.questions, Paths: m.deps.Paths, Habits: m.deps.Habits,
		Note:    func(ref curriculum.Ref) string { return m.notes[ref] },
		Courses: m.together(),
	}
}

// inner is what the screen in front is drawn from: the window of an overlay,
// or the place itself.
func (m *Model) inner() *ui.Context {
	if n := len(m.overlays); n > 0 {
		return m.over(n - 1)
	}
	return m.context()
}

// over is what overlay i is drawn from.
func (m *Model) over(i int) *ui.Context {
	ctx := m.context()
	ctx.Width, ctx.Height = m.overlaySize(m.overlays[i])
	return ctx
}

func (m *Model) now() time.Time { return m.deps.Now() }

// Unsaved is what could not be saved; the caller tells the learner after the
// program has ended.
func (m *Model) Unsaved() []progress.Event { return m.saver.unsaved() }

// Whole says that the Book holds everything.
func (m *Model) Whole() bool { return !m.partial }

// Book is what the learner's events add up to now.
func (m *Model) Book() *progress.Book { return m.deps.Book }
