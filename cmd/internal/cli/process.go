package cli

import (
	"os"
	"runtime/debug"
	"sync"
	"time"
)

// Everything here holds for the whole process, and so is done only where the
// program has it to itself: where many learners share one it would be somebody
// else's too.

// moreGarbage is how much garbage may pile up, in percent of what is in use,
// where something is about to be made that lives on anyway.
const moreGarbage = 400

// deferGC puts off collecting garbage while much is read that lives until the
// program ends: that would be a sixth of the time. What it returns ends that.
func (a *app) deferGC() (stop func()) {
	if !a.Process {
		return func() {}
	}
	before := debug.SetGCPercent(moreGarbage)
	return sync.OnceFunc(func() { debug.SetGCPercent(before) })
}

// firstFrame is how long the first frame takes at most.
const firstFrame = 30 * time.Millisecond

// deferFirstGC lets the first frame be made without a collection of garbage,
// which would take a fifth of its time.
func (a *app) deferFirstGC() (stop func()) {
	stop = a.deferGC()
	time.AfterFunc(firstFrame, stop)
	return stop
}

// freeMemory gives back what reading a long history leaves behind.
func (a *app) freeMemory() {
	if a.Process {
		debug.FreeOSMemory()
	}
}

// tellNoColor says NO_COLOR to libraries that look for it themselves.
func (a *app) tellNoColor() {
	if a.Process {
		_ = os.Setenv("NO_COLOR", "1")
	}
}

// withoutStdin keeps a library from asking the terminal, by giving it nothing to
// read the answer from. What it returns puts things back.
func (a *app) withoutStdin() (restore func()) {
	null, err := os.Open(os.DevNull)
	if !a.Process || err != nil {
		return func() {}
	}
	was := os.Stdin
	os.Stdin = null
	return func() {
		os.Stdin = was
		_ = null.Close()
	}
}
