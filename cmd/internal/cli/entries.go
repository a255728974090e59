package cli

import (
	"fmt"

	"llmcourse/cmd/internal/text"
	"llmcourse/curriculum"
	"llmcourse/progress"
)

// An entryJSON is one line of `list --json`, documented in docs/schema/list.json.
// What an item does not have is left out.
type entryJSON struct {
	Type  string         `json:"type"` // section, topic, resource, question
	Ref   curriculum.Ref `json:"ref"`
	Title string         `json:"title"`
	State progress.State `json:"state"`
	Star  bool           `json:"star"`
	Added string         `json:"added,omitempty"` // the overlay that added it

	*sectionJSON
	*resourceJSON
}

type sectionJSON struct {
	Summary   string         `json:"summary"`
	Coverage  float64        `json:"coverage"`
	Topics    text.TallyJSON `json:"topics"`
	Resources text.TallyJSON `json:"resources"`
	Words     int            `json:"words"`
	Minutes   int            `json:"minutes"` // to read the lesson
	Questions int            `json:"questions"`
	Known     bool           `json:"known,omitempty"` // a placement test showed it to be known: to verify
}

type resourceJSON struct {
	Kind       curriculum.Kind          `json:"kind"`
	URL        string                   `json:"url"`     // as the course has it
	Address    string                   `json:"address"` // where it is today; the archived copy of one that is gone
	Status     curriculum.Status        `json:"status"`
	Gone       curriculum.Date          `json:"gone,omitempty"`
	Instead    *curriculum.DocumentWork `json:"instead,omitempty"`
	Superseded *curriculum.DocumentWork `json:"superseded,omitempty"`
	Checked    curriculum.Date          `json:"checked,omitempty"`
	By         string                   `json:"by"`
	About      string                   `json:"about"`
	Opened     int                      `json:"opened"`
	Sections   []string                 `json:"sections,omitempty"`
}

func (s *session) entries(items []curriculum.Item) ([]entryJSON, error) {
	list := make([]entryJSON, len(items))
	for i, it := range items {
		e := entryJSON{Ref: it.Ref(), Title: it.Name(), State: s.book.StateOf(it), Star: s.book.Star(it.Ref()), Added: s.course.AddedBy(it.Ref())}
		var err error
		switch it := it.(type) {
		case *curriculum.Section:
			e.Type = "section"
			e.sectionJSON, err = s.sectionEntry(it)
		case *curriculum.Resource:
			e.Type = "resource"
			e.resourceJSON = s.resourceEntry(it)
		case *curriculum.Topic:
			e.Type = "topic"
		default:
			e.Type = "question"
		}
		if err != nil {
			return nil, err
		}
		list[i] = e
	}
	return list, nil
}

func (s *session) sectionEntry(sec *curriculum.Section) (*sectionJSON, error) {
	lesson, err := s.course.Lesson(sec.Ref())
	if err != nil {
		return nil, err
	}
	questions, err := s.course.Questions(sec.Ref())
	if err != nil {
		return nil, fmt.Errorf("questions of %s: %w", sec.Ref(), err)
	}
	return &sectionJSON{
		Summary:   sec.Summary,
		Coverage:  text.Share(s.book.Coverage(sec)),
		Topics:    text.Tally(s.book.Topics(sec.Topics)),
		Resources: text.Tally(s.book.Resources(sec.Resources)),
		Words:     lesson.Words,
		Minutes:   lesson.Minutes,
		Questions: len(questions),
		Known:     s.book.ToVerify(sec.Ref()),
	}, nil
}

func (s *session) resourceEntry(r *curriculum.Resource) *resourceJSON {
	opened, _ := s.book.Opened(r.Ref())
	return &resourceJSON{
		Kind: r.Kind, URL: r.URL, Address: r.Address(), By: r.By, About: r.About,
		Opened: opened, Sections: r.Sections, Status: r.Status(), Gone: r.Gone, Checked: r.Checked,
		Instead: (*curriculum.DocumentWork)(r.Instead), Superseded: (*curriculum.DocumentWork)(r.Superseded),
	}
}
