//go:build proof && unix

package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// The real program is killed at random moments: while it marks one thing, and
// while a learner works through prompts and is told "Saved."
func TestProofProgramKilled(t *testing.T) {
	w := newHouse(t)
	r := rand.New(rand.NewPCG(9, 10))
	rounds, acked, killed := size(40, 1000), 0, 0
	states := map[string]string{}
	targets := []string{"python", "neural-networks", "mathematics", "nlp"}
	w.want(0, "todo -> doing", "mark", "evaluation", "doing")
	begin := time.Now()
	w.want(0, "", "list")
	usual := time.Since(begin)
	for round := range rounds {
		target, state := targets[r.IntN(4)], []string{"todo", "doing", "done", "skipped"}[r.IntN(4)]
		cmd := w.command("mark", target, state)
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.AfterFunc(time.Duration(r.Int64N(int64(usual)*3/2)), func() { _ = cmd.Process.Kill() })
		said, _ := io.ReadAll(out)
		if cmd.Wait() != nil {
			killed++
		}
		listed := w.want(0, "", "list", "fundamentals").stdout
		got := ""
		for line := range strings.Lines(listed) {
			if strings.Contains(line, target) {
				got = strings.Fields(line)[1]
			}
		}
		switch was := states[target]; {
		case len(said) > 0 && got != state:
			t.Fatalf("round %d: it said %q, and %s is %s", round, said, target, got)
		case len(said) == 0 && got != state && got != was && (was != "" || got != "todo"):
			t.Fatalf("round %d: %s was %s and is %s", round, target, was, got)
		case len(said) > 0:
			acked++
		}
		states[target] = got
	}
	proved("kill -9 of the program: llmcourse mark", fmt.Sprintf("%d runs, %d of them killed", rounds, killed),
		"0 of %d changes it told of lost, nothing else changed", acked)
}

// A learner types commands at the prompts of the linear mode as fast as they
// are read, until the program is killed. What it called saved is there.
func TestProofPromptsKilled(t *testing.T) {
	w := newHouse(t)
	r := rand.New(rand.NewPCG(11, 12))
	rounds, saved := size(20, 500), 0
	for round := range rounds {
		before := len(w.ids())
		cmd := w.command("--accessible")
		in, err := cmd.StdinPipe()
		if err != nil {
			t.Fatal(err)
		}
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		go func() { // until the pipe breaks
			_, err := io.WriteString(in, "go scientist/quantization\n")
			for err == nil {
				_, err = io.WriteString(in, "7\n5\n") // a star, and done
			}
		}()
		late := time.AfterFunc(20*time.Second, func() { _ = cmd.Process.Kill() })
		lines := bufio.NewScanner(out)
		here := 0
		for lines.Scan() {
			if strings.Contains(lines.Text(), "Saved.") {
				if here++; here == 1 {
					time.AfterFunc(time.Duration(r.IntN(20))*time.Millisecond, func() { _ = cmd.Process.Kill() })
				}
			}
		}
		_ = cmd.Wait()
		late.Stop()
		if here == 0 {
			t.Fatal("nothing was saved before the kill")
		}
		if now := len(w.ids()); now-before < here {
			t.Fatalf("round %d: %d times \"Saved.\", and %d events more", round, here, now-before)
		}
		saved += here
	}
	proved("kill -9 of the program: at its prompts", fmt.Sprintf("%d kills", rounds), "0 of %d changes called \"Saved.\" lost", saved)
}

