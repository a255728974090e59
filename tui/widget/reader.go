package widget

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"llmcourse/curriculum/markdown"
	"llmcourse/tui/keymap"
	"llmcourse/tui/prose"
	"llmcourse/tui/theme"
)

// Reader shows a page of any length. Its place is a passage and a line in it,
// never a number of lines from the top, so nothing above needs to be drawn, and
// the place stays when the width changes. Passages are drawn plainly at first
// and properly by Job, outside of the Update loop.
//
// Call Sync before anything else in every Update and View.
type Reader struct {
	Options prose.Options

	passages []Passage
	links    []markdown.Link
	drawn    []drawing
	style    string // what drawn was drawn for
	theme    *theme.Theme
	width    int
	height   int
	at       spot
	focus    int    // index of the link that has the focus, or -1
	live     int    // index of the passage that has the focus, or -1
	named    string // the heading gone to last, until the page is moved otherwise
	finder   finder
	busy     bool // a Job is under way
	versions int  // of drawings, so far
}

// A drawing is what is drawn of a passage. Its version tells drawings apart that
// are of other text: a Job may be under way when the page changes.
type drawing struct {
	lines   []prose.Line
	proper  bool
	version int
}

// forget has a passage drawn anew.
func (d *drawing) forget() { d.lines, d.proper = nil, false }

// A spot is a place on the page. Fraction is line as a share of the passage,
// kept apart so that drawing it again does not lose it.
type spot struct {
	passage, line int
	fraction      float64
}

// Sync tells it what it is drawn with from now on.
func (r *Reader) Sync(t *theme.Theme, width, height int) {
	r.height = max(height, 1)
	style := fmt.Sprintf("%s %d %v", t.ID(), width, r.Options)
	same := style == r.style
	for i := range r.drawn {
		if !same || r.passages[i].Live != nil {
			r.drawn[i].forget()
		}
	}
	if same {
		return
	}
	r.style, r.theme, r.width, r.busy = style, t, max(width, 8), false
	r.finder.stale = true
	r.settle()
}

// lines are the drawn lines of a passage, blank ones before it included.
func (r *Reader) lines(i int) []prose.Line {
	if r.drawn[i].lines != nil {
		return r.drawn[i].lines
	}
	p := r.passages[i]
	gap := make([]prose.Line, p.Gap, p.Gap+8)
	switch {
	case p.Live != nil:
		r.drawn[i].lines = append(gap, p.Live.View(&Draw{r.theme, r.width, r.live == i})...)
	case p.Own == nil:
		r.drawn[i].lines = append(gap, prose.Plain(r.theme, p.Block, r.width)...)
	case r.focus >= 0 && p.Own.Link == r.focus:
		r.drawn[i].lines = append(append(gap, p.Own.Lines...), p.Own.More...)
	default:
		r.drawn[i].lines = append(gap, p.Own.Lines...)
	}
	return r.drawn[i].lines
}

// settle puts the line where the fraction says, after a passage changed its height.
func (r *Reader) settle() {
	if len(r.passages) == 0 {
		return
	}
	r.at.passage = min(r.at.passage, len(r.passages)-1)
	n := len(r.lines(r.at.passage))
	r.at.line = min(int(r.at.fraction*float64(n)+0.5), max(n-1, 0))
}

// Scroll moves by lines, down where by is positive, and stops at both ends.
func (r *Reader) Scroll(by int) {
	if len(r.passages) == 0 {
		return
	}
	at := r.at
	at.line += by
	for at.line < 0 && at.passage > 0 {
		at.passage--
		at.line += len(r.lines(at.passage))
	}
	at.line = max(at.line, 0)
	for at.passage < len(r.passages)-1 && at.line >= len(r.lines(at.passage)) {
		at.line -= len(r.lines(at.passage))
		at.passage++
	}
	r.moveTo(at)
}

// moveTo goes to a spot, or to the last one that still fills the window.
func (r *Reader) moveTo(at spot) {
	r.named = ""
	if len(r.passages) == 0 { // the page has not come yet
		return
	}
	if last := r.last(); last.passage < at.passage || last.passage == at.passage && last.line < at.line {
		at = last
	}
	at.fraction = float64(at.line) / float64(max(len(r.lines(at.passage)), 1))
	r.at = at
}

// last is the spot from which the end of the page is just visible.
func (r *Reader) last() spot {
	room := r.height
	for i := len(r.passages) - 1; i >= 0; i-- {
		n := len(r.lines(i))
		if n >= room {
			return spot{passage: i, line: n - room}
		}
		room -= n
	}
	return spot{}
}

// Key moves through the page if the key is one that moves, and says whether it was.
func (r *Reader) Key(keys *keymap.Map, msg tea.KeyPressMsg) bool {
	m := keys.Move
	switch {
	case key.Matches(msg, m.Up):
		r.Scroll(-1)
	case key.Matches(msg, m.Down):
		r.Scroll(1)
	case key.Matches(msg, m.Top):
		r.moveTo(spot{})
	case key.Matches(msg, m.Bottom):
		r.moveTo(r.last())
	case key.Matches(msg, m.HalfUp):
		r.Scroll(-r.height / 2)
	case key.Matches(msg, m.HalfDown):
		r.Scroll(r.height / 2)
	case key.Matches(msg, m.PageUp, m.PrevPage):
		r.Scroll(-max(r.height-2, 1))
	case key.Matches(msg, m.PageDown, m.NextPage):
		r.Scroll(max(r.height-2, 1))
	case key.Matches(msg, m.PrevHeading):
		r.heading(-1)
	case key.Matches(msg, m.NextHeading):
		r.heading(1)
	default:
		return false
	}
	return true
}

// View draws the window.
func (r *Reader) View() string {
	var out strings.Builder
	for y, row := range r.window() {
		if y > 0 {
			out.WriteByte('\n')
		}
		out.WriteString(r.draw(row))
	}
	return out.String()
}

// A row is a line of the window: which passage it is of, and which line there.
type row struct {
	passage, line int
	drawn         prose.Line
}

func (r *Reader) window() []row {
	var rows []row
	for i, skip := r.at.passage, r.at.line; i < len(r.passages) && len(rows) < r.height; i, skip = i+1, 0 {
		for j, line := range r.lines(i) {
			if j >= skip && len(rows) < r.height {
				rows = append(rows, row{i, j, line})
			}
		}
	}
	return rows
}

func (r *Reader) draw(w row) string {
	text := w.drawn.Draw(r.theme, r.links, r.focus)
	text = prose.Over(text, r.finder.on(w.passage, w.line, r.theme))
	p := r.passages[w.passage]
	if p.Mark != "" && w.line == r.markLine(w.passage) {
		text = ansi.Truncate(text+"  "+p.Mark, r.width, r.theme.Icons.More)
	}
	return text
}

// markLine is the last line of a heading's words: a mark on an earlier one
// would stand in the middle of them.
func (r *Reader) markLine(passage int) int {
	last := len(r.lines(passage)) - 1
	if r.passages[passage].Block.Level <= 2 {
		last-- // the rule under it
	}
	return last
}
