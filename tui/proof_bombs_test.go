//go:build proof

package tui_test

import (
	"fmt"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	tea "charm.land/bubbletea/v2"

	"llmcourse/curriculum"
	"llmcourse/tui"
	"llmcourse/tui/internal/tuitest"
	"llmcourse/tui/ui"
)

// sizes are those of the lessons, in KB: in an ordinary run, or with
// LLMCOURSE_PROOF=full.
func sizes() []int {
	if os.Getenv("LLMCOURSE_PROOF") == "full" {
		return []int{10, 64}
	}
	return []int{10}
}

// blast is how long a bomb held up the program.
type blast struct{ shown, held, drawn time.Duration }

// worse keeps the longer of each.
func (b *blast) worse(o blast) {
	b.shown, b.held, b.drawn = max(b.shown, o.shown), max(b.held, o.held), max(b.drawn, o.drawn)
}

// TestProofMarkdownBombs opens lessons that were made to keep a renderer busy.
// Commands run beside the program, Update and View hold it up.
func TestProofMarkdownBombs(t *testing.T) {
	const limit = 250 * time.Millisecond
	var all blast
	lessons, worst := 0, ""
	for _, kilobytes := range sizes() {
		made := tuitest.Bombs(kilobytes << 10)
		for _, name := range slices.Sorted(maps.Keys(made)) {
			var b blast
			for range 3 { // a busy machine is not the program's fault
				if b = explode(t, made[name]); b.shown < limit && b.held < limit {
					break
				}
			}
			if b.shown > limit || b.held > limit {
				t.Errorf("%s, %d KB: shown after %v, held up for %v", name, kilobytes, b.shown, b.held)
			}
			if b.drawn > all.drawn {
				worst = name
			}
			all.worse(b)
			lessons++
		}
	}
	if t.Failed() {
		return
	}
	fmt.Printf("PROOF Markdown bombs | %d lessons of %v KB | shown after %d ms at most, Update and View never held up for more than %d ms; drawn in full behind that in %d ms at most (%s)\n",
		lessons, sizes(), all.shown.Milliseconds(), all.held.Milliseconds(), all.drawn.Milliseconds(), worst)
}

// explode opens a lesson and walks through it.
func explode(t *testing.T, bomb string) (b blast) {
	t.Helper()
	w := tuitest.Fixture(t)
	files := fstest.MapFS{}
	err := fs.WalkDir(tuitest.Files(), ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := fs.ReadFile(tuitest.Files(), name)
		files[name] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	const lesson = "basics/training.md"
	parts := strings.SplitN(string(files[lesson].Data), "+++\n", 3)
	files[lesson].Data = []byte("+++\n" + parts[1] + "+++\n\nIgnition.\n\n" + bomb)
	if w.Course, err = curriculum.Load(files); err != nil {
		t.Fatal(err)
	}
	m := tui.New(w.Deps(t))
	tuitest.Start(t, m, 100, 30)

	view := func() string {
		begin := time.Now()
		v := m.View()
		b.held = max(b.held, time.Since(begin))
		if err := tuitest.Fits(v, 100, 30); err != nil {
			t.Error(err)
		}
		return v.Content
	}
	update := func(msg tea.Msg) tea.Cmd {
		begin := time.Now()
		_, cmd := m.Update(msg)
		b.held = max(b.held, time.Since(begin))
		return cmd
	}
	begin := time.Now()
	queue := tuitest.Answers(t, m.Visit(ui.Route{Kind: ui.Section, Ref: "basics/training"}))
	var later []tea.Cmd
	for len(queue) > 0 {
		if cmd := update(queue[0]); cmd != nil {
			later = append(later, cmd)
		}
		queue = queue[1:]
	}
	if text := view(); !strings.Contains(text, "Ignition.") {
		t.Error("the lesson is not shown")
	}
	b.shown = time.Since(begin)
	// What is drawn properly comes when it comes; keys work meanwhile.
	for _, key := range []string{"pgdown", "G", "pgup", "g", "}", "tab", "z", "$", "x", "space", "b"} {
		if cmd := update(tuitest.Key(key)); cmd != nil {
			later = append(later, cmd)
		}
		view()
	}
	begin = time.Now()
	for n := 0; len(later) > 0 && n < 20 && time.Since(begin) < 3*time.Second; n++ {
		for _, msg := range tuitest.Answers(t, later[0]) {
			if cmd := update(msg); cmd != nil {
				later = append(later, cmd)
			}
			view()
		}
		later = later[1:]
	}
	b.drawn = time.Since(begin)
	return b
}
