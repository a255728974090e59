package phrase_test

import (
	"testing"
	"time"

	"llmcourse/progress"
	"llmcourse/progress/plan"
	"llmcourse/tui/phrase"
)

func TestReason(t *testing.T) {
	t.Parallel()
	march := progress.DayOf(time.Date(2026, 3, 4, 0, 0, 0, 0, time.UTC), time.UTC)
	said := map[string]bool{}
	for _, c := range []struct {
		reason plan.Reason
		want   string
	}{
		{plan.Reason{Why: plan.ReviewsDue, Count: 1}, "1 review is due."},
		{plan.Reason{Why: plan.ReviewsDue, Count: 2}, "2 reviews are due, the most nearly forgotten first."},
		{plan.Reason{Why: plan.ReviewsDue, Count: 20, Later: 1}, "20 reviews are due today, and 1 more is spread over the days to come."},
		{plan.Reason{Why: plan.ReviewsDue, Count: 20, Later: 7}, "20 reviews are due today, and 7 more are spread over the days to come."},
		{plan.Reason{Why: plan.ReviewsFit, Count: 1, Of: 3}, "1 of 3 reviews fits, the most nearly forgotten first."},
		{plan.Reason{Why: plan.ReviewsFit, Count: 2, Of: 3}, "2 of 3 reviews fit, the most nearly forgotten first."},
		{plan.Reason{Why: plan.ResourcesLeft, Name: "One", Count: 1}, "You have been through every topic of One; 1 resource is left."},
		{plan.Reason{Why: plan.ResourcesLeft, Name: "One", Count: 2}, "You have been through every topic of One; 2 resources are left."},
		{plan.Reason{Why: plan.AllTicked}, "Everything in it is done; mark it done, and it is behind you."},
		{plan.Reason{Why: plan.StoppedAt}, "You stopped at “B”."},
		{plan.Reason{Why: plan.StoppedAt, Count: 1, Of: 4}, "You stopped at “B”, with 1 of 4 topics done."},
		{plan.Reason{Why: plan.Begun}, "You have begun it."},
		{plan.Reason{Why: plan.Begun, Of: 4}, "You have begun it: 0 of 4 topics are done."},
		{plan.Reason{Why: plan.Begun, Count: 1, Of: 4}, "You have begun it: 1 of 4 topics is done."},
		{plan.Reason{Why: plan.Begun, Count: 2, Of: 4}, "You have begun it: 2 of 4 topics are done."},
		{plan.Reason{Why: plan.Begun, Count: 1, Of: 1}, "You have begun it: 1 of 1 topic is done."},
		{plan.Reason{Why: plan.First}, "The roadmap begins with it."},
		{plan.Reason{Why: plan.InOrder}, "It comes next in the roadmap."},
		{plan.Reason{Why: plan.InTime}, "It comes next, and there is time for it."},
		{plan.Reason{Why: plan.FollowsFinished, Name: "One"}, "It follows One, which you finished."},
		{plan.Reason{Why: plan.FollowsSkipped, Name: "One"}, "It follows One, which you skipped."},
		{plan.Reason{Why: plan.FollowsPaused, Name: "One"}, "It follows One, which is paused."},
		{plan.Reason{Why: plan.FollowsKnown, Name: "One"}, "It follows One, which you know."},
		{plan.Reason{Why: plan.ToVerify}, "A test showed that you know it; go through it once to be sure."},
		{plan.Reason{Why: plan.BelongsTo, Name: "One"}, "It belongs to One."},
		{plan.Reason{Why: plan.LastWrong, Count: 1, Of: 1}, "You finished it, and last answered 1 of 1 question wrong."},
		{plan.Reason{Why: plan.LastWrong, Count: 1, Of: 2}, "You finished it, and last answered 1 of 2 questions wrong."},
		{plan.Reason{Why: plan.Fading, Share: 0.6}, "You finished it, and about 60% of what you answered is still there."},
		{plan.Reason{Why: plan.WarmingUp, Count: 1}, "1 question that you knew, to begin with."},
		{plan.Reason{Why: plan.WarmingUp, Count: 5}, "5 questions that you knew, to begin with."},
		{plan.Reason{Why: plan.NothingLeft}, "Every section is done or skipped."},
		{plan.Reason{Why: plan.NothingLeft, Count: 1, Next: march}, "Every section is done or skipped, but for 1 that is paused. The next review is on 4 March."},
		{plan.Reason{Why: plan.NothingLeft, Count: 2}, "Every section is done or skipped, but for 2 that are paused."},
	} {
		said[string(c.reason.Why)] = true
		if got := phrase.Reason(plan.Suggestion{Heading: "B", Reason: c.reason}); got != c.want {
			t.Errorf("%+v is told as %q, want %q", c.reason, got, c.want)
		}
	}
	for name, why := range constants(t, "../../progress/plan/reason.go", "Why") {
		if !said[why] {
			t.Errorf("%s is not tried", name)
		}
	}
}

func TestReasonOfWhatDoesNotFit(t *testing.T) {
	t.Parallel()
	s := plan.Suggestion{Minutes: 10, Over: true, Reason: plan.Reason{Why: plan.First}}
	if got := phrase.Reason(s); got != "The roadmap begins with it. It takes about 10 minutes, longer than you have: nothing shorter is there to do." {
		t.Errorf("got %q", got)
	}
	s = plan.Suggestion{Part: true, Reason: plan.Reason{Why: plan.BelongsTo, Name: "One"}}
	if got := phrase.Reason(s); got != "It belongs to One and takes hours: this is time for a part of it." {
		t.Errorf("got %q", got)
	}
}
