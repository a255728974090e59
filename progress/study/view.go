package study

import (
	"slices"
	"strings"

	"llmcourse/curriculum"
	"llmcourse/curriculum/clean"
	"llmcourse/curriculum/search"
	"llmcourse/progress"
	"llmcourse/progress/plan"
	"llmcourse/progress/review"
	"llmcourse/progress/stats"
)

// A View is what a front end is drawn from. It changes nothing, and it never
// waits for a disk unless Deps.Wait allows that.
type View interface {
	Course() *curriculum.Course
	Book() *progress.Book
	// State is how far the learner is with an item, as they see it everywhere.
	State(curriculum.Item) progress.State
	Note(curriculum.Ref) string
	// Versions are the other texts of a note, Draft what was being written on
	// something when a program ended, and Drafts everything that has one.
	Versions(curriculum.Ref) []Version
	Draft(curriculum.Ref) (DraftText, bool)
	Drafts() []curriculum.Ref
	// Items are everything that can have a star or a note, and Noted those with a
	// note, in the order of the course.
	Items() []curriculum.Item
	Noted() []curriculum.Ref
	// Saved tells whether an event is safe, and Failed what the last write said.
	Saved(progress.ID) bool
	Failed() error
	// Unwritten tells whether a note is still to be saved, and DraftError why the
	// last draft could not be kept.
	Unwritten(curriculum.Ref) bool
	DraftError() error
	// Questions are those of a section or topic, and whether they are known yet.
	Questions(curriculum.Ref) (list []*curriculum.Question, known bool)
	// Ready tells whether the questions of the course are known.
	Ready() bool
	// Due is what there is to review now, empty as long as that is not known.
	Due() review.Due
	// Next is the one thing to do now.
	Next() plan.Suggestion
	// Here is where on the road the learner is, nil when nothing is left.
	Here() *curriculum.Section
	// Comeback is for somebody who was away for long.
	Comeback() (plan.Return, bool)
	// Session is what fits into so many minutes; 0 is what the learner chose.
	Session(minutes int) []plan.Suggestion
	// Known are the sections of a part that a placement test showed to be known.
	Known(*curriculum.Part) []*curriculum.Section
	// Quiz, Review, WarmUp, Placement and Again begin to ask questions. They
	// read them: whoever must not wait has had them read before.
	Quiz(curriculum.Item, Order) (*Quiz, error)
	Review(curriculum.Item, Order) (*Quiz, error)
	WarmUp() (*Quiz, error)
	Placement(*curriculum.Part, Order) (*Quiz, error)
	Again(*Quiz) (*Quiz, error)
	// Stats are the figures; they are worked out again when something was done
	// and each hour.
	Stats() stats.Stats
	// Documents are the notes, to be searched.
	Documents() []search.Document
	// Fresh says that the learner has done nothing yet, in any course.
	Fresh() bool
}

var _ View = (*Study)(nil)

// Course is the course.
func (s *Study) Course() *curriculum.Course { return s.deps.Course }

// Book is what was done adds up to. It must not be changed but by Do and Merge.
func (s *Study) Book() *progress.Book { return s.book }

// Partial says that the Book has only what the first frame needs.
func (s *Study) Partial() bool { return s.partial }

// Fresh is View's.
func (s *Study) Fresh() bool {
	return !s.partial && s.book.Events() == 0 && len(s.book.Others()) == 0
}

// State is View's.
func (s *Study) State(item curriculum.Item) progress.State { return s.book.StateOf(item) }

// Documents is View's: in the order of the course, each with its versions.
func (s *Study) Documents() []search.Document {
	var all []search.Document
	for _, ref := range s.Noted() {
		texts := []string{s.Note(ref)}
		for _, v := range s.Versions(ref) {
			texts = append(texts, v.Text)
		}
		item, _ := s.deps.Course.Find(ref)
		text := clean.Text(strings.Trim(strings.Join(texts, "\n\n"), "\n"))
		all = append(all, search.Document{Ref: ref, Where: search.Note, Title: item.Name(), Text: text})
	}
	return all
}

// Items are everything that can have a star or a note, in the order of the course.
func (s *Study) Items() []curriculum.Item {
	var all []curriculum.Item
	for _, part := range s.deps.Course.Parts {
		all = append(all, part)
		for _, section := range part.Sections {
			all = append(all, section)
			for _, topic := range section.Topics {
				all = append(all, topic)
			}
			for _, r := range section.Resources {
				all = append(all, r)
			}
		}
	}
	for _, shelf := range s.deps.Course.Shelves {
		all = append(all, shelf)
		for _, r := range shelf.Resources {
			all = append(all, r)
		}
	}
	return all
}

// Search finds words in the course and in the notes, at most limit places. It
// reads the whole course the first time, and after a note was changed, and is
// for a front end that may wait.
func (s *Study) Search(words string, limit int) []search.Hit {
	if s.index == nil {
		s.index = search.New(s.deps.Course, s.Documents()...)
	}
	return s.index.Query(words, limit)
}

// Nearest is what may have been meant by words that Search does not find, ""
// where nobody could tell.
func (s *Study) Nearest(words string) string {
	s.Search("", 1)
	return s.index.Nearest(words)
}

// Questions is View's.
func (s *Study) Questions(ref curriculum.Ref) (list []*curriculum.Question, known bool) {
	item, ok := s.deps.Course.Find(ref)
	if !ok {
		return nil, true
	}
	switch it := item.(type) {
	case *curriculum.Section:
		return s.section(it)
	case *curriculum.Topic:
		all, known := s.section(it.Section)
		for _, q := range all {
			if q.Topic == it {
				list = append(list, q)
			}
		}
		return list, known
	}
	return nil, true
}

// section is the questions of a section.
func (s *Study) section(section *curriculum.Section) ([]*curriculum.Question, bool) {
	ref := section.Ref()
	list, known := s.questions[ref]
	if known || !s.deps.Wait {
		return list, known
	}
	list, err := s.deps.Course.Questions(ref)
	if err != nil {
		list = nil
	}
	s.questions[ref] = list
	return list, true
}

// of is section for the rules that take none for not known.
func (s *Study) of(ref curriculum.Ref) []*curriculum.Question {
	list, _ := s.Questions(ref)
	return list
}

// within tells whether a question belongs to an item; everything does to nil.
func within(q *curriculum.Question, item curriculum.Item) bool {
	switch it := item.(type) {
	case nil:
		return true
	case *curriculum.Part:
		return q.Topic.Section.Part == it
	case *curriculum.Section:
		return q.Topic.Section == it
	case *curriculum.Topic:
		return q.Topic == it
	case *curriculum.Question:
		return q == it
	}
	return false
}

// under are the questions of a list that belong to an item.
func under(list []*curriculum.Question, item curriculum.Item) []*curriculum.Question {
	return slices.DeleteFunc(slices.Clone(list), func(q *curriculum.Question) bool { return !within(q, item) })
}
