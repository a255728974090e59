package paint

import (
	"context"
	"fmt"
	"io"
	"strings"
	"sync"
	"testing"

	tea "charm.land/bubbletea/v2"

	"llmcourse/tui/paint/vt"
)

// A learner is somebody at the far end of a connection: a terminal in memory.
type learner struct {
	*testing.T
	mu      sync.Mutex
	drawn   *sync.Cond
	vt      *vt.Terminal
	width   int
	height  int
	keys    *io.PipeWriter
	resized chan struct{}
	ended   chan error
}

func (l *learner) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	defer l.drawn.Broadcast()
	return l.vt.Write(p)
}

func (l *learner) size() (width, height int) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.width, l.height
}

// see waits until a text is on the screen.
func (l *learner) see(text string) {
	l.Helper()
	l.mu.Lock()
	defer l.mu.Unlock()
	for !strings.Contains(l.vt.Text(), text) {
		l.drawn.Wait()
	}
}

func (l *learner) alternate() bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.vt.Alternate()
}

// connect runs a program for somebody.
func connect(t *testing.T, ctx context.Context, name string, width, height int) *learner {
	t.Helper()
	l := &learner{T: t, vt: vt.New(width, height), width: width, height: height, resized: make(chan struct{}), ended: make(chan error, 1)}
	l.drawn = sync.NewCond(&l.mu)
	var in *io.PipeReader
	in, l.keys = io.Pipe()
	go func() {
		_, err := Run(&counter{name: name}, Options{
			Input: in, Output: l, Environ: []string{"TERM=xterm-256color", "SSH_TTY=far"}, Context: ctx, Size: l.size, Resized: l.resized,
		})
		l.ended <- err
	}()
	return l
}

// counter counts keys.
type counter struct {
	name          string
	n             int
	width, height int
}

func (c *counter) Init() tea.Cmd { return nil }

func (c *counter) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		c.width, c.height = msg.Width, msg.Height
	case tea.KeyPressMsg:
		switch msg.String() {
		case "q":
			return c, tea.Quit
		case "ctrl+z":
			return c, tea.Suspend
		}
		c.n++
	}
	return c, nil
}

func (c *counter) View() tea.View {
	v := tea.NewView(fmt.Sprintf("%s %d in %dx%d.", c.name, c.n, c.width, c.height))
	v.AltScreen = true
	return v
}

// One process runs programs for several people at once, each with their own
// terminal at the far end of a connection.
func TestManyLearnersInOneProcess(t *testing.T) {
	t.Parallel()
	ctx, hangUp := context.WithCancel(context.Background())
	defer hangUp()
	ada, grace := connect(t, context.Background(), "ada", 60, 10), connect(t, ctx, "grace", 80, 24)
	ada.see("ada 0 in 60x10.")
	grace.see("grace 0 in 80x24.")
	fmt.Fprint(ada.keys, "jj")
	ada.see("ada 2 in 60x10.")
	fmt.Fprint(grace.keys, "\x1aj") // nobody stops the process for the others
	grace.see("grace 1 in 80x24.")

	ada.mu.Lock()
	ada.width, ada.height = 30, 5
	ada.vt.Resize(30, 5)
	ada.mu.Unlock()
	ada.resized <- struct{}{}
	ada.see("ada 2 in 30x5.")
	grace.see("grace 1 in 80x24.")

	if !ada.alternate() {
		t.Error("the terminal at the far end is not set up")
	}
	fmt.Fprint(ada.keys, "q")
	if err := <-ada.ended; err != nil {
		t.Error(err)
	}
	if ada.alternate() {
		t.Error("the terminal at the far end is not given back")
	}
	hangUp()
	if err := <-grace.ended; err == nil {
		t.Error("a connection that ends is no end")
	}
}

// Who is gone is not waited for.
func TestInputThatEnds(t *testing.T) {
	t.Parallel()
	l := connect(t, context.Background(), "ada", 60, 10)
	l.see("ada 0")
	if err := l.keys.Close(); err != nil {
		t.Fatal(err)
	}
	if err := <-l.ended; err != nil {
		t.Error(err)
	}
}
