package paint

import (
	"bytes"
	"io"
	"strconv"
	"sync"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
)

// A terminal is the user's terminal while it is ours: raw, in the modes of the
// last frame, showing it. All but the last resort, surrender, is called from
// Bubble Tea's event loop; the lock is there for that one.
//
// What cannot be written is lost without a word: a terminal that is gone ends
// the program through its input or a SIGHUP.
type terminal struct {
	mu      sync.Mutex
	own     *tty // nil: it is at the far end of a connection
	out     io.Writer
	far     func() (width, height int) // the size of that one
	env     uv.Environ
	signals jobSignals
	found   *term.State // as it was before it was ours
	held    bool        // it is ours now
	over    bool        // and will not be again

	screen *screen
	now    modes // what it is set to
	hidden bool  // its cursor is
	sync   bool  // it can show a frame at once (mode 2026)
	wide   bool  // it counts cells by grapheme (mode 2027)
	asked  bool  // which of these it can
	modest bool  // it can do nothing but draw
}

func newTerminal(o Options) *terminal {
	t := &terminal{own: o.terminal(), out: o.Output, far: o.Size, env: o.Environ, signals: newJobSignals()}
	t.modest = modest(t.env)
	w, h := t.size()
	t.screen = newScreen(o.Environ, *o.Profile, w, h)
	t.screen.bare = t.modest
	return t
}

// size returns the size of the window, or what Bubble Tea would take for it.
func (t *terminal) size() (width, height int) {
	var w, h int
	if t.own != nil {
		w, h, _ = term.GetSize(t.own.out.Fd())
	} else if t.far != nil {
		w, h = t.far()
	}
	return either(w, t.env.Getenv("COLUMNS"), 80), either(h, t.env.Getenv("LINES"), 24)
}

func either(n int, env string, otherwise int) int {
	if n > 0 {
		return n
	}
	if n, err := strconv.Atoi(env); err == nil && n > 0 {
		return n
	}
	return otherwise
}

// hold makes the terminal ours. Its modes are set by the next frame.
func (t *terminal) hold() error {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.held || t.over {
		return nil
	}
	if t.own != nil {
		found, err := term.MakeRaw(t.own.in.Fd())
		if err != nil {
			return err
		}
		t.found = found
		t.signals.start()
	}
	t.held = true
	return nil
}

// release gives the terminal back as it was found.
func (t *terminal) release() {
	t.mu.Lock()
	defer t.mu.Unlock()
	if !t.held {
		return
	}
	t.held = false
	if t.own != nil {
		t.signals.stop()
	}
	var b bytes.Buffer
	b.Write(t.screen.leave())
	// The status stays: "done" is there to be read when the program is over.
	b.WriteString(change(t.now, modes{status: t.now.status}))
	if t.hidden {
		b.WriteString(ansi.SetModeTextCursorEnable)
	}
	_, _ = t.out.Write(b.Bytes())
	if t.own != nil {
		_ = term.Restore(t.own.in.Fd(), t.found)
	}
	t.forget()
}

// surrender gives it back for good.
func (t *terminal) surrender() {
	t.release()
	t.mu.Lock()
	t.over = true
	t.mu.Unlock()
}

// retake sets the terminal up again after somebody else may have changed it
// while we held it: the process was stopped and continued from outside.
func (t *terminal) retake() {
	t.mu.Lock()
	defer t.mu.Unlock()
	if !t.held || t.own == nil {
		return
	}
	_, _ = term.MakeRaw(t.own.in.Fd())
	// Undone first, or what the terminal keeps on stacks would be there twice.
	_, _ = io.WriteString(t.out, change(t.now, modes{status: t.now.status}))
	t.forget()
}

// forget takes the terminal for one in no mode of ours and with a screen that
// we know nothing of, but for where the cursor of an inline frame is.
func (t *terminal) forget() {
	t.now, t.hidden = modes{status: t.now.status}, false
	x, y := t.screen.position()
	t.screen.reset()
	t.screen.scr.SetPosition(x, y)
}

// write sends a sequence that changes nothing on the screen, where there is
// somebody to understand it.
func (t *terminal) write(seq string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.held && !t.modest {
		_, _ = io.WriteString(t.out, seq)
	}
}

func (t *terminal) resize(width, height int) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.screen.resize(width, height)
}

func (t *terminal) setProfile(p colorprofile.Profile) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if p != t.screen.profile {
		t.screen.setProfile(p)
	}
}

func (t *terminal) profile() colorprofile.Profile { return t.screen.profile }

func (t *terminal) clear() {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.screen.clear()
}

// learn takes the terminal's answer to what it can do.
func (t *terminal) learn(r tea.ModeReportMsg) {
	t.mu.Lock()
	defer t.mu.Unlock()
	switch r.Mode {
	case ansi.ModeSynchronizedOutput:
		t.sync = r.Value == ansi.ModeReset
	case ansi.ModeUnicodeCore:
		if !t.wide && (r.Value == ansi.ModeReset || r.Value == ansi.ModeSet || r.Value == ansi.ModePermanentlySet) {
			t.wide = true
			t.screen.setGraphemes()
		}
	}
}
