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

func TestTmp(t *testing.T) {
	th := look("dark", "plain")
	made := tuitest.Bombs(64 << 10)
	for _, name := range slices.Sorted(maps.Keys(made)) {
		var before, after runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&before)
		begin := time.Now()
		d := markdown.Parse(clean.Markdown(made[name]))
		read := time.Since(begin)
		p := prose.NewPainter(th, 80, prose.Options{Unfold: true})
		n, bytes := 0, 0
		for _, b := range d.Blocks {
			for _, l := range p.Block(b) {
				n++
				bytes += len(l.Draw(th, d.Links, 0))
			}
		}
		took := time.Since(begin)
		runtime.ReadMemStats(&after)
		fmt.Printf("%-22s %6d blocks read %6.1f ms drawn %7.1f ms alloc %6.1f MB sys+%4d MB, %6d lines %8d bytes\n", name, len(d.Blocks), read.Seconds()*1000, took.Seconds()*1000, float64(after.TotalAlloc-before.TotalAlloc)/1e6, int(after.HeapSys-before.HeapSys)>>20, n, bytes)
	}
}
