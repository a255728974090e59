package stats

import (
	"llmcourse/progress/review"
)

// MonthDays is how far back "lately" goes, today included.
const MonthDays = 30

// A Retention is how much was recalled of what was reviewed.
type Retention struct {
	Month Recall `json:"month"` // the last 30 days
	Ever  Recall `json:"ever"`
}

// A Recall is how reviews went.
type Recall struct {
	Recalled int     `json:"recalled"`
	Reviewed int     `json:"reviewed"`
	Share    float64 `json:"share"` // from 0 to 1; 0 of nothing
}

func (d *diary) retention() Retention {
	var month, ever review.Recall
	for day, in := range d.days {
		ever = both(ever, in.reviews)
		if day > d.today-MonthDays {
			month = both(month, in.reviews)
		}
	}
	return Retention{Month: recall(month), Ever: recall(ever)}
}

func both(a, b review.Recall) review.Recall {
	return review.Recall{Recalled: a.Recalled + b.Recalled, Reviewed: a.Reviewed + b.Reviewed}
}

func recall(r review.Recall) Recall { return Recall{r.Recalled, r.Reviewed, r.Share()} }
