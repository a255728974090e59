package widget

// Focus is the index of the link that has the focus, or -1.
func (r *Reader) Focus() int { return r.focus }

func (r *Reader) setFocus(link int) {
	for i, p := range r.passages {
		if p.Own != nil && len(p.Own.More) > 0 && (p.Own.Link == r.focus || p.Own.Link == link) {
			r.drawn[i] = drawing{}
		}
	}
	r.focus = link
}

// Blur takes the focus away.
func (r *Reader) Blur() { r.setFocus(-1) }

// FocusOn gives a link the focus and shows it.
func (r *Reader) FocusOn(link int) {
	for i := range r.passages {
		for y, line := range r.lines(i) {
			for _, span := range line.Links {
				if span.Link == link {
					r.setFocus(link)
					r.show(i, y)
					return
				}
			}
		}
	}
}

// FocusNext moves the focus to the next link (step 1) or the previous one
// (-1): from the one that has it if that is visible, else from the window. It
// says whether there was one.
func (r *Reader) FocusNext(step int) bool {
	visible := r.visibleLinks()
	from := -1
	for i, link := range visible {
		if link == r.focus {
			from = i
		}
	}
	if from < 0 && len(visible) > 0 {
		r.setFocus(visible[0])
		if step < 0 {
			r.setFocus(visible[len(visible)-1])
		}
		return true
	}
	order := r.pageLinks()
	here := r.linkBefore(order, step)
	if from >= 0 {
		for i, l := range order {
			if l.link == r.focus {
				here = i
			}
		}
	}
	next := here + step
	if next < 0 || next >= len(order) {
		return false
	}
	r.setFocus(order[next].link)
	r.show(order[next].passage, order[next].line)
	return true
}

// linkBefore is the index of the last link above the window, or going up of
// the first one below its top.
func (r *Reader) linkBefore(order []linkSpot, step int) int {
	before := -1
	for i, l := range order {
		if l.passage < r.at.passage || l.passage == r.at.passage && l.line < r.at.line {
			before = i
		}
	}
	if step < 0 {
		return before + 1
	}
	return before
}

type linkSpot struct{ link, passage, line int }

// pageLinks are all links in the order of the page, each at its first line.
func (r *Reader) pageLinks() []linkSpot {
	var order []linkSpot
	for i := range r.passages {
		for y, line := range r.lines(i) {
			for _, span := range line.Links {
				if n := len(order); n == 0 || order[n-1].link != span.Link {
					order = append(order, linkSpot{span.Link, i, y})
				}
			}
		}
	}
	return order
}

func (r *Reader) visibleLinks() []int {
	var seen []int
	for _, w := range r.window() {
		for _, span := range w.drawn.Links {
			if n := len(seen); n == 0 || seen[n-1] != span.Link {
				seen = append(seen, span.Link)
			}
		}
	}
	return seen
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
