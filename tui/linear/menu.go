package linear

import (
	"strconv"
	"strings"
)

// after says what follows a command.
type after int

const (
	stay  after = iota // ask again
	again              // print the place again, and ask
	leave              // the place is left
)

// A command is something that can be typed.
type command struct {
	name  string   // as in "find"
	short []string // other names, as in "f"
	arg   string   // what may follow the name, as in "WORDS"
	label string   // what it does
	do    func(rest string) after
}

// A menu is what can be typed at a prompt.
type menu struct {
	prompt   string
	enter    string // what the enter key alone does, "" for nothing
	entered  func() after
	count    int    // numbers from 1 choose
	what     string // what a number does
	pick     func(i int) after
	commands []command

	// text takes what is no command, where answers are typed; commands then
	// need a slash in front of them unless they are lax.
	text   func(line string) after
	lax    bool
	number bool // what is wanted is a number: 0 is one, and goes back with a slash only
}

// ask asks until the place is left or to be printed again.
func (s *session) ask(m menu) after {
	for !s.gone() {
		line, ok := s.read(m.prompt)
		if !ok {
			return leave
		}
		if a := s.obey(m, line); a != stay {
			if s.gone() {
				return leave
			}
			return a
		}
	}
	return leave
}

// obey does what a line says.
func (s *session) obey(m menu, line string) after {
	bare, slashed := strings.CutPrefix(line, "/")
	switch {
	case line == "" && m.entered != nil:
		return m.entered()
	case bare == "?" && (slashed || m.text == nil): // where answers are typed it is one
		s.tell(m)
		return stay
	case m.text != nil && !slashed && (!m.lax || m.number && line == "0"):
		return m.text(line)
	case m.pick != nil && line != "0":
		if n, err := strconv.Atoi(strings.TrimSuffix(line, ".")); err == nil {
			if n < 1 || n > m.count {
				s.say("There is no number %d here. The last one is %d.", n, m.count)
				return stay
			}
			return m.pick(n - 1)
		}
	}
	if c, rest, ok := match(m.commands, bare); ok {
		return c.do(rest)
	}
	if c, rest, ok := match(s.everywhere(m), bare); ok {
		return c.do(rest)
	}
	if m.text != nil && !slashed && line != "" {
		return m.text(line)
	}
	if line != "" {
		s.say("%q means nothing here.", line)
	}
	s.remind(m)
	return stay
}

// match finds the command that a line names.
func match(list []command, line string) (command, string, bool) {
	word, rest, _ := strings.Cut(line, " ")
	word, rest = strings.ToLower(word), strings.TrimSpace(rest)
	for _, c := range list {
		if c.arg == "" && rest != "" {
			continue
		}
		for _, name := range append([]string{c.name}, c.short...) {
			if name == word {
				return c, rest, true
			}
		}
	}
	return command{}, "", false
}

// remind names what can be typed, in one sentence: whoever mistyped does not
// want to hear a page.
func (s *session) remind(m menu) {
	var words []string
	if m.enter != "" {
		words = append(words, "enter for "+m.enter)
	}
	if m.pick != nil && m.count > 0 {
		words = append(words, "a number up to "+strconv.Itoa(m.count))
	}
	for _, c := range m.commands {
		words = append(words, m.slash()+c.name)
	}
	s.say("You can type: %s; %s goes back, and %shelp explains.", strings.Join(words, ", "), m.back(), m.slash())
}

// slash is what commands begin with.
func (m menu) slash() string {
	if m.text != nil && !m.lax {
		return "/"
	}
	return ""
}

// back is what goes back.
func (m menu) back() string {
	if m.number {
		return "/0"
	}
	return m.slash() + "0"
}

// tell lists what can be typed at a prompt, and what it does.
func (s *session) tell(m menu) {
	s.say("You can type:")
	if m.enter != "" {
		s.say("enter alone: %s", m.enter)
	}
	if m.pick != nil && m.count > 0 {
		s.say("a number up to %d: %s", m.count, m.what)
	}
	slash := m.slash()
	for _, c := range m.commands {
		s.say("%s", c.told(slash))
	}
	s.say("%s: back. %smenu: the main menu. %squit: end. %shelp: what can be typed everywhere.", m.back(), slash, slash, slash)
}

// told is a command in the list of what can be typed.
func (c command) told(slash string) string {
	text := slash + c.name
	if c.arg != "" {
		text += " " + c.arg
	}
	if len(c.short) > 0 {
		text += ", or " + slash + strings.Join(c.short, " or "+slash)
	}
	return text + ": " + c.label
}

// choose prints a numbered list of commands and does what is chosen, again and
// again until the place is left.
func (s *session) choose(place func() (title []string, list []command)) {
	for !s.gone() {
		title, list := place()
		s.blank()
		for _, line := range title {
			s.say("%s", line)
		}
		for i, c := range list {
			s.lines(wrap(strconv.Itoa(i+1)+". "+c.label, "   ", s.draw.width))
		}
		m := menu{
			prompt: "Number or word:", count: len(list), what: "what the list says", commands: list,
			pick: func(i int) after { return list[i].do("") },
		}
		if s.ask(m) == leave {
			return
		}
	}
}
