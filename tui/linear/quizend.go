package linear

import (
	"slices"

	"llmcourse/curriculum"
	"llmcourse/curriculum/markdown"
	"llmcourse/tui/phrase"
)

// paragraph reads out the place of the lesson that answers a question.
func (q *asker) paragraph(question *curriculum.Question) {
	lesson, err := q.study.Course().Lesson(question.Topic.Section.Ref())
	if err != nil {
		q.say("The lesson cannot be read: %s", phrase.Error(err))
		return
	}
	q.blank()
	q.say("%s, %s:", question.Topic.Section.Title, question.Place)
	for _, b := range markdown.Parse(lesson.Section(question.Place)).Blocks {
		q.lines(q.draw.block(bare(b)))
	}
	q.say("End of %s.", question.Place)
}

// bare takes the numbers off the links of a block: those of a paragraph that is
// read out by itself have none, since nothing could be done with them.
func bare(b markdown.Block) markdown.Block {
	return b.Map(func(spans []markdown.Span) []markdown.Span {
		spans = slices.Clone(spans)
		for i := range spans {
			spans[i].Link = -1
		}
		return spans
	})
}

func (q *asker) stopped() {
	score := q.quiz.Score()
	if score.Right+score.Wrong > 0 {
		q.say("%d of %d answered, %d right the first time. Every answer is kept.", score.Right+score.Wrong, score.Total, score.Right)
	}
}

// summary is the end of a quiz.
func (q *asker) summary() {
	if q.gone() {
		return
	}
	score := q.quiz.Score()
	q.blank()
	q.say("%d of %d right the first time.", score.Right, score.Total)
	if len(score.Missed) == 0 {
		q.say("Nothing was missed.")
		return
	}
	q.say("Missed, and worth another look:")
	for _, m := range score.Missed {
		q.item("- ", m.Text)
		q.say("  In %s, %s.", m.Topic.Section.Title, m.Place)
	}
	q.say("They come back in your reviews.")
	var redo bool
	q.ask(menu{
		prompt: "Enter to go back, or more to be asked the missed ones again:", enter: "back",
		entered:  func() after { return leave },
		commands: []command{{"more", nil, "", "the missed ones again", func(string) after { redo = true; return leave }}},
	})
	if redo {
		more, err := q.study.Again(q.quiz)
		if err != nil {
			q.say("%s", phrase.Error(err))
			return
		}
		q.quiz = more
		q.run()
	}
}
