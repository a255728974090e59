package quiz

import (
	"llmcourse/curriculum"
	"llmcourse/progress/plan"
	"llmcourse/progress/review"
	"llmcourse/tui/ui"
)

// NewReview asks what is due today, the most forgettable first. A Ref limits
// it to a section or part.
func NewReview(ctx *ui.Context, route ui.Route) (ui.Screen, error) {
	s := &Screen{route: route, title: "due today", pick: due}
	if route.WarmUp {
		s.title, s.pick = "warm-up", warmUp
		return s, nil
	}
	if item, ok := ctx.Course.Find(route.Ref); ok && route.Ref != "" {
		s.title = item.Name()
	}
	return s, nil
}

// warmUp asks a few questions that the learner knew before a break.
func warmUp(ctx *ui.Context, _ []*curriculum.Question) []*curriculum.Question {
	back, _ := plan.Comeback(ctx.Course, ctx.Book, ctx.Now, plan.Options{
		Questions: func(r curriculum.Ref) []*curriculum.Question { return ctx.Questions[r] },
		Review:    ctx.Habits.Review, Deck: ctx.Deck,
	})
	return back.WarmUp
}

func due(ctx *ui.Context, questions []*curriculum.Question) []*curriculum.Question {
	deck := ctx.Deck
	if deck == nil {
		deck = review.NewDeck(ctx.Book, ctx.Habits.Review)
	}
	queue := deck.Queue(questions, ctx.Now)
	list := make([]*curriculum.Question, 0, len(queue.Today))
	for _, item := range queue.Today {
		list = append(list, item.Question)
	}
	return list
}
