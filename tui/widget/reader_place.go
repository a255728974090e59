package widget

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"llmcourse/curriculum/markdown"
)

// Place tells where the window begins in words that hold at another width:
// the heading, the passages after it, and the share of that passage.
func (r *Reader) Place() (heading string, passages int, fraction float64) {
	for i := r.at.passage; i >= 0 && i < len(r.passages); i-- {
		if b := r.passages[i].Block; b.Kind == markdown.Heading {
			return b.Text, r.at.passage - i, r.at.fraction
		}
	}
	return "", r.at.passage, r.at.fraction
}

// Restore goes back to a Place. One whose heading is gone is the top.
func (r *Reader) Restore(heading string, passages int, fraction float64) {
	from := 0
	if heading != "" {
		if from = r.find(heading); from < 0 {
			r.at = spot{}
			return
		}
	}
	passage := min(max(from+passages, 0), max(len(r.passages)-1, 0))
	r.at = spot{passage: passage, fraction: min(max(fraction, 0), 1)}
	r.settle()
}

// ShowLine goes to what stands on a line of the text, from 0. The first passage
// under a heading is shown with it.
func (r *Reader) ShowLine(line int) {
	at, from, next := -1, 0, 0
	for i, p := range r.passages {
		if p.Own != nil {
			continue
		}
		if at >= 0 && p.Block.Line <= from { // not of the text any more
			break
		}
		if p.Block.Line > line {
			next = p.Block.Line
			break
		}
		at, from = i, p.Block.Line
	}
	if at < 0 {
		return
	}
	to := spot{passage: at}
	switch {
	case next > from && line > from:
		to.fraction = float64(line-from) / float64(next-from)
	case line <= from && at > 0 && r.passages[at-1].Block.Kind == markdown.Heading:
		to.passage--
	}
	r.at = to
	r.settle()
}

// Jump goes to a heading and says whether there is one of that text.
func (r *Reader) Jump(heading string) bool {
	i := r.find(heading)
	if i >= 0 {
		r.goToHeading(i)
	}
	return i >= 0
}

// goToHeading shows a heading near the top, or as near as the page allows, and
// remembers that it was asked for.
func (r *Reader) goToHeading(i int) {
	r.moveTo(spot{passage: i, line: min(r.passages[i].Gap, 1)})
	r.named = r.passages[i].Block.Text
}

// find is the passage of a heading. Places that were kept by an earlier version
// call a heading by its source.
func (r *Reader) find(heading string) int {
	old := -1
	for i, p := range r.passages {
		switch {
		case p.Block.Kind != markdown.Heading:
		case p.Block.Text == heading:
			return i
		case p.Block.Source == heading && old < 0:
			old = i
		}
	}
	return old
}

// Current is the heading that is being read: the one gone to, while it is, or
// the one under which the upper third of the window stands, where a person's
// eyes are. Towards the end of the page the eyes follow it down.
func (r *Reader) Current() string {
	if r.named != "" {
		return r.named
	}
	heading, _, _ := r.Place()
	eyes := max(r.height/3, r.height-1-r.below())
	for y, w := range r.window() {
		if y > eyes {
			break
		}
		if b := r.passages[w.passage].Block; b.Kind == markdown.Heading {
			heading = b.Text
		}
	}
	return heading
}

// Visible is the text of the window, without its styles.
func (r *Reader) Visible() string {
	var text []string
	for _, w := range r.window() {
		text = append(text, ansi.Strip(w.drawn.Text))
	}
	return strings.Join(text, "\n")
}

// FocusText is the words of the link that has the focus, or "".
func (r *Reader) FocusText() string {
	if r.focus < 0 || r.focus >= len(r.links) {
		return ""
	}
	return r.links[r.focus].Text
}

// below is how many lines there are under the window, counted no further than
// a window.
func (r *Reader) below() int {
	if r.at.passage == 0 && r.at.line == 0 {
		return r.height // at the top eyes are at the top, however short the page
	}
	seen := -r.at.line
	for i := r.at.passage; i < len(r.passages) && seen < 2*r.height; i++ {
		seen += len(r.lines(i))
	}
	return max(seen-r.height, 0)
}

// heading goes to the next (+1) or previous (-1) heading.
func (r *Reader) heading(step int) {
	from := r.at.passage
	if r.named != "" {
		from = r.find(r.named)
	}
	for i := from + step; i >= 0 && i < len(r.passages); i += step {
		if r.passages[i].Block.Kind == markdown.Heading {
			r.goToHeading(i)
			return
		}
	}
	if step < 0 {
		r.moveTo(spot{})
		return
	}
	r.moveTo(r.last())
}

// tall is about how many lines a passage has. It draws no prose that is far
// from the window in a very long page.
func (r *Reader) tall(i int) int {
	p := r.passages[i]
	if !p.own() && r.drawn[i].lines == nil && len(r.passages) > reach {
		return p.Gap + 1 + strings.Count(p.Block.Source, "\n") + len(p.Block.Source)/r.width
	}
	return len(r.lines(i))
}

// Thumb is which rows of a scroll bar beside the window stand for what is in
// it; to is 0 where everything is.
func (r *Reader) Thumb() (from, to int) {
	above, total := 0, 0
	for i := range r.passages {
		n := r.tall(i)
		if i < r.at.passage {
			above += n
		}
		total += n
	}
	if total <= r.height {
		return 0, 0
	}
	above += r.at.line
	size := max(r.height*r.height/total, 1)
	from = (r.height - size) * above / max(total-r.height, 1)
	return min(from, r.height-size), min(from, r.height-size) + size
}
