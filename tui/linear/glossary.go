package linear

import (
	"strings"

	"llmcourse/curriculum"
	"llmcourse/progress/study"
	"llmcourse/tui/phrase"
)

// nearTerms is how many terms are named for a word that is none.
const nearTerms = 3

// glossary is that of the course, nil where there is none: that is said.
func (s *session) glossary() *curriculum.Glossary {
	g, err := s.study.Course().Glossary()
	switch {
	case err != nil:
		s.say("The glossary cannot be read: %s", phrase.Error(err))
		return nil
	case len(g.Terms) == 0:
		s.say("This course has no glossary. The command find looks for words in its lessons.")
		return nil
	}
	return g
}

// define says what a term means, or lists all terms.
func (s *session) define(word string) after {
	g := s.glossary()
	if g == nil {
		return stay
	}
	if word == "" {
		s.terms("The terms of the course.", g.Terms)
		return again
	}
	t, ok := g.Define(word)
	if !ok {
		s.say("%q is not in the glossary. The command find looks for words in the lessons.", word)
		for _, t := range g.Near(word, nearTerms) {
			s.say("%s: define %s", t.Name, t.Name)
		}
		return stay
	}
	s.term(t)
	return again
}

// terms lists terms, to hear what one of them means.
func (s *session) terms(title string, some []*curriculum.Term) {
	s.browse(func() list {
		return list{
			title: title, count: len(some), empty: "None.",
			row:  func(i int) string { return some[i].Name },
			what: "what it means", pick: func(i int) after { s.term(some[i]); return again },
		}
	})
}

// term is what a term means, in the words of its lesson.
func (s *session) term(t *curriculum.Term) {
	s.choose(func() ([]string, []command) {
		name := t.Name
		if len(t.Aliases) > 0 {
			name += ", or " + strings.Join(t.Aliases, ", ")
		}
		sentence := strings.Join(s.draw.text(t.Sentence), " ")
		return []string{name + ".", sentence, "From " + phrase.Taught(t) + "."}, []command{
			{"read", []string{"r"}, "", "Read the lesson from there", func(string) after { s.readTerm(t); return again }},
		}
	})
}

// readTerm reads out the lesson that teaches a term, from the sentence on.
func (s *session) readTerm(t *curriculum.Term) {
	sec, ok := s.sectionOf(t.Place.Ref())
	if !ok {
		return
	}
	line, err := s.study.Course().Taught(t)
	if err != nil {
		s.say("The lesson cannot be read: %s", phrase.Error(err))
		return
	}
	s.readFrom(sec.Ref(), sec, func(all []passage) int {
		at, from := 0, 0
		for i, p := range all {
			if len(p.blocks) == 0 {
				continue
			}
			if l := p.blocks[0].Line; l > line || l < from { // further on, or behind the lesson
				break
			}
			at, from = i, p.blocks[0].Line
		}
		return at
	})
}

// sectionOf is the section that something is in.
func (s *session) sectionOf(ref curriculum.Ref) (*curriculum.Section, bool) {
	item, _ := s.study.Course().Find(ref.Home())
	sec, ok := item.(*curriculum.Section)
	return sec, ok
}

// words lists the terms of the passage that was read out, or says what one means.
func (r *reader) words(word string) after {
	if word != "" {
		return r.define(word)
	}
	g := r.glossary()
	if g == nil {
		return stay
	}
	here := g.In(strings.Join(r.spoken(), " "))
	if len(here) == 0 {
		r.say("No term of the glossary stands in this passage. Type k and a word to look it up.")
		return stay
	}
	r.terms("Terms of this passage.", here)
	return again
}

// spoken is what the passage says, without what is announced only.
func (r *reader) spoken() []string {
	p, lines := r.all[r.at], []string{}
	for _, h := range p.headings {
		lines = append(lines, h.Text)
	}
	for _, b := range p.blocks {
		lines = append(lines, r.draw.block(b)...)
	}
	return lines
}

// since lists what happened in the field since the lessons were written, from a
// month or day on if one is given.
func (s *session) since(from string) after {
	day := curriculum.Date("")
	if from != "" {
		var err error
		if day, err = curriculum.ParseDate(from); err != nil {
			s.say("%s Type a month or a day, as in: since 2026-01.", phrase.Error(err))
			return stay
		}
	}
	all := s.study.Course().Since(day)
	s.browse(func() list {
		return list{
			title: "What happened since the lessons were written: " + itoa(len(all)) + ".", count: len(all),
			empty: "Nothing is recorded.",
			row:   func(i int) string { return s.happened(all[i]) },
			what:  "where it can be looked up", pick: func(i int) after {
				s.visit(study.Open{Ref: all[i].Section.Ref(), URL: all[i].Source})
				return again
			},
		}
	})
	return again
}

// happened is one thing that happened, and where it belongs.
func (s *session) happened(x curriculum.Since) string {
	return phrase.Date(x.Date) + ", " + x.Section.Title + ": " + strings.Join(s.draw.text(x.Text), " ")
}
