package phrase

import (
	"fmt"
	"strings"

	"llmcourse/progress"
	"llmcourse/progress/study"
)

// Outcome says what came of a deed, in one or more sentences. It is empty for
// what is recorded without being asked for: places, time, and answers, whose
// verdict is a page of its own.
func Outcome(o study.Outcome) string {
	switch o.Kind {
	case progress.KindState, progress.KindStar:
		return marks(o.Changes)
	case progress.KindUndo:
		if n := len(o.Changes); n >= minCounted {
			return "Undone: " + Plural(n, "change") + "."
		}
		return "Undone. " + each(o.Changes)
	case progress.KindNote:
		return note(o.Changes[0])
	case progress.KindBookmark:
		return bookmark(o.Changes[0])
	case progress.KindOpen:
		if gone := Gone(o); gone != "" {
			return gone
		}
		return "Opening " + o.URL
	case progress.KindRetract:
		return "Taken back: answer again."
	case progress.KindKnown:
		return known(o.Changes)
	}
	return ""
}

// minCounted is from how many on things are counted and not named.
const minCounted = 3

// marks says what something was marked as.
func marks(changes []study.Change) string {
	if len(changes) < minCounted {
		return each(changes)
	}
	already, done := 0, 0
	for _, c := range changes {
		if c.Same {
			already++
		} else {
			done++
		}
	}
	word := State(changes[0].Asked)
	if done == 0 {
		return fmt.Sprintf("All %d were %s already.", already, word)
	}
	text := fmt.Sprintf("%d marked: %s.", done, word)
	if already > 0 {
		text += " " + Are(already, "was", "were") + " so already."
	}
	return text
}

func each(changes []study.Change) string {
	var all []string
	for _, c := range changes {
		all = append(all, mark(c))
	}
	return strings.Join(all, " ")
}

// mark says what one thing is now.
func mark(c study.Change) string {
	switch {
	case c.Kind == progress.KindStar:
		return c.Name() + ": " + Star(c.On) + "."
	case !c.Same:
		return c.Name() + ": " + State(c.To) + "."
	case c.To != c.Asked:
		return fmt.Sprintf("%s stays %s: something in it is ticked.", c.Name(), State(c.To))
	}
	return fmt.Sprintf("%s: already %s.", c.Name(), State(c.To))
}

func note(c study.Change) string {
	word := "written"
	switch {
	case c.Same:
		word = "unchanged"
	case c.Removed:
		word = "removed"
	}
	return fmt.Sprintf("Note on %s: %s.", c.Name(), word)
}

func bookmark(c study.Change) string {
	where := c.Name()
	if heading := c.Place.Heading; heading != "" && heading != where {
		where += ", " + heading
	}
	switch {
	case !c.On:
		return fmt.Sprintf("The bookmark %s is gone.", c.Letter)
	case c.Same:
		return fmt.Sprintf("%s leads here already: %s.", c.Letter, where)
	}
	return fmt.Sprintf("%s leads here: %s.", c.Letter, where)
}

// known says what a placement test showed, or what is taken back of one.
func known(changes []study.Change) string {
	var names []string
	for _, c := range changes {
		names = append(names, c.Name())
	}
	switch {
	case len(names) == 0:
		return "No section is marked as known: two right answers and no wrong one would do that."
	case !changes[0].On:
		return Plural(len(names), "section") + " to be learned again: " + List(names) + "."
	}
	return "You seem to know: " + List(names) + ". Marked as " + Known() + ": not as done."
}

// Both says that two texts of the note on something were kept.
func Both(name string) string {
	return fmt.Sprintf("The note on %s was changed elsewhere meanwhile: both texts are kept.", name)
}

// Unsaved says that changes could not be saved, and why.
func Unsaved(n int, why error) string {
	text := Plural(n, "change") + " not saved"
	if why != nil {
		text += ": " + BareCause(why)
	}
	return text
}
