// Package ui is the contract between the root of the terminal program and its
// screens.
//
// A screen is a value behind a small interface. It never does I/O: it returns
// Intents, and the root turns them into effects. It stores neither size nor
// theme nor course: a Context with all of them comes with every call, so
// there is nothing to push when one of them changes.
package ui

import (
	"time"

	"charm.land/bubbles/v2/help"
	tea "charm.land/bubbletea/v2"

	"llmcourse/progress"
	"llmcourse/progress/study"
	"llmcourse/tui/keymap"
	"llmcourse/tui/theme"
)

// A Screen draws one place of the program and answers its keys.
type Screen interface {
	// Title is short: it stands in the header and in the window's title.
	Title(*Context) string
	// Update takes a message and says what it wants done.
	Update(*Context, tea.Msg) []Intent
	// View draws at most Context.Height rows of Context.Width cells. It may
	// fill caches and nothing else.
	View(*Context) string
	// Keys is what is live right now; footer and help are drawn from it.
	Keys(*Context) help.KeyMap
}

// What a Screen may be able to do besides. Each is found by assertion.
type (
	// A Capturer sometimes has the keyboard for text: then no key of the
	// program as a whole is taken from it.
	Capturer interface{ Capturing() bool }
	// A Cursorer shows the terminal's cursor, relative to its own corner.
	Cursorer interface{ Cursor(*Context) *tea.Cursor }
	// A Starter wants something when it comes to the front.
	Starter interface{ Start(*Context) []Intent }
	// A Leaver has something to be done before it goes, such as to keep the
	// place.
	Leaver interface{ Leave(*Context) []study.Deed }
	// A Receiver is told what came of the deeds it wants done, and shows that
	// itself: nothing is said of them on the status line.
	Receiver interface {
		Receive(*Context, study.Outcome, error) []Intent
	}
	// A Waiter waits for what it had done to be saved: it is told after each time
	// that something was, or could not be.
	Waiter interface {
		Wrote(*Context, error) []Intent
	}
	// A Placer tells what the learner is at, and where in it, so that a
	// bookmark can lead back.
	Placer interface{ Place(*Context) progress.Place }
	// A Returner goes to such a place in itself.
	Returner interface {
		Return(*Context, progress.Place) []Intent
	}
	// A Clicker answers the mouse, in its own coordinates.
	Clicker interface {
		Click(ctx *Context, x, y int) []Intent
	}
	// A Reader says that text should be selectable: the mouse is left to the
	// terminal while it alone is on screen.
	Reader interface{ Reading(*Context) bool }
)

// A Context is what a screen is drawn from. It is made for each call and must
// not be kept; a test holds it.
type Context struct {
	Width, Height int
	Now           time.Time // of the message that is handled, or was last
	Theme         *theme.Theme
	Keys          *keymap.Map
	Study         study.View
}

// A Path is one of the places on disk that a learner may want to know.
type Path struct{ Name, Path string }

// Reply carries the answer of a Run to the screen that asked. The root drops it
// when that screen is gone.
type Reply struct {
	To  Screen
	Msg tea.Msg
}
