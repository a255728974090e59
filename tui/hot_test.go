package tui_test

import (
	"os"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/tui"
	"llmcourse/tui/internal/tuitest"
)

// baseline is what the benchmarks said when they were last written down.
const baseline = "../docs/bench.txt"

// allowed is how many allocations a hot path may make for one in the baseline.
// Times say nothing on a busy machine; allocations do.
const allowed = 2.5

// realWorld is a world with the built-in course.
func realWorld(t testing.TB) *tuitest.World {
	t.Helper()
	w := tuitest.Fixture(t)
	var err error
	if w.Course, err = curriculum.Load(os.DirFS("../data/llm-course")); err != nil {
		t.Fatal(err)
	}
	return w
}

// hot are the paths that a learner waits for: each makes what it needs and
// returns what is done once. What is done must come back to where it began.
func hot() map[string]func(testing.TB) func() {
	keys := func(names string) func(testing.TB) func() {
		return func(t testing.TB) func() {
			m := realWorld(t).Open(t, 120, 40)
			msgs := tuitest.Keys(names)
			return func() {
				for _, msg := range msgs {
					m.Update(msg)
					m.View()
				}
			}
		}
	}
	return map[string]func(testing.TB) func(){
		// A course whose files stand still: what is held is the code. What the
		// built-in course costs at a start is a row of cmd/speed.
		"load": func(t testing.TB) func() {
			files := os.DirFS("../curriculum/testdata/course")
			return func() {
				if _, err := curriculum.Load(files); err != nil {
					t.Fatal(err)
				}
			}
		},
		"start": func(t testing.TB) func() {
			d := realWorld(t).Deps(t)
			return func() {
				m := tui.New(d)
				m.Update(tuitest.WindowSize(120, 40))
				m.View()
			}
		},
		"frame": func(t testing.TB) func() {
			m := realWorld(t).Open(t, 120, 40)
			return func() { m.View() }
		},
		"key":  keys("down up"),
		"open": keys("enter esc"),
		"find": keys("ctrl+k a t t esc"),
		"fold": func(t testing.TB) func() {
			w := realWorld(t)
			ref := w.Course.Sections()[0].Ref()
			book := progress.NewBook(w.Course.ID)
			var events []progress.Event
			for i := range 1000 {
				e := book.Next("one", w.Clock.Add(time.Duration(i)*time.Minute), progress.SetState(ref, progress.States()[i%4]))
				book.Apply(e)
				events = append(events, e)
			}
			return func() { progress.NewBook(w.Course.ID).Apply(events...) }
		},
		"draw": func(t testing.TB) func() { // a whole lesson that stands still, as it is drawn behind its first frame
			w := tuitest.Fixture(t)
			msgs := tuitest.Keys("enter")
			return func() { tuitest.Drive(t, w.Open(t, 120, 40), msgs...) }
		},
	}
}

func BenchmarkHot(b *testing.B) {
	for name, prepare := range hot() {
		b.Run(name, func(b *testing.B) {
			do := prepare(b)
			b.ReportAllocs()
			for b.Loop() {
				do()
			}
		})
	}
}

// TestHotPathsAllocateNoMore holds the hot paths against the baseline. It runs
// alone, because others would be counted too.
func TestHotPathsAllocateNoMore(t *testing.T) {
	if testing.Short() || runtime.GOOS != "linux" {
		t.Skip("the race detector allocates, too, and other systems do to read files")
	}
	known := readBaseline(t)
	for name, prepare := range hot() {
		want, ok := known[name]
		if !ok {
			t.Errorf("%s has no line for BenchmarkHot/%s", baseline, name)
			continue
		}
		got := testing.AllocsPerRun(3, prepare(t))
		if got > want*allowed+10 {
			t.Errorf("%s makes %.0f allocations, and made %.0f: if that is right, write a new baseline (docs/proof.md)", name, got, want)
		}
	}
}

// readBaseline reads allocations by hot path.
func readBaseline(t *testing.T) map[string]float64 {
	t.Helper()
	text, err := os.ReadFile(baseline)
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]float64{}
	for line := range strings.Lines(string(text)) {
		f := strings.Fields(line)
		if len(f) < 3 || f[len(f)-1] != "allocs/op" {
			continue
		}
		name, ok := strings.CutPrefix(f[0], "BenchmarkHot/")
		if !ok {
			continue
		}
		if i := strings.LastIndexByte(name, '-'); i > 0 { // of the number of processors
			name = name[:i]
		}
		if known[name], err = strconv.ParseFloat(f[len(f)-2], 64); err != nil {
			t.Fatalf("%q: %v", line, err)
		}
	}
	return known
}
