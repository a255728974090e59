//go:build proof && linux

package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/creack/pty"
)

// installed builds the program as it is installed.
func installed(t *testing.T, to string, args ...string) string {
	t.Helper()
	cmd := exec.Command("go", append([]string{"build", "-trimpath", "-buildvcs=false", "-ldflags", "-s -w", "-o", to}, args...)...)
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0", "GOFLAGS=")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("go build: %v: %s", err, out)
	}
	return to
}

// A vital is what the system knows of a process.
type vital struct{ rss, files, threads int }

func (s *tty) vital() (v vital) {
	s.t.Helper()
	proc := fmt.Sprintf("/proc/%d", s.cmd.Process.Pid)
	status, err := os.ReadFile(proc + "/status")
	if err != nil {
		s.t.Fatal(err)
	}
	for line := range strings.Lines(string(status)) {
		name, value, _ := strings.Cut(line, ":")
		n, _ := strconv.Atoi(strings.TrimSuffix(strings.TrimSpace(value), " kB"))
		switch name {
		case "VmRSS":
			v.rss = n
		case "Threads":
			v.threads = n
		}
	}
	files, err := os.ReadDir(proc + "/fd")
	if err != nil {
		s.t.Fatal(err)
	}
	v.files = len(files)
	return v
}

func (v vital) String() string {
	return fmt.Sprintf("%d MB, %d files, %d threads", v.rss>>10, v.files, v.threads)
}

// TestProofLongLifeOfTheProgram is the program as it is installed, in a
// terminal, for as many keys as a day of work has, given as fast as it answers.
func TestProofLongLifeOfTheProgram(t *testing.T) {
	t.Parallel()
	w := newHouse(t)
	w.binary = installed(t, filepath.Join(filepath.Dir(w.home), "llmcourse"), ".")
	s := w.open(pty.Winsize{Rows: 40, Cols: 120}, []string{"DISPLAY=", "WAYLAND_DISPLAY="})
	s.see("Roadmap", 0)
	keys, sizes, want := 0, []pty.Winsize{{Rows: 24, Cols: 80}, {Rows: 12, Cols: 40}, {Rows: 50, Cols: 160}, {Rows: 40, Cols: 120}}, size(900, 12000)
	var samples []vital // one for each eighth: an hour of eight
	for round := 0; keys < want; round++ {
		s.resize(sizes[round%len(sizes)])
		for _, tab := range []string{"m", "r", "c", "P", "a", "M"} {
			s.hurry(esc, esc, esc, esc, tab)
			s.hurry(tour...)
			keys += 5 + len(tour)
			if keys*8/want > len(samples) && len(samples) < 8 {
				samples = append(samples, s.vital())
			}
		}
		s.forget()
	}
	last := s.vital()
	s.resize(sizes[len(sizes)-1])
	s.hurry(esc, esc, esc, esc, "m", "g") // wherever it was: the top of the roadmap
	s.shows("Fundamentals")
	s.press("Q")
	if code := s.ends(); code != 0 {
		t.Errorf("ended with %d", code)
	}
	s.restored("a long life")
	first := samples[0]
	// The runtime gives memory back late, and keeps threads that once waited.
	if grown := last.rss - first.rss; grown > max(first.rss/2, 24<<10) {
		t.Errorf("after an eighth %v, at the end %v: it grew by %d MB", first, last, grown>>10)
	}
	if last.files > first.files || last.threads > first.threads+8 {
		t.Errorf("after an eighth %v, at the end %v", first, last)
	}
	n := len(w.ids())
	if n == 0 {
		t.Error("nothing was recorded")
	}
	if o := w.want(0, "", "status"); strings.Contains(o.stderr, "damaged") {
		t.Errorf("afterwards: %s", o.stderr)
	}
	if t.Failed() {
		return
	}
	proved("long life of the installed program, in a terminal", fmt.Sprintf("%d keys, %d events", keys, n), "after an eighth %v; at the end %v; the journal reads back whole", first, last)
}

// hurry gives keys to the program, each as soon as the one before was drawn.
func (s *tty) hurry(keys ...string) {
	s.t.Helper()
	for _, k := range keys {
		if _, err := s.ptm.WriteString(k); err != nil {
			s.t.Fatal(err)
		}
		s.quiet(3 * time.Millisecond)
	}
}

// forget drops what was written, but for what says in which modes it is.
func (s *tty) forget() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.out = []byte(strings.Join(modeSequence().FindAllString(string(s.out), -1), ""))
}
