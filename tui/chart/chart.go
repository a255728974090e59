// Package chart draws a course as the road it is: each part with its sections
// left and right of a winding line and their topics branching off to the other
// side, as the pictures of the course do, and all parts together as one road
// of stations.
//
// Decisions:
//
//   - A Drawing is geometry: nodes with rectangles, and marks on rows. It
//     depends on the course, the width, the icons and what the book says; theme
//     and cursor come in when rows are drawn. So the cursor moves without a
//     layout, and only the rows in view are ever painted: a part of five
//     hundred sections costs a frame no more than one of four.
//
//   - What a box says of its state stands in its lower edge, where it has room
//     whatever the state is. No box moves when something is ticked.
//
//   - A State is told by glyph and word, by the line around the box (thin, thick
//     for what is next, dashed for skipped), and by colour: what is done is full
//     to its edges, so a finished road looks like the picture of the course. The
//     road is thick as far as it is walked.
//
//   - Under Narrow cells there is one column: the road at its left edge, topics
//     as lines under their section.
//
//   - A picture (SVG) has its own geometry, in units of its own: it has room for
//     curves, and letters that are no cells. Both begin with the same nodes.
//
// Everything here is pure: a Drawing is never changed once it is laid out.
package chart

import (
	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/tui/theme"
)

// Narrow is the width from which the road winds.
const Narrow = 80

// maxChartWidth is how far a road is spread in a wide window.
const maxChartWidth = 108

// Options say what a Drawing is made for.
type Options struct {
	Width int
	Icons theme.Icons
	Roomy bool           // leave blank rows between the parts of the overview
	Bare  bool           // no style will be seen: a box that is done keeps its line
	Next  curriculum.Ref // the section to go on with: plan.Here
}

// A Drawing is a road laid out.
type Drawing struct {
	Width, Height int
	Nodes         []Node // along the road: each section, then its topics

	rows  [][]mark
	icons theme.Icons
	pen   pen
	over  bool // ranks of stations
}

// A mark is something on a row that is no node.
type mark struct {
	x, n int // n times text
	text string
	role role
}

// A Rect is where a node is, in cells.
type Rect struct{ X, Y, W, H int }

// Contains says that a cell is in it.
func (r Rect) Contains(x, y int) bool {
	return x >= r.X && x < r.X+r.W && y >= r.Y && y < r.Y+r.H
}

// Layout lays out the road of one part.
func Layout(part *curriculum.Part, book *progress.Book, o Options) *Drawing {
	d := begin(o)
	if d.Width <= 0 || part == nil {
		return d
	}
	stages := partStages(part, book, o.Next)
	title := heading{icon: o.Icons.Course(part.Icon), text: roadmapOf(part.Title)}
	title.settled, title.total = settled(stages)
	title.share = book.CoverageOf(part.Sections)
	d.title(title)
	if o.Width < Narrow {
		d.fold(stages)
	} else {
		d.wind(stages)
	}
	return d
}

// Overview lays out the road through all parts.
func Overview(course *curriculum.Course, book *progress.Book, o Options) *Drawing {
	d := begin(o)
	if d.Width <= 0 {
		return d
	}
	d.over = o.Width >= Narrow
	stages := courseStages(course, book, o.Next)
	title := heading{text: course.Title}
	for _, st := range stages {
		title.settled += st.head.Settled
		title.total += st.head.Total
	}
	title.share = book.CoverageOf(course.Sections())
	d.title(title)
	if d.over {
		d.snake(stages, o.Roomy)
	} else {
		d.fold(stages)
	}
	return d
}

func begin(o Options) *Drawing {
	d := &Drawing{Width: max(o.Width, 0), icons: o.Icons, pen: newPen(o.Icons)}
	if o.Bare {
		d.pen.brow = ""
	}
	return d
}

// mark puts something on a row, and adds the rows down to it.
func (d *Drawing) mark(x, y, n int, text string, r role) {
	d.reach(y + 1)
	if n > 0 {
		d.rows[y] = append(d.rows[y], mark{x, n, text, r})
	}
}

// reach makes the drawing at least so high.
func (d *Drawing) reach(height int) {
	d.Height = max(d.Height, height)
	for len(d.rows) < d.Height {
		d.rows = append(d.rows, nil)
	}
}

// Next is the index of what is next along the road: the last node that is
// marked so, which is the deepest. -1 is nothing: all is settled.
func (d *Drawing) Next() int {
	at := -1
	for i := range d.Nodes {
		if d.Nodes[i].Next {
			at = i
		}
	}
	return at
}

// Find is the index of the node that stands for a Ref; of what has no node, the
// one of its section or part. -1 is none.
func (d *Drawing) Find(ref curriculum.Ref) int {
	at, depth := -1, 0
	for i := range d.Nodes {
		n := &d.Nodes[i]
		switch {
		case n.Has(ref):
			return i
		case depth < 2 && n.Ref == ref.Home():
			at, depth = i, 2
		case depth < 1 && n.Ref == curriculum.Ref(ref.Part()):
			at, depth = i, 1
		}
	}
	return at
}

// At is the index of the node under a cell, or -1.
func (d *Drawing) At(x, y int) int {
	for i := range d.Nodes {
		if d.Nodes[i].Contains(x, y) {
			return i
		}
	}
	return -1
}
