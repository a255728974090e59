// Package tui is the terminal program: one tea.Model that keeps a stack of
// screens, hands messages to the top one, and performs what it asks for.
//
// Update only dispatches. Screens know nothing of each other; what they want
// done they return as ui.Intents, and perform.go alone turns those into
// effects. A new screen is one package, one ui.Kind and one line in routes.go.
//
// Direct dependencies: Bubble Tea runs the program, Bubbles' key matches keys,
// Lip Gloss styles and lays overlays over screens.
package tui

import (
	"context"
	"errors"
	"time"

	"llmcourse/progress"
	"llmcourse/progress/stats"
	"llmcourse/progress/study"
	"llmcourse/tui/keymap"
	"llmcourse/tui/theme"
	"llmcourse/tui/ui"
)

// ErrNoBrowser is what Deps.Open returns where no browser may be started: over
// SSH, or without a display. The address is then copied and shown in full.
var ErrNoBrowser = errors.New("no browser can be started here")

// Deps is everything the program needs from outside: nothing in tui reads a
// clock, an environment variable or a file.
type Deps struct {
	study.Opened
	Courses study.Library // nil: there is this course and no other
	Manager study.Manager // nil: courses are neither added nor removed here
	Book    *progress.Book
	Store   progress.Store
	Loaded  progress.Loaded // what the store said when it was read
	// Rest reads the whole store, when Book holds only what the first frame
	// needs: it brings the Book of everything. It is nil where Book is whole.
	Rest     func(context.Context) (*progress.Book, progress.Loaded, error)
	Now      func() time.Time
	Loc      *time.Location
	Open     func(ctx context.Context, url string) error
	Habits   stats.Options
	Minutes  int         // how long a session is; 0 leaves it to the program
	Keys     *keymap.Map // nil: the default one
	Settings Settings
	Themes   []theme.Pair         // the learner's own
	Save     func(Settings) error // keeps a choice made in the program
	Paths    []ui.Path
}

// Settings are the choices of the learner.
type Settings struct {
	Theme   string // one of theme.Names
	Icons   string // one of theme.IconSets
	ASCII   bool   // the terminal reads nothing else: lessons too are written in it
	Mouse   bool
	NoColor bool         // NO_COLOR, --no-color or a terminal without colours
	Ground  theme.Ground // what the environment says of the background; the terminal is asked too
}
