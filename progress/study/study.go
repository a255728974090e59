package study

import (
	"context"
	"errors"
	"time"

	"llmcourse/curriculum"
	"llmcourse/curriculum/search"
	"llmcourse/progress"
	"llmcourse/progress/stats"
)

// ErrNoStore is returned for a Deed where there is no place to keep progress.
var ErrNoStore = errors.New("there is no place to keep progress")

// Deps is what a Study is made of.
type Deps struct {
	Course *curriculum.Course
	Book   *progress.Book
	// Partial says that Book has only what the first frame needs; Whole brings
	// the rest.
	Partial bool
	Store   progress.Store // nil: progress can be looked at, and nothing be done
	Notes   Notes          // nil: no notes are kept
	Now     func() time.Time
	Habits  stats.Options
	Minutes int // how long a session is; 0 is DefaultMinutes
	// Wait says that the front end may wait for a disk: questions and notes are
	// read when they are asked for.
	Wait bool
}

// DefaultMinutes is how long a session is where nobody says otherwise.
const DefaultMinutes = 25

// A Study is a learner at work in a course. New makes one.
type Study struct {
	deps      Deps
	book      *progress.Book
	partial   bool
	journal   *journal
	notes     noteCache
	found     []DraftText                               // of programs that ended
	sought    bool                                      // found is known
	adopted   map[curriculum.Ref]DraftText              // those that somebody writes on
	questions map[curriculum.Ref][]*curriculum.Question // by section, of those that were read
	all       bool                                      // questions has every section
	wanted    wanted                                    // what Load asked for
	figures   figures
	index     *search.Index
	marked    []progress.ID // by the last Mark
}

// New makes a Study.
func New(d Deps) *Study {
	return newStudy(d, &journal{store: d.Store})
}

func newStudy(d Deps, j *journal) *Study {
	if d.Minutes <= 0 {
		d.Minutes = DefaultMinutes
	}
	return &Study{
		deps: d, book: d.Book, partial: d.Partial, journal: j,
		notes: newNoteCache(), adopted: map[curriculum.Ref]DraftText{},
		questions: map[curriculum.Ref][]*curriculum.Question{},
	}
}

// Enter is the Study of another course for the same learner. book is what was
// known of that course when it was read; what was done meanwhile is added.
// What is still to be saved is saved by either.
func (s *Study) Enter(course *curriculum.Course, book *progress.Book, notes Notes) *Study {
	d := s.deps
	d.Course, d.Book, d.Notes, d.Partial = course, book, notes, false
	book.Apply(s.journal.since...)
	return newStudy(d, s.journal)
}

// Whole puts the Book of everything in the place of a partial one, with what
// was done meanwhile.
func (s *Study) Whole(book *progress.Book) {
	book.Apply(s.journal.since...)
	s.book, s.partial = book, false
	s.figures = figures{}
}

// Unread says that the whole Book cannot be read: the one there is has to do.
func (s *Study) Unread() { s.partial, s.figures = false, figures{} }

// Since returns what was recorded or merged since the store was read, of all
// courses, in the order it came. It must not be changed.
func (s *Study) Since() []progress.Event {
	return s.journal.since[:len(s.journal.since):len(s.journal.since)]
}

// Merge takes in what others wrote to the store, and tells whether any of it
// is of this course and new.
func (s *Study) Merge(events ...progress.Event) bool {
	s.journal.since = append(s.journal.since, events...)
	fresh := false
	for _, e := range events {
		if s.book.Apply(e) == 0 || e.Course != s.deps.Course.ID {
			continue
		}
		fresh = true
		if e.Kind == progress.KindNote {
			s.forgetNote(s.deps.Course.Present(e.Ref))
		}
	}
	return fresh
}

// Poll merges what others wrote since the store was read or polled. It may
// wait for a disk.
func (s *Study) Poll(ctx context.Context) (fresh bool, err error) {
	if s.deps.Store == nil {
		return false, nil
	}
	events, err := s.deps.Store.Poll(ctx)
	if err != nil {
		return false, err
	}
	return s.Merge(events...), nil
}
