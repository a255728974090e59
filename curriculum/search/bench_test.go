package search_test

import (
	"fmt"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"llmcourse/curriculum"
	"llmcourse/curriculum/search"
)

// imported is a course of at least so many bytes of lessons: those of the
// built-in one again and again, with every seventh long word made another, so
// that there are ever more words, as in real text.
func imported(t testing.TB, size int) *curriculum.Course {
	t.Helper()
	m := fstest.MapFS{}
	var names []string
	written := 0
	own := course(t)
	for n := 0; written < size; n++ {
		for i, s := range own.Sections() {
			l, err := own.Lesson(s.Ref())
			if err != nil {
				t.Fatal(err)
			}
			words := strings.Split(l.Text, " ")
			for j := (n + i) % 7; n > 0 && j < len(words); j += 7 {
				if len(words[j]) > 5 && !strings.ContainsAny(words[j], "#`|$\n") {
					words[j] += fmt.Sprintf("%c%c", 'a'+n%26, 'a'+(j/7)%26)
				}
			}
			name := fmt.Sprintf("s%d-%d", n, i)
			text := strings.Join(words, " ")
			m["p/"+name+".md"] = &fstest.MapFile{Data: []byte("+++\nid = \"" + name + "\"\ntitle = \"" + s.Title + "\"\n+++\n" + text)}
			names = append(names, fmt.Sprintf("%q", name))
			written += len(text)
		}
	}
	m["course.toml"] = &fstest.MapFile{Data: []byte("id = \"a\"\ntitle = \"A\"\n[[parts]]\nid = \"p\"\ntitle = \"P\"\nsections = [" + strings.Join(names, ",") + "]\n")}
	c, err := curriculum.Load(m)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// courses are what is measured, with lessons and questions read: reading them
// is measured in curriculum.
func courses(t testing.TB) map[string]*curriculum.Course {
	all := map[string]*curriculum.Course{"built-in": course(t), "5MB": imported(t, 5<<20)}
	for _, c := range all {
		search.New(c)
	}
	return all
}

func BenchmarkIndex(b *testing.B) {
	b.Run("cold/built-in", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			b.StopTimer()
			c := course(b)
			b.StartTimer()
			search.New(c)
		}
	})
	for name, c := range courses(b) {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				search.New(c)
			}
			var before, after runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&before)
			x := search.New(c)
			runtime.GC()
			runtime.ReadMemStats(&after)
			b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/(1<<20), "MB-kept")
			runtime.KeepAlive(x)
		})
	}
}

// typed are all states of the input line while the searches are typed.
func typed() []string {
	var all []string
	for _, s := range append(searches(), heldBack()...) {
		for i := range s[0] {
			all = append(all, s[0][:i+1])
		}
	}
	return append(all, "zzzzzzzz", "tranformerz atention xxxx", "the of a")
}

// BenchmarkQuery goes through all of these. Its p99 is over the queries, each at
// its best of three, since a machine with other work to do would be measured else.
func BenchmarkQuery(b *testing.B) {
	for name, c := range courses(b) {
		x := search.New(c)
		b.Run(name, func(b *testing.B) {
			all := typed()
			took := make([]time.Duration, len(all))
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				start := time.Now()
				x.Query(all[i%len(all)], 30)
				if d := time.Since(start); i < len(all) || i < 3*len(all) && d < took[i%len(all)] {
					took[i%len(all)] = d
				}
			}
			slices.Sort(took)
			b.ReportMetric(float64(took[len(took)/2].Microseconds()), "p50-µs")
			b.ReportMetric(float64(took[len(took)*99/100].Microseconds()), "p99-µs")
			b.ReportMetric(float64(took[len(took)-1].Microseconds()), "max-µs")
		})
	}
}

// BenchmarkNearest is what a query costs besides that finds nothing: every word
// is compared with every word of the course.
func BenchmarkNearest(b *testing.B) {
	for name, c := range courses(b) {
		x := search.New(c)
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				x.Nearest("tranformerzz quantezatoin zzzzzzzz")
			}
		})
	}
}
