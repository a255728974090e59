package edit

import (
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// tabStop is how many columns a tab goes to a multiple of.
const tabStop = 4

// step is the length in bytes of the cluster at i, and its cells when it is
// drawn in a column.
func step(line string, i, column int) (size, cells int) {
	switch b := line[i]; {
	case b == '\t':
		return 1, tabStop - column%tabStop
	case b < utf8.RuneSelf && (i+1 == len(line) || line[i+1] < utf8.RuneSelf):
		return 1, 1
	}
	cluster, _ := ansi.FirstGraphemeCluster(line[i:], ansi.GraphemeWidth)
	return max(len(cluster), 1), ansi.StringWidth(cluster)
}

// start is where the cluster of byte i begins; i itself at the end of the line.
func start(line string, i int) int {
	if i >= len(line) {
		return len(line)
	}
	at := anchor(line, i)
	for at < i {
		size, _ := step(line, at, 0)
		if at+size > i {
			break
		}
		at += size
	}
	return at
}

// back is where the cluster before i begins.
func back(line string, i int) int { return start(line, i-1) }

// farBack is how far a cluster is looked for that begins for certain. None that
// a person writes is longer.
const farBack = 512

// anchor is a byte at or before i where a cluster begins: a letter of ASCII
// begins one.
func anchor(line string, i int) int {
	for at := i; at > 0; at-- {
		if line[at] < utf8.RuneSelf || i-at > farBack && utf8.RuneStart(line[at]) {
			return at
		}
	}
	return 0
}

// isWord tells whether a cluster belongs to a word.
func isWord(line string, i int) bool {
	r, _ := utf8.DecodeRuneInString(line[i:])
	return r == '_' || unicode.In(r, unicode.L, unicode.N, unicode.M)
}

// wordEnd is where the word after i ends, blanks before it passed over.
func wordEnd(line string, i int) int {
	for _, inside := range []bool{false, true} {
		for i < len(line) && isWord(line, i) == inside {
			size, _ := step(line, i, 0)
			i += size
		}
	}
	return i
}

// wordStart is where the word before i begins.
func wordStart(line string, i int) int {
	for _, inside := range []bool{false, true} {
		for i > 0 && isWord(line, back(line, i)) == inside {
			i = back(line, i)
		}
	}
	return i
}
