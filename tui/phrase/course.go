package phrase

import (
	"time"

	"llmcourse/curriculum"
)

// Date is a day or a month as people write it: "12 June 2025", "June 2025".
func Date(d curriculum.Date) string {
	for _, form := range []struct{ layout, shown string }{{time.DateOnly, "2 January 2006"}, {"2006-01", "January 2006"}} {
		if t, err := time.Parse(form.layout, string(d)); err == nil {
			return t.Format(form.shown)
		}
	}
	return string(d)
}

// Work is the title of a work with its author, where the title does not name them.
func Work(w *curriculum.Work) string {
	if w.By == "" {
		return w.Title
	}
	return w.Title + " by " + w.By
}

// Became says in a few words what became of a resource at its address; nothing
// of one that is where the course says.
func Became(r *curriculum.Resource) string {
	switch r.Status() {
	case curriculum.StatusGone:
		return "gone since " + Date(r.Gone)
	case curriculum.StatusMoved:
		return "moved"
	case curriculum.StatusSuperseded:
		return "there is something newer"
	}
	return ""
}

// Other says which other work to take, "" where there is none.
func Other(r *curriculum.Resource) string {
	switch w := r.Other(); {
	case w == nil:
		return ""
	case r.Gone != "":
		return "Take instead: " + Work(w)
	default:
		return "Newer: " + Work(w)
	}
}
