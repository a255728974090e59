package search

import (
	"strings"

	"llmcourse/curriculum/search"
	"llmcourse/tui/prose"
	"llmcourse/tui/theme"
	"llmcourse/tui/widget"
)

// excerpt draws the snippet of a hit in at most n lines of a width, with the
// words that were found. Where the first of them would not be seen, the
// beginning is left out instead.
func excerpt(t *theme.Theme, h search.Hit, width, n int) []string {
	text, marks := prose.Formulas(h.Snippet, h.Marks, t.Icons.Name == "ascii")
	if len(marks) > 0 && widget.Width(text[:marks[0][1]]) > n*width-8 {
		at := marks[0][0]
		if space := strings.LastIndexByte(text[:max(at-width/3, 0)], ' '); space >= 0 {
			at = space + 1
		}
		text = text[at:]
		marks = moved(marks, -at)
	}
	var lines []string
	for len(lines) < n && text != "" {
		end := broken(text, width)
		more := ""
		if len(lines) == n-1 && end < len(text) {
			if wide := widget.Width(t.Icons.More); wide < width {
				end, more = broken(text, width-wide), t.Icons.More
			}
		}
		lines = append(lines, paint(t, strings.TrimRight(text[:end], " "), marks)+t.Muted.Render(more))
		marks = moved(marks, -end)
		text = text[end:]
	}
	return lines
}

// broken is how many bytes of a text fit into a line, to the end of a word
// where one fits.
func broken(text string, width int) int {
	cells, word := 0, 0
	for i, r := range text {
		if cells += widget.Width(string(r)); cells > width && r != ' ' {
			if word > 0 {
				return word
			}
			return max(i, 1)
		}
		if r == ' ' {
			word = i + 1
		}
	}
	return len(text)
}

func moved(marks [][2]int, by int) [][2]int {
	out := make([][2]int, 0, len(marks))
	for _, m := range marks {
		if m[1]+by > 0 {
			out = append(out, [2]int{max(m[0]+by, 0), m[1] + by})
		}
	}
	return out
}

// drawn is a name with its formulas drawn.
func drawn(t *theme.Theme, name string) string {
	text, _ := prose.Formulas(name, nil, t.Icons.Name == "ascii")
	return text
}

// paint gives the marked words of a line their style.
func paint(t *theme.Theme, text string, marks [][2]int) string {
	var out strings.Builder
	from := 0
	for _, m := range marks {
		if m[0] >= len(text) {
			break
		}
		to := min(m[1], len(text))
		out.WriteString(t.Muted.Render(text[from:m[0]]) + t.Match.Render(text[m[0]:to]))
		from = to
	}
	return out.String() + t.Muted.Render(text[from:])
}
