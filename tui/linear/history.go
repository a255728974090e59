package linear

import (
	"llmcourse/progress"
	"llmcourse/tui/phrase"
)

// historyRows is how much of what was done is told.
const historyRows = 15

func (s *session) history() {
	s.blank()
	log := s.study.Book().History(historyRows)
	if len(log) == 0 {
		s.say("Nothing yet.")
	}
	loc := s.deps.Habits.Review.Calendar.Loc
	for _, e := range log {
		at := e.When()
		if loc != nil {
			at = at.In(loc)
		}
		s.say("%s: %s, %s.", at.Format("2 January, 15:04"), s.nameOf(e.Ref), s.what(e))
	}
}

// what is what an event says was done.
func (s *session) what(e progress.Event) string {
	switch e.Kind {
	case progress.KindState:
		return string(e.State)
	case progress.KindStar:
		return phrase.Star(e.On)
	case progress.KindNote:
		return "note"
	case progress.KindOpen:
		return "opened"
	case progress.KindRead:
		return "read for " + phrase.Plural((e.Seconds+59)/60, "minute")
	case progress.KindAnswer:
		if e.Right {
			return "answered right"
		}
		return "answered wrong"
	case progress.KindUndo:
		return "undone"
	case progress.KindRetract:
		return "an answer taken back"
	}
	return string(e.Kind)
}
