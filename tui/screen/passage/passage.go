// Package passage shows the part of a lesson that explains a question.
package passage

import (
	"charm.land/bubbles/v2/help"
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"llmcourse/curriculum"
	"llmcourse/curriculum/markdown"
	"llmcourse/tui/phrase"
	"llmcourse/tui/ui"
	"llmcourse/tui/widget"
)

// Screen is a small reader.
type Screen struct {
	ref     curriculum.Ref
	heading string
	reader  widget.Reader
	failed  error
}

type loaded struct {
	page *markdown.Document
	err  error
}

// New shows what stands under a heading of the lesson of a section.
func New(ref curriculum.Ref, heading string) ui.Overlay {
	s := &Screen{ref: ref, heading: heading}
	s.reader.SetPage(nil, nil)
	return ui.Overlay{Screen: s, Width: 80, Height: 24}
}

// Title is the heading.
func (s *Screen) Title(*ui.Context) string { return s.heading }

// Start fetches the lesson.
func (s *Screen) Start(ctx *ui.Context) []ui.Intent {
	course, ref, heading := ctx.Study.Course(), s.ref, s.heading
	return []ui.Intent{ui.Run{Cmd: func() tea.Msg {
		lesson, err := course.Lesson(ref)
		if err != nil {
			return loaded{err: err}
		}
		return loaded{page: markdown.Parse(lesson.Section(heading))}
	}}}
}

// Update takes the text and scrolls it.
func (s *Screen) Update(ctx *ui.Context, msg tea.Msg) []ui.Intent {
	s.reader.Sync(ctx.Theme, ctx.Width, ctx.Height)
	switch msg := msg.(type) {
	case loaded:
		if s.failed = msg.err; s.failed != nil {
			return nil
		}
		var passages []widget.Passage
		for i, b := range msg.page.Blocks {
			if b.Kind == markdown.Heading && b.Text == s.heading {
				continue // it is the title
			}
			passages = append(passages, widget.Passage{Block: b, Gap: min(i, 1)})
		}
		s.reader.SetPage(passages, msg.page.Links)
	case widget.Painted:
		s.reader.Painted(msg)
	case tea.KeyPressMsg:
		k := ctx.Keys
		switch {
		case s.reader.Key(k, msg):
		case key.Matches(msg, k.Act.Explain):
			return []ui.Intent{ui.Goto{Route: ui.Route{Kind: ui.Section, Ref: s.ref}}}
		case key.Matches(msg, k.System.Back, k.System.Quit, k.Act.Open):
			return []ui.Intent{ui.Back{}}
		}
	}
	if job := s.reader.Job(); job != nil {
		return []ui.Intent{ui.Run{Cmd: job}}
	}
	return nil
}

// View draws the text.
func (s *Screen) View(ctx *ui.Context) string {
	if s.failed != nil {
		return ctx.Theme.Alarm.Render("The lesson cannot be read: ") + phrase.Cause(s.failed)
	}
	s.reader.Sync(ctx.Theme, ctx.Width, ctx.Height)
	return s.reader.View()
}

// Keys is what is live here.
func (s *Screen) Keys(ctx *ui.Context) help.KeyMap {
	k := ctx.Keys
	return ui.Keys{Short: []key.Binding{ui.As(k.Move.Down, "scroll"), ui.As(k.Act.Explain, "open the lesson"), ui.As(k.System.Back, "close")}}
}
