package linear_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"

	"llmcourse/progress"
	"llmcourse/progress/memory"
	"llmcourse/tui/linear"
)

// saved is what another program finds in the store.
func saved(t *testing.T, w *world) *progress.Book {
	t.Helper()
	loaded, err := w.store.Another().Load(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	book := progress.NewBook(w.deps.Course.ID)
	book.Apply(loaded.Events...)
	return book
}

// TestEveryLesson reads the built-in course from the first passage to the
// last, solutions included.
func TestEveryLesson(t *testing.T) {
	t.Parallel()
	w := newWorld(t, builtin())
	lines := []string{"settings", "unfold", "0"}
	for _, s := range w.deps.Course.Sections() {
		lines = append(lines, "go "+string(s.Ref()), "read")
		for range 150 {
			lines = append(lines, "")
		}
		lines = append(lines, "menu")
	}
	out := w.run(t, lines...)
	for _, s := range w.deps.Course.Sections() {
		if saved(t, w).Marked(s.Ref()) != progress.Doing {
			t.Errorf("%s was read and is not begun", s.Ref())
		}
	}
	if n := strings.Count(out, "This is the end of the lesson."); n < len(w.deps.Course.Sections()) {
		t.Errorf("%d lessons have an end", n)
	}
	for _, part := range []string{"Code", "Figure"} { // what is code may look like Markdown
		out = regexp.MustCompile("(?ms)^"+part+", .*?^End of "+strings.ToLower(part)+"\\.$").ReplaceAllString(out, "")
	}
	for _, mark := range []string{"**", "](ref", "ref:", "<details", "\u2063", "\u2064", "\ue000"} {
		if strings.Contains(out, mark) {
			t.Errorf("%q was printed", mark)
		}
	}
}

// TestLinesAreWrapped: prose keeps to the width; code, figures, addresses and
// words that are longer do not.
func TestLinesAreWrapped(t *testing.T) {
	t.Parallel()
	w := newWorld(t, fixture())
	w.deps.Width = 40
	for line := range strings.SplitSeq(w.run(t, "1", "", "", "", "h", "about"), "\n") {
		if len([]rune(line)) > 40 && strings.Contains(line, " ") && !strings.Contains(line, "1 to") {
			t.Errorf("%d cells: %q", len([]rune(line)), line)
		}
	}
	w = newWorld(t, fixture())
	w.deps.Width = 0
	if out := w.run(t, "1"); !strings.Contains(out, "Everything a model knows about a word is one. This lesson is short") {
		t.Errorf("width 0 wraps:\n%s", out)
	}
}

// TestInputEnds: whatever was done is saved, wherever the input ends.
func TestInputEnds(t *testing.T) {
	t.Parallel()
	w := newWorld(t, fixture())
	w.run(t, "go vectors", "read", "", "", "", "", "", "", "", "", "", "", "s dot", "t", "note", "half a thought")
	book := saved(t, w)
	if place, ok := book.Place("basics/vectors"); !ok || place.Heading != "Dot product" {
		t.Errorf("the place is %v", place)
	}
	if book.Marked("basics/vectors#dot-product") != progress.Done {
		t.Error("the tick is lost")
	}
	if got := w.deps.Notes.(*memory.Notes).Texts["basics/vectors#dot-product"]; got != "half a thought" {
		t.Errorf("the note is %q", got)
	}
	if book.Seconds("basics/vectors") == 0 {
		t.Error("reading took no time")
	}
}

// TestInterrupt: the end of the context is the end of the session.
func TestInterrupt(t *testing.T) {
	t.Parallel()
	w := newWorld(t, fixture())
	ctx, cancel := context.WithCancel(t.Context())
	in, typed := io.Pipe()
	defer typed.Close()
	done := make(chan error)
	var out bytes.Buffer
	go func() { done <- linear.Run(ctx, in, &out, w.deps) }()
	if _, err := io.WriteString(typed, "1\n\n"); err != nil {
		t.Fatal(err)
	}
	cancel()
	if err := <-done; err != nil {
		t.Error(err)
	}
	if !strings.Contains(out.String(), "Everything is saved.") {
		t.Errorf("it ended with\n%s", out.String())
	}
}

// TestNotSaved: a store that fails is told of, tried again, and what it never
// took is returned.
func TestNotSaved(t *testing.T) {
	t.Parallel()
	w := newWorld(t, fixture())
	w.store.Err = errors.New("disk full")
	var out bytes.Buffer
	err := linear.Run(t.Context(), strings.NewReader("go vectors\nstate done\nsave\n"), &out, w.deps)
	var unsaved *linear.UnsavedError
	if !errors.As(err, &unsaved) || len(unsaved.Events) != 1 || !errors.Is(err, w.store.Err) {
		t.Fatalf("the error is %v", err)
	}
	if text := out.String(); !strings.Contains(text, "Not saved") || strings.Contains(text, "done. Saved") || strings.Contains(text, "Everything is saved") {
		t.Errorf("it says\n%s", text)
	}
	w.store.Err = nil
	if w.run(t, "go training", "state done"); saved(t, w).Marked("basics/training") != progress.Done {
		t.Error("a store that works again takes nothing")
	}
}

// TestOpen: the address is printed whole, with a browser or without.
func TestOpen(t *testing.T) {
	t.Parallel()
	w := newWorld(t, fixture())
	w.run(t, "resources", "o 1", "1", "archived")
	if len(w.opened) != 2 || w.opened[0] != "https://example.com/watch?v=1&list=2" {
		t.Errorf("opened %v", w.opened)
	}
	w.deps.Open = func(context.Context, string) error { return errors.New("no browser can be started here") }
	out := w.run(t, "resources", "o 2")
	if !strings.Contains(out, "\nhttps://example.org/handbook\n") || !strings.Contains(out, "No browser can be started here.") {
		t.Errorf("it says\n%s", out)
	}
}

// TestReview: what was answered comes back when it is due.
func TestReview(t *testing.T) {
	t.Parallel()
	w := newWorld(t, fixture())
	w.run(t, "go training", "quiz", "1 2 3", "", "1 2 3", "")
	w.now = w.now.AddDate(0, 0, 30)
	out := w.run(t, "review", "1 2 3", "slip", "1 2 3")
	if !strings.Contains(out, "Due today: 1 question.") || !strings.Contains(out, "Taken back:") {
		t.Errorf("it says\n%s", out)
	}
}

// vocabulary is what random sessions are made of.
func vocabulary() []string {
	return strings.Fields(`0 1 2 3 4 5 6 7 8 9 11 menu list undo b h s l o x t d star note . r quiz next before read slip more
		review questions progress find roadmap resources notebooks settings about state done skipped filter continue help ? /? /0
		topics tex unfold width days parts week kinds history save again -1 99999999999999999999 1,2,3 * ##`)
}

// TestAnythingTyped: random sessions end, and print nothing but text.
func TestAnythingTyped(t *testing.T) {
	t.Parallel()
	words := vocabulary()
	for seed := range uint64(60) {
		random := rand.New(rand.NewPCG(seed, 1))
		var lines []string
		for range 200 {
			line := ""
			for range random.IntN(3) {
				line += words[random.IntN(len(words))] + " "
			}
			lines = append(lines, strings.TrimSpace(line))
		}
		newWorld(t, fixture()).run(t, lines...)
	}
}

func FuzzTyped(f *testing.F) {
	f.Add("1\n\n\nt\nn\nnote\n.\nquit\n")
	f.Add("5\n1\n1\n\n1 2\nslip\n")
	f.Add("find \x1b[31mred\n1\n")
	f.Fuzz(func(t *testing.T, typed string) {
		newWorld(t, fixture()).run(t, strings.Split(typed, "\n")...)
	})
}
