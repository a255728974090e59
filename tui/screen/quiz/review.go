package quiz

import (
	"llmcourse/curriculum"
	"llmcourse/tui/ui"
)

// ReviewOf makes screens that ask what is due today, the most forgettable first:
// due chooses it of the questions of the section or part that a Ref names, or of
// all.
func ReviewOf(due func([]*curriculum.Question) []*curriculum.Question) func(*ui.Context, ui.Route) (ui.Screen, error) {
	return func(ctx *ui.Context, route ui.Route) (ui.Screen, error) {
		s := &Screen{route: route, title: "due today"}
		s.pick = func(_ *ui.Context, all []*curriculum.Question) []*curriculum.Question { return due(all) }
		if route.WarmUp {
			s.title, s.pick = "warm-up", warmUp
			return s, nil
		}
		if item, ok := ctx.Study.Course().Find(route.Ref); ok && route.Ref != "" {
			s.title = item.Name()
		}
		return s, nil
	}
}

// warmUp asks a few questions that the learner knew before a break.
func warmUp(ctx *ui.Context, _ []*curriculum.Question) []*curriculum.Question {
	back, _ := ctx.Study.Comeback()
	return back.WarmUp
}
