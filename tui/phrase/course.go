package phrase

import (
	"strings"
	"time"

	"llmcourse/curriculum"
	"llmcourse/progress/study"
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

// Gone is said when a resource that is gone was opened: what opens is not the
// page that the course names. It is "" for all else.
func Gone(o study.Outcome) string {
	if len(o.Changes) == 0 {
		return ""
	}
	r, ok := o.Changes[0].Item.(*curriculum.Resource)
	if !ok || r.Status() != curriculum.StatusGone || o.URL != r.Address() {
		return ""
	}
	return Sentence(r.Title + " is " + Became(r) + ": the archived copy opens")
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

// Address says in a few words what is known of where a resource is: that it
// moved, and when somebody last looked. It is "" where nobody wrote that down.
func Address(r *curriculum.Resource) string {
	var known []string
	if r.Status() == curriculum.StatusMoved {
		known = append(known, Became(r))
	}
	if r.Checked != "" {
		known = append(known, "checked "+Date(r.Checked))
	}
	return strings.Join(known, ", ")
}

// Loss says that a resource is gone, and since when; "" where it is not.
func Loss(r *curriculum.Resource) string {
	if r.Status() != curriculum.StatusGone {
		return ""
	}
	return Became(r)
}

// Kind is what a resource is, and whether there is nothing at its address any
// more: a list has no room for since when.
func Kind(r *curriculum.Resource) string {
	if Loss(r) != "" {
		return string(r.Kind) + ", gone"
	}
	return string(r.Kind)
}

// SinceThen is the heading over what happened since a lesson was written.
const SinceThen = "Since then"

// Since is what happened since the lesson of a section was written, as Markdown
// under its heading; "" where nothing is recorded.
func Since(s *curriculum.Section) string {
	if len(s.Since) == 0 {
		return ""
	}
	var b strings.Builder
	b.WriteString("## " + SinceThen + "\n")
	for _, x := range s.Since {
		b.WriteString("\n**" + Date(x.Date) + "**: " + x.Text + " ([source](<" + x.Source + ">))\n")
	}
	return b.String()
}
