package cli

import (
	"bytes"
	"io"
	"runtime/debug"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"llmcourse/cmd/internal/config"
	"llmcourse/cmd/internal/exit"
	"llmcourse/cmd/internal/host"
	"llmcourse/cmd/internal/text"
	"llmcourse/curriculum/markdown"
	"llmcourse/progress"
	"llmcourse/progress/study"
	"llmcourse/tui"
	"llmcourse/tui/theme"
)

// world is an env without a terminal, in a home of its own.
func world(t testing.TB, cols int) (*host.Host, *bytes.Buffer, *bytes.Buffer) {
	t.Helper()
	var out, errs bytes.Buffer
	return &host.Host{
		In: strings.NewReader(""), Out: &out, Err: &errs,
		Environ: []string{"LLMCOURSE_HOME=" + t.TempDir(), "LANG=C.UTF-8"},
		GOOS:    "linux", Now: time.Now, Loc: time.UTC,
		Cols: func() int { return cols },
	}, &out, &errs
}

func TestEveryWidth(t *testing.T) {
	t.Parallel()
	for _, cols := range []int{20, 33, 40, 80, 200} {
		for _, args := range []string{"status", "list", "list scientist/quantization", "stats", "search lora"} {
			e, out, errs := world(t, cols)
			if code := Run(t.Context(), strings.Fields(args), e); code != 0 {
				t.Fatalf("%s: exit code %d: %s", args, code, errs)
			}
			if args == "status" {
				continue // its sentences are wrapped by the terminal
			}
			for line := range strings.Lines(out.String()) {
				if w := ansi.StringWidth(strings.TrimRight(line, "\n")); w > cols && args != "stats" {
					t.Errorf("%s at %d: %d cells: %q", args, cols, w, line)
				}
			}
		}
	}
}

