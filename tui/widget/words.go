package widget

import "strings"

// plainWords tells whether a text is words of ASCII with one blank between
// them, without hyphens: every byte is a cell, and lines break at blanks alone.
// Most text is, and it is wrapped for every frame.
func plainWords(text string) bool {
	blank := true // before the first word
	for i := range len(text) {
		b := text[i]
		if b < ' ' || b > '~' || b == '-' || b == ' ' && blank {
			return false
		}
		blank = b == ' '
	}
	return !blank
}

// greedy puts as many words on each line as there is room for. It gives up at
// a word that is wider than a line.
func greedy(text string, width int) (lines []string, ok bool) {
	for len(text) > width {
		at := strings.LastIndexByte(text[:width+1], ' ')
		if at < 0 {
			return nil, false
		}
		lines = append(lines, text[:at])
		text = text[at+1:]
	}
	return append(lines, text), true
}