// Folders that may not be written to, or not even looked at.
func TestProofPermissions(t *testing.T) {
	const name = "read-only and closed folders"
	w := newHouse(t)
	w.nobody(name)
	w.own(w.home)
	w.want(0, "todo -> done", "mark", "python", "done")
	if o := w.feed(strings.NewReader("a note"), "note", "python", "-"); o.code != 0 {
		t.Errorf("note ended with %d: %s", o.code, o.stderr)
	}
	data := filepath.Join(w.home, ".local/share/llmcourse")
	t.Cleanup(func() { w.modes(w.home, 0o755, 0o644) })
	cases := 0
	want := func(code int, words string, args ...string) {
		t.Helper()
		w.want(code, words, args...)
		cases++
	}

	w.modes(w.home, 0o555, 0o444)
	want(0, "done", "list", "fundamentals", "--state", "done")
	want(0, "", "status")
	want(0, "show", "next")
	want(0, `"state":"done"`, "export")
	want(0, "", "stats")
	want(1, "read-only", "mark", "nlp", "done")
	want(1, "read-only", "undo")
	want(0, "a note", "note", "python")
	if o := w.feed(strings.NewReader("x"), "note", "nlp", "-"); o.code != 1 || !strings.Contains(o.stderr, "permission denied") {
		t.Errorf("note ended with %d: %s", o.code, o.stderr)
	}
	want(0, "already", "mark", "python", "done")

	w.modes(w.home, 0o755, 0o644)
	for _, closed := range []string{filepath.Join(data, "progress"), data, w.segmentFolder(), w.segment()} {
		if err := os.Chmod(closed, 0); err != nil {
			t.Fatal(err)
		}
		code := 1
		if strings.Contains(closed, "progress/") { // the rest can be read, and this is told
			code = 0
		}
		want(code, "permission denied", "status")
		want(code, "permission denied", "export")
		if err := os.Chmod(closed, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	config := filepath.Join(w.home, ".config/llmcourse/config.toml")
	if err := os.MkdirAll(filepath.Dir(config), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(config, []byte("icons = \"ascii\"\n"), 0); err != nil {
		t.Fatal(err)
	}
	want(1, "config", "list")
	if err := os.Remove(config); err != nil {
		t.Fatal(err)
	}
	want(0, "todo -> done", "mark", "nlp", "done")
	want(0, "python", "list", "fundamentals", "--state", "done")
	proved(name, fmt.Sprintf("%d commands", cases), "reads on, refuses to save with a word and exit code 1, 0 events lost, saves again when it may")
}

// segmentFolder is the folder of this machine.
func (w *house) segmentFolder() string {
	w.t.Helper()
	all, _ := filepath.Glob(filepath.Join(w.home, ".local/share/llmcourse/progress/*"))
	if len(all) != 1 {
		w.t.Fatalf("machines: %q", all)
	}
	return all[0]
}

// There is no home, it does not exist, or a file is in its place.
func TestProofNoHome(t *testing.T) {
	const name = "no home, or none that can be used"
	w := newHouse(t)
	w.nobody(name)
	file := filepath.Join(filepath.Dir(w.home), "file")
	if err := os.WriteFile(file, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	environ, cases := w.environ, 0
	for _, c := range []struct{ set, refused string }{
		{"HOME=", "no home folder"},
		{"HOME=relative", "no home folder"},
		{"HOME=/nonexistent", "permission denied"},
		{"HOME=" + file, "not a directory"},
		{"LLMCOURSE_HOME=" + file, "not a directory"},
		{"LLMCOURSE_HOME=/proc/nothing", "no such file"},
		{"HOME=/dev/null", "not a directory"},
	} {
		w.environ = append(environ[:len(environ):len(environ)], c.set)
		for _, args := range [][]string{{"list"}, {"show", "nlp"}, {"search", "lora"}, {"next"}, {"paths"}} {
			o := w.run(args...)
			if strings.HasSuffix(c.set, "file") || o.code != 0 {
				if o.code != 1 && o.code != 0 || o.code == 1 && !strings.Contains(o.stderr, "llmcourse: ") {
					t.Errorf("%s %q ended with %d: %s", c.set, args, o.code, o.stderr)
				}
			}
			cases++
		}
		w.want(1, c.refused, "mark", "nlp", "done")
		cases++
	}
	proved(name, fmt.Sprintf("7 homes, %d commands", cases), "no panic; reading works or says why not; saving says why not and ends with 1")
}

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
		case o.code == 1 && strings.Contains(o.stderr, "no space left"):
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
	if o := w.feed(strings.NewReader("a note"), "note", "nlp", "-"); o.code != 1 || !strings.Contains(o.stderr, "no space left") {
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
		"each says \"no space left on device\" and ends with 1, 0 events lost, saves again with room")
}

// Files of a newer version, damaged ones and a large one, through the program.
func TestProofFilesAsTheyCome(t *testing.T) {
	w := newHouse(t)
	w.want(0, "todo -> done", "mark", "python", "done")
	segment := w.segment()
	good, err := os.ReadFile(segment)
	if err != nil {
		t.Fatal(err)
	}
	newer := filepath.Join(filepath.Dir(filepath.Dir(segment)), "zzzzzzzz", "29990101T000000-0-aaaaaa.jsonl")
	future := append([]byte("a57e4b3b {\"format\":7}\n"), sealed(`{"format":7,"app":"llmcourse"}`)...)
	future = append(future, sealed(`{"dev":"n.1","seq":1,"at":"2026-03-01T12:00:00.000Z","kind":"dance","course":"llm-course","ref":"fundamentals/nlp","steps":{"a":[1]}}`)...)
	if err := os.MkdirAll(filepath.Dir(newer), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(newer, future, 0o600); err != nil {
		t.Fatal(err)
	}
	w.want(0, "newer version", "status")
	w.want(0, "newer version", "mark", "nlp", "done")
	w.want(0, "", "undo")
	exported := w.want(0, `"steps":{"a":[1]}`, "export").stdout
	other := newHouse(t)
	if o := other.feed(strings.NewReader(exported), "import", "-"); o.code != 0 {
		t.Errorf("import ended with %d: %s", o.code, o.stderr)
	}
	if again := other.want(0, "", "export").stdout; again != exported {
		t.Errorf("imported and exported again it is\n%s\nwant\n%s", again, exported)
	}
	if now, _ := os.ReadFile(newer); string(now) != string(future) {
		t.Error("the file of a newer version was changed")
	}
	proved("files of a future format version, through the program", "status, mark, undo, export, import",
		"a warning, exit code 0, byte for byte the same; unknown fields survive export and import")

	told := 0
	for n := len(good) - 1; n > 0; n -= max(len(good)/size(8, 200), 1) {
		if err := os.WriteFile(segment, good[:n], 0o600); err != nil {
			t.Fatal(err)
		}
		_ = os.Remove(segment + ".damaged")
		if o := w.run("status"); o.code != 0 {
			t.Fatalf("cut at %d: %d %s", n, o.code, o.stderr)
		} else if strings.Contains(o.stderr, "damaged lines in") {
			told++
		}
		w.want(0, "", "mark", "nlp", "doing")
		w.want(0, "doing -> done", "mark", "nlp", "done")
		if o := w.want(0, "nlp", "list", "--state", "done"); strings.Contains(o.stderr, "damaged") {
			t.Fatalf("cut at %d: told twice: %s", n, o.stderr)
		}
	}
	proved("a torn file, through the program", fmt.Sprintf("%d cuts", told),
		"told once in words, exit code 0, the next change kept")
}

// A clock that is days behind what was done last.
func TestProofProgramClockBack(t *testing.T) {
	home := t.TempDir()
	clock := time.Date(2026, 3, 10, 12, 0, 0, 0, time.UTC)
	run := func(args ...string) (string, int) {
		var out, err strings.Builder
		e := system()
		e.stdin, e.stdout, e.stderr, e.inTTY, e.outTTY = strings.NewReader(""), &out, &err, false, false
		e.environ = []string{"LLMCOURSE_HOME=" + home, "LANG=C.UTF-8"}
		e.now = func() time.Time { return clock }
		e.loc = time.UTC
		code := runProgram(args, e)
		return out.String() + err.String(), code
	}
	steps := 0
	for i, days := range []int{0, -3, -400, 2, -9000, 30} {
		clock = clock.AddDate(0, 0, days)
		state := []string{"doing", "done", "skipped"}[i%3]
		if out, code := run("mark", "python", state); code != 0 || !strings.Contains(out, "-> "+state) {
			t.Errorf("mark %s ended with %d: %s", state, code, out)
		}
		if out, code := run("list", "fundamentals", "--state", state); code != 0 || !strings.Contains(out, "python") {
			t.Errorf("python is not %s: %d %s", state, code, out)
		}
		for _, args := range [][]string{{"status"}, {"stats"}, {"next"}, {"stats", "--json"}, {"status", "--json"}, {"export"}} {
			if out, code := run(args...); code != 0 {
				t.Errorf("%q ended with %d: %s", args, code, out)
			}
			steps++
		}
	}
	proved("clock set back, through the program", fmt.Sprintf("6 clocks, up to 25 years apart, %d commands", steps),
		"what was done last counts, no panic, exit code 0")
}

func runProgram(args []string, e *env) int { return run(context.Background(), args, e) }

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
		if code := cmd.ProcessState.ExitCode(); code != 1 || !strings.Contains(said.String(), "no space left") {
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