func TestTableLosesNothing(t *testing.T) {
	t.Parallel()
	rows := &text.Table{Right: []bool{true}}
	rows.Add("1", "short", "the first of them")
	rows.Add("100", "much longer", "the second of them")
	want := "  1  short        the first of them\n100  much longer  the second of them"
	if got := strings.Join(rows.Lines(0, "…"), "\n"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	want = "  1  short\n    the first of them\n100  much longer\n    the second of them"
	if got := strings.Join(rows.Lines(24, "…"), "\n"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestAgo(t *testing.T) {
	t.Parallel()
	for d, want := range map[time.Duration]string{
		-time.Hour: "just now", time.Minute: "just now", 5 * time.Minute: "5 minutes ago",
		3 * time.Hour: "3 hours ago", 50 * time.Hour: "2 days ago",
	} {
		if got := ago(d); got != want {
			t.Errorf("ago(%v) = %s, want %s", d, got, want)
		}
	}
}

func TestLinkNumbers(t *testing.T) {
	t.Parallel()
	doc := "See [one](https://a/) and [two](<https://b/x(y)>), [one again](https://a/).\n\n```\n[code](https://c/)\n```\n\n" +
		"<details>\n<summary>Solution</summary>\n\nAs [two](<https://b/x(y)>) says: [here](ref:a/b).\n\n</details>\n"
	a := &app{Host: &host.Host{}, flags: flags{home: t.TempDir()}}
	course, err := a.load()
	if err != nil {
		t.Fatal(err)
	}
	want := "See one[1] and two[2], one again[1].\n\n    [code](https://c/)\n\nSolution\n\nAs two[2] says: here[3].\n" +
		"\n## Links\n\n[1] https://a/\n[2] https://b/x(y)\n[3] a/b\n"
	if got := text.Plain(course, theme.New("mono", theme.Unknown, theme.NewIcons("plain")), doc, 80); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if p := markdown.Parse(doc); len(p.Links) != 5 {
		t.Errorf("%d links", len(p.Links))
	}
}

func TestWhatCouldNotBeSavedIsPrinted(t *testing.T) {
	t.Parallel()
	e, out, errs := world(t, 0)
	a := &app{Host: e}
	book := progress.NewBook("llm-course")
	lost := book.Next("m.s", time.Unix(1e9, 0), progress.SetState("scientist/quantization", progress.Done))
	if code := reportError(e, ended(a.Host, nil, study.Unsaved{Events: []progress.Event{lost}})); code != exit.CodeFailed {
		t.Errorf("exit code %d", code)
	}
	line := errs.String()[strings.Index(errs.String(), "{"):]
	if !strings.Contains(errs.String(), "1 change could not be saved") {
		t.Errorf("said %q", errs)
	}
	e.In, e.Out, e.Err = strings.NewReader(line), io.Writer(out), io.Discard
	if code := Run(t.Context(), []string{"import", "-"}, e); code != 0 || !strings.HasPrefix(out.String(), "1 event imported") {
		t.Errorf("import: exit code %d, %q", code, out)
	}
	if ended(a.Host, nil, study.Unsaved{}) != nil {
		t.Error("a good end is an error")
	}
}

func TestVersion(t *testing.T) {
	t.Parallel()
	info := &debug.BuildInfo{GoVersion: "go1.26", Settings: []debug.BuildSetting{
		{Key: "vcs.revision", Value: "0123456789abcdef0123"}, {Key: "vcs.time", Value: "2026-01-02T03:04:05Z"},
		{Key: "vcs.modified", Value: "true"},
	}}
	info.Main.Version = "v1.2.3"
	if got, want := versionOf(info), "v1.2.3 (0123456789ab and changes, 2026-01-02, go1.26)"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	info.Settings = nil
	if got, want := versionOf(info), "v1.2.3 (no commit recorded, go1.26)"; got != want {
		t.Errorf("without a commit: got %s, want %s", got, want)
	}
	info.Main.Sum = "h1:x" // fetched by its version
	if got, want := versionOf(info), "v1.2.3 (go1.26)"; got != want {
		t.Errorf("fetched: got %s, want %s", got, want)
	}
}

// Nothing of a lesson is cut off, however narrow the text.
func TestShowLosesNothing(t *testing.T) {
	t.Parallel()
	a := &app{Host: &host.Host{}, flags: flags{home: t.TempDir()}}
	course, err := a.load()
	if err != nil {
		t.Fatal(err)
	}
	mono := theme.New("mono", theme.Unknown, theme.NewIcons("plain"))
	for _, s := range course.Sections() {
		doc, err := text.Document(course, s, false)
		if err != nil {
			t.Fatal(err)
		}
		want := strings.Count(text.Plain(course, mono, doc, 400), "…")
		for _, width := range []int{40, 80} {
			if got := strings.Count(text.Plain(course, mono, doc, width), "…"); got != want {
				t.Errorf("%s at %d columns: %d marks of text cut off", s.Ref(), width, got-want)
			}
		}
	}
}

// The screen is given everything it asks for.
func TestDeps(t *testing.T) {
	t.Parallel()
	for _, noSave := range []bool{false, true} {
		e, _, _ := world(t, 80)
		a := &app{Host: e, flags: flags{noSave: noSave, Flags: config.Flags{Theme: "dark"}}}
		s, err := openForScreen(t.Context(), a)
		if err != nil {
			t.Fatal(err)
		}
		defer s.close()
		d, err := s.deps()
		if err != nil {
			t.Fatal(err)
		}
		if d.Course == nil || d.Book == nil || d.Store == nil || d.Notes == nil || d.Save == nil || d.Settings.Theme != "dark" {
			t.Errorf("%+v", d)
		}
		if err := d.Open(t.Context(), "https://example.com/"); err == nil || !strings.Contains(err.Error(), tui.ErrNoBrowser.Error()) {
			t.Errorf("open without a browser: %v", err)
		}
		chosen := d.Settings
		chosen.Theme = "light"
		if err := d.Save(chosen); err != nil {
			t.Error(err)
		}
		again, err := (&app{Host: e}).looks()
		if want := map[bool]string{false: "light", true: "auto"}[noSave]; err != nil || again.Theme != want {
			t.Errorf("the theme is %q (%v), want %q", again.Theme, err, want)
		}
	}
}

// BenchmarkStatusLine is what a shell prompt pays besides starting a process.
func BenchmarkStatusLine(b *testing.B) {
	e, out, errs := world(b, 80)
	for b.Loop() {
		out.Reset()
		if code := Run(b.Context(), []string{"status", "--line"}, e); code != 0 {
			b.Fatal(errs)
		}
	}
}
