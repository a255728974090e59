//go:build proof && unix

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// A mux is a terminal that is a program: what it shows is what a person would
// see, by somebody else's reading of what we write.
type mux struct {
	t    *testing.T
	name string
	// run talks to its server.
	run  func(args ...string) (string, error)
	keys func(keys ...string)
	show func() string
	// second: programs have a screen apart from the shell's, which GNU screen
	// gives them only if asked to.
	second bool
}

// shows waits until all of the words are on the screen, but for those after a
// "-", which have to go.
func (m *mux) shows(words ...string) string {
	m.t.Helper()
	var text string
	for begin := time.Now(); time.Since(begin) < 30*time.Second; time.Sleep(20 * time.Millisecond) {
		text = m.show()
		right := 0
		for _, w := range words {
			if word, gone := strings.CutPrefix(w, "-"); strings.Contains(text, word) != gone {
				right++
			}
		}
		if right == len(words) && text != "" {
			return text
		}
	}
	m.t.Fatalf("%s: waited in vain for %q:\n%s", m.name, words, text)
	return ""
}

// tmux starts a server of its own with a shell in it.
func tmux(t *testing.T, w *house) *mux {
	t.Helper()
	if _, err := exec.LookPath("tmux"); err != nil {
		proved("tmux", "0 sessions", "skipped: it is not installed")
		t.Skip("tmux is not installed")
	}
	socket := filepath.Join(filepath.Dir(w.home), "tmux")
	m := &mux{t: t, name: "tmux", second: true}
	m.run = func(args ...string) (string, error) {
		cmd := exec.Command("tmux", append([]string{"-u", "-f", "/dev/null", "-S", socket}, args...)...)
		cmd.Env = w.environ
		out, err := cmd.CombinedOutput()
		return string(out), err
	}
	if out, err := m.run("new-session", "-d", "-x", "100", "-y", "30", "sh"); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	t.Cleanup(func() { _, _ = m.run("kill-server") })
	m.keys = func(keys ...string) { _, _ = m.run(append([]string{"send-keys"}, keys...)...) }
	m.show = func() string { out, _ := m.run("capture-pane", "-p"); return out }
	return m
}

// screenMux starts a GNU screen with a shell in it.
func screenMux(t *testing.T, w *house) *mux {
	t.Helper()
	if _, err := exec.LookPath("screen"); err != nil {
		proved("GNU screen", "0 sessions", "skipped: it is not installed")
		t.Skip("screen is not installed")
	}
	dir := filepath.Join(filepath.Dir(w.home), "screen")
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	m := &mux{t: t, name: "screen"}
	m.run = func(args ...string) (string, error) {
		cmd := exec.Command("screen", append([]string{"-U", "-c", "/dev/null", "-S", "proof"}, args...)...)
		cmd.Env = append(w.environ, "SCREENDIR="+dir)
		out, err := cmd.CombinedOutput()
		return string(out), err
	}
	if out, err := m.run("-d", "-m", "sh"); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	t.Cleanup(func() { _, _ = m.run("-X", "quit") })
	copied := filepath.Join(dir, "hardcopy")
	m.show = func() string {
		_ = os.Remove(copied)
		_, _ = m.run("-p", "0", "-X", "hardcopy", copied)
		for range 200 { // it answers before it has written
			if text, _ := os.ReadFile(copied); strings.Count(string(text), "\n") >= 24 {
				return string(text)
			}
			time.Sleep(5 * time.Millisecond)
		}
		return ""
	}
	names := strings.NewReplacer("Enter", "\r", "Escape", "\x1b", "C-z", "\x1a", "C-l", "\x0c", "Space", " ", "^", `\^`, "$", `\$`, `\`, `\\`)
	m.keys = func(keys ...string) {
		for _, k := range keys {
			_, _ = m.run("-p", "0", "-X", "stuff", names.Replace(k))
		}
	}
	for range 200 { // its server is on its way
		if m.show() != "" {
			break
		}
		time.Sleep(20 * time.Millisecond)
	}
	return m
}

// TestProofTmux and TestProofScreen are a session in a real terminal
// multiplexer: reading, ticking, suspending, coming back, ending.
func TestProofTmux(t *testing.T) {
	t.Parallel()
	w := newHouse(t)
	m := tmux(t, w)
	visit(t, w, m)
	// Another size, which only tmux lets a test choose.
	m.keys(program(t, w)+"; echo over$?", "Enter")
	m.shows("Roadmap", "Fundamentals")
	for _, size := range [][2]string{{"60", "20"}, {"140", "45"}, {"10", "3"}, {"100", "30"}} {
		if out, err := m.run("resize-window", "-x", size[0], "-y", size[1]); err != nil {
			t.Errorf("%v: %s", err, out)
		}
		if size[0] != "10" {
			m.shows("Roadmap", "Fundamentals")
		}
	}
	m.keys("Q")
	m.shows("over0")
	proved("tmux: read, tick, suspend, resize, end", "1 session, 5 sizes", "what it shows is right, its own screen comes back, 0 changes lost")
}

func TestProofScreen(t *testing.T) {
	t.Parallel()
	w := newHouse(t)
	visit(t, w, screenMux(t, w))
	proved("GNU screen: read, tick, suspend, end", "1 session", "what it shows is right, 0 changes lost")
}

// visit is a session as a person has it, from a shell.
func visit(t *testing.T, w *house, m *mux) {
	t.Helper()
	m.keys("PS1='$ '; set -m; clear", "Enter")
	m.keys("echo before", "Enter")
	m.shows("before")
	m.keys(program(t, w), "Enter")
	m.shows("LLM Course", "Roadmap", "Fundamentals", "quit")
	m.keys("j", "Enter")
	text := m.shows("min", "-Roadmap")
	m.keys("Escape")
	m.shows("Roadmap", "Resources")
	m.keys("j", "Space")
	m.shows("Saved.")
	m.keys("C-z")
	m.shows("Stopped") // says the shell
	for range 3 {
		m.keys("echo a$((40+2))b", "Enter")
	}
	m.shows("a42b")
	m.keys("fg; echo back$?", "Enter")
	m.shows("Roadmap", "Fundamentals")
	m.keys("C-l", "?")
	m.shows("to the top")
	m.keys("Escape")
	m.shows("-to the top")
	m.keys("Q")
	m.shows("back0")
	if m.second {
		m.shows("a42b") // the shell's own screen again
	}
	m.keys("stty -a | grep -c ' echo '; echo status$?", "Enter")
	m.shows("status0")
	if n := len(w.ids()); n == 0 {
		t.Errorf("%s: the change is not there", m.name)
	}
	if strings.Contains(text, "\x1b") || strings.Contains(text, "]8;") || strings.Contains(text, "4;2m") {
		t.Errorf("%s: a sequence shows as text:\n%s", m.name, text)
	}
}
