package plan

import "llmcourse/curriculum"

// A Given is an answer given in a placement test. "I do not know" is not right.
type Given struct {
	Question *curriculum.Question
	Right    bool
}

// Placed are the sections that the answers to a test show to be known, in the
// order they were asked about: every question of the test was answered, every
// answer was right, and at least PlacedLeast different questions were. A test
// that was left early shows less. They may be marked "known, to verify"; they
// are not done.
func Placed(test []*curriculum.Question, answers []Given) []curriculum.Ref {
	asked := map[curriculum.Ref]int{}
	for _, q := range test {
		asked[q.Topic.Section.Ref()]++
	}
	var order []curriculum.Ref
	right := map[curriculum.Ref]map[*curriculum.Question]bool{}
	wrong := map[curriculum.Ref]bool{}
	for _, a := range answers {
		section := a.Question.Topic.Section.Ref()
		if right[section] == nil {
			right[section] = map[*curriculum.Question]bool{}
			order = append(order, section)
		}
		right[section][a.Question] = true
		wrong[section] = wrong[section] || !a.Right
	}
	var known []curriculum.Ref
	for _, section := range order {
		if !wrong[section] && len(right[section]) >= max(asked[section], PlacedLeast) {
			known = append(known, section)
		}
	}
	return known
}
