package cli

import (
	"os"
	"runtime/debug"
	"sync"
	"time"

	"llmcourse/cmd/internal/host"
)

// Everything here holds for the whole process, and so is done only where the
// program has it to itself: where many learners share one it would be somebody
// else's too.

// moreGarbage is how much garbage may pile up, in percent of what is in use,
// where something is about to be made that lives on anyway.
const moreGarbage = 400

// deferGC puts off collecting garbage while much is read that lives until the
// program ends: that would be a sixth of the time. What it returns ends that.
func deferGC(h *host.Host) (stop func()) {
	if !h.Process {
		return func() {}
	}
	before := debug.SetGCPercent(moreGarbage)
	return sync.OnceFunc(func() { debug.SetGCPercent(before) })
}

// firstFrame is how long the first frame takes at most.
const firstFrame = 30 * time.Millisecond

// deferFirstGC lets the first frame be made without a collection of garbage,
// which would take a fifth of its time.
func deferFirstGC(h *host.Host) (stop func()) {
	stop = deferGC(h)
	time.AfterFunc(firstFrame, stop)
	return stop
}

// freeMemory gives back what reading a long history leaves behind.
func freeMemory(h *host.Host) {
	if h.Process {
		debug.FreeOSMemory()
	}
}

// tellNoColor says NO_COLOR to libraries that look for it themselves.
func tellNoColor(h *host.Host) {
	if h.Process {
		_ = os.Setenv("NO_COLOR", "1")
	}
}

// withoutStdin keeps a library from asking the terminal, by giving it nothing to
// read the answer from. What it returns puts things back.
func withoutStdin(h *host.Host) (restore func()) {
	null, err := os.Open(os.DevNull)
	if !h.Process || err != nil {
		return func() {}
	}
	was := os.Stdin
	os.Stdin = null
	return func() {
		os.Stdin = was
		_ = null.Close()
	}
}
