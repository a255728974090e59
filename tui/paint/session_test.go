//go:build unix

package paint

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"

	"llmcourse/tui/paint/vt"
)

// A session is a program in a pseudo-terminal, with a model of what the user
// would see. The program is this test binary again: see TestMain.
type session struct {
	t   *testing.T
	ptm *os.File
	cmd *exec.Cmd

	mu      sync.Mutex
	news    *sync.Cond
	vt      *vt.Terminal
	out     []byte
	replies map[string]string // what the terminal answers to what
	ended   bool
	err     error
}

const limit = 20 * time.Second // generous: the machine may be busy

func start(t *testing.T, env ...string) *session {
	t.Helper()
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	return startCmd(t, exec.Command(exe), env...)
}

func startCmd(t *testing.T, cmd *exec.Cmd, env ...string) *session {
	t.Helper()
	s := &session{t: t, cmd: cmd, vt: vt.New(60, 12), replies: map[string]string{}}
	s.news = sync.NewCond(&s.mu)
	races := filepath.Join(t.TempDir(), "race")
	cmd.Env = append([]string{
		"PAINT_TEST=1", "TERM=xterm-256color", "COLORTERM=truecolor", "PATH=" + os.Getenv("PATH"),
		"GORACE=exitcode=0 log_path=" + races,
	}, env...)
	var err error
	if s.ptm, err = pty.StartWithSize(cmd, &pty.Winsize{Rows: 12, Cols: 60}); err != nil {
		t.Fatal(err)
	}
	go s.read()
	t.Cleanup(func() {
		_ = cmd.Process.Kill()
		s.wait("the end", func() bool { return s.ended })
		_ = s.ptm.Close()
		checkRaces(t, races)
	})
	return s
}

// checkRaces fails for every data race but one that is not ours: at its end
// Bubble Tea closes the input while its reader may still be waiting in it
// (cancelreader's wait asks a file for its descriptor that Close gives up).
func checkRaces(t *testing.T, path string) {
	t.Helper()
	files, err := filepath.Glob(path + ".*")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		reports, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, report := range strings.Split(string(reports), "==================") {
			if strings.Contains(report, "DATA RACE") && !strings.Contains(report, "cancelreader.(*epollCancelReader).wait") {
				t.Errorf("%s", report)
			}
		}
	}
}

func (s *session) read() {
	buf := make([]byte, 1<<16)
	for {
		n, err := s.ptm.Read(buf)
		s.mu.Lock()
		s.out = append(s.out, buf[:n]...)
		_, _ = s.vt.Write(buf[:n])
		for ask, reply := range s.replies {
			if strings.Contains(string(buf[:n]), ask) {
				_, _ = s.ptm.WriteString(reply)
			}
		}
		s.news.Broadcast()
		s.mu.Unlock()
		if err != nil { // EIO: the last one has closed the terminal
			break
		}
	}
	err := s.cmd.Wait()
	s.mu.Lock()
	s.ended, s.err = true, err
	s.news.Broadcast()
	s.mu.Unlock()
}

// wait waits until the condition holds, which is tried after each output.
func (s *session) wait(what string, cond func() bool) {
	s.t.Helper()
	late := false
	timer := time.AfterFunc(limit, func() {
		s.mu.Lock()
		late = true
		s.news.Broadcast()
		s.mu.Unlock()
	})
	defer timer.Stop()
	s.mu.Lock()
	defer s.mu.Unlock()
	for !cond() {
		if late {
			s.t.Fatalf("waited in vain for %s; ended %v %v; the screen:\n%s\nall output: %q",
				what, s.ended, s.err, s.vt.State(), s.out)
		}
		s.news.Wait()
	}
}

// see waits for text on the screen.
func (s *session) see(text string) {
	s.t.Helper()
	s.wait(text, func() bool { return strings.Contains(s.vt.Text(), text) })
}

func (s *session) keys(k string) {
	s.t.Helper()
	if _, err := s.ptm.WriteString(k); err != nil {
		s.t.Fatal(err)
	}
}

func (s *session) resize(w, h int) {
	s.t.Helper()
	s.mu.Lock()
	s.vt.Resize(w, h)
	s.mu.Unlock()
	if err := pty.Setsize(s.ptm, &pty.Winsize{Rows: uint16(h), Cols: uint16(w)}); err != nil {
		s.t.Fatal(err)
	}
}

func (s *session) signal(sig syscall.Signal) {
	s.t.Helper()
	if err := s.cmd.Process.Signal(sig); err != nil {
		s.t.Fatal(err)
	}
}

func (s *session) end() {
	s.t.Helper()
	s.wait("the end", func() bool { return s.ended })
}

// output returns all that was written so far, and how long it is.
func (s *session) output() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return string(s.out)
}

func (s *session) state() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.vt.State()
}

// restored fails unless the terminal is as a shell wants it back.
func (s *session) restored() {
	s.t.Helper()
	s.mu.Lock()
	defer s.mu.Unlock()
	for m, on := range s.vt.Modes {
		if on != (m == "?25" || m == "?7") {
			s.t.Errorf("mode %s is left %v", m, on)
		}
	}
	for alt, k := range s.vt.Keys {
		if len(k) > 0 {
			s.t.Errorf("keyboard flags left on the stack (alternate %v): %v", alt, k)
		}
	}
	if s.vt.Title != "" || len(s.vt.Titles) > 0 {
		s.t.Errorf("title left: %q %q", s.vt.Title, s.vt.Titles)
	}
}
