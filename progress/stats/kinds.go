package stats

import (
	"llmcourse/curriculum"
	"llmcourse/progress"
)

// A Kind is how far the learner is with the resources of a kind, those on
// shelves included.
type Kind struct {
	Kind      curriculum.Kind `json:"kind"`
	Resources Tally           `json:"resources"`
	Opened    int             `json:"opened"` // resources opened at least once
}

// kinds are the kinds that the course has, in the order of curriculum.Kinds.
func kinds(course *curriculum.Course, book *progress.Book) []Kind {
	list := []Kind{}
	all := course.Resources()
	for _, name := range curriculum.Kinds() {
		var tally progress.Tally
		kind := Kind{Kind: name}
		for _, r := range all {
			if r.Kind != name {
				continue
			}
			tally.Add(book.StateOf(r))
			if times, _ := book.Opened(r.Ref()); times > 0 {
				kind.Opened++
			}
		}
		if kind.Resources = Tally(tally); tally.Total > 0 {
			list = append(list, kind)
		}
	}
	return list
}
