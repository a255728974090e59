package linear

import (
	"strconv"
	"strings"

	"llmcourse/curriculum"
	"llmcourse/tui/phrase"
)

// about tells whose course it is and where the learner's files are.
func (s *session) about() {
	c := s.study.Course()
	s.blank()
	s.say("%s. %s", c.Title, c.Summary)
	for _, a := range c.Authors {
		s.say("By %s.", a.Name)
		s.addresses(a.Links)
	}
	if c.URL != "" {
		s.say("The original, revision %s, licence %s:", c.Revision, c.Licence)
		s.raw(c.URL)
		s.say("Titles, addresses, authors and order are the course's; the lessons, summaries and questions in this program are our own.")
	}
	s.addresses(c.Assistants)
	for _, credit := range c.Credits {
		s.say("Thanks to %s, for %s.", credit.Name, credit.For)
	}
	s.addresses(c.Links)
	if c.Disclaimer != "" {
		s.say("%s", c.Disclaimer)
	}
	if len(s.deps.Paths) > 0 {
		s.say("Your files:")
	}
	for _, p := range s.deps.Paths {
		s.raw(p.Name + ": " + p.Path)
	}
}

// addresses prints links, each address on a line of its own.
func (s *session) addresses(links []curriculum.Link) {
	for _, l := range links {
		text := l.Title
		if l.About != "" {
			text += ". " + l.About
		}
		if l.Gone != "" {
			text = strings.TrimSuffix(text, ".") + ". It is gone since " + phrase.Date(l.Gone) + "; an archived copy"
		}
		s.say("%s:", text)
		s.raw(s.study.Course().Moved(l.Address()))
	}
}

// settings are how lessons are read out. They hold for the session: it is one
// word to choose again, and a script gets the same output everywhere.
func (s *session) settings() {
	d := s.draw
	flip := func(name, label string, on *bool) command {
		state := "no"
		if *on {
			state = "yes"
		}
		return command{name, nil, "", label + ": " + state, func(string) after { *on = !*on; return again }}
	}
	s.choose(func() ([]string, []command) {
		width := itoa(d.width)
		if d.width == 0 {
			width = "not wrapped"
		}
		return []string{"How lessons are read out. These choices hold until you quit."}, []command{
			flip("tex", "Formulas in TeX", &d.source),
			flip("figures", "Figures are read out, sign by sign", &d.figures),
			flip("unfold", "Solutions are read out at once", &d.unfold),
			{"width", nil, "NUMBER", "Width of lines: " + width, s.setWidth},
		}
	})
}

func (s *session) setWidth(rest string) after {
	n, err := strconv.Atoi(rest)
	if err != nil || n < 0 || n > 1000 || n > 0 && n < 20 {
		s.say("Type width and a number from 20 on, or width 0 to leave the wrapping to your terminal.")
		return stay
	}
	s.draw.width = n
	return again
}
