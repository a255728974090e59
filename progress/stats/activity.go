package stats

import (
	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/review"
)

// An Activity is how many things were done, told apart.
type Activity struct {
	Marked  int `json:"marked,omitempty"`  // things done or skipped
	Answers int `json:"answers,omitempty"` // to questions, slips excluded
	Read    int `json:"read,omitempty"`    // stretches of reading
	Opened  int `json:"opened,omitempty"`  // things whose address was opened
	Noted   int `json:"noted,omitempty"`   // notes written
}

// Total is all of it, the figure behind streak and heatmap.
func (a Activity) Total() int { return a.Marked + a.Answers + a.Read + a.Opened + a.Noted }

// A diary is what was done on which day.
type diary struct {
	days    map[progress.Day]*entry
	today   progress.Day
	lastDay progress.Day // that was asked for: events come in runs
	last    *entry
	opens   int // each time
	answers int
}

// An entry is a day of the diary.
type entry struct {
	Activity
	right     int
	answering int // seconds, with those of slips
	reading   int // seconds
	events    int // in the sense of progress.Activity, but for reading
	marked    []mark
	reviews   review.Recall
}

// A mark is a thing that was done or skipped and stayed so to the end of the day.
type mark struct {
	ref   curriculum.Ref
	state progress.State
}

// once is what counts once a day.
type once struct {
	day  progress.Day
	kind progress.Kind
	ref  curriculum.Ref
}

// newDiary reads a book up to today. What is dated later was recorded by a
// clock that is ahead.
func newDiary(book *progress.Book, days *dayFinder, today progress.Day) *diary {
	d := &diary{days: map[progress.Day]*entry{}, today: today}
	states := map[curriculum.Ref]progress.State{}
	seen := map[once]bool{}
	for e := range book.Log() {
		if e.Kind == progress.KindUndo {
			continue
		}
		day := days.at(e.When(), e.Zone)
		if day > today {
			continue
		}
		in := d.on(day)
		in.events++
		key := once{day, e.Kind, e.Ref}
		switch e.Kind {
		case progress.KindState:
			if !book.Undone(e.ID()) {
				in.mark(e.Ref, states[e.Ref], e.State)
				states[e.Ref] = e.State
			}
		case progress.KindAnswer:
			in.answering += e.Seconds
		case progress.KindOpen:
			d.opens++
			if !seen[key] {
				in.Opened++
			}
			seen[key] = true
		case progress.KindNote:
			if !seen[key] {
				in.Noted++
			}
			seen[key] = true
		}
	}
	d.answered(book, days)
	return d
}

// answered counts the answers, in a second pass because only the Book knows
// which of them were slips. The reviews among them are those of
// review.Retention, by day; asking it for each figure would take a pass each.
func (d *diary) answered(book *progress.Book, days *dayFinder) {
	last := map[curriculum.Ref]progress.Day{}
	for e := range book.Answers() {
		day := days.at(e.When(), e.Zone)
		if day > d.today {
			continue
		}
		in := d.on(day)
		in.Answers++
		d.answers++
		if e.Right {
			in.right++
		}
		before, known := last[e.Ref]
		if known && day <= before {
			continue
		}
		last[e.Ref] = day
		if known {
			in.reviews.Reviewed++
			if e.Right {
				in.reviews.Recalled++
			}
		}
	}
}

// on is the entry of a day, made when it is missing.
func (d *diary) on(day progress.Day) *entry {
	if d.last != nil && d.lastDay == day {
		return d.last
	}
	in := d.days[day]
	if in == nil {
		in = &entry{}
		d.days[day] = in
	}
	d.lastDay, d.last = day, in
	return in
}

// mark notes that something changed its state. Settling what was settled
// already is no work, and what is unsettled on the same day was not done.
func (in *entry) mark(ref curriculum.Ref, before, after progress.State) {
	at := -1
	for i := range in.marked {
		if in.marked[i].ref == ref {
			at = i
		}
	}
	switch {
	case at >= 0 && after.Settled():
		in.marked[at].state = after
	case at >= 0:
		in.marked = append(in.marked[:at], in.marked[at+1:]...)
	case after.Settled() && !before.Settled():
		in.marked = append(in.marked, mark{ref, after})
	}
	in.Marked = len(in.marked)
}
