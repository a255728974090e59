package linear

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/charmbracelet/x/ansi"

	"llmcourse/tui/phrase"
)

// say prints a sentence or a paragraph, wrapped.
func (s *session) say(format string, args ...any) {
	s.lines(wrap(fmt.Sprintf(format, args...), "", s.draw.width))
}

// blank prints an empty line: between one thing and the next.
func (s *session) blank() { s.raw("") }

func (s *session) lines(lines []string) {
	for _, line := range lines {
		s.raw(line)
	}
}

// raw prints a line as it is. That no control character is in it was seen to
// where text entered; here it is made sure of, whatever an error may say.
func (s *session) raw(line string) { s.put(line + "\n") }

func (s *session) put(text string) {
	text = strings.Map(func(r rune) rune {
		if r != '\n' && r != '\t' && unicode.IsControl(r) {
			return ' '
		}
		return r
	}, text)
	if _, err := s.out.WriteString(text); err != nil && s.lost == nil {
		s.lost = err
	}
}

// wrap breaks text at its blanks. Lines after the first are hung under it. A
// word that is too long stays whole: it is an address or a formula.
func wrap(text, hang string, width int) []string {
	if width <= 0 {
		return []string{strings.Join(strings.Fields(text), " ")}
	}
	var out []string
	line, used := "", 0
	for _, word := range strings.Fields(text) {
		wide := ansi.StringWidth(word)
		switch {
		case line == "":
			line, used = word, wide
		case used+1+wide > width:
			out = append(out, line)
			line, used = hang+word, len(hang)+wide
		default:
			line, used = line+" "+word, used+1+wide
		}
	}
	return append(out, line)
}

// percent is a share as it is read out.
func percent(share float64) string { return fmt.Sprintf("%d percent", phrase.Hundredths(share)) }
