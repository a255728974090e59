package tui

import (
	"llmcourse/curriculum"
	"llmcourse/curriculum/search"
	"llmcourse/progress"
	"llmcourse/progress/plan"
	"llmcourse/progress/review"
	"llmcourse/progress/stats"
	"llmcourse/progress/study"
)

// A view is what the root knows of the learner as a study.View, until it has a
// study.Study.
type view struct{ *Model }

var _ study.View = view{}

func (v view) Course() *curriculum.Course                { return v.deps.Course }
func (v view) Book() *progress.Book                      { return v.deps.Book }
func (v view) State(item curriculum.Item) progress.State { return v.deps.Book.StateOf(item) }
func (v view) Note(ref curriculum.Ref) string            { return v.notes[ref] }
func (v view) Fresh() bool                               { return v.fresh() }
func (v view) Due() review.Due                           { return v.count() }

func (v view) Here() *curriculum.Section {
	return plan.Here(v.deps.Course, v.deps.Book, v.deps.Habits.Review.Paused)
}

func (v view) Questions(ref curriculum.Ref) ([]*curriculum.Question, bool) {
	all := v.reviews.questions
	if all == nil {
		return nil, false
	}
	item, _ := v.deps.Course.Find(ref)
	topic, ok := item.(*curriculum.Topic)
	if !ok {
		return all[ref], true
	}
	var list []*curriculum.Question
	for _, q := range all[topic.Section.Ref()] {
		if q.Topic == topic {
			list = append(list, q)
		}
	}
	return list, true
}

func (v view) of(ref curriculum.Ref) []*curriculum.Question { return v.reviews.questions[ref] }

func (v view) options() plan.Options {
	lesson := func(ref curriculum.Ref) *curriculum.Lesson {
		lesson, _ := v.deps.Course.Lesson(ref)
		return lesson
	}
	return plan.Options{Questions: v.of, Lesson: lesson, Review: v.deps.Habits.Review, Deck: v.reviews.deck}
}

func (v view) Next() plan.Suggestion {
	return plan.Next(v.deps.Course, v.deps.Book, v.Due(), v.now(), v.options())
}

func (v view) Comeback() (plan.Return, bool) {
	o := v.options()
	o.Lesson = nil
	return plan.Comeback(v.deps.Course, v.deps.Book, v.now(), o)
}

func (v view) Session(minutes int) []plan.Suggestion {
	return plan.Session(v.deps.Course, v.deps.Book, v.Due(), minutes, v.now(), v.options())
}

func (v view) Stats() stats.Stats {
	now := statsBasis{v.deps.Book, v.deps.Book.Events(), len(v.reviews.questions), v.now().Unix() / 3600}
	if v.stats.of != now {
		habits := v.deps.Habits
		habits.Deck = v.reviews.deck
		v.stats.of, v.stats.value = now, stats.Of(v.deps.Course, v.deps.Book, v.of, v.now(), habits)
	}
	return v.stats.value
}

// statsBasis tells whether figures must be made anew.
type statsBasis struct {
	book              *progress.Book
	events, questions int
	hour              int64
}

func (v view) Documents() []search.Document {
	var all []search.Document
	add := func(item curriculum.Item) {
		if text := v.Note(item.Ref()); text != "" {
			all = append(all, search.Document{Ref: item.Ref(), Where: search.Note, Title: item.Name(), Text: text})
		}
	}
	for _, section := range v.deps.Course.Sections() {
		add(section)
		for _, topic := range section.Topics {
			add(topic)
		}
	}
	for _, r := range v.deps.Course.Resources() {
		add(r)
	}
	return all
}

// due is what is due of the questions of a list.
func (v view) due(questions []*curriculum.Question) []*curriculum.Question {
	deck := v.reviews.deck
	if deck == nil {
		deck = review.NewDeck(v.deps.Book, v.deps.Habits.Review)
	}
	queue := deck.Queue(questions, v.now())
	list := make([]*curriculum.Question, 0, len(queue.Today))
	for _, item := range queue.Today {
		list = append(list, item.Question)
	}
	return list
}
