package linear

import (
	"time"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/tui/prose"
)

// A reader is a lesson being read out, passage by passage.
type reader struct {
	*session
	section *curriculum.Section // nil: the introduction of a shelf
	ref     curriculum.Ref
	links   []prose.Link
	all     []passage
	at      int
	kept    progress.Place
	pressed time.Time     // when something was typed last
	spent   time.Duration // reading, not recorded yet
	then    func()        // what follows when this lesson is left
}

// lesson reads out a section, from a heading or from where reading stopped.
func (s *session) lesson(sec *curriculum.Section, heading string) {
	s.readOut(sec.Ref(), sec, heading)
}

func (s *session) readOut(ref curriculum.Ref, sec *curriculum.Section, heading string) {
	lesson, err := s.deps.Course.Lesson(ref)
	if err != nil {
		s.say("The lesson cannot be read: %s", sentence(err))
		return
	}
	page := prose.Split(lesson.Text)
	r := &reader{session: s, section: sec, ref: ref, links: page.Links, pressed: s.deps.Now()}
	if sec != nil {
		r.all = passages(page, sec.Topics)
	} else {
		r.all = passages(page, nil)
	}
	if len(r.all) == 0 {
		s.say("There is no text here.")
		return
	}
	s.blank()
	s.say("%s. %s, about %s to read.", s.name(ref), plural(len(r.all), "passage"), plural(lesson.Minutes, "minute"))
	if place, ok := s.deps.Book.Place(ref); ok && heading == "" {
		if r.at = find(r.all, place.Heading, place.Block); r.at > 0 {
			s.say("You go on where you stopped. Type s 0 to begin at the top.")
		}
	} else if heading != "" {
		r.at = find(r.all, heading, 0)
	}
	s.say("Enter alone reads on; ? tells what else can be typed.")
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
		line := d.inline(h.Source, h.First)
		if r.section != nil && h.Level <= 2 {
			if t := topicOf(r.section.Topics, h.Source); t != nil {
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

// pause is how long somebody may be silent and still be reading.
const pause = 90 * time.Second

// attend counts the time since something was typed as reading.
func (r *reader) attend() {
	now := r.deps.Now()
	r.spent += min(max(now.Sub(r.pressed), 0), pause)
	r.pressed = now
}

// keep records the place, where it has changed since.
func (r *reader) keep() {
	p := r.all[r.at]
	place := progress.Place{Ref: r.ref, Heading: p.under, Block: p.after, Screen: "section"}
	if place != r.kept {
		r.kept = place
		r.remember(progress.ReadAt(place))
	}
}

// keepTime records the time spent, if it is worth a word.
func (r *reader) keepTime() {
	if seconds := int(r.spent / time.Second); seconds >= 10 {
		r.remember(progress.Read(r.ref, seconds))
	}
	r.spent = 0
}
