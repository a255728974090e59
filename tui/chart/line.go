package chart

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"llmcourse/progress"
)

// twig draws a node as one line: sign and name, and at the right end its word.
func (d *Drawing) twig(c *canvas, n *Node, on bool) {
	word := string(n.State)
	if n.Next {
		word = d.icons.Closed + " next"
	}
	if n.W < 24 {
		word = ""
	}
	sign := d.sign(n.State)
	name := cut(n.lines[0], n.W-2-ansi.StringWidth(sign)-1-ansi.StringWidth(word)-1, d.icons.More)
	if on {
		c.put(n.X, n.Y, pad(d.icons.Cursor+" "+sign+" "+name, n.W-ansi.StringWidth(word))+word, roleCursor)
		return
	}
	r := roleText
	switch {
	case n.Next:
		r = roleStrong
	case n.State.Settled():
		r = roleMuted
	}
	c.put(n.X+2, n.Y, sign, stateRole(n))
	c.put(n.X+2+ansi.StringWidth(sign)+1, n.Y, name, r)
	r = stateRole(n)
	if n.Next {
		r = roleTitle
	}
	c.put(n.X+n.W-ansi.StringWidth(word), n.Y, word, r)
}

// banner draws the name of a part, and at the right end how far it is.
func (d *Drawing) banner(c *canvas, n *Node, on bool) {
	icon := d.icons.Course(n.Icon)
	state := d.sign(n.State) + " " + string(n.State)
	if n.Next {
		state += "  " + d.icons.Closed + " next"
	}
	m := meter(n.Settled, n.Total, n.Share, d.icons.Full, d.icons.Empty)
	room := n.W - m.width() - 2 - ansi.StringWidth(icon) - ansi.StringWidth(state) - 4
	name := cut(n.Label, room, d.icons.More)
	x := n.X + 2
	if on {
		c.put(n.X, n.Y, pad(d.icons.Cursor+" "+icon+name+"  "+state, n.W-m.width()-1), roleCursor)
	} else {
		c.put(x, n.Y, icon, roleText)
		x += ansi.StringWidth(icon)
		c.put(x, n.Y, name, roleTitle)
		c.put(x+ansi.StringWidth(name)+2, n.Y, state, stateRole(n))
	}
	m.draw(c, n.X+n.W-m.width(), n.Y)
}

// station draws a section as a sign on the road, with its name under it. What
// is next, begun or done has a plate.
func (d *Drawing) station(c *canvas, n *Node, on bool) {
	sign := d.sign(n.State)
	if n.Next {
		sign = d.icons.Closed
		if n.State == progress.Doing {
			sign += d.icons.Doing
		}
	}
	plate, name := plateOf(n), roleText
	if n.State.Settled() {
		name = roleMuted
	}
	if n.Next {
		name = roleStrong
	}
	c.put(n.X, n.Y, " "+sign+" ", plate)
	for i, line := range n.lines {
		if on {
			lead := "  "
			if i == 0 {
				lead = d.icons.Cursor + " "
			}
			c.put(n.X-1, n.Y+1+i, pad(lead+line, min(n.W, broadest(n.lines)+3)), roleCursor)
			continue
		}
		c.put(n.X+1, n.Y+1+i, line, name)
	}
}

// plateOf is what a station's sign stands on.
func plateOf(n *Node) role {
	switch {
	case n.Next:
		return roleFullSection
	case n.State == progress.Doing:
		return roleFullWarm
	case n.State == progress.Done:
		return roleFullTopic
	}
	return roleMuted
}

// broadest is the width of the longest line.
func broadest(lines []string) int {
	wide := 0
	for _, line := range lines {
		wide = max(wide, ansi.StringWidth(line))
	}
	return wide
}

// cut shortens text to a width.
func cut(text string, width int, more string) string {
	if ansi.StringWidth(text) <= width {
		return text
	}
	return ansi.Truncate(text, max(width, 0), more)
}

// pad fills or cuts text to exactly a width.
func pad(text string, width int) string {
	text = cut(text, width, "")
	return text + strings.Repeat(" ", max(width-ansi.StringWidth(text), 0))
}

// middle puts text into the middle of a width.
func middle(text string, width int) string {
	text = cut(text, width, "")
	free := max(width-ansi.StringWidth(text), 0)
	return strings.Repeat(" ", free/2) + text + strings.Repeat(" ", free-free/2)
}
