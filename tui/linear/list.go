package linear

import (
	"fmt"
	"strconv"
)

// pageRows is how many rows are read out before a list waits.
const pageRows = 20

// A list is things with numbers. A number always means the same thing, on
// whichever page of the list one is.
type list struct {
	title    string
	count    int
	row      func(i int) string
	what     string // what a number does
	pick     func(i int) after
	commands []command
	empty    string
}

// browse prints a list page by page and does what is chosen. It is made anew
// each time it is printed, since what it lists may have changed.
func (s *session) browse(now func() list) {
	from := 0
	for !s.gone() {
		l := now()
		if from >= l.count {
			from = 0
		}
		to := min(from+pageRows, l.count)
		s.blank()
		s.say("%s", l.title)
		if l.count == 0 {
			s.say("%s", l.empty)
		}
		for i := from; i < to; i++ {
			number := strconv.Itoa(i+1) + ". "
			s.lines(wrap(number+l.row(i), "   ", s.draw.width))
		}
		m := menu{prompt: "Number or word:", count: l.count, what: l.what, pick: l.pick, commands: l.commands}
		if l.count == 0 {
			m.pick = nil
		}
		if to < l.count {
			s.say("%s", fmt.Sprintf("%d more; enter alone goes on.", l.count-to))
			m.enter = "the next " + strconv.Itoa(min(pageRows, l.count-to))
			m.entered = func() after { from = to; return again }
		}
		if s.ask(m) == leave {
			return
		}
	}
}
