package paint

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// plainer makes the letters of a row such that every terminal gives them the
// cells that they have here. Frames are laid out by clusters: a joined emoji is
// two cells, as it is in a terminal that has mode 2027. Others count code points
// one by one: the family of four is eight cells to them, a sign with its emoji
// selector one, and what stands behind would be shifted. They get as much of a
// cluster as has room, and blanks for the rest.
func (s *screen) plainer(y int) {
	if s.graphemes {
		return
	}
	for x := range s.cells.Width() {
		c := s.cells.CellAt(x, y)
		if c == nil || len(c.Content) < 4 || ansi.WcWidth.StringWidth(c.Content) == c.Width { // none of these is shorter
			continue
		}
		var content strings.Builder
		width := 0
		for _, r := range c.Content {
			w := ansi.WcWidth.StringWidth(string(r))
			if width+w > c.Width {
				break
			}
			if w > 0 {
				content.WriteRune(r)
				width += w
			}
		}
		c.Content = content.String() + strings.Repeat(" ", c.Width-width)
	}
}
