package phrase

import (
	"errors"
	"fmt"

	"llmcourse/curriculum"
	"llmcourse/progress/study"
)

// Error says what went wrong, in a sentence. A refusal is told in the words of
// its code, and anything else in its own.
func Error(err error) string {
	var refused *study.Refused
	switch {
	case errors.As(err, &refused):
		return Refused(refused)
	case errors.Is(err, study.ErrNoStore):
		return "There is no place to keep progress."
	}
	return Sentence(Cause(err))
}

// Refused says why something was not done.
func Refused(r *study.Refused) string {
	name := refName(r)
	switch r.Code {
	case study.NotInCourse:
		return fmt.Sprintf("%s is not in the course.", r.Ref)
	case study.NothingNamed:
		return "There is nothing here that this could be done to."
	case study.BadState:
		return fmt.Sprintf("%q is no state: there are todo, doing, done and skipped.", r.Text)
	case study.IsAnswered:
		return "A question is answered, not marked: its section or topic can be."
	case study.IsShelf:
		return name + " is a shelf and has no state: what stands on it can be marked."
	case study.NothingDone:
		return "There is nothing to undo."
	case study.NoNotes:
		return "Notes are not kept in this session."
	case study.NoteTooLong:
		return fmt.Sprintf("The note on %s is longer than %d MB and was not saved.", name, study.MaxNote>>20)
	case study.NoteUnread:
		if r.Err != nil {
			return fmt.Sprintf("The note on %s was not changed: the one there is could not be read. %s", name, Error(r.Err))
		}
		return fmt.Sprintf("The note on %s is still being read.", name)
	}
	if text := refusedPlace(r); text != "" {
		return text
	}
	if text := refusedQuiz(r, name); text != "" {
		return text
	}
	return refusedAnswer(r)
}

// refName is what a person calls what was refused.
func refName(r *study.Refused) string {
	if q, ok := r.Item.(*curriculum.Question); ok {
		return q.Topic.Title
	}
	if r.Item != nil {
		return r.Item.Name()
	}
	return string(r.Ref)
}

// refusedPlace is of bookmarks and addresses.
func refusedPlace(r *study.Refused) string {
	switch r.Code {
	case study.BadLetter:
		return "A bookmark is a letter from a to z."
	case study.NoBookmark:
		return fmt.Sprintf("No place has the letter %s.", r.Text)
	case study.NoFreeLetter:
		return "Every letter is taken: choose one to be given another place."
	case study.NoAddress:
		return refName(r) + " is no resource: it has no address."
	case study.BadAddress:
		return "Not opened: " + Sentence(Cause(r.Err))
	case study.NoArchive:
		return "Not opened: the archive has pages of the web only. " + Sentence(Cause(r.Err))
	}
	return ""
}

// refusedQuiz is of questions as a whole.
func refusedQuiz(r *study.Refused, name string) string {
	switch r.Code {
	case study.NoQuestions:
		return "There are no questions here."
	case study.NothingDue:
		return "Nothing is due. Answer questions of a section, and they come back when you are about to forget them."
	case study.NothingToTest:
		return fmt.Sprintf("There is nothing to test: every section of %s is done, skipped or known, or has too few questions.", name)
	case study.NoQuestion:
		return "Every question was answered."
	case study.AlreadyAnswered:
		return "This question was answered already."
	case study.NoAnswer:
		return "There is no answer to take back."
	case study.NotATest:
		return "This is no placement test."
	case study.NothingKnown:
		return fmt.Sprintf("No section of %s is marked as known.", name)
	}
	return ""
}

// refusedAnswer is of what cannot be an answer.
func refusedAnswer(r *study.Refused) string {
	switch r.Code {
	case study.NoChoice:
		return fmt.Sprintf("Choose one number from 1 to %d, or ? if you do not know.", r.N)
	case study.NoChoices:
		return fmt.Sprintf("Choose one or more numbers from 1 to %d, each once, or ? if you do not know.", r.N)
	case study.BadOrder:
		return fmt.Sprintf("Put all the numbers from 1 to %d in order, each once, or ? if you do not know.", r.N)
	case study.NoNumber:
		return fmt.Sprintf("%q is no number. A point or a fraction is fine, as in 0.5 or 1/2; ? if you do not know.", r.Text)
	case study.NothingSaid:
		return "Type an answer, or ? if you do not know."
	}
	return Sentence(Cause(r))
}
