package study

import (
	"time"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/quiz"
)

// A Deed is something that a learner does. The list is closed.
type Deed interface{ deed() }

type (
	// Mark sets the State of items; of a part, that of its sections. With
	// Toggle it sets Todo where all of them have the State already.
	Mark struct {
		Items  []curriculum.Item
		To     progress.State
		Toggle bool
	}
	// Star gives an item a star, or takes it away.
	Star struct{ Item curriculum.Item }
	// Undo takes the last changes of a State or a star back that were made on
	// this machine: so many of them. With 0 it takes back all that the last Mark
	// of this Study changed, if nothing came after it, and else the last change.
	Undo struct{ Times int }
	// Note sets the text of the note on an item; nothing but blanks removes it.
	// Was is the text it was made from, nil for the one that the Study knows:
	// whoever lets a person write for a while says what they began with. Takes
	// are the Versions that it has taken in, and Aside keeps the text that is
	// there apart. Written says that the text is where notes are kept already:
	// the learner's own editor wrote it.
	Note struct {
		Ref     curriculum.Ref
		Text    string
		Was     *string
		Takes   []Version
		Aside   bool
		Written bool
	}
	// Draft keeps what is being written on something, in case the program ends
	// before it is saved; Drop takes the draft away. It is no change, and has no
	// event.
	Draft struct {
		Ref       curriculum.Ref
		Text, Was string
		Drop      bool
	}
	// Bookmark makes a letter lead to a place, or nowhere with Drop. Without a
	// letter it takes the first that is free.
	Bookmark struct {
		Letter string
		Place  progress.Place
		Drop   bool
	}
	// Open goes to an address outside: that of the resource Ref, or URL, which
	// then belongs to Ref where there is one. Archived goes to the copy in the
	// Internet Archive. Outcome.URL is what the front end opens.
	Open struct {
		Ref      curriculum.Ref
		URL      string
		Archived bool
	}
	// Answer answers the present question of a quiz. Unknown is for "I do not
	// know": an answer, and not a right one.
	Answer struct {
		Quiz    *Quiz
		Given   quiz.Given
		Unknown bool
	}
	// Retract takes the last answer of a quiz back, which was a slip. Its
	// question is the present one again, and not answered.
	Retract struct{ Quiz *Quiz }
	// Placed ends a placement test: sections that it showed to be known are
	// marked so, to be verified.
	Placed struct{ Quiz *Quiz }
	// Forget takes back what placement tests showed of a part.
	Forget struct{ Part *curriculum.Part }
	// ReadAt remembers where the learner is reading.
	ReadAt struct{ Place progress.Place }
	// Begin says that the learner has read on in a section: one that is todo is
	// then doing.
	Begin struct{ Section *curriculum.Section }
	// Spent says how long something was read.
	Spent struct {
		Ref curriculum.Ref
		For time.Duration
	}
)

func (Mark) deed()     {}
func (Star) deed()     {}
func (Undo) deed()     {}
func (Note) deed()     {}
func (Draft) deed()    {}
func (Bookmark) deed() {}
func (Open) deed()     {}
func (Answer) deed()   {}
func (Retract) deed()  {}
func (Placed) deed()   {}
func (Forget) deed()   {}
func (ReadAt) deed()   {}
func (Begin) deed()    {}
func (Spent) deed()    {}
