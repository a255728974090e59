package quiz

import (
	"strings"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/plan"
	"llmcourse/tui/ui"
)

// placement chooses the questions of a placement test of a part: of sections
// that are neither done nor shown to be known.
func placement(part *curriculum.Part) func(*ui.Context, []*curriculum.Question) []*curriculum.Question {
	return func(ctx *ui.Context, questions []*curriculum.Question) []*curriculum.Question {
		by := func(section curriculum.Ref) []*curriculum.Question {
			var list []*curriculum.Question
			for _, q := range questions {
				if q.Topic.Section.Ref() == section {
					list = append(list, q)
				}
			}
			return list
		}
		return plan.Placement(part, by, plan.Left(ctx.Study.Book()), uint64(ctx.Now.Unix()/(24*60*60)))
	}
}

// place records which sections the test showed to be known.
func (s *Screen) place() []ui.Intent {
	var test []*curriculum.Question
	var given []plan.Given
	for _, a := range s.session.First() { // the test is over: these are all
		test = append(test, a.Question)
		given = append(given, plan.Given{Question: a.Question, Right: a.Right})
	}
	s.placed = plan.Placed(test, given)
	intents := ui.Taken()
	for _, ref := range s.placed {
		intents = append(intents, ui.Keep{Change: progress.SetKnown(ref, true)})
	}
	return intents
}

// placedLines say what the test showed.
func (s *Screen) placedLines(ctx *ui.Context) []string {
	t := ctx.Theme
	if len(s.placed) == 0 {
		return []string{t.Text.Render("No section is marked as known: two right answers and no wrong one would do that."), ""}
	}
	var names []string
	for _, ref := range s.placed {
		if item, ok := ctx.Study.Course().Find(ref); ok {
			names = append(names, item.Name())
		}
	}
	return []string{
		t.Leaf.Render("You seem to know: " + strings.Join(names, ", ") + "."),
		t.Muted.Render("Marked as known, to verify: not as done."), "",
	}
}
