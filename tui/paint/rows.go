package paint

import (
	"strings"
	"unicode/utf8"

	uv "github.com/charmbracelet/ultraviolet"
)

// fill draws rows into the cells and reports whether anything may have
// changed. Only rows with another text than last time are drawn, which is a
// fifth of the work for a moved cursor, and keeps Ultraviolet from writing
// rows with wide characters again in every frame. That is right as long as no
// row takes over a colour or a link from the row above; otherwise all of them
// are drawn.
func (s *screen) fill(rows []string) (changed bool) {
	last := s.rows
	s.rows = nil
	for _, r := range rows {
		if !closed(r) {
			s.cells.Clear()
			uv.NewStyledString(strings.Join(rows, "\n")).Draw(s.cells, s.cells.Bounds())
			for y := range s.cells.Height() {
				s.plainer(y)
			}
			return true
		}
	}
	s.rows = rows
	for y := range s.cells.Height() {
		row := at(rows, y)
		if last != nil && row == at(last, y) {
			continue
		}
		changed = true
		uv.NewStyledString(row).Draw(s.cells, uv.Rect(0, y, s.width, 1))
		s.plainer(y)
	}
	return changed
}

func at(rows []string, y int) string {
	if y < len(rows) {
		return rows[y]
	}
	return ""
}

// closed reports whether a row ends without colours and links, so that the
// next one can be drawn by itself. When in doubt it says no.
func closed(row string) bool {
	if !utf8.ValidString(row) || hasC1(row) {
		return false
	}
	style, link := true, true
	for rest := row; ; {
		i := strings.IndexByte(rest, '\x1b')
		if i < 0 {
			return style && link
		}
		rest = rest[i+1:]
		switch {
		case strings.HasPrefix(rest, "["):
			style = strings.HasPrefix(rest, "[m") || strings.HasPrefix(rest, "[0m")
		case strings.HasPrefix(rest, "]8;"):
			link = strings.HasPrefix(rest, "]8;;\a") || strings.HasPrefix(rest, "]8;;\x1b\\")
		case strings.HasPrefix(rest, "\\"): // the end of a string
		default:
			return false
		}
	}
}

// hasC1 reports whether a valid string has one of the eight-bit control
// characters, some of which begin a sequence as ESC does.
func hasC1(s string) bool {
	for {
		i := strings.IndexByte(s, 0xc2)
		if i < 0 {
			return false
		}
		if s[i+1] < 0xa0 {
			return true
		}
		s = s[i+2:]
	}
}
