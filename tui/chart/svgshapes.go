package chart

import (
	"encoding/xml"
	"fmt"
	"strings"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/tui/phrase"
)

// heading draws the title of a part and a bar of how far it is.
func (p *picture) heading(x, y int, part *curriculum.Part, stages []stage, book *progress.Book) {
	title := roadmapOf(part.Title)
	if part.Icon != "" {
		title = part.Icon + " " + title
	}
	middle := x + pageWidth/2
	p.printf(`<text class="title" x="%d" y="%d">%s</text>`, middle, y+74, escape(cut(title, 44, p.icons.More)))
	done, total := settled(stages)
	share := book.CoverageOf(part.Sections)
	const bar = 240
	left := middle - bar/2
	p.printf(`<rect class="rest" x="%d" y="%d" width="%d" height="8" rx="4"/>`, left, y+100, bar)
	if full := int(share*bar + 0.5); full > 0 {
		p.printf(`<rect class="full" x="%d" y="%d" width="%d" height="8" rx="4"/>`, left, y+100, full)
	}
	p.printf(`<text class="word" x="%d" y="%d">%d of %d sections, %s</text>`, middle, y+130, done, total, phrase.Percent(share))
}

// road draws the way from one stop to the next: a cubic curve that leaves and
// arrives straight down.
func (p *picture) road(from, to *Node, walked bool) {
	class := "road ahead"
	if walked {
		class = "road"
	}
	a, b, y0, y1 := from.centre(), to.centre(), from.Y+from.H, to.Y
	k := (y1 - y0) * 7 / 10
	p.printf(`<path class="%s" d="M%d %d C%d %d %d %d %d %d"/>`, class, a, y0, a, y0+k, b, y1-k, b, y1)
}

// fan draws the dashed lines from a stop to its branches.
func (p *picture) fan(st *stage) {
	h := &st.head
	from := h.X + h.W
	if h.Left {
		from = h.X
	}
	for j := range st.branches {
		b := &st.branches[j]
		to := b.X
		if h.Left {
			to = b.X + b.W
		}
		p.printf(`<path class="dash" d="M%d %d L%d %d"/>`, from, h.Y+h.H/2, to, b.Y+b.H/2)
	}
}

// section draws a stop and its icon, on the outer side.
func (p *picture) section(n *Node) {
	p.box(n)
	if n.Icon == "" {
		return
	}
	x := n.X - 50
	if n.Left {
		x = n.X + n.W + 50
	}
	p.printf(`<text class="icon" x="%d" y="%d">%s</text>`, x, n.Y+n.H/2+17, escape(n.Icon))
}

// box draws a node: its name, and under it its state as sign and word.
func (p *picture) box(n *Node) {
	kind, line, radius := "topic", 21, 8
	if n.Kind == Section {
		kind, line, radius = "section", 24, 12
	}
	class := kind + " " + string(n.State)
	if n.Next {
		class += " next"
	}
	p.printf(`<g class="%s">`, class)
	p.printf(`<rect x="%d" y="%d" width="%d" height="%d" rx="%d"/>`, n.X, n.Y, n.W, n.H, radius)
	y := n.Y + line + 2
	for _, text := range n.lines {
		p.printf(`<text class="name" x="%d" y="%d">%s</text>`, n.centre(), y, escape(text))
		y += line
	}
	word := p.sign(n) + " " + stateWords(n)
	if n.Kind == Section && n.Total > 0 {
		word += fmt.Sprintf(", %d of %d", n.Settled, n.Total)
	}
	p.printf(`<text class="state" x="%d" y="%d">%s</text>`, n.centre(), n.Y+n.H-11, escape(word))
	p.printf(`</g>`)
}

func (p *picture) sign(n *Node) string {
	if n.Next && n.State == progress.Todo {
		return p.icons.Closed
	}
	return (&Drawing{icons: p.icons}).sign(n.State)
}

// key explains the signs, around a point.
func (p *picture) key(x, y int) {
	const step = 150
	samples := []Node{
		{State: progress.Done}, {State: progress.Doing}, {State: progress.Todo, Next: true},
		{State: progress.Todo}, {State: progress.Skipped},
	}
	x -= step * (len(samples) - 1) / 2
	for i := range samples {
		n := &samples[i]
		class := "topic " + string(n.State)
		if n.Next {
			class += " next"
		}
		p.printf(`<g class="%s"><rect x="%d" y="%d" width="26" height="18" rx="5"/></g>`, class, x-48, y-14)
		p.printf(`<text class="legend" x="%d" y="%d">%s %s</text>`, x-14, y, p.sign(n), stateWords(n))
		x += step
	}
}

// escape makes text safe between tags and in attributes.
func escape(text string) string {
	var out strings.Builder
	_ = xml.EscapeText(&out, []byte(text)) // a Builder takes everything
	return out.String()
}
