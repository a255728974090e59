package vt

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Replies returns what the terminal answers to what it was asked since the
// last call.
func (v *Terminal) Replies() []byte {
	r := v.replies
	v.replies = nil
	return r
}

// colour answers a question for one of the terminal's own colours: it is dark.
func (v *Terminal) colour(data string) {
	which, isQuestion := strings.CutSuffix(data, ";?")
	if !isQuestion {
		return
	}
	rgb := "cdcd/d6d6/f4f4"
	if which == "11" {
		rgb = "1e1e/1e1e/2e2e"
	}
	v.reply("\x1b]%s;rgb:%s\x1b\\", which, rgb)
}

func (v *Terminal) reply(format string, args ...any) {
	v.replies = fmt.Appendf(v.replies, format, args...)
}

// ask answers a control sequence that is a question, and tells whether it was one.
func (v *Terminal) ask(cmd ansi.Cmd, n func(i, otherwise int) int) bool {
	form := string(cmd.Final())
	if i := cmd.Intermediate(); i != 0 {
		form = string(i) + form
	}
	if p := cmd.Prefix(); p != 0 {
		form = string(p) + form
	}
	switch form {
	case "?$p", "$p": // known, and off
		v.Asks = append(v.Asks, fmt.Sprint(n(0, 0)))
		v.reply("\x1b[%s%d;2$y", strings.TrimSuffix(form, "$p"), n(0, 0))
	case "?u":
		v.Asks = append(v.Asks, "keys")
		v.reply("\x1b[?0u")
	case "c":
		v.reply("\x1b[?62;22c")
	case ">c":
		v.reply("\x1b[>1;10;0c")
	case ">q":
		v.reply("\x1bP>|vt\x1b\\")
	case "n", "?n":
		if n(0, 0) == 6 {
			v.reply("\x1b[%s%d;%dR", strings.TrimSuffix(form, "n"), v.y+1, v.x+1)
		}
	default:
		return false
	}
	return true
}
