//go:build proof && unix

package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/creack/pty"

	"llmcourse/cmd/internal/host"
	"llmcourse/cmd/internal/notes"
	"llmcourse/curriculum"
)

// besiege gives a house a hostile course, notes and progress.
func besiege(t testing.TB, start int) *house {
	t.Helper()
	w := newHouse(t)
	dir := filepath.Join(filepath.Dir(w.home), "course")
	h := &hostile{attacks: attacks(), next: start}
	h.write(t, dir)
	course, err := curriculum.Load(os.DirFS(dir))
	if err != nil {
		t.Fatalf("the hostile course does not load: %v", err)
	}
	w.environ = append(w.environ, "LLMCOURSE_COURSE="+dir)

	data := filepath.Join(w.home, ".local/share/llmcourse")
	kept := notes.Open(host.Paths{Notes: filepath.Join(data, "notes")}, course.ID)
	var lines strings.Builder
	n := 0
	event := func(fields map[string]any) {
		n++
		all := map[string]any{"dev": "abcdefgh.attacker", "seq": n, "at": fmt.Sprintf("2026-03-%02dT12:00:%02d.000Z", 1+n/60%28, n%60), "course": course.ID}
		for k, v := range fields {
			all[k] = v
		}
		text, err := json.Marshal(all)
		if err != nil {
			t.Fatal(err)
		}
		lines.WriteString(sealed(string(text)))
		// The same with nothing escaped that JSON allows to stand.
		raw := strings.NewReplacer(`\u2028`, "\u2028", `\u2029`, "\u2029", `\u003c`, "<", `\u0026`, "&").Replace(string(text))
		lines.WriteString(sealed(strings.Replace(raw, `"seq":`, `"more":"`+"\u009b2J\u202e"+`","seq":1000`, 1)))
	}
	lines.WriteString(sealed(`{"format":1,"app":"llmcourse","machine":"abcdefgh"}`))
	for _, s := range course.Sections() {
		refs := []curriculum.Ref{s.Ref(), s.Topics[0].Ref(), s.Resources[0].Ref(), s.Ref() + "#one"}
		for _, ref := range refs {
			file, err := kept.File(ref)
			if err == nil {
				err = os.MkdirAll(filepath.Dir(file), 0o755)
			}
			if err == nil {
				err = os.WriteFile(file, []byte(h.raw()+"\n\n"+h.raw()), 0o644)
			}
			if err != nil {
				t.Fatal(err)
			}
			event(map[string]any{"kind": "note", "ref": ref})
			event(map[string]any{"kind": "place", "ref": ref, "head": h.raw(), "block": 2, "screen": h.raw()})
			event(map[string]any{"kind": "open", "ref": ref, "text": h.raw()})
		}
		event(map[string]any{"kind": "answer", "ref": s.Ref() + "#one", "given": h.raw(), "grade": 1})
		event(map[string]any{"kind": "state", "ref": s.Ref(), "state": "doing"})
		event(map[string]any{"kind": "state", "ref": s.Topics[0].Ref(), "state": h.raw()})
		event(map[string]any{"kind": "star", "ref": h.raw(), "on": true})
		event(map[string]any{"kind": "state", "ref": h.raw(), "state": "done", "course": h.raw()})
		event(map[string]any{"kind": "state", "ref": h.raw(), "state": "done"})
		event(map[string]any{"kind": h.raw(), "ref": h.raw(), "text": h.raw()})
		event(map[string]any{"kind": "state", "ref": s.Ref() + "#" + curriculum.Ref(h.raw()), "state": "done", "dev": h.raw()})
	}
	lines.WriteString("not a line \x1b]0;owned\a\n")
	progress := filepath.Join(data, "progress", "abcdefgh")
	if err := os.MkdirAll(progress, 0o755); err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{
		"20260101T000000-0-aaaaaa.jsonl":                lines.String(),
		"newer\x1b]52;c;AAAA\a\u202e\u009b2J\xff.jsonl": sealed(`{"format":7,"app":"llmcourse"}`),
	} {
		if err := os.WriteFile(filepath.Join(progress, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return w
}

// esc is the escape key as terminals with a newer keyboard protocol send it: it
// needs no waiting to be told from the beginning of another key.
const esc = "\x1b[27u"

// tour is every key that is worth pressing on a screen, one after the other.
var tour = []string{
	"?", esc, "?", "a", esc, esc, ":", "l", "\r", esc, "\x0b", "t", "a", esc, "\\", "l", "e", "a", "d", "\r", esc, esc, "F", "x", esc, esc,
	"j", "j", "l", "k", "G", "g", " ", "u", "s", "S", "j", "\r", esc, "b", "y", "o", esc, "O", esc, "e", esc, "e", "x", "\x13", esc,
	"/", "l", "e", "a", "d", "\r", "n", "N", esc, "f", esc, "p", esc, "t", esc, "*", "*", "v", "i", esc, ".", esc, ",", "\r", esc, esc, "T", "j", esc,
	"\r", "z", "x", "}", "}", "{", "\t", "\t", "y", "1", esc, "2", esc, "o", esc, "\x06", "\x06", "\x06", "\x06", "\x02", "G", "e", esc, "d", "u", "]", "\x06", "[", "i", esc,
	"t", "1", "\r", "\r", "p", esc, "1", "2", "\r", "\r", "?", esc, "3", "1", "2", "\r", "\r", "5", "\r", "\r", "w", "\r", "\r", "r", esc, esc, esc, "R", "1", "\r", "\r", esc, esc,
}

// screens are the words by which a tour is known to have been everywhere.
var screens = map[string]string{
	"roadmap": "Roadmap", "resources": "Resources", "notebooks": "Notebooks", "progress": "Progress", "about": "About",
	"help": "to the top", "search": "everything", "themes": "Theme", "map": "Map",
}

// TestProofHostileScreens walks through every screen of the program in a
// terminal, on a course, notes and progress full of attacks.
func TestProofHostileScreens(t *testing.T) {
	all := attacks()
	houses := size(2, 30)
	var total allowed
	bytes := 0
	var mu sync.Mutex
	var wg sync.WaitGroup
	room := make(chan struct{}, 2)
	for i := range houses {
		room <- struct{}{}
		wg.Go(func() {
			defer func() { <-room }()
			out := sightsee(t, besiege(t, i*len(all)/houses), i)
			mu.Lock()
			defer mu.Unlock()
			bytes += len(out)
			if err := total.check(out); err != nil {
				t.Errorf("house %d: %v", i, err)
			}
		})
	}
	wg.Wait()
	if t.Failed() {
		return
	}
	proved("hostile course, notes and progress: every screen in a terminal",
		fmt.Sprintf("%d attacks, %d courses, %d bytes of output", len(all), houses, bytes),
		"0 bytes of an attack; %d kinds of sequences, all on the list", len(total.sequences))
}

// sightsee runs the program in a terminal, presses every key on every tab, and
// returns what it wrote.
func sightsee(t *testing.T, w *house, n int) []byte {
	cmd := w.command()
	cmd.Env = append(cmd.Env, "DISPLAY=") // no browser: the address is shown instead
	sizes := []pty.Winsize{{Rows: 40, Cols: 120}, {Rows: 24, Cols: 80}, {Rows: 12, Cols: 40}}
	term, err := pty.StartWithSize(cmd, &sizes[n%len(sizes)])
	if err != nil {
		t.Error(err)
		return nil
	}
	defer term.Close()
	var mu sync.Mutex
	var out []byte
	news, over := make(chan struct{}, 1), make(chan struct{})
	go func() {
		defer close(over)
		buf := make([]byte, 1<<16)
		for {
			n, err := term.Read(buf)
			mu.Lock()
			out = append(out, buf[:n]...)
			mu.Unlock()
			select {
			case news <- struct{}{}:
			default:
			}
			if err != nil {
				return
			}
		}
	}()
	// quiet waits until the program has drawn what it had to draw.
	quiet := func(first time.Duration) {
		timer := time.NewTimer(first)
		defer timer.Stop()
		for {
			select {
			case <-news:
				timer.Reset(8 * time.Millisecond)
			case <-timer.C:
				return
			case <-over:
				return
			}
		}
	}
	quiet(400 * time.Millisecond)
	for _, tab := range []string{"m", "r", "c", "P", "a", "M"} {
		for range 4 {
			_, _ = term.WriteString(esc)
			quiet(4 * time.Millisecond)
		}
		_, _ = term.WriteString(tab)
		quiet(30 * time.Millisecond)
		for _, key := range tour {
			if _, err := term.WriteString(key); err != nil {
				break
			}
			quiet(10 * time.Millisecond)
		}
	}
	_, _ = term.WriteString("\x03")
	select {
	case <-over:
	case <-time.After(10 * time.Second):
		t.Errorf("it does not end: %q", out[max(len(out)-500, 0):])
	}
	_ = cmd.Process.Kill()
	_ = cmd.Wait()
	if code := cmd.ProcessState.ExitCode(); code != 0 {
		t.Errorf("ended with %d: %q", code, out[max(len(out)-2000, 0):])
	}
	for name, word := range screens {
		if n == 0 && !strings.Contains(string(out), word) {
			t.Errorf("the tour did not see the screen %s", name)
		}
	}
	return out
}

// commandsOf is every command that prints something of a course, of progress
// or of what it was given.
func commandsOf(attack string) [][]string {
	list := [][]string{
		{}, {"list"}, {"list", "--json"}, {"list", "part0/one"}, {"list", "part0/one", "--json"}, {"list", "--kind", "article"}, {"list", "notebooks/shelf"},
		{"show", "part0"}, {"show", "part0/one"}, {"show", "part0/one", "--plain"}, {"show", "part0/one", "--markdown"}, {"show", "part1/two", "--width", "40"},
		{"show", "part0/one#topic0"}, {"show", "part0/one#web"}, {"show", "part0/one#one"}, {"show", "notebooks/shelf"}, {"show", "notebooks/shelf#book"},
		{"next"}, {"next", "--json"}, {"status"}, {"status", "--json"}, {"status", "--line"}, {"stats"}, {"stats", "--json"},
		{"search", "lead"}, {"search", "lead", "--json"}, {"search", "tail"}, {"note"}, {"note", "part0/one"}, {"note", "part0/one#topic0"},
		{"export"}, {"export", "--course"}, {"export", "--markdown"}, {"export", "--csv"}, {"export", "--anki"}, {"note", "--all"}, {"open", "--print", "part0/one#web"}, {"open", "part0/one#web"}, {"open", "--archived", "--print", "part0/one#web"},
		{"undo"}, {"mark", "part0/one", "done"}, {"quiz", "part0/one"}, {"quiz", "part0/one", "--plain"}, {"review"}, {"placement", "part0"}, {"--accessible"}, {"man"}, {"paths"},
		{"course", "check", os.Getenv("HOME")},
	}
	if strings.Contains(attack, "\x00") {
		return list // no argument can hold it
	}
	return append(list, [][]string{
		{attack}, {"show", attack}, {"list", attack}, {"search", attack}, {"mark", attack, "done"}, {"mark", "part0/one", attack}, {"open", attack}, {"open", "https://" + attack},
		{"--theme", attack}, {"--" + attack}, {"import", attack}, {"course", "check", attack}, {"note", attack}, {"list", "--kind", attack}, {"--home", "/tmp/" + attack, "mark", "nothing", "done"}, {"help", attack},
	}...)
}

// TestProofHostileCommands runs every command on it, into a pipe and into a
// terminal.
func TestProofHostileCommands(t *testing.T) {
	all := attacks()
	houses, runs, bytes := size(1, 8), 0, 0
	for i := range houses {
		w := besiege(t, i*len(all)/houses+7)
		_, dir, _ := strings.Cut(w.environ[len(w.environ)-1], "=")
		// What it makes of a broken course is told as problems.
		spoiled := filepath.Join(filepath.Dir(w.home), "spoiled")
		if err := os.CopyFS(spoiled, os.DirFS(dir)); err != nil {
			t.Fatal(err)
		}
		h := &hostile{attacks: all, next: i}
		toml := fmt.Sprintf("id = %s\ntitle = 3\n%s = 1\n[[parts]]\nid = %s\nsections = [%s]\n[[links]]\ntitle=\"a\"\nurl = %s\n", h.a(), quoted(h.raw()), h.a(), h.a(), h.a())
		if err := os.WriteFile(filepath.Join(spoiled, "course.toml"), []byte(toml), 0o644); err != nil {
			t.Fatal(err)
		}
		var lists [][]string
		attack := all[(i*17+5)%len(all)]
		lists = append(lists, commandsOf(attack)...)
		lists = append(lists, []string{"course", "check", dir}, []string{"course", "check", spoiled})
		for n := range size(3, 12) {
			more := commandsOf(all[(i*31+n*19)%len(all)])
			lists = append(lists, more[len(more)-16:]...)
		}
		for _, args := range lists {
			in := strings.Repeat("1\n2\n1 2\n1 2 3\nwhy\nx\n"+strings.ReplaceAll(attack, "\n", " ")+"\n", 3) + "q\n0\n/quit\nquit\n"
			var check allowed
			o := w.feed(strings.NewReader(in), args...)
			if err := check.check([]byte(strings.ReplaceAll(o.stdout+o.stderr, "\t", " "))); err != nil {
				t.Errorf("%q: %v", args, err)
			}
			if strings.Contains(o.stdout, "\x1b") {
				t.Errorf("%q writes a sequence into a pipe", args)
			}
			runs, bytes = runs+1, bytes+len(o.stdout)+len(o.stderr)
		}
		for _, args := range commandsOf("none")[1:37] { // those that need no answers
			out := inTerminal(t, w, args)
			var check allowed
			if err := check.check([]byte(strings.ReplaceAll(string(out), "\t", " "))); err != nil { // cards have tabs between their fields
				t.Errorf("%q in a terminal: %v", args, err)
			}
			runs, bytes = runs+1, bytes+len(out)
		}
	}
	if t.Failed() {
		return
	}
	proved("hostile course, notes, progress and arguments: every command", fmt.Sprintf("%d attacks, %d runs, %d bytes", len(all), runs, bytes),
		"0 bytes of an attack, in a pipe not one escape")
}

// inTerminal runs a command in a terminal and returns what it wrote.
func inTerminal(t *testing.T, w *house, args []string) []byte {
	t.Helper()
	cmd := w.command(args...)
	cmd.Env = append(cmd.Env, "COLORFGBG=15;0") // so that it need not ask
	term, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: 40, Cols: 120})
	if err != nil {
		t.Fatal(err)
	}
	defer term.Close()
	late := time.AfterFunc(20*time.Second, func() { _ = cmd.Process.Kill() })
	defer late.Stop()
	var out []byte
	buf := make([]byte, 1<<16)
	for {
		n, err := term.Read(buf)
		out = append(out, buf[:n]...)
		if err != nil {
			break
		}
	}
	_ = cmd.Wait()
	return out
}

// TestProofEvilAddresses gives the opener every address that should not be
// opened; a recorder stands in for the browser.
func TestProofEvilAddresses(t *testing.T) {
	w := newHouse(t)
	record := filepath.Join(filepath.Dir(w.home), "opened")
	browser := filepath.Join(filepath.Dir(w.home), "browser")
	if err := os.WriteFile(browser, []byte("#!/bin/sh\nprintf '%s\\n' \"$#:$*\" >>"+record+"\n"), 0o755); err != nil {
		t.Fatal(err)
	}
	w.environ = append(w.environ, "BROWSER="+browser, "LLMCOURSE_BROWSER="+browser+" --new-tab %s", "DISPLAY=:99")
	evil := []string{
		"file:///etc/passwd", "/etc/passwd", "javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,<script>", "vbscript:x", "ftp://example.com/", "ssh://-oProxyCommand=id/x",
		"javascript://example.com/%0aalert(1)", "file://localhost/etc/passwd", "file://example.com/share", "data://example.com/x", "smb://example.com/share", "vbscript://example.com/x",
		"-x:", "--help:", "--new-window=https://x", "https://", "https:///path", "http:example.com", "https://user@example.com/", "https://user:word@example.com/", "https://@example.com/",
		"https://example.com/\x1b]52;c;AAAA\a", "https://example.com/\n-x", "https://example.com/\r\nHost:x", "https://example.com/ -x", "https://example.com/\t", "https://example.com/\u202egpj.exe",
		"https://example.com/\u200b", "https://example.com/\u009b2J", "https://example.com/\xff", `https://example.com/"&calc&"`, "https://example.com/'$(id)'", "https://example.com/`id`", `https://example.com\@evil/`,
		`\\host\share:x`, `C:\Windows\calc.exe`, "mailto:", "mailto:-x@example.com", "mailto:nobody", "https://example.com/" + strings.Repeat("a", 3000), "https://[::1", "https://example.com:99999999/x\"", "https://exa mple.com/",
		"https://%zz/", "//example.com/:x", "about:blank", "chrome://settings", "x-man-page://id", "ms-msdt:/id", "steam://x", "vscode://x", "https:// -x", "https://example.com/<script>", "view-source:https://example.com/",
		"\x1b]8;;https://x\a:", "https\u200b://example.com/", "ｈttps://example.com/", "http\n://example.com", " https://example.com/", "https://example.com/\\..\\",
	}
	for _, address := range evil {
		for _, args := range [][]string{{"open", address}, {"open", "--archived", address}} {
			o := w.run(args...)
			if o.code == 0 || o.stdout != "" {
				t.Errorf("%q ended with %d and %q", args, o.code, o.stdout)
			}
			if err := new(allowed).check([]byte(o.stderr)); err != nil {
				t.Errorf("%q: %v", args, err)
			}
		}
	}
	if data, err := os.ReadFile(record); err == nil {
		t.Fatalf("a browser was started: %s", data)
	}
	// The recorder works: a good address reaches it as one argument.
	if o := w.run("open", "https://example.com/a?b=$(id)&c=2;d"); o.code != 0 {
		t.Errorf("a good address ended with %d: %s", o.code, o.stderr)
	}
	if data, _ := os.ReadFile(record); strings.TrimSpace(string(data)) != "2:--new-tab https://example.com/a?b=$(id)&c=2;d" {
		t.Errorf("the browser was given %q", data)
	}
	proved("evil addresses", fmt.Sprintf("%d addresses, each also as its archived copy", len(evil)), "0 started a program, each refused with a word; a good one reaches the browser as one argument")
}
