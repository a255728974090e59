package chart

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// A word and how it begins: glued to the one before it where it is the rest of
// a word that fits into no line.
type word struct {
	text  string
	wide  int
	glued bool
}

// wrap breaks text at words into at most rows lines of a width, about as long
// as each other. What is cut is told by more.
//
// Layouts break thousands of names, each at several widths to find the even
// one, so words are measured once.
func wrap(text string, width, rows int, more string) []string {
	width = max(width, 1)
	if ansi.StringWidth(text) <= width { // most of them
		return []string{text}
	}
	words := wordsOf(text, width)
	n, least := lineCount(words, width), longest(words)
	if n <= rows {
		for width > least && lineCount(words, width-1) == n {
			width--
		}
		return pour(words, width)
	}
	lines := pour(words, width)
	last := lines[rows-1] + " " + lines[rows]
	lines[rows-1] = cut(cut(last, width-ansi.StringWidth(more), "")+more, width, "")
	return lines[:rows]
}

// wordsOf are the words of a text, none wider than width.
func wordsOf(text string, width int) []word {
	var words []word
	for _, field := range strings.Fields(text) {
		wide := ansi.StringWidth(field)
		if wide <= width {
			words = append(words, word{field, wide, false})
			continue
		}
		for i, piece := range strings.Split(ansi.Hardwrap(field, width, true), "\n") {
			piece = cut(piece, width, "") // a glyph can be wider than the room
			words = append(words, word{piece, ansi.StringWidth(piece), i > 0})
		}
	}
	return words
}

// pour puts as many words into each line as it holds.
func pour(words []word, width int) []string {
	var lines []string
	var line strings.Builder
	used := 0
	for i, w := range words {
		gap := 1
		if w.glued || used == 0 {
			gap = 0
		}
		if i > 0 && used+gap+w.wide > width {
			lines = append(lines, line.String())
			line.Reset()
			used, gap = 0, 0
		}
		line.WriteString(" "[:gap])
		line.WriteString(w.text)
		used += gap + w.wide
	}
	return append(lines, line.String())
}

// lineCount is how many lines pour makes.
func lineCount(words []word, width int) int {
	lines, used := 1, 0
	for i, w := range words {
		gap := 1
		if w.glued || used == 0 {
			gap = 0
		}
		if i > 0 && used+gap+w.wide > width {
			lines++
			used, gap = 0, 0
		}
		used += gap + w.wide
	}
	return lines
}

// longest is the width of the widest word.
func longest(words []word) int {
	wide := 0
	for _, w := range words {
		wide = max(wide, w.wide)
	}
	return wide
}
