package review

import "llmcourse/curriculum"

// DefaultPerDay is how many reviews a day has at most: about ten minutes.
const DefaultPerDay = 30

// Options are what the learner chose.
type Options struct {
	PerDay    int     // most reviews on one day; 0 is DefaultPerDay, less is no limit
	Retention float64 // wanted chance of recall, 0 is DefaultRetention
	Calendar  Calendar
	Paused    func(section curriculum.Ref) bool // nil: nothing is paused
}

func (o *Options) parameters() Parameters {
	p := Default()
	p.Retention = o.Retention // NewModel replaces what makes no sense
	return p
}

// left is how many reviews the day still has room for.
func (o *Options) left(reviewed, due int) int {
	switch {
	case o.PerDay < 0:
		return due
	case o.PerDay == 0:
		return min(due, max(DefaultPerDay-reviewed, 0))
	}
	return min(due, max(o.PerDay-reviewed, 0))
}

func (o *Options) paused(q *curriculum.Question) bool {
	return o.Paused != nil && o.Paused(q.Topic.Section.Ref())
}
