//go:build proof && unix

package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

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
	if o := w.feed(strings.NewReader("x"), "note", "nlp", "-"); o.code != 1 || !strings.Contains(o.stderr, "it may not be read or written") {
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
		want(code, "it may not be read or written", "status")
		want(code, "it may not be read or written", "export")
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
		{"HOME=/nonexistent", "it may not be read or written"},
		{"HOME=" + file, "a part of the path is a file"},
		{"LLMCOURSE_HOME=" + file, "a part of the path is a file"},
		{"LLMCOURSE_HOME=/proc/nothing", "no such file"},
		{"HOME=/dev/null", "a part of the path is a file"},
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
