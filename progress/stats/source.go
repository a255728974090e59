package stats

import (
	"llmcourse/curriculum"
	"llmcourse/progress"
)

// A Source is a course as it is on this machine, for figures of several.
type Source struct {
	Name    string // what opens it: its id, or a folder
	ID      string // what its events are filed under
	From    string // where it came from: an address or a path; "" where nobody knows
	BuiltIn bool
	Course  *curriculum.Course // nil where it cannot be read
	Gone    bool               // it is no longer here, though something was done in it
	Problem string             // why it cannot be read
	Hint    string             // and what to do
}

// title is what a person calls it.
func (s Source) title() string {
	if s.Course != nil {
		return s.Course.Title
	}
	return s.Name
}

// Book is what events add up to in the course, for a learner on a device; what
// was done under a former Ref counts for the present one.
func (s Source) Book(device string, events ...[]progress.Event) *progress.Book {
	book := progress.NewBook(s.ID).WithDevice(device)
	if s.Course != nil {
		book.WithAliases(s.Course.Present)
	}
	for _, list := range events {
		book.Apply(list...)
	}
	return book
}

// questions reads those of all sections, and those of each. What cannot be
// read is none here; "course check" tells why.
func (s Source) questions() ([]*curriculum.Question, Questions) {
	of := func(ref curriculum.Ref) []*curriculum.Question {
		list, err := s.Course.Questions(ref)
		if err != nil {
			return nil
		}
		return list
	}
	var all []*curriculum.Question
	for _, section := range s.Course.Sections() {
		all = append(all, of(section.Ref())...)
	}
	return all, of
}
