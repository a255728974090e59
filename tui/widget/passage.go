package widget

import (
	tea "charm.land/bubbletea/v2"

	"llmcourse/curriculum/markdown"
	"llmcourse/tui/prose"
	"llmcourse/tui/theme"
)

// A Passage is a piece of a page: a block of prose, a drawing of the screen's
// own that scrolls along with it, or something that can be used.
type Passage struct {
	Block markdown.Block
	Own   *Drawing // nil for all else
	Live  Live     // nil for all else
	Mark  string   // drawn after the first line
	Gap   int      // blank lines before
}

// A Drawing is what a screen drew itself, for the width of the page.
type Drawing struct {
	Lines []prose.Line
	Link  int          // of the page
	More  []prose.Line // what follows while that link has the focus
}

// Live is a passage that can be used: it stands among the links of the page and
// gets the keys while it has the focus.
type Live interface {
	// View draws it; cheap, since it is called for every frame.
	View(*Draw) []prose.Line
	// Key takes a key and says whether it was one of its own.
	Key(tea.KeyPressMsg) bool
	// Words are what it says, line by line, for those who do not see it.
	Words() []string
}

// A Draw is what a live passage draws itself with. It is made for each call and
// must not be kept.
type Draw struct {
	Theme *theme.Theme
	Width int  // no line may be wider
	Focus bool // the passage has the focus
}

// own tells whether a passage is no prose.
func (p Passage) own() bool { return p.Own != nil || p.Live != nil }
