//go:build proof && unix

package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// A disk of one megabyte is filled by another program.
func TestProofFullDisk(t *testing.T) {
	const name = "a full disk (tmpfs)"
	w := newHouse(t)
	if os.Getuid() != 0 {
		proved(name, "0 cases", "skipped: mounting needs root; the journal's own proof fills a disk in memory")
		t.Skip("needs root")
	}
	if out, err := exec.Command("mount", "-t", "tmpfs", "-o", "size=1m", "proof", w.home).CombinedOutput(); err != nil {
		proved(name, "0 cases", "skipped: %s", strings.TrimSpace(string(out)))
		t.Skip(err)
	}
	t.Cleanup(func() { _ = exec.Command("umount", "-l", w.home).Run() })
	w.want(0, "todo -> done", "mark", "python", "done")
	filler := filepath.Join(w.home, "filler")
	if err := os.WriteFile(filler, make([]byte, 2<<20), 0o600); err == nil {
		t.Fatal("the disk is not full")
	}
	// The last page of the segment may have room for some events more.
	told := 0
	for i := range 40 {
		o := w.run("mark", "nlp", []string{"done", "todo"}[i%2])
		switch {
		case o.code == 1 && strings.Contains(o.stderr, "the disk is full"):
			told++
		case o.code != 0:
			t.Fatalf("ended with %d: %s", o.code, o.stderr)
		case told > 0 && strings.Contains(o.stdout, "->"):
			t.Fatalf("saved on a full disk? %s", o.stdout)
		}
	}
	if told == 0 {
		t.Fatal("the disk was never full")
	}
	full := w.ids()
	if o := w.feed(strings.NewReader("a note"), "note", "nlp", "-"); o.code != 1 || !strings.Contains(o.stderr, "the disk is full") {
		t.Errorf("note ended with %d: %s", o.code, o.stderr)
	}
	w.want(0, "python", "list", "--state", "done")
	_ = os.Remove(filler)
	w.want(0, "-> doing", "mark", "nlp", "doing")
	if now := w.ids(); len(now) != len(full)+1 {
		t.Errorf("%d events on the full disk, %d after it", len(full), len(now))
	}
	w.want(0, "python", "list", "--state", "done")
	proved(name, fmt.Sprintf("1 MB disk, %d refused saves", told),
		"each says \"the disk is full\" and ends with 1, 0 events lost, saves again with room")
}

// Standard output is full or gone.
func TestProofOutputGone(t *testing.T) {
	w := newHouse(t)
	cases := 0
	for _, args := range [][]string{
		{"list"}, {"list", "--json"}, {"show", "quantization"}, {"show", "quantization", "--markdown"}, {"status"}, {"status", "--line"},
		{"stats"}, {"next"}, {"search", "lora"}, {"export", "--course"}, {"paths"}, {"man"}, {"open", "--print", "quantization#introduction"},
	} {
		full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
		if err != nil {
			proved("standard output full", "0 cases", "skipped: %v", err)
			t.Skip(err)
		}
		cmd := w.command(args...)
		var said strings.Builder
		cmd.Stdout, cmd.Stderr = full, &said
		_ = cmd.Run()
		_ = full.Close()
		if code := cmd.ProcessState.ExitCode(); code != 1 || !strings.Contains(said.String(), "the disk is full") {
			t.Errorf("%q on a full output ended with %d: %s", args, code, said.String())
		}
		cases++
		// A pipe whose reader has left is no news: it ends, by signal or code.
		in, out, _ := os.Pipe()
		_ = in.Close()
		cmd = w.command(args...)
		said.Reset()
		cmd.Stdout, cmd.Stderr = out, &said
		_ = cmd.Run()
		_ = out.Close()
		if status, ok := cmd.ProcessState.Sys().(syscall.WaitStatus); ok && status.Signaled() && status.Signal() != syscall.SIGPIPE || strings.Contains(said.String(), "panic") {
			t.Errorf("%q into a closed pipe: %v %s", args, cmd.ProcessState, said.String())
		}
		cases++
	}
	proved("standard output full or closed", fmt.Sprintf("%d commands", cases), "exit code 1 and why, or the end by SIGPIPE; no panic")
}
