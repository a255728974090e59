package linear

import (
	"context"
	"strings"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/study"
	"llmcourse/tui/phrase"
)

// do does a deed, saves it, and says what came of it. It tells whether it was
// done: one that could not be saved is, and is tried again with the next.
func (s *session) do(d study.Deed) (study.Outcome, bool) {
	o, err := s.study.Do(d)
	if err != nil {
		s.say("%s", phrase.Error(err))
		return o, false
	}
	s.report(o)
	return o, true
}

// report saves what was done and says what it was.
func (s *session) report(o study.Outcome) {
	said := phrase.Outcome(o)
	switch err := s.flush(); {
	case err != nil:
		s.say("%s", strings.TrimSpace(said+" "+notSaved(err)))
	case said != "" && len(o.Events) > 0:
		s.say("%s Saved.", said)
	case said != "":
		s.say("%s", said)
	}
	s.both()
}

// remember does what the learner did not ask for, such as keeping the place.
// That it cannot be saved is said once, not at every paragraph.
func (s *session) remember(d study.Deed) {
	failed := s.study.Failed() != nil
	if _, err := s.study.Do(d); err != nil {
		return
	}
	if err := s.flush(); err != nil && !failed {
		s.say("%s", notSaved(err))
	}
}

// flush saves. The end of the session does not stop it: what was done is to be
// saved.
func (s *session) flush() error { return s.study.Flush(context.WithoutCancel(s.ctx)) }

func notSaved(err error) string {
	return "Not saved: " + phrase.Error(err) + " Type save to try again."
}

func (s *session) retry() {
	if err := s.flush(); err != nil {
		s.say("%s", notSaved(err))
		return
	}
	s.say("Everything is saved.")
}

// poll takes in what was done elsewhere meanwhile. That it failed is no reason
// to stop: the next time may bring it.
func (s *session) poll() { _, _ = s.study.Poll(s.ctx) }

// mark sets a state.
func (s *session) mark(to progress.State, items ...curriculum.Item) {
	s.do(study.Mark{Items: items, To: to})
}

// toggle marks, or takes the mark away where it is there already.
func (s *session) toggle(item curriculum.Item, to progress.State) {
	s.do(study.Mark{Items: []curriculum.Item{item}, To: to, Toggle: true})
}

func (s *session) star(item curriculum.Item) { s.do(study.Star{Item: item}) }

// undo takes the last changes back; without a number, what was done last.
func (s *session) undo(times string) after {
	n := 0
	if times != "" {
		var ok bool
		if n, ok = between(times, mostUndone); !ok {
			s.say("How many? As in: undo 2.")
			return stay
		}
	}
	s.do(study.Undo{Times: n})
	return stay
}

// mostUndone is more than anybody takes back at once.
const mostUndone = 1000
