package progress

import "llmcourse/curriculum"

// StateOf is how far the learner is with anything of a course, the one answer
// for every screen, prompt and command. Marked is what it is made of.
//
//   - A section is as it was marked; one that is open is doing as soon as
//     anything in it is more than todo.
//   - A topic is as it was marked; one that is open goes with its section once
//     that is done or skipped.
//   - A resource is as it was marked.
//   - A question is answered, not marked: done when the last answer was right,
//     doing when it was wrong.
//   - A part and a shelf follow from what is in them: see Tally.State.
//
// What is not of a course, nil included, is Todo.
func (b *Book) StateOf(item curriculum.Item) State {
	switch item := item.(type) {
	case *curriculum.Part:
		return b.Sections(item.Sections).State()
	case *curriculum.Section:
		return b.sectionState(item)
	case *curriculum.Topic:
		return b.topicState(item)
	case *curriculum.Resource:
		return b.Marked(item.Ref())
	case *curriculum.Question:
		return b.questionState(item)
	case *curriculum.Shelf:
		return b.Resources(item.Resources).State()
	}
	return Todo
}

func (b *Book) sectionState(s *curriculum.Section) State {
	state := b.Marked(s.Ref())
	if state != Todo {
		return state
	}
	for _, t := range s.Topics {
		if b.Marked(t.Ref()) != Todo {
			return Doing
		}
	}
	for _, r := range s.Resources {
		if b.Marked(r.Ref()) != Todo {
			return Doing
		}
	}
	return Todo
}

// topicState lets a topic go with its section: who finishes a section, or
// leaves it out, says so of everything in it, until something is said of the
// topic itself.
func (b *Book) topicState(t *curriculum.Topic) State {
	own, section := b.Marked(t.Ref()), b.Marked(t.Section.Ref())
	if own.Settled() || !section.Settled() {
		return own
	}
	if said := b.said(t.Ref()); said != nil {
		if of := b.said(t.Section.Ref()); of != nil && said.Compare(of) > 0 {
			return own
		}
	}
	return section
}

func (b *Book) questionState(q *curriculum.Question) State {
	state := Todo
	for e := range b.AnswersTo(q.Ref()) {
		if state = Doing; e.Right {
			state = Done
		}
	}
	return state
}
