package tui

import "llmcourse/tui/ui"

// The smallest window in which the program can be used.
const (
	minWidth  = 40
	minHeight = 12
)

// A window is how large the terminal is, and how its cells are shared out.
type window struct{ width, height int }

// none says that there is nothing to draw on.
func (w window) none() bool { return w.width <= 0 || w.height <= 0 }

// small says that there is no room for the program.
func (w window) small() bool { return w.width < minWidth || w.height < minHeight }

// airy says that there are rows to give away: one for a rule under the header.
func (w window) airy() bool { return w.height >= 20 }

// above is the rows over a place.
func (w window) above() int {
	if w.airy() {
		return 2
	}
	return 1
}

// body is the rows of a place: all but those above and the status line.
func (w window) body() int { return max(w.height-w.above()-1, 0) }

// overlay is the inside of an overlay: what it wishes, or what the window has.
func (w window) overlay(o ui.Overlay) (width, height int) {
	width, height = w.width-6, w.height-4-w.overlayHead()
	if w.width < 60 { // all but the keys: what is left at the sides says nothing
		width, height = w.width-4, w.height-3-w.overlayHead()
	}
	if o.Width > 0 {
		width = min(width, o.Width)
	}
	if o.Height > 0 {
		height = min(height, o.Height)
	}
	return max(width, 1), max(height, 1)
}

// corner is where the frame of an overlay begins.
func (w window) corner(o ui.Overlay) (x, y int) {
	width, height := w.overlay(o)
	return max((w.width-width-4)/2, 0), max((w.height-height-2-w.overlayHead())/2, 0)
}

// overlayHead is the rows of an overlay's title: with a blank one under it where
// there are rows to give away.
func (w window) overlayHead() int {
	if w.height < 16 {
		return 1
	}
	return 2
}
