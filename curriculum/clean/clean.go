// Package clean makes text from strangers safe to show: the text of courses,
// what the learner types, what files and events hold. It is applied where text
// enters the program, once, and not where it is drawn.
package clean

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxMarks is how many combining marks may stand on one base: enough for every
// living script, too few to paint over the lines above and below.
const maxMarks = 4

// Line makes text from outside safe to show on one line: no escape
// sequence, control, bidirectional or invisible character is left, line breaks
// are spaces, and the ends are trimmed. Cleaning twice changes nothing.
func Line(s string) string {
	c := cleaner{lineBreak: ' '}
	return strings.Trim(c.clean(s), " ")
}

// Text is Line for text of several lines: it keeps the line breaks.
func Text(s string) string {
	c := cleaner{lineBreak: '\n'}
	return c.clean(s)
}

// Note is Text for what a person wrote and will edit: it keeps the tabs too.
// What it returns is not to be drawn without Line or Text.
func Note(s string) string {
	c := cleaner{lineBreak: '\n', tabs: true}
	return c.clean(s)
}

// A cleaner cleans one text.
type cleaner struct {
	tabs      bool // they stay
	lineBreak rune // what a line break becomes
	code      bool // show what would be dropped: people copy code, so it must not lie

	out   strings.Builder
	prev  rune // the last rune written
	marks int  // combining marks written since the last base
}

func (c *cleaner) clean(s string) string {
	start := c.plainPrefix(s)
	if start == len(s) {
		return s
	}
	c.out.Grow(len(s))
	c.out.WriteString(s[:start])
	if start > 0 {
		c.prev = rune(s[start-1])
	}
	for i := start; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == '\x1b':
			if n := escapeLength(s[i:]); n > 0 {
				size = n
			} else {
				c.write(utf8.RuneError)
			}
		case r == '\r' && strings.HasPrefix(s[i+1:], "\n"):
			// The line feed that follows speaks for both.
		case r >= 0xff66 && r <= 0xff9f:
			r, size = katakana(s[i:])
			c.write(r)
		default:
			c.rune(r)
		}
		i += size
	}
	return c.out.String()
}

// plainPrefix is the length of the part that needs no thought.
func (c *cleaner) plainPrefix(s string) int {
	for i := 0; i < len(s); i++ {
		b := s[i]
		if b >= 0x7f || b < ' ' && (b != '\n' || c.lineBreak != '\n') {
			return i
		}
	}
	return len(s)
}

func (c *cleaner) rune(r rune) {
	switch {
	case r >= ' ' && r < 0x7f:
		c.write(r)
	case isLineBreak(r):
		c.write(c.lineBreak)
	case r == '\t' && c.tabs:
		c.write(r)
	case r == '\t':
		c.out.WriteString("    ")
		c.prev, c.marks = ' ', 0
	case unicode.IsControl(r):
		c.write(utf8.RuneError)
	case r == zwj || r == zwnj:
		if joins(c.prev) {
			c.out.WriteRune(r)
			c.prev = r
		} else {
			c.drop(r)
		}
	case isInvisible(r):
		c.drop(r)
	case (r == emojiStyle || r == keycap) && c.prev < 0x80:
		c.drop(r) // a digit is as wide as it is, and not as an emoji
	case unicode.In(r, unicode.Mn, unicode.Me):
		if c.marks < maxMarks {
			c.out.WriteRune(r)
			c.prev = r
			c.marks++
		}
	case unicode.Is(unicode.Zs, r):
		c.write(' ')
	default:
		c.write(r)
	}
}

func (c *cleaner) write(r rune) {
	c.out.WriteRune(r)
	c.prev, c.marks = r, 0
}

func (c *cleaner) drop(r rune) {
	if c.code {
		c.out.WriteString(Name(r))
		c.prev, c.marks = '>', 0
	}
}

// Name is a character that must not be printed, as letters: "<U+202E>".
func Name(r rune) string { return fmt.Sprintf("<U+%04X>", r) }

// Hidden is the first character of a line that cleaning takes away or makes
// into another one, blanks of all kinds apart.
func Hidden(line string) (r rune, ok bool) {
	var prev rune
	for _, r := range line {
		joiner := (r == zwj || r == zwnj) && joins(prev)
		if Forbidden(r) && r != '\t' && !joiner && !unicode.Is(unicode.Zs, r) {
			return r, true
		}
		prev = r
	}
	return 0, false
}
