package widget

import (
	tea "charm.land/bubbletea/v2"

	"llmcourse/tui/prose"
)

// Focus is the index of the link that has the focus, or -1.
func (r *Reader) Focus() int { return r.focus }

// Focused tells whether anything has the focus.
func (r *Reader) Focused() bool { return r.focus >= 0 || r.live >= 0 }

// Live is the passage that has the focus, or nil.
func (r *Reader) Live() Live {
	if r.live < 0 {
		return nil
	}
	return r.passages[r.live].Live
}

// LiveKey gives a key to the passage that has the focus, and says whether it
// took it.
func (r *Reader) LiveKey(msg tea.KeyPressMsg) bool {
	live := r.Live()
	if live == nil || !live.Key(msg) {
		return false
	}
	r.drawn[r.live].forget() // it may look otherwise now
	r.finder.stale = true
	return true
}

func (r *Reader) setFocus(on stop) {
	for i, p := range r.passages {
		if p.Live != nil || p.Own != nil && len(p.Own.More) > 0 && (p.Own.Link == r.focus || p.Own.Link == on.link) {
			r.drawn[i].forget()
		}
	}
	r.focus, r.live = on.link, on.live
}

// Blur takes the focus away.
func (r *Reader) Blur() { r.setFocus(stop{link: -1, live: -1}) }

// FocusOn gives a link the focus and shows it.
func (r *Reader) FocusOn(link int) {
	for _, s := range r.stops() {
		if s.link == link {
			r.setFocus(s)
			r.show(s.passage, s.line)
			return
		}
	}
}

// FocusNext moves the focus to the next link or live passage (step 1) or the
// previous one (-1): from the one that has it if that is visible, else from the
// window. It says whether there was one.
func (r *Reader) FocusNext(step int) bool {
	visible := r.visibleStops()
	seen := false
	for _, s := range visible {
		seen = seen || r.focused(s)
	}
	if !seen && len(visible) > 0 {
		r.setFocus(visible[0])
		if step < 0 {
			r.setFocus(visible[len(visible)-1])
		}
		return true
	}
	order := r.stops()
	here := r.stopBefore(order, step)
	if seen {
		for i, s := range order {
			if r.focused(s) {
				here = i
			}
		}
	}
	next := here + step
	if next < 0 || next >= len(order) {
		return false
	}
	r.setFocus(order[next])
	r.show(order[next].passage, order[next].line)
	return true
}

// A stop is something that can have the focus, and where it begins: a link, or
// a live passage. The other of the two is -1.
type stop struct{ link, live, passage, line int }

func (r *Reader) focused(s stop) bool { return s.link == r.focus && s.live == r.live }

// stopBefore is the index of the last stop above the window, or going up of the
// first one below its top.
func (r *Reader) stopBefore(order []stop, step int) int {
	before := -1
	for i, s := range order {
		if s.passage < r.at.passage || s.passage == r.at.passage && s.line < r.at.line {
			before = i
		}
	}
	if step < 0 {
		return before + 1
	}
	return before
}

// stops are all stops in the order of the page, each at its first line.
func (r *Reader) stops() []stop {
	var order []stop
	for i := range r.passages {
		for y, line := range r.lines(i) {
			order = r.stopsOn(order, i, y, line)
		}
	}
	return order
}

func (r *Reader) visibleStops() []stop {
	var seen []stop
	for _, w := range r.window() {
		seen = r.stopsOn(seen, w.passage, w.line, w.drawn)
	}
	return seen
}

// stopsOn adds the stops on a line to those before it.
func (r *Reader) stopsOn(order []stop, passage, y int, line prose.Line) []stop {
	add := func(s stop) {
		if n := len(order); n == 0 || order[n-1].link != s.link || order[n-1].live != s.live {
			order = append(order, s)
		}
	}
	if r.passages[passage].Live != nil && y >= r.passages[passage].Gap {
		add(stop{-1, passage, passage, y})
	}
	for _, span := range line.Links {
		add(stop{span.Link, -1, passage, y})
	}
	return order
}

// LinkAt is the index of the link drawn at a cell of the window, or -1.
func (r *Reader) LinkAt(x, y int) int {
	rows := r.window()
	if y < 0 || y >= len(rows) {
		return -1
	}
	for _, span := range rows[y].drawn.Links {
		if x >= span.From && x < span.To {
			return span.Link
		}
	}
	return -1
}

// FocusLiveAt gives the focus to the live passage in a row of the window, and
// says whether there is one.
func (r *Reader) FocusLiveAt(y int) bool {
	rows := r.window()
	if y < 0 || y >= len(rows) || r.passages[rows[y].passage].Live == nil {
		return false
	}
	r.setFocus(stop{link: -1, live: rows[y].passage})
	return true
}

// show scrolls as little as is needed to have a line in the window, with some
// context around it.
func (r *Reader) show(passage, line int) {
	for y, w := range r.window() {
		if w.passage == passage && w.line == line {
			if y >= r.height-1 {
				r.Scroll(r.height / 3)
			}
			return
		}
	}
	r.at = spot{passage: passage, line: line} // Scroll holds it at the end of the page
	r.Scroll(-r.height / 3)
}
