package curriculum

import (
	"fmt"
	"math"
)

// check tells whether a question can be asked and judged, and notes where not.
func (q *quiz) check(path string, f *questionFile, n *Question) bool {
	before := len(q.list)
	for _, key := range []struct{ name, value string }{
		{"id", f.ID}, {"topic", f.Topic}, {"kind", f.Kind}, {"place", n.Place}, {"text", n.Text}, {"reason", n.Reason},
	} {
		if key.value == "" {
			q.at(q.src, path+"."+key.name, key.name+" is missing", "")
		}
	}
	switch {
	case f.ID == "":
	case !ValidID(f.ID):
		q.at(q.src, path+".id", fmt.Sprintf("%q cannot be an id", f.ID), "use small letters, digits and dashes")
	case q.taken[f.ID] != "":
		q.at(q.src, path+".id", fmt.Sprintf("id %q is already that of a %s", f.ID, q.taken[f.ID]),
			"topics, resources and questions of a section share one namespace")
	default:
		q.taken[f.ID] = "question"
	}
	if f.Topic != "" && n.Topic == nil {
		q.at(q.src, path+".topic", fmt.Sprintf("there is no topic %q in this section", f.Topic), q.topicHint(f.Topic))
	}
	if f.Level < 1 || f.Level > 3 {
		q.at(q.src, path+".level", "level must be 1, 2 or 3", "1 recall, 2 understand, 3 apply")
	}
	if f.Kind != "" {
		q.answers(path, f, n)
	}
	return len(q.list) == before
}

func (q *quiz) topicHint(id string) string {
	var ids []string
	for _, t := range q.section.Topics {
		ids = append(ids, t.ID)
	}
	if near := Nearest(id, ids, 1); len(near) > 0 {
		return fmt.Sprintf("did you mean %q?", near[0])
	}
	return ""
}

// answers checks that a question has the answers of its kind and no others.
func (q *quiz) answers(path string, f *questionFile, n *Question) {
	given := []struct {
		key   string
		there bool
		kinds []QuestionKind
	}{
		{"choices", len(f.Choices) > 0, []QuestionKind{OneChoice, ManyChoices}},
		{"answer", f.Answer != nil, []QuestionKind{Number}},
		{"tolerance", f.Tolerance != nil, []QuestionKind{Number}},
		{"items", len(f.Items) > 0, []QuestionKind{Order}},
		{"accept", len(f.Accept) > 0, []QuestionKind{Short}},
	}
	known := false
	for _, g := range given {
		wanted := false
		for _, k := range g.kinds {
			wanted = wanted || k == n.Kind
		}
		known = known || wanted
		switch {
		case wanted && !g.there:
			q.at(q.src, path+"."+g.key, fmt.Sprintf("%s is missing", g.key), fmt.Sprintf("a question of kind %q has it", n.Kind))
		case !wanted && g.there && n.Kind.known():
			q.at(q.src, path+"."+g.key, fmt.Sprintf("a question of kind %q has no %s", n.Kind, g.key), "")
		}
	}
	switch {
	case !known:
		q.at(q.src, path+".kind", fmt.Sprintf("unknown kind %q", f.Kind), "one of choice, choices, number, order, short")
	case len(f.Choices) > 0:
		q.choices(path, n)
	case n.Kind == Number:
		if math.IsNaN(n.Answer) || math.IsInf(n.Answer, 0) || math.IsNaN(n.Tolerance) || math.IsInf(n.Tolerance, 0) || n.Tolerance < 0 {
			q.at(q.src, path+".tolerance", "answer must be a number and tolerance 0 or more", "")
		}
	case n.Kind == Order && len(f.Items) > 0:
		q.items(path, n)
	case n.Kind == Short:
		q.accepted(path, n)
	}
}

func (k QuestionKind) known() bool {
	switch k {
	case OneChoice, ManyChoices, Number, Order, Short:
		return true
	}
	return false
}
