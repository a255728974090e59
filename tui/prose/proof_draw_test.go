//go:build proof

package prose_test

import (
	"fmt"
	"maps"
	"runtime"
	"slices"
	"testing"
	"time"

	"llmcourse/curriculum/clean"
	"llmcourse/curriculum/markdown"
	"llmcourse/tui/internal/tuitest"
	"llmcourse/tui/prose"
)

// TestProofLessonsAreDrawnInFull reads and draws lessons of 64 KB that were made
// to keep a renderer busy, every line of them and with all links. Memory is all
// that is allocated on the way, which is more than is held at any time.
func TestProofLessonsAreDrawnInFull(t *testing.T) {
	const (
		size      = 64 << 10
		limit     = 2 * time.Second
		megabytes = 64
	)
	th := look("dark", "plain")
	var slowest time.Duration
	var slow, hungry string
	most := 0.0
	all := tuitest.Bombs(size)
	for _, name := range slices.Sorted(maps.Keys(all)) {
		took, used := time.Duration(1<<62), 0.0
		for range 3 { // a busy machine is not the program's fault
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			begin := time.Now()
			d := markdown.Parse(clean.Markdown(all[name]))
			p := prose.NewPainter(th, 80, prose.Options{Unfold: true})
			for _, b := range d.Blocks {
				for _, line := range p.Block(b) {
					line.Draw(th, d.Links, 0)
				}
			}
			took = min(took, time.Since(begin))
			runtime.ReadMemStats(&after)
			if used = float64(after.TotalAlloc-before.TotalAlloc) / (1 << 20); took < limit {
				break
			}
		}
		if took > limit || used > megabytes {
			t.Errorf("%s: drawn in %v with %.0f MB", name, took, used)
		}
		if took > slowest {
			slowest, slow = took, name
		}
		if used > most {
			most, hungry = used, name
		}
	}
	if !t.Failed() {
		fmt.Printf("PROOF Lessons drawn in full | %d lessons of %d KB, every line with its links | in at most %d ms (%s), allocating at most %.0f MB (%s)\n",
			len(all), size>>10, slowest.Milliseconds(), slow, most, hungry)
	}
}
