package review

import "llmcourse/progress"

// A Memory is what is known of how well a learner remembers one question. The
// zero Memory is of a question that was never answered.
type Memory struct {
	Stability  float64      // days until the chance of recall has fallen to 0.9
	Difficulty float64      // from 1, easy, to 10
	Last       progress.Day // of the last answer
	Interval   int          // days after Last when it is due
	Reps       int          // answers
	Lapses     int          // wrong answers after the first one
}

// Due is the day from which the question is due.
func (m Memory) Due() progress.Day { return m.Last + progress.Day(m.Interval) }

// Next is the memory after one more answer, so many days after the one before.
// For the first answer to a question begin with Memory{Last: day} and no days.
func (m *Model) Next(memory Memory, g Grade, elapsedDays float64) Memory {
	m.advance(&memory, min(max(g, Again), Easy), max(elapsedDays, 0))
	return memory
}

// advance is Next in place, for two hundred thousand answers.
func (m *Model) advance(memory *Memory, g Grade, elapsedDays float64) {
	memory.Last += progress.Day(elapsedDays)
	memory.Reps++
	if memory.Reps == 1 {
		memory.Stability = m.firstStability(g)
		memory.Difficulty = difficulty(m.firstDifficulty(g))
		memory.Interval = m.days(memory.Stability * m.modifier)
		return
	}
	if g == Again {
		memory.Lapses++
	}
	d, s := memory.Difficulty, memory.Stability
	var all stabilities
	switch {
	case elapsedDays == 0:
		all = m.sameDayStability(s)
	case g == Again:
		all[Again] = m.afterForgetting(d, s, m.recall(s, elapsedDays))
	default:
		all = m.afterRecall(d, s, m.recall(s, elapsedDays), g)
	}
	memory.Difficulty = m.nextDifficulty(d, g)
	memory.Stability, memory.Interval = all[g], m.schedule(g, &all)
}

// schedule is the interval after an answer of grade g. A better grade always
// waits longer, if only by a day (ts-fsrs, BasicScheduler.next_interval).
// ts-fsrs lets that day go beyond the longest interval; here the longest is
// the longest.
func (m *Model) schedule(g Grade, all *stabilities) int {
	if g == Again {
		return m.days(all[Again] * m.modifier)
	}
	good := m.days(all[Good] * m.modifier)
	hard := min(m.days(all[Hard]*m.modifier), good)
	if g == Hard {
		return hard
	}
	good = max(good, hard+1)
	if g == Easy {
		good = max(m.days(all[Easy]*m.modifier), good+1)
	}
	return min(good, m.MaxInterval)
}
