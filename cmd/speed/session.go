package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"sync"
	"time"

	"github.com/creack/pty"

	"llmcourse/tui/paint/vt"
)

// Size of the terminal that everything runs in.
const (
	columns = 120
	rows    = 40
)

// maxWait is how long a text may take to appear.
const maxWait = 60 * time.Second

// A session is one process in a terminal. A goroutine reads what it writes and
// stamps every read with its time, before it is looked at.
type session struct {
	terminal *os.File
	cmd      *exec.Cmd
	begun    time.Time
	random   *rand.Rand

	mu          sync.Mutex
	screen      *vt.Terminal
	first, last time.Time // output since mark
	want        string
	found       time.Time // when the wanted text was on the screen
	ended       time.Time
}

// start runs a program in a terminal of its own.
func start(p program, seed uint64) (*session, error) {
	s := &session{
		cmd: exec.Command(p.argv[0], p.argv[1:]...), screen: vt.New(columns, rows), want: p.ready,
		random: rand.New(rand.NewPCG(seed, 7)),
	}
	s.cmd.Env = append(append(os.Environ(), "TERM=xterm-256color", "COLORTERM=truecolor", "LANG=C.UTF-8"), p.env...)
	s.begun = time.Now()
	var err error
	if s.terminal, err = pty.StartWithSize(s.cmd, &pty.Winsize{Rows: rows, Cols: columns}); err != nil {
		return nil, fmt.Errorf("start %s: %w", p.name, err)
	}
	s.terminal.Fd() // reads wait in the system from now on, which stamps them sooner
	go s.read()
	go s.attend()
	return s, nil
}

func (s *session) read() {
	runtime.LockOSThread()
	buf := make([]byte, 1<<16)
	for {
		n, err := s.terminal.Read(buf)
		now := time.Now()
		if err != nil {
			return // the process has ended
		}
		s.mu.Lock()
		if s.first.IsZero() {
			s.first = now
		}
		s.last = now
		_, _ = s.screen.Write(buf[:n])
		if s.want != "" && s.found.IsZero() && strings.Contains(s.screen.Text(), s.want) {
			s.found = now
		}
		replies := s.screen.Replies()
		s.mu.Unlock()
		if len(replies) > 0 {
			_, _ = s.terminal.Write(replies)
		}
	}
}

func (s *session) attend() {
	_ = s.cmd.Wait()
	now := time.Now()
	s.mu.Lock()
	s.ended = now
	s.mu.Unlock()
}

// mark forgets what came so far; a text that is wanted is looked for from now on.
func (s *session) mark(want string) {
	s.mu.Lock()
	s.first, s.last, s.found, s.want = time.Time{}, time.Time{}, time.Time{}, want
	s.mu.Unlock()
}

// await polls a condition, under the lock.
func (s *session) await(limit time.Duration, cond func() bool) bool {
	for begin := time.Now(); time.Since(begin) < limit; time.Sleep(time.Millisecond) {
		s.mu.Lock()
		ok := cond()
		s.mu.Unlock()
		if ok {
			return true
		}
	}
	return false
}

// see waits for the wanted text and returns when it was there.
func (s *session) see() (time.Time, error) {
	if s.await(maxWait, func() bool { return !s.found.IsZero() || !s.ended.IsZero() }) && !s.found.IsZero() {
		return s.found, nil
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	return time.Time{}, fmt.Errorf("%s never showed %q; its screen:\n%s", s.cmd.Path, s.want, s.screen.Text())
}

// settle waits until nothing came for a while, and returns when the last
// output came; the zero time if there was none within a quarter of a second.
func (s *session) settle(silence time.Duration) time.Time {
	begin := time.Now()
	s.await(maxWait, func() bool {
		if s.last.IsZero() {
			return time.Since(begin) > max(silence, 250*time.Millisecond)
		}
		return time.Since(s.last) > silence
	})
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.last
}

// send types keys and returns when.
func (s *session) send(keys string) time.Time {
	now := time.Now()
	_, _ = s.terminal.WriteString(keys)
	return now
}

func (s *session) resize(width, height int) {
	s.mu.Lock()
	s.screen.Resize(width, height)
	s.mu.Unlock()
	_ = pty.Setsize(s.terminal, &pty.Winsize{Rows: uint16(height), Cols: uint16(width)})
}

// kill ends a process that would not end.
func (s *session) kill() {
	_ = s.cmd.Process.Kill()
	s.await(maxWait, func() bool { return !s.ended.IsZero() })
	_ = s.terminal.Close()
}
