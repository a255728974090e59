package stats

import "llmcourse/progress"

// readings adds to the diary what was read, up to today. A Book does not keep
// each stretch of reading, only how much of everything there was in each
// quarter of an hour: what is left when answers and the like are taken away.
func (d *diary) readings(book *progress.Book, days *dayFinder) {
	done := map[progress.Day]progress.Activity{}
	for q, a := range book.Quarters() {
		if day := days.at(q.Begin(), q.Zone); day <= d.today {
			done[day] = done[day].Plus(a)
		}
	}
	for day, sum := range done {
		in := d.on(day)
		in.Read = max(sum.Events-in.events, 0)
		in.reading = max(sum.Seconds-in.answering, 0)
	}
}
