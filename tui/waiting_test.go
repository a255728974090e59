package tui_test

import (
	"context"
	"testing"
	"time"

	"charm.land/bubbles/v2/help"
	tea "charm.land/bubbletea/v2"

	"llmcourse/progress"
	"llmcourse/progress/memory"
	"llmcourse/tui"
	"llmcourse/tui/internal/tuitest"
	"llmcourse/tui/ui"
)

// A clock is a screen that wants to be told when a second has passed.
type clock struct {
	seconds   int
	cancelled bool
}

func (c *clock) Title(*ui.Context) string      { return "Clock" }
func (c *clock) View(*ui.Context) string       { return "tick" }
func (c *clock) Keys(*ui.Context) help.KeyMap  { return ui.Keys{} }
func (c *clock) Start(*ui.Context) []ui.Intent { return append(c.ask(), c.work()) }
func (c *clock) ask() []ui.Intent              { return []ui.Intent{ui.After{Wait: time.Second, Msg: c}} }
func (c *clock) work() ui.Intent {
	return ui.Run{Cmd: func() tea.Msg { return nil }, Cancel: func() { c.cancelled = true }}
}

func (c *clock) Update(_ *ui.Context, msg tea.Msg) []ui.Intent {
	switch msg := msg.(type) {
	case *clock:
		c.seconds++
		return c.ask()
	case tea.KeyPressMsg:
		if msg.String() == "x" {
			return []ui.Intent{ui.Back{}}
		}
	}
	return nil
}

// What a screen asked to be told after a while is told while it can be seen,
// and costs no frame after that.
func TestAfter(t *testing.T) {
	t.Parallel()
	m := tuitest.Fixture(t).Open(t, 80, 24)
	c := &clock{}
	m.Lay(ui.Overlay{Screen: c})
	_, cmd := m.Update(nil)
	if ticks := tuitest.Run(t, m, cmd).Ticks; ticks != 1 {
		t.Fatalf("%d waits are under way, want 1", ticks)
	}
	for want := 1; want <= 2; want++ {
		if tr := tuitest.Drive(t, m, tui.After(c, c)); c.seconds != want || tr.Ticks != 1 || m.Still() {
			t.Fatalf("told %d times, %d waits, still %v", c.seconds, tr.Ticks, m.Still())
		}
	}
	tuitest.Drive(t, m, tuitest.Key("x"))
	if tr := tuitest.Drive(t, m, tui.After(c, c)); c.seconds != 2 || tr.Ticks != 0 || !m.Still() {
		t.Errorf("a screen that is gone was told: %d times, %d waits, still %v", c.seconds, tr.Ticks, m.Still())
	}
}

// A Run that has not answered is cancelled with its screen, and at the end.
func TestRunsAreCancelled(t *testing.T) {
	t.Parallel()
	for _, end := range []string{"x", "ctrl+c"} {
		m := tuitest.Fixture(t).Open(t, 80, 24)
		c := &clock{}
		m.Lay(ui.Overlay{Screen: c})
		m.Update(nil) // its command is never run: it takes long
		if c.cancelled {
			t.Fatal("cancelled while it is waited for")
		}
		m.Update(tuitest.Key(end))
		if !c.cancelled {
			t.Errorf("not cancelled by %s", end)
		}
	}
}

// A telling store says when others wrote.
type telling struct {
	*memory.Store
	news    chan struct{}
	polls   int
	stopped <-chan struct{}
}

func (s *telling) Watch(ctx context.Context) <-chan struct{} {
	s.stopped = ctx.Done()
	return s.news
}

func (s *telling) Poll(ctx context.Context) ([]progress.Event, error) {
	s.polls++
	return s.Store.Poll(ctx)
}

// A store that says when there is something new is not looked at each second,
// until it says nothing any more.
func TestStoreThatTells(t *testing.T) {
	t.Parallel()
	w := tuitest.Fixture(t)
	deps := w.Deps(t)
	store := &telling{Store: w.Store, news: make(chan struct{}, 1)}
	deps.Store = store
	m := tui.New(deps)
	m.Init()
	_, cmd := m.Update(tui.Watch())
	if tuitest.Run(t, m, cmd); store.polls != 0 {
		t.Errorf("it is looked at %d times though it said nothing", store.polls)
	}

	store = &telling{Store: w.Store, news: make(chan struct{}, 1)}
	deps.Store = store
	store.news <- struct{}{}
	close(store.news)
	m = tui.New(deps)
	other := w.Store.Another()
	book := progress.NewBook(w.Course.ID)
	if err := other.Append(context.Background(), book.Next(other.Device(), w.Clock, progress.SetState("basics/training", progress.Done))); err != nil {
		t.Fatal(err)
	}
	tuitest.Start(t, m, 80, 24)
	if m.Book().Marked("basics/training") != progress.Done || store.polls != 1 {
		t.Errorf("after the news it is %s, with %d looks", m.Book().Marked("basics/training"), store.polls)
	}
	if tuitest.Drive(t, m, tui.Watch()); store.polls != 2 {
		t.Errorf("%d looks after the store stopped to tell, want 2", store.polls)
	}
	tuitest.Drive(t, m, tuitest.Key("Q"))
	select {
	case <-store.stopped:
	default:
		t.Error("the store is listened to after the end")
	}
}
