package courses

import (
	"context"
	"fmt"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"llmcourse/progress/stats"
	"llmcourse/progress/study"
	"llmcourse/tui/phrase"
	"llmcourse/tui/ui"
	"llmcourse/tui/widget"
)

// A task changes which courses there are: it adds one, brings one up to date or
// takes one away. It stands in the place of the list, shows what it would do,
// and does it when the learner says so.
type task struct {
	kind taskKind
	step step
	line stats.Line   // the course that is updated or removed
	from widget.Input // where a new one is
	im   study.Import
	up   study.Update
	also bool  // what was to be added is there already, and is updated instead
	err  error // of the last attempt
	top  int   // first visible row of what is shown
	stop context.CancelFunc
}

type taskKind int

const (
	adding taskKind = iota
	updating
	removing
)

// A step is how far a task is.
type step int

const (
	asking   step = iota // for where the roadmap is
	reading              // it, or the newer revision
	deciding             // the learner does
	working
)

// Answers of Runs, each with the task that asked: it may have been left.
type (
	imported struct {
		task *task
		im   study.Import
		err  error
	}
	compared struct {
		task *task
		up   study.Update
		err  error
	}
	finished struct {
		task *task
		said string
		warn string
		err  error
	}
)

// begin starts a task on the course the cursor is on.
func (s *Screen) begin(kind taskKind) []ui.Intent {
	if kind == adding {
		s.task = &task{kind: adding}
		s.task.from.Open()
		return ui.Taken()
	}
	if len(s.list) == 0 {
		return nil
	}
	l := s.list[s.rows.Cursor]
	switch {
	case l.BuiltIn && kind == removing:
		return []ui.Intent{ui.Notify{Text: l.Title + " is built in: it cannot be removed."}}
	case l.Gone:
		return []ui.Intent{ui.Notify{Text: l.Title + " is no longer here: add it again, and what you did is there."}}
	}
	s.task = &task{kind: kind, line: l, step: deciding}
	if kind == updating {
		return s.task.compare(s.manager, l.Name, "")
	}
	return ui.Taken()
}

// onlyShows tells that there is nothing to agree to: the built-in course is not
// updated, and what it was compared with is known by its titles alone.
func (t *task) onlyShows() bool { return t.up.BuiltIn && t.up.Beside == "" }

// close leaves a task; what it reads is not waited for.
func (s *Screen) close() []ui.Intent {
	if s.task.stop != nil {
		s.task.stop()
	}
	s.task = nil
	return ui.Taken()
}

// run does slow work that can be stopped.
func (t *task) run(to step, work func(context.Context) tea.Msg) []ui.Intent {
	until, stop := context.WithCancel(context.Background())
	t.step, t.err, t.stop = to, nil, stop
	return []ui.Intent{ui.Run{Cmd: func() tea.Msg { return work(until) }, Cancel: stop}}
}

// read reads what is to become a course.
func (t *task) read(l study.Manager, from string) []ui.Intent {
	return t.run(reading, func(ctx context.Context) tea.Msg {
		im, err := l.Read(ctx, from)
		return imported{t, im, err}
	})
}

func (t *task) compare(l study.Manager, name, from string) []ui.Intent {
	return t.run(reading, func(ctx context.Context) tea.Msg {
		up, err := l.Compare(ctx, name, from)
		return compared{t, up, err}
	})
}

// act does what the learner agreed to.
func (t *task) act(l study.Manager) []ui.Intent {
	im, up, line := t.im, t.up, t.line
	return t.run(working, func(ctx context.Context) tea.Msg {
		out := finished{task: t}
		switch t.kind {
		case adding:
			done, err := l.Add(ctx, im)
			out.said, out.err = fmt.Sprintf("%s is added: %s", im.Title, phrase.Plural(im.Sections, "section")), err
			if done > 0 {
				out.said += fmt.Sprintf(", %d done", done)
			}
			out.said += "."
		case updating:
			applied, err := l.Apply(ctx, up)
			out.said, out.err = "Up to date. The course as it was is in "+applied.Folder+".", err
			if up.BuiltIn {
				out.said = applied.Name + " is added, with progress of its own."
			}
			if len(applied.Notes) > 0 {
				out.warn = applied.Notes[0]
			}
		case removing:
			folder, err := l.Remove(ctx, line.Name)
			out.said, out.err = "Removed. Its folder is now "+folder+".", err
		}
		return out
	})
}

