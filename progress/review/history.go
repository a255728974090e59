package review

import (
	"iter"

	"llmcourse/progress"
)

// History folds the answers to one question, in event order as
// Book.AnswersTo gives them, to the memory they leave.
func (m *Model) History(answers iter.Seq[progress.Event], c Calendar) Memory {
	days := zones{calendar: c}
	var f fold
	for e := range answers {
		f.add(m, &e, days.of(&e))
	}
	return f.memory
}

// A fold is a history read so far. It fits a cache line: there are thousands,
// read in the order of the answers.
type fold struct {
	memory Memory
	before progress.Day // when it was due before the answers of the last day; 0 if these are all
	right  bool         // the last answer
}

// add reads one more answer, given on a day.
func (f *fold) add(m *Model, e *progress.Event, day progress.Day) {
	elapsed := 0.0
	if f.memory.Reps > 0 && day > f.memory.Last { // else the clock of another device is behind
		elapsed = float64(day - f.memory.Last)
		f.before = f.memory.Due()
	}
	g := gradeOf(e)
	m.advance(&f.memory, g, elapsed)
	f.memory.Last = day
	f.right = g.Recalled()
}

// dueOn is when the question is due, seen from a day. An answer from the future
// beyond what time zones explain makes it due at once.
func (f *fold) dueOn(today progress.Day) progress.Day {
	if f.memory.Last > today+1 {
		return today
	}
	return f.memory.Due()
}

// reviewed tells whether the question was due on a day and was answered then.
func (f *fold) reviewed(day progress.Day) bool {
	return f.memory.Last == day && f.before != 0 && f.before <= day
}
