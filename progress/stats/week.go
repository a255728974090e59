package stats

import (
	"slices"

	"llmcourse/curriculum"
	"llmcourse/progress"
)

// A Week is what was done this week, from its first day to today.
type Week struct {
	From           Date             `json:"from"`
	Days           int              `json:"days"`    // with activity
	Done           []curriculum.Ref `json:"done"`    // in the order it was done
	Skipped        []curriculum.Ref `json:"skipped"` // likewise
	Answers        int              `json:"answers"`
	Right          int              `json:"right"` // answers
	ReadingMinutes int              `json:"reading_minutes"`
	Minutes        int              `json:"minutes"` // with those of answering
}

// week sums up the current week. What was marked on several of its days counts
// as it was marked last.
func (d *diary) week(o *Options) Week {
	from := o.weekOf(d.today)
	w := Week{From: Date(from), Done: []curriculum.Ref{}, Skipped: []curriculum.Ref{}}
	reading, answering := 0, 0
	for day := from; day <= d.today; day++ {
		in := d.days[day]
		if in == nil {
			continue
		}
		if in.Total() > 0 {
			w.Days++
		}
		w.Answers += in.Answers
		w.Right += in.right
		reading += in.reading
		answering += in.answering
		for _, m := range in.marked {
			w.mark(m)
		}
	}
	w.ReadingMinutes, w.Minutes = minutes(reading), minutes(reading+answering)
	return w
}

func (w *Week) mark(m mark) {
	same := func(r curriculum.Ref) bool { return r == m.ref }
	w.Done = slices.DeleteFunc(w.Done, same)
	w.Skipped = slices.DeleteFunc(w.Skipped, same)
	if m.state == progress.Skipped {
		w.Skipped = append(w.Skipped, m.ref)
		return
	}
	w.Done = append(w.Done, m.ref)
}
