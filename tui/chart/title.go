package chart

import (
	"fmt"

	"github.com/charmbracelet/x/ansi"

	"llmcourse/tui/phrase"
)

// A heading stands over a road.
type heading struct {
	icon, text     string
	settled, total int
	share          float64
}

// title puts the heading into the first rows: its meter under it where the road
// winds, else beside it.
func (d *Drawing) title(h heading) {
	m := meter(h.settled, h.total, h.share, d.icons.Full, d.icons.Empty)
	icon := ansi.StringWidth(h.icon)
	switch {
	case d.over: // one row, so that the whole road fits under it
		x := (d.Width-min(d.Width, maxChartWidth))/2 + 3
		text := cut(h.text, d.Width-2*x-m.width()-2, d.icons.More)
		d.mark(x, 0, 1, text, roleTitle)
		m.mark(d, d.Width-x-m.width(), 0)
	case d.folded():
		text := cut(h.text, d.Width-2-icon, d.icons.More)
		d.mark(1, 0, 1, h.icon, roleText)
		d.mark(1+icon, 0, 1, text, roleTitle)
		m.mark(d, 1, 1)
	default:
		text := cut(h.text, d.Width-2-icon, d.icons.More)
		x := (d.Width - icon - ansi.StringWidth(text)) / 2
		d.mark(x, 0, 1, h.icon, roleText)
		d.mark(x+icon, 0, 1, text, roleTitle)
		m.mark(d, (d.Width-m.width())/2, 1)
	}
	d.reach(titleRows - 1)
}

// meterWidth is the cells of the bar of a meter.
const meterWidth = 10

// A gauge is a count, a bar and a percentage.
type gauge struct {
	count       string
	full        int
	share       string
	fill, empty string
}

func meter(settled, total int, share float64, full, empty rune) gauge {
	share = min(max(share, 0), 1)
	return gauge{
		count: fmt.Sprintf("%d/%d ", settled, total), share: fmt.Sprintf(" %3d%%", phrase.Hundredths(share)),
		full: int(share*meterWidth + 0.5), fill: string(full), empty: string(empty),
	}
}

func (g gauge) width() int { return len(g.count) + meterWidth + len(g.share) }

func (g gauge) each(x int, do func(x, n int, text string, r role)) {
	do(x, 1, g.count, roleMuted)
	x += len(g.count)
	do(x, g.full, g.fill, roleMeter)
	do(x+g.full, meterWidth-g.full, g.empty, roleRest)
	do(x+meterWidth, 1, g.share, roleMuted)
}

func (g gauge) mark(d *Drawing, x, y int) {
	g.each(x, func(x, n int, text string, r role) { d.mark(x, y, n, text, r) })
}

func (g gauge) draw(c *canvas, x, y int) {
	g.each(x, func(x, n int, text string, r role) { c.repeat(x, y, n, text, r) })
}
