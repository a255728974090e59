package host

import (
	"errors"
	"strings"
)

// errQuote is given for a command with a quote that is never closed.
var errQuote = errors.New("a quote is not closed")

// Words splits a command as a person writes it into its words. It is not a
// shell: quotes keep blanks together and nothing else has a meaning. There is
// no escape character either, because Windows writes paths with it.
func Words(command string) ([]string, error) {
	var out []string
	var word strings.Builder
	var quote rune
	begun := false
	for _, r := range command {
		switch {
		case quote != 0 && r == quote:
			quote = 0
		case quote != 0:
			word.WriteRune(r)
		case r == '"' || r == '\'':
			quote, begun = r, true
		case r == ' ' || r == '\t' || r == '\n':
			if begun {
				out = append(out, word.String())
				word.Reset()
				begun = false
			}
		default:
			word.WriteRune(r)
			begun = true
		}
	}
	if quote != 0 {
		return nil, errQuote
	}
	if begun {
		out = append(out, word.String())
	}
	if len(out) == 0 {
		return nil, errors.New("the command is empty")
	}
	return out, nil
}
