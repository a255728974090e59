package linear_test

import (
	"bytes"
	"context"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"llmcourse/curriculum"
	"llmcourse/data"
	"llmcourse/progress"
	"llmcourse/progress/memory"
	"llmcourse/progress/study"
	"llmcourse/tui/linear"
)

var update = flag.Bool("update", false, "write the transcripts anew")

// A world is everything a session can see.
type world struct {
	deps   linear.Deps
	store  *memory.Store
	opened []string
	now    time.Time
}

func newWorld(t testing.TB, course fs.FS, events ...progress.Event) *world {
	t.Helper()
	c, err := curriculum.Load(course)
	if err != nil {
		t.Fatal(err)
	}
	w := &world{store: memory.New(events...), now: time.Date(2026, 3, 29, 12, 0, 0, 0, time.UTC)}
	book := progress.NewBook(c.ID)
	book.Apply(events...)
	w.deps = linear.Deps{
		Deps: study.Deps{
			Course: c, Notes: memory.NewNotes(), Book: book, Store: w.store,
			// Each look at the clock is a second later: what is typed takes time.
			Now: func() time.Time { w.now = w.now.Add(time.Second); return w.now },
		},
		Name: c.ID, Width: 76, Echo: true,
		Open: func(_ context.Context, url string) error {
			w.opened = append(w.opened, url)
			return nil
		},
		Paths: []study.Path{{Name: "notes", Path: "home/notes"}},
	}
	return w
}

func fixture() fs.FS { return os.DirFS("../../curriculum/testdata/course") }
func builtin() fs.FS { return data.LLMCourse() }

// run types lines and returns what was printed.
func (w *world) run(t testing.TB, lines ...string) string {
	t.Helper()
	var out bytes.Buffer
	in := strings.NewReader(strings.Join(lines, "\n") + "\n")
	if err := linear.Run(t.Context(), in, &out, w.deps); err != nil {
		t.Fatalf("%v\n%s", err, out.String())
	}
	plain(t, out.String())
	return out.String()
}

// plain fails on anything but letters and line ends.
func plain(t testing.TB, text string) {
	t.Helper()
	for _, r := range text {
		if r < ' ' && r != '\n' && r != '\t' || r >= 0x7f && r < 0xa0 {
			t.Fatalf("the control character %U was printed", r)
		}
		if r >= 0x2500 && r <= 0x259f {
			t.Fatalf("%c was printed: there are no boxes here", r)
		}
	}
}

// TestTranscripts plays every testdata/*.in, a line of which is a line typed;
// its first line names the course.
func TestTranscripts(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("testdata/*.in")
	if err != nil || len(files) == 0 {
		t.Fatal("no transcripts", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			t.Parallel()
			script, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			lines := strings.Split(strings.TrimSuffix(string(script), "\n"), "\n")
			course := map[string]fs.FS{"fixture": fixture(), "builtin": builtin()}[lines[0]]
			got := newWorld(t, course).run(t, lines[1:]...)
			golden := strings.TrimSuffix(file, ".in") + ".golden"
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("%s: the transcript differs; -update writes it anew, then look at it:\n%s", golden, got)
			}
		})
	}
}
