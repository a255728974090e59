package widget

import (
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// Fit cuts or pads a line to exactly width cells. What was cut is told by more.
func Fit(line string, width int, more string) string {
	line, short := cut(line, width, more)
	if short <= len(blanks) {
		return line + blanks[:short]
	}
	return line + strings.Repeat(" ", short)
}

// blanks is more than most lines lack: a piece of it costs nothing.
const blanks = "                                                                                                                                "

// cut makes a line at most width cells wide and tells how many it is short of that.
func cut(line string, width int, more string) (string, int) {
	wide := ansi.StringWidth(line)
	if wide > width {
		line = ansi.Truncate(line, max(width, 0), more)
		wide = ansi.StringWidth(line)
	}
	return line, max(width-wide, 0)
}

// Sides puts one text at the left end of a line and one at the right. Where
// they do not both fit, the left one is cut.
func Sides(left, right string, width int, more string) string {
	room := width - lipgloss.Width(right)
	if right == "" || room < 8 {
		return Fit(left, width, more)
	}
	return Fit(left, room-1, more) + " " + right
}

// Block cuts or fills a text to exactly width by height cells.
func Block(text string, width, height int, more string) string {
	var out strings.Builder
	out.Grow(len(text) + max(width, 0))
	for y := range height {
		if y > 0 {
			out.WriteByte('\n')
		}
		var line string
		line, text, _ = strings.Cut(text, "\n")
		line, short := cut(line, width, more)
		out.WriteString(line)
		for range short {
			out.WriteByte(' ')
		}
	}
	return out.String()
}

// Beside puts blocks next to each other, line by line. Every block but the
// last must have lines of one width, as Block makes them.
func Beside(blocks ...string) string {
	columns := make([][]string, len(blocks))
	height := 0
	for i, block := range blocks {
		columns[i] = strings.Split(block, "\n")
		height = max(height, len(columns[i]))
	}
	var out strings.Builder
	for y := range height {
		if y > 0 {
			out.WriteByte('\n')
		}
		for _, column := range columns {
			if y < len(column) {
				out.WriteString(column[y])
			}
		}
	}
	return out.String()
}

// Column repeats one cell or gap downwards.
func Column(text string, height int) string {
	return strings.TrimSuffix(strings.Repeat(text+"\n", max(height, 0)), "\n")
}

// Wrap breaks text at words to lines of at most width cells.
func Wrap(text string, width int) []string {
	width = max(width, 1)
	if plainWords(text) {
		if lines, ok := greedy(text, width); ok {
			return lines
		}
	}
	return strings.Split(ansi.Hardwrap(lipgloss.Wrap(text, width, ""), width, true), "\n") // lipgloss alone leaves a hyphen beyond the edge
}

// Width is the number of cells a styled text takes.
func Width(text string) int { return ansi.StringWidth(text) }

// Margin is the number of cells that centre a column of the wished width.
func Margin(width, wished int) int { return max((width-wished)/2, 0) }

// Plain is Fit without the styles a line has, for a row that gets one style of
// its own: a style inside another one would end it.
func Plain(line string, width int) string {
	return Fit(ansi.Strip(line), width, "")
}
