package linear

import (
	"llmcourse/curriculum"
	"llmcourse/curriculum/clean"
	"llmcourse/curriculum/markdown"
	"llmcourse/progress"
	"llmcourse/progress/study"
	"llmcourse/tui/phrase"
)

// A reader is a lesson being read out, passage by passage.
type reader struct {
	*session
	section *curriculum.Section // nil: the introduction of a shelf
	ref     curriculum.Ref
	links   []markdown.Link
	all     []passage
	at      int
	time    study.ReadingTime
	then    func() // what follows when this lesson is left
}

// lesson reads out a section, from a heading or from where reading stopped.
func (s *session) lesson(sec *curriculum.Section, heading string) {
	s.readOut(sec.Ref(), sec, heading)
}

// readAt reads out a section from a place in it.
func (s *session) readAt(sec *curriculum.Section, p progress.Place) {
	s.readFrom(sec.Ref(), sec, func(all []passage) int { return find(all, p.Heading, p.Block) })
}

func (s *session) readOut(ref curriculum.Ref, sec *curriculum.Section, heading string) {
	if heading == "" {
		s.readFrom(ref, sec, nil)
		return
	}
	s.readFrom(ref, sec, func(all []passage) int { return find(all, heading, 0) })
}

// readFrom reads out from the passage that from chooses, or with nil from where
// reading stopped.
func (s *session) readFrom(ref curriculum.Ref, sec *curriculum.Section, from func([]passage) int) {
	lesson, err := s.study.Course().Lesson(ref)
	if err != nil {
		s.say("The lesson cannot be read: %s", phrase.Error(err))
		return
	}
	page := markdown.Parse(lesson.Text)
	var topics []*curriculum.Topic
	if sec != nil {
		page = page.And(markdown.Parse(clean.Markdown(phrase.Since(sec))))
		topics = sec.Topics
	}
	r := &reader{session: s, section: sec, ref: ref, links: page.Links, all: passages(page, topics)}
	r.attend()
	if len(r.all) == 0 {
		s.say("There is no text here.")
		return
	}
	s.blank()
	s.say("%s. %s, about %s to read.", s.nameOf(ref), phrase.Plural(len(r.all), "passage"), phrase.Plural(lesson.Minutes, "minute"))
	if place, ok := s.study.Book().Place(ref); ok && from == nil {
		if r.at = find(r.all, place.Heading, place.Block); r.at > 0 {
			s.say("You go on where you stopped. Type s 0 to begin at the top.")
		}
	} else if from != nil {
		r.at = from(r.all)
	}
	s.say("Enter alone reads on; help tells what else can be typed.")
	r.run()
}

// run reads passages until the lesson is left.
func (r *reader) run() {
	for !r.gone() {
		r.speak(*r.draw)
		a := r.ask(r.menu())
		r.attend()
		if a == leave {
			break
		}
	}
	r.keep()
	r.keepTime()
	if r.then != nil && !r.gone() {
		r.then()
	}
}

// speak reads the present passage out.
func (r *reader) speak(d drawer) {
	p := r.all[r.at]
	r.blank()
	for _, h := range p.headings {
		line := d.inline(h.Spans)
		if r.section != nil && h.Level <= 2 {
			if t := topicOf(r.section.Topics, h.Text); t != nil {
				line += ". Topic, " + r.standing(t)
			}
		}
		r.lines(wrap("Heading, level "+itoa(h.Level)+": "+line+".", "", d.width))
	}
	for _, b := range p.blocks {
		r.lines(d.block(b))
	}
}

// prompt tells how far one is.
func (r *reader) prompt() string {
	return itoa(r.at+1) + " of " + itoa(len(r.all)) + ":"
}

// attend counts the time since something was typed as reading.
func (r *reader) attend() { r.time.Sign(r.deps.Now()) }

// place is the passage that was read out last.
func (r *reader) place() progress.Place {
	p := r.all[r.at]
	return progress.Place{Ref: r.ref, Heading: p.under, Block: p.after, Screen: "section"}
}

// keep records the place.
func (r *reader) keep() { r.remember(study.ReadAt{Place: r.place()}) }

// keepTime records the time spent.
func (r *reader) keepTime() {
	r.remember(study.Spent{Ref: r.ref, For: r.time.Take()})
}
