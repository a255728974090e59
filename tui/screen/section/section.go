// Package section is the reader: the lesson of a section with its resources
// and notebooks under it, and an outline beside it.
package section

import (
	"fmt"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"llmcourse/curriculum"
	"llmcourse/curriculum/clean"
	"llmcourse/curriculum/markdown"
	"llmcourse/progress"
	"llmcourse/progress/study"
	"llmcourse/tui/phrase"
	"llmcourse/tui/ui"
	"llmcourse/tui/widget"
)

// Screen is the reader of one section.
type Screen struct {
	section *curriculum.Section
	wanted  string // heading to open at, instead of the place where reading stopped
	line    int    // of the lesson's text, from 1, to open at likewise
	lesson  *curriculum.Lesson
	failed  error
	links   []target
	reader  widget.Reader
	search  widget.Input
	outline bool // the outline has the keys
	rows    widget.Rows
	kept    progress.Place // what was recorded last
	there   progress.Place // where to open, where that was asked for; else the zero Place
	hushed  bool           // the section was marked doing, or need not be
	time    study.ReadingTime

	own        []own // what the page has besides the lesson
	topicMarks []topicMark
	basis      basis // what they were drawn for
}

// A target is where a link of the page leads.
type target struct {
	url      string
	resource *curriculum.Resource // nil for a link of the text
}

// loaded brings the lesson.
type loaded struct {
	lesson *curriculum.Lesson
	page   *markdown.Document
	err    error
}

// New opens a section, at the topic that the Ref names if it names one.
func New(ctx *ui.Context, route ui.Route) (ui.Screen, error) {
	item, ok := ctx.Study.Course().Find(route.Ref)
	if !ok {
		return nil, fmt.Errorf("open %q: %w", route.Ref, curriculum.ErrNotFound)
	}
	s := &Screen{line: route.Line}
	switch item := item.(type) {
	case *curriculum.Section:
		s.section = item
	case *curriculum.Topic:
		s.section, s.wanted = item.Section, item.Title
	case *curriculum.Resource:
		s.section = item.Section
	case *curriculum.Question:
		s.section, s.wanted = item.Topic.Section, item.Place
	}
	if s.section == nil {
		return nil, fmt.Errorf("open %q: it is no part of a section", route.Ref)
	}
	s.reader.SetPage(nil, nil)
	return s, nil
}

// Title is the title of the section.
func (s *Screen) Title(*ui.Context) string { return s.section.Title }

// Start fetches the lesson.
func (s *Screen) Start(ctx *ui.Context) []ui.Intent {
	if s.lesson != nil {
		s.kept, _ = ctx.Study.Book().Place(s.section.Ref()) // it may have been read elsewhere since
		return s.paint(ctx)
	}
	course, section := ctx.Study.Course(), s.section
	return []ui.Intent{ui.Run{Cmd: func() tea.Msg {
		lesson, err := course.Lesson(section.Ref())
		if err != nil {
			return loaded{err: err}
		}
		since := markdown.Parse(clean.Markdown(phrase.Since(section)))
		return loaded{lesson: lesson, page: markdown.Parse(lesson.Text).And(since)}
	}}}
}

// Leave keeps the place.
func (s *Screen) Leave(ctx *ui.Context) []study.Deed {
	s.sync(ctx)
	return append(s.keep(ctx), s.reading(ctx)...)
}

// reading is the time spent.
func (s *Screen) reading(ctx *ui.Context) []study.Deed {
	return []study.Deed{study.Spent{Ref: s.section.Ref(), For: s.time.Stop(ctx.Now)}}
}

// keep records the place where it has changed since.
func (s *Screen) keep(*ui.Context) []study.Deed {
	if s.lesson == nil {
		return nil
	}
	heading, block, fraction := s.reader.Place()
	place := progress.Place{Ref: s.section.Ref(), Heading: heading, Block: block, Fraction: fraction, Screen: "section"}
	if place == s.kept {
		return nil
	}
	s.kept = place
	return []study.Deed{study.ReadAt{Place: place}}
}

