package widget

import (
	tea "charm.land/bubbletea/v2"

	"llmcourse/tui/prose"
)

// Painted is what a Job brings back.
type Painted struct {
	style    string
	lines    map[int][]prose.Line
	versions map[int]int
}

// batch is how many passages one Job draws: about a window full, so that what
// is being looked at does not wait for the rest.
const batch = 10

// reach is how many passages from the place are drawn before they are wanted:
// all of an ordinary page, and of a book no more than somebody reads at a time.
// Its end may never be looked at, and drawing it would keep a processor busy
// for a long while.
const reach = 300

// Job returns the work of drawing the next passages properly, nearest to the
// place first, or nil where nothing is left within reach or a job is under way.
func (r *Reader) Job() func() tea.Msg {
	if r.busy || r.theme == nil {
		return nil
	}
	var wanted []int
	n := len(r.passages)
	for k := 0; k < min(n, reach) && len(wanted) < batch; k++ {
		i := (r.at.passage + k) % n
		if !r.passages[i].own() && !r.drawn[i].proper {
			wanted = append(wanted, i)
		}
	}
	if len(wanted) == 0 {
		return nil
	}
	r.busy = true
	blocks, versions := make(map[int]Passage, len(wanted)), make(map[int]int, len(wanted))
	for _, i := range wanted {
		blocks[i], versions[i] = r.passages[i], r.drawn[i].version
	}
	theme, width, options, style := r.theme, r.width, r.Options, r.style
	return func() tea.Msg {
		painter := prose.NewPainter(theme, width, options)
		done := Painted{style, make(map[int][]prose.Line, len(wanted)), versions}
		for _, i := range wanted {
			gap := make([]prose.Line, blocks[i].Gap)
			done.lines[i] = append(gap, painter.Block(blocks[i].Block)...)
		}
		return done
	}
}

// Painted takes the answer of a Job; one for another width, theme or text is
// dropped.
func (r *Reader) Painted(msg Painted) {
	if msg.style != r.style {
		return
	}
	r.busy = false
	for i, lines := range msg.lines {
		if i < len(r.drawn) && r.drawn[i].version == msg.versions[i] {
			r.drawn[i].lines, r.drawn[i].proper = lines, true
		}
	}
	r.finder.stale = true
	r.settle()
}
