//go:build proof && unix

package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"llmcourse/cmd/internal/cli"
	"llmcourse/cmd/internal/host"
)

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
		e := host.System()
		e.In, e.Out, e.Err, e.InTTY, e.OutTTY = strings.NewReader(""), &out, &err, false, false
		e.Environ = []string{"LLMCOURSE_HOME=" + home, "LANG=C.UTF-8"}
		e.Now = func() time.Time { return clock }
		e.Loc = time.UTC
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

func runProgram(args []string, e *host.Host) int { return cli.Run(context.Background(), args, e) }
