//go:build proof && unix

package main

import (
	"bytes"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// size is how much a proof does: in an ordinary run, or with LLMCOURSE_PROOF=full.
func size(usual, full int) int {
	if os.Getenv("LLMCOURSE_PROOF") == "full" {
		return full
	}
	return usual
}

// proved prints the line that docs/proof.md quotes.
func proved(name, size, format string, args ...any) {
	fmt.Printf("PROOF %s | %s | %s\n", name, size, fmt.Sprintf(format, args...))
}

// A house is a home with the program in it.
type house struct {
	t       testing.TB
	home    string
	environ []string
	as      *syscall.Credential // who runs it; nil for ourselves
	binary  string              // "" for the test binary
}

// newHouse makes an empty home that everybody may look at.
func newHouse(t testing.TB) *house {
	t.Helper()
	dir, err := os.MkdirTemp("", "proof")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	if err := os.Chmod(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	w := &house{t: t, home: filepath.Join(dir, "home")}
	if err := os.Mkdir(w.home, 0o755); err != nil {
		t.Fatal(err)
	}
	w.environ = []string{
		"HOME=" + w.home, "PATH=" + os.Getenv("PATH"), "LANG=C.UTF-8", "TERM=xterm-256color", "COLORTERM=truecolor",
		"GOCOVERDIR=" + os.Getenv("GOCOVERDIR"),
	}
	return w
}

func (w *house) command(args ...string) *exec.Cmd {
	binary := w.binary
	if binary == "" {
		var err error
		if binary, err = os.Executable(); err != nil {
			w.t.Fatal(err)
		}
	}
	cmd := exec.Command(binary)
	cmd.Args = append([]string{"llmcourse"}, args...)
	cmd.Env, cmd.Dir = w.environ, "/"
	if w.as != nil {
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: w.as}
	}
	return cmd
}

// An outcome is how the program ended.
type outcome struct {
	code           int // -1 where a signal ended it
	stdout, stderr string
}

func (w *house) run(args ...string) outcome { return w.feed(nil, args...) }

func (w *house) feed(in io.Reader, args ...string) outcome {
	w.t.Helper()
	cmd := w.command(args...)
	var out, err bytes.Buffer
	cmd.Stdin, cmd.Stdout, cmd.Stderr = in, &out, &err
	var exit *exec.ExitError
	if e := cmd.Run(); e != nil && !errors.As(e, &exit) {
		w.t.Fatalf("%q: %v", args, e)
	}
	o := outcome{cmd.ProcessState.ExitCode(), out.String(), err.String()}
	if strings.Contains(o.stderr, "goroutine ") || strings.Contains(o.stderr, "panic:") {
		w.t.Fatalf("%q panics: %s", args, o.stderr)
	}
	return o
}

// want runs the program and demands an exit code and words on standard error
// or output.
func (w *house) want(code int, words string, args ...string) outcome {
	w.t.Helper()
	o := w.run(args...)
	if o.code != code || !strings.Contains(o.stdout+o.stderr, words) {
		w.t.Errorf("%q ended with %d, want %d and %q:\n%s%s", args, o.code, code, words, o.stdout, o.stderr)
	}
	return o
}

// nobody makes the program run as somebody who owns nothing; it needs root,
// and skips the test without a word being lost where there is none.
func (w *house) nobody(proof string) {
	w.t.Helper()
	if os.Getuid() != 0 {
		return // permissions hold for us then
	}
	own, err := os.Executable()
	if err != nil {
		w.t.Fatal(err)
	}
	// The folder of the test binary is closed to others.
	w.binary = filepath.Join(filepath.Dir(w.home), "llmcourse")
	data, err := os.ReadFile(own)
	if err == nil {
		err = os.WriteFile(w.binary, data, 0o755)
	}
	if err != nil {
		w.t.Fatal(err)
	}
	w.as = &syscall.Credential{Uid: 65534, Gid: 65534}
	if err := w.command("--version").Run(); err != nil {
		proved(proof, "0 cases", "skipped: the program cannot be run as another user here: %v", err)
		w.t.Skip(err)
	}
}

// own gives everything in a folder to who runs the program.
func (w *house) own(dir string) {
	w.t.Helper()
	err := filepath.WalkDir(dir, func(path string, _ os.DirEntry, err error) error {
		if err == nil && w.as != nil {
			err = os.Chown(path, int(w.as.Uid), int(w.as.Gid))
		}
		return err
	})
	if err != nil {
		w.t.Fatal(err)
	}
}

// modes sets the modes of all folders and files in a folder.
func (w *house) modes(dir string, folders, files os.FileMode) {
	w.t.Helper()
	var all []string
	err := filepath.WalkDir(dir, func(path string, e os.DirEntry, err error) error {
		if err == nil && !e.IsDir() {
			return os.Chmod(path, files)
		}
		all = append(all, path)
		return err
	})
	for i := len(all) - 1; i >= 0 && err == nil; i-- { // parents last
		err = os.Chmod(all[i], folders)
	}
	if err != nil {
		w.t.Fatal(err)
	}
}

// segment is the one file of the journal.
func (w *house) segment() string {
	w.t.Helper()
	all, _ := filepath.Glob(filepath.Join(w.home, ".local/share/llmcourse/progress/*/*.jsonl"))
	if len(all) != 1 {
		w.t.Fatalf("segments: %q", all)
	}
	return all[0]
}

// ids are the names of the events that export prints.
func (w *house) ids() map[string]bool {
	w.t.Helper()
	all := map[string]bool{}
	for line := range strings.Lines(w.want(0, "", "export").stdout) {
		_, rest, _ := strings.Cut(line, `"dev":"`)
		device, rest, _ := strings.Cut(rest, `","seq":`)
		seq, _, _ := strings.Cut(rest, ",")
		all[device+":"+seq] = true
	}
	return all
}

// sealed is a line of a journal with its checksum, as whoever shares the folder
// can make it.
func sealed(json string) string {
	return fmt.Sprintf("%08x %s\n", crc32.ChecksumIEEE([]byte(json)), json)
}
