package plan

import (
	"llmcourse/curriculum"
	"llmcourse/progress"
)

// weakest suggests the finished topic of which least is still there.
func (p *planner) weakest() (Suggestion, bool) {
	var weakest *grasp
	for _, s := range p.course.Sections() {
		if p.paused(s.Ref()) || p.book.StateOf(s) == progress.Skipped {
			continue
		}
		byTopic := map[*curriculum.Topic][]*curriculum.Question{}
		for _, q := range p.questions(s.Ref()) {
			byTopic[q.Topic] = append(byTopic[q.Topic], q)
		}
		for _, t := range s.Topics {
			if p.book.StateOf(t) != progress.Done {
				continue
			}
			g := p.grasp(t, byTopic[t])
			if g.asked > 0 && g.share < Weak && (weakest == nil || g.share < weakest.share) {
				weakest = &g
			}
		}
	}
	if weakest == nil {
		return Suggestion{}, false
	}
	return p.goOver(weakest), true
}

// A grasp is how well a topic is known.
type grasp struct {
	topic *curriculum.Topic
	asked int     // questions answered at least once
	wrong int     // of those, answered wrong last
	share float64 // of those asked that would be recalled now
}

func (p *planner) grasp(t *curriculum.Topic, questions []*curriculum.Question) grasp {
	g := grasp{topic: t}
	var asked []*curriculum.Question
	for _, q := range questions {
		if _, answered := p.Deck.Memory(q.Ref()); !answered {
			continue
		}
		asked = append(asked, q)
		if !p.rightLast(q) {
			g.wrong++
		}
	}
	g.asked, g.share = len(asked), p.Deck.Mastery(asked, p.now)
	return g
}

// rightLast tells whether the last answer to a question was right.
func (p *planner) rightLast(q *curriculum.Question) bool {
	right := false
	for e := range p.book.AnswersTo(q.Ref()) {
		right = e.Right
	}
	return right
}

func (p *planner) goOver(g *grasp) Suggestion {
	reason := Reason{Why: Fading, Share: g.share}
	if g.wrong > 0 {
		reason = Reason{Why: LastWrong, Count: g.wrong, Of: g.asked}
	}
	return Suggestion{
		Kind: WeakTopic, Ref: g.topic.Ref(), Title: g.topic.Title, Reason: reason, Count: g.asked,
		// A minute to go over the paragraph and the answers.
		Minutes: 1 + reviewMinutes(g.asked, pace(p.book)),
	}
}