// answer takes the answer of a Run; one of a task that was left is dropped.
func (s *Screen) answer(msg tea.Msg) []ui.Intent {
	switch msg := msg.(type) {
	case imported:
		if msg.task == s.task {
			return s.imported(msg)
		}
	case compared:
		if msg.task == s.task {
			return s.compared(msg)
		}
	case finished:
		if msg.task == s.task {
			return s.finished(msg)
		}
	}
	return ui.Taken()
}

// imported shows what was read. What is there already is compared instead.
func (s *Screen) imported(msg imported) []ui.Intent {
	t := s.task
	switch {
	case msg.err != nil:
		t.step, t.err = asking, msg.err
		t.from.Open()
	case msg.im.Exists:
		t.kind, t.also = updating, true
		return t.compare(s.manager, msg.im.Name, t.from.Text())
	default:
		t.im, t.step = msg.im, deciding
	}
	return ui.Taken()
}

func (s *Screen) compared(msg compared) []ui.Intent {
	t := s.task
	t.step = deciding
	switch {
	case msg.err != nil && t.also:
		t.kind, t.step, t.err = adding, asking, msg.err
		t.from.Open()
	case msg.err != nil:
		t.err = msg.err
	case msg.up.Unchanged:
		s.task = nil
		return []ui.Intent{ui.Notify{Level: ui.Good, Text: msg.up.Title + " is up to date."}}
	default:
		t.up = msg.up
	}
	return ui.Taken()
}

// finished says what came of it. The course that is open is opened anew where
// it changed, and the built-in one where it went.
func (s *Screen) finished(msg finished) []ui.Intent {
	t := s.task
	if msg.err != nil {
		t.step, t.err = deciding, msg.err
		return ui.Taken()
	}
	s.task = nil
	said := ui.Notify{Level: ui.Good, Text: msg.said}
	if msg.warn != "" {
		said = ui.Notify{Level: ui.Warning, Text: msg.warn}
	}
	open := func(l stats.Line) bool { return l.InUse }
	switch {
	case t.kind == removing && open(t.line):
		return []ui.Intent{said, ui.Switch{Course: s.builtIn()}}
	case t.kind == updating && !t.up.BuiltIn && s.isOpen(t.up.Name):
		return []ui.Intent{said, ui.Switch{Course: t.up.Name, Anew: true}}
	case t.kind == adding:
		s.next = t.im.Name
	case t.up.BuiltIn:
		s.next = t.up.Beside
	}
	return append([]ui.Intent{said}, s.look()...)
}

func (s *Screen) isOpen(name string) bool {
	for _, l := range s.list {
		if l.Name == name {
			return l.InUse
		}
	}
	return false
}

// builtIn is the name of the course that is always there.
func (s *Screen) builtIn() string {
	for _, l := range s.list {
		if l.BuiltIn {
			return l.Name
		}
	}
	return ""
}

// taskKey answers a key while there is a task.
func (s *Screen) taskKey(ctx *ui.Context, msg tea.KeyPressMsg) []ui.Intent {
	t, k := s.task, ctx.Keys
	switch {
	case t.step == asking:
		return s.typed(ctx, msg)
	case key.Matches(msg, k.System.Back, k.System.Quit):
		if t.step == working {
			return ui.Taken() // it is short, and is not left half done
		}
		return s.close()
	case t.step == deciding && t.onlyShows() && key.Matches(msg, k.Act.Open):
		return s.close()
	case t.step == deciding && key.Matches(msg, k.Act.Open):
		if t.err != nil && t.kind == updating && t.up.Value == nil {
			return t.compare(s.manager, t.line.Name, "") // it may have been mended
		}
		return t.act(s.manager)
	case t.step == deciding:
		return s.scroll(ctx, msg)
	}
	return nil
}

// typed takes letters for where the roadmap is.
func (s *Screen) typed(ctx *ui.Context, msg tea.Msg) []ui.Intent {
	t := s.task
	if !t.from.Update(ctx.Keys, msg) {
		return ui.Taken()
	}
	if t.from.Text() == "" {
		return s.close()
	}
	return t.read(s.manager, t.from.Text())
}

// scroll moves what is shown.
func (s *Screen) scroll(ctx *ui.Context, msg tea.KeyPressMsg) []ui.Intent {
	n, height := len(s.task.body(ctx)), taskHeight(ctx)
	rows := widget.Rows{Cursor: s.task.top}
	last := max(n-height, 0) + 1 // a cursor at every first row there can be
	if !rows.Key(ctx.Keys, msg, last, height) {
		return nil
	}
	s.task.top = rows.Cursor
	return ui.Taken()
}
