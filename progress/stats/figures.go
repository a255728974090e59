package stats

import (
	"time"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/review"
)

// Figures are how far the learner is with something.
type Figures struct {
	Coverage  float64 `json:"coverage"`  // the share that is done or skipped, from 0 to 1
	Mastery   float64 `json:"mastery"`   // the share of the questions that would be recalled now, from 0 to 1
	Questions int     `json:"questions"` // that there are
	Answered  int     `json:"answered"`  // questions that were answered at least once
	Sections  Tally   `json:"sections"`
	Topics    Tally   `json:"topics"`
	Resources Tally   `json:"resources"`
}

// A Tally counts things by their State. The four states add up to the total.
type Tally struct {
	Done    int `json:"done"`
	Doing   int `json:"doing"`
	Skipped int `json:"skipped"`
	Todo    int `json:"todo"`
	Total   int `json:"total"`
}

// A Part is a part of the course.
type Part struct {
	Ref   curriculum.Ref `json:"ref"`
	Title string         `json:"title"`
	Figures
	List []Section `json:"list"`
}

// A Section is a section of a part. Its Sections tally itself.
type Section struct {
	Ref   curriculum.Ref `json:"ref"`
	Title string         `json:"title"`
	State progress.State `json:"state"`
	Figures
}

// A surveyor works out Figures.
type surveyor struct {
	book      *progress.Book
	deck      *review.Deck
	questions Questions
	now       time.Time
}

// survey is the figures of the whole and of its parts.
func (v *surveyor) survey(course *curriculum.Course) (Figures, []Part) {
	var known float64
	whole := Figures{Coverage: v.book.CoverageOf(course.Sections())}
	parts := make([]Part, 0, len(course.Parts))
	for _, p := range course.Parts {
		part := Part{Ref: p.Ref(), Title: p.Title, List: make([]Section, 0, len(p.Sections))}
		part.Coverage = v.book.CoverageOf(p.Sections)
		var knownHere float64
		for _, s := range p.Sections {
			section := v.section(s)
			knownHere += section.Mastery * float64(section.Questions)
			part.Figures.add(section.Figures)
			part.List = append(part.List, section)
		}
		part.Mastery = share(knownHere, part.Questions)
		known += knownHere
		whole.add(part.Figures)
		parts = append(parts, part)
	}
	whole.Mastery = share(known, whole.Questions)
	return whole, parts
}

func (v *surveyor) section(s *curriculum.Section) Section {
	questions := v.questions.of(s.Ref())
	f := Figures{
		Coverage:  v.book.Coverage(s),
		Mastery:   v.deck.Mastery(questions, v.now),
		Questions: len(questions),
		Sections:  Tally(v.book.Sections([]*curriculum.Section{s})),
		Topics:    Tally(v.book.Topics(s.Topics)),
		Resources: Tally(v.book.Resources(s.Resources)),
	}
	for _, q := range questions {
		if _, answered := v.deck.Memory(q.Ref()); answered {
			f.Answered++
		}
	}
	return Section{s.Ref(), s.Title, v.book.StateOf(s), f}
}

// add adds up what can be added up.
func (f *Figures) add(g Figures) {
	f.Questions += g.Questions
	f.Answered += g.Answered
	f.Sections = f.Sections.plus(g.Sections)
	f.Topics = f.Topics.plus(g.Topics)
	f.Resources = f.Resources.plus(g.Resources)
}

func (t Tally) plus(u Tally) Tally {
	return Tally(progress.Tally(t).Plus(progress.Tally(u)))
}

// share is a part of n, 0 of nothing.
func share(part float64, n int) float64 {
	if n == 0 {
		return 0
	}
	return part / float64(n)
}