// Update takes the lesson, its drawing, keys and the wheel.
func (s *Screen) Update(ctx *ui.Context, msg tea.Msg) []ui.Intent {
	s.sync(ctx)
	switch msg := msg.(type) {
	case loaded:
		return s.arrive(ctx, msg)
	case widget.Painted:
		s.reader.Painted(msg)
	case tea.MouseWheelMsg:
		if msg.Button == tea.MouseWheelUp {
			s.reader.Scroll(-3)
		} else {
			s.reader.Scroll(3)
		}
	case tea.KeyPressMsg, tea.PasteMsg:
		if s.search.Capturing() {
			s.typed(ctx, msg)
			break
		}
		if press, ok := msg.(tea.KeyPressMsg); ok {
			s.time.Sign(ctx.Now)
			if s.reader.LiveKey(press) {
				return append(ui.Taken(), s.paint(ctx)...)
			}
			if intents := s.key(ctx, press); intents != nil {
				return append(intents, s.paint(ctx)...)
			}
			return nil
		}
	}
	return s.paint(ctx)
}

// arrive puts the lesson on the page, where reading stopped or at the topic asked for.
func (s *Screen) arrive(ctx *ui.Context, msg loaded) []ui.Intent {
	if s.failed = msg.err; s.failed != nil {
		return nil
	}
	s.lesson = msg.lesson
	s.time.Sign(ctx.Now)
	s.fill(ctx, msg.page)
	if place, ok := ctx.Study.Book().Place(s.section.Ref()); ok {
		s.kept = place
		s.reader.Restore(place.Heading, place.Block, place.Fraction)
	}
	switch {
	case s.there.Ref != "":
		s.reader.Restore(s.there.Heading, s.there.Block, s.there.Fraction)
	case s.line > 0:
		s.reader.ShowLine(s.line - 1)
	case s.wanted != "":
		s.reader.Jump(s.wanted)
	}
	return s.paint(ctx)
}

// Place is what is being read, and where in it.
func (s *Screen) Place(ctx *ui.Context) progress.Place {
	s.sync(ctx)
	p := progress.Place{Ref: s.section.Ref()}
	p.Heading, p.Block, p.Fraction = s.reader.Place()
	return p
}

// Return goes to a place in the lesson, as soon as that is there.
func (s *Screen) Return(ctx *ui.Context, p progress.Place) []ui.Intent {
	if s.there = p; s.lesson == nil {
		return nil
	}
	s.sync(ctx)
	s.reader.Restore(p.Heading, p.Block, p.Fraction)
	return s.paint(ctx)
}

// paint asks for the next passages to be drawn properly.
func (s *Screen) paint(ctx *ui.Context) []ui.Intent {
	s.sync(ctx)
	if job := s.reader.Job(); job != nil {
		return []ui.Intent{ui.Run{Cmd: job}}
	}
	return nil
}

func (s *Screen) typed(ctx *ui.Context, msg tea.Msg) {
	s.search.Update(ctx.Keys, msg)
	s.reader.Find(s.search.Text())
}

// Capturing says that the search has the keyboard.
func (s *Screen) Capturing() bool { return s.search.Capturing() }

// Reading says that the text should be selectable.
func (s *Screen) Reading(*ui.Context) bool { return true }

// at is what a marking key acts on: the resource that has the focus, else the
// topic being read, else the section.
func (s *Screen) at(ctx *ui.Context) curriculum.Ref {
	if f := s.reader.Focus(); f >= 0 && f < len(s.links) && s.links[f].resource != nil {
		return s.links[f].resource.Ref()
	}
	s.sync(ctx)
	current := s.reader.Current()
	var at curriculum.Ref
	for _, h := range s.headings() {
		if h.Topic != nil {
			at = h.Topic.Ref()
		} else if h.Level == 2 {
			at = s.section.Ref()
		}
		if h.Text == current {
			return at
		}
	}
	return s.section.Ref()
}

func (s *Screen) headings() []curriculum.Heading {
	if s.lesson == nil {
		return nil
	}
	return s.lesson.Headings
}

// begin marks a section as begun once something of it was read.
func (s *Screen) begin() []ui.Intent {
	if s.hushed {
		return nil
	}
	s.hushed = true
	return []ui.Intent{ui.Do{Deed: study.Begin{Section: s.section}, Silent: true}}
}

func matches(msg tea.KeyPressMsg, b ...key.Binding) bool { return key.Matches(msg, b...) }
