// Package about shows pages about the course: who made it, its assistants, its
// licence, and where the program keeps what the learner did; and what happened
// since its lessons were written.
package about

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/help"
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"llmcourse/curriculum"
	"llmcourse/curriculum/clean"
	"llmcourse/curriculum/markdown"
	"llmcourse/progress/study"
	"llmcourse/tui/phrase"
	"llmcourse/tui/ui"
	"llmcourse/tui/widget"
)

// Screen is a page of its own drawings with links.
type Screen struct {
	title  string
	text   func(*curriculum.Course) string // of the page, as Markdown
	reader widget.Reader
	urls   []string // of the links, as they are written
	today  []string // where they lead
	filled bool
}

// New makes the screen, with where the program keeps things.
func New(paths []ui.Path) *Screen {
	return &Screen{title: "About", text: func(c *curriculum.Course) string { return text(c, paths) }}
}

// NewSince makes the screen of what happened since the lessons were written.
func NewSince() *Screen { return &Screen{title: phrase.SinceThen, text: since} }

// Title is the name of the screen.
func (s *Screen) Title(*ui.Context) string { return s.title }

func (s *Screen) sync(ctx *ui.Context) {
	s.reader.Sync(ctx.Theme, max(min(ctx.Width-6, 84), 8), ctx.Height)
	if !s.filled {
		s.fill(ctx)
	}
}

// fill composes the page once: nothing of it changes while the program runs.
func (s *Screen) fill(ctx *ui.Context) {
	s.filled = true
	pg := markdown.Parse(clean.Markdown(s.text(ctx.Study.Course())))
	passages := make([]widget.Passage, 0, len(pg.Blocks))
	for i, b := range pg.Blocks {
		passages = append(passages, widget.Passage{Block: b, Gap: min(i, 1)})
	}
	for _, l := range pg.Links {
		s.urls = append(s.urls, l.URL)
		s.today = append(s.today, today(ctx.Study.Course(), l.URL))
	}
	s.reader.SetPage(passages, pg.Links)
}

// today is where an address leads: to what moved, or to the archived copy of an
// assistant that is gone.
func today(c *curriculum.Course, url string) string {
	for _, l := range slices.Concat(c.Assistants, c.Links) {
		if l.URL == url {
			return c.Moved(l.Address())
		}
	}
	return c.Moved(url)
}

// Start asks for the page to be drawn.
func (s *Screen) Start(ctx *ui.Context) []ui.Intent { return s.paint(ctx) }

func (s *Screen) paint(ctx *ui.Context) []ui.Intent {
	s.sync(ctx)
	if job := s.reader.Job(); job != nil {
		return []ui.Intent{ui.Run{Cmd: job}}
	}
	return nil
}

// Update moves, and opens links.
func (s *Screen) Update(ctx *ui.Context, msg tea.Msg) []ui.Intent {
	s.sync(ctx)
	k := ctx.Keys
	switch msg := msg.(type) {
	case widget.Painted:
		s.reader.Painted(msg)
	case tea.MouseWheelMsg:
		by := 3
		if msg.Button == tea.MouseWheelUp {
			by = -3
		}
		s.reader.Scroll(by)
	case tea.KeyPressMsg:
		focus := s.reader.Focus()
		switch {
		case key.Matches(msg, k.Act.NextLink):
			s.reader.FocusNext(1)
			return ui.Taken()
		case key.Matches(msg, k.Act.PrevLink):
			s.reader.FocusNext(-1)
			return ui.Taken()
		case s.reader.Key(k, msg):
			return ui.Taken()
		case focus >= 0 && key.Matches(msg, k.Act.Open, k.Act.Browse):
			return follow(ctx, s.today[focus])
		case focus >= 0 && key.Matches(msg, k.Act.Archived):
			return []ui.Intent{ui.Do{Deed: study.Open{URL: s.urls[focus], Archived: true}}}
		case focus >= 0 && key.Matches(msg, k.Act.Copy):
			return []ui.Intent{ui.Copy{Text: s.today[focus]}}
		}
		return nil
	}
	return s.paint(ctx)
}

// follow goes where a link leads: inside of the course or outside.
func follow(ctx *ui.Context, url string) []ui.Intent {
	if ref, inside := strings.CutPrefix(url, "ref:"); inside {
		return []ui.Intent{ui.Goto{Route: ui.RouteTo(ctx.Study.Course(), curriculum.Ref(ref))}}
	}
	return []ui.Intent{ui.Do{Deed: study.Open{URL: url}}}
}

// leads is where a link leads, as a person reads it.
func leads(ctx *ui.Context, url string) string {
	if ref, inside := strings.CutPrefix(url, "ref:"); inside {
		if item, ok := ctx.Study.Course().Find(curriculum.Ref(ref)); ok {
			return item.Name()
		}
	}
	return url
}

// View draws the page, with the address of the link that has the focus.
func (s *Screen) View(ctx *ui.Context) string {
	s.sync(ctx)
	lines := strings.Split(s.reader.View(), "\n")
	for i, line := range lines {
		lines[i] = "   " + line
	}
	if f := s.reader.Focus(); f >= 0 && f < len(s.urls) {
		for len(lines) < ctx.Height {
			lines = append(lines, "")
		}
		lines[ctx.Height-1] = "   " + ctx.Theme.Accent.Render(leads(ctx, s.today[f]))
	}
	return widget.Block(strings.Join(lines, "\n"), ctx.Width, ctx.Height, ctx.Theme.Icons.More)
}

// Reading says that the text should be selectable.
func (s *Screen) Reading(*ui.Context) bool { return true }

// Keys is what is live now.
func (s *Screen) Keys(ctx *ui.Context) help.KeyMap {
	k := ctx.Keys
	return ui.Keys{
		Short: []key.Binding{ui.As(k.Act.NextLink, "link"), ui.As(k.Act.Open, "open"), k.Act.Copy},
		More:  []key.Binding{k.Act.PrevLink, k.Act.Archived, k.Move.Up, k.Move.Down, k.Move.HalfDown, k.Move.HalfUp, k.Move.Top, k.Move.Bottom},
	}
}
