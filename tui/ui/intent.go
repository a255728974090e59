package ui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/study"
)

// An Intent is something a screen wants done. The list is closed; only the
// root performs them.
type Intent interface{ intent() }

type (
	// Goto opens a place and remembers this one in the history.
	Goto struct{ Route Route }
	// Replace opens a place instead of this one.
	Replace struct{ Route Route }
	// Back leaves this place or overlay.
	Back struct{}
	// Return opens a place as it was when it was left.
	Return struct{ Place progress.Place }
	// Show lays a screen over this one.
	Show struct{ Overlay Overlay }
	// Do is something that the learner does. Silent is for what only follows
	// from it, such as the place where reading stopped: nothing is said of it
	// unless it fails.
	Do struct {
		Deed   study.Deed
		Silent bool
	}
	// SetTheme puts a theme on, and keeps it for the next time if Persist.
	SetTheme struct {
		Theme   string
		Persist bool
	}
	// Switch goes on in another course, by its name. Anew opens it though it is
	// the one that is open: there is a newer revision of it.
	Switch struct {
		Course string
		Anew   bool
	}
	// Choose lets the learner choose a state for a Ref.
	Choose struct{ Ref curriculum.Ref }
	// Explain shows the part of a lesson under a heading.
	Explain struct {
		Ref     curriculum.Ref
		Heading string
	}
	// Copy puts text on the clipboard.
	Copy struct{ Text string }
	// Edit opens the note on a Ref.
	Edit struct{ Ref curriculum.Ref }
	// Notify says something on the status line.
	Notify struct {
		Level Level
		Text  string
	}
	// Press acts as if the key had been pressed on the screen below.
	Press struct{ Key tea.KeyPressMsg }
	// Run does slow work. Cmd is one plain command, never a batch or a
	// sequence; its answer comes back to the same screen only.
	// Cancel, where there is one, is called when nobody waits for the answer
	// any more; it must not wait for anything itself.
	Run struct {
		Cmd    tea.Cmd
		Cancel func()
	}
	// After gives Msg back to the screen after a while, if it can still be seen
	// then. A screen that moves by it asks again each time, and in Start.
	After struct {
		Wait time.Duration
		Msg  tea.Msg
	}
)

func (Goto) intent()     {}
func (Replace) intent()  {}
func (Back) intent()     {}
func (Return) intent()   {}
func (Show) intent()     {}
func (Do) intent()       {}
func (SetTheme) intent() {}
func (Switch) intent()   {}
func (Choose) intent()   {}
func (Explain) intent()  {}
func (Copy) intent()     {}
func (Edit) intent()     {}
func (Notify) intent()   {}
func (Press) intent()    {}
func (Run) intent()      {}
func (After) intent()    {}

// A Level says how loud a notice is.
type Level int

// The levels, from quiet to loud.
const (
	Info Level = iota
	Good
	Warning
	Failure
)

// An Overlay is a screen over another and the size it would like; the root
// gives it at most the window.
type Overlay struct {
	Screen        Screen
	Width, Height int  // of the inside, without the frame; 0 is as much as there is
	Clear         bool // the page under it keeps its colours: they are what is chosen
}
