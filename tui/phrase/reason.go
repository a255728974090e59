package phrase

import (
	"fmt"
	"time"

	"llmcourse/progress/plan"
)

// Reason is why something is suggested, in one sentence or two.
func Reason(s plan.Suggestion) string {
	words := reason(s)
	if s.Over {
		words += fmt.Sprintf(" It takes about %s, longer than you have: nothing shorter is there to do.", Plural(s.Minutes, "minute"))
	}
	return words
}

func reason(s plan.Suggestion) string {
	r := s.Reason
	switch r.Why {
	case plan.ReviewsDue, plan.ReviewsFit:
		return reviewsReason(r)
	case plan.ResourcesLeft:
		return fmt.Sprintf("You have been through every topic of %s; %s left.", r.Name, Are(r.Count, "resource is", "resources are"))
	case plan.AllTicked:
		return "Everything in it is done; mark it done, and it is behind you."
	case plan.StoppedAt, plan.Begun:
		return begunReason(s)
	case plan.First:
		return "The roadmap begins with it."
	case plan.InTime:
		return "It comes next, and there is time for it."
	case plan.FollowsFinished:
		return fmt.Sprintf("It follows %s, which you finished.", r.Name)
	case plan.FollowsSkipped:
		return fmt.Sprintf("It follows %s, which you skipped.", r.Name)
	case plan.FollowsPaused:
		return fmt.Sprintf("It follows %s, which is paused.", r.Name)
	case plan.FollowsKnown:
		return fmt.Sprintf("It follows %s, which you know.", r.Name)
	case plan.ToVerify:
		return "A test showed that you know it; go through it once to be sure."
	case plan.BelongsTo:
		if s.Part {
			return fmt.Sprintf("It belongs to %s and takes hours: this is time for a part of it.", r.Name)
		}
		return fmt.Sprintf("It belongs to %s.", r.Name)
	case plan.LastWrong:
		return fmt.Sprintf("You finished it, and last answered %d of %s wrong.", r.Count, Plural(r.Of, "question"))
	case plan.Fading:
		return fmt.Sprintf("You finished it, and about %s of what you answered is still there.", Percent(r.Share))
	case plan.WarmingUp:
		return Plural(r.Count, "question") + " that you knew, to begin with."
	case plan.NothingLeft:
		return nothingLeft(r)
	}
	return "It comes next in the roadmap."
}

func reviewsReason(r plan.Reason) string {
	switch {
	case r.Why == plan.ReviewsFit:
		verb := "fit"
		if r.Count == 1 {
			verb = "fits"
		}
		return fmt.Sprintf("%d of %d reviews %s, the most nearly forgotten first.", r.Count, r.Of, verb)
	case r.Later > 0:
		return fmt.Sprintf("%s due today, and %s spread over the days to come.",
			Are(r.Count, "review is", "reviews are"), Are(r.Later, "more is", "more are"))
	case r.Count == 1:
		return "1 review is due."
	}
	return fmt.Sprintf("%d reviews are due, the most nearly forgotten first.", r.Count)
}

// begunReason says how far somebody is in a section.
func begunReason(s plan.Suggestion) string {
	r := s.Reason
	switch {
	case r.Why == plan.StoppedAt && r.Count > 0:
		return fmt.Sprintf("You stopped at “%s”, with %d of %s done.", s.Heading, r.Count, Plural(r.Of, "topic"))
	case r.Why == plan.StoppedAt:
		return fmt.Sprintf("You stopped at “%s”.", s.Heading)
	case r.Of == 0:
		return "You have begun it."
	}
	verb := "are"
	if r.Count == 1 {
		verb = "is"
	}
	return fmt.Sprintf("You have begun it: %d of %s %s done.", r.Count, Plural(r.Of, "topic"), verb)
}

// nothingLeft says that the course is through, but for what is paused.
func nothingLeft(r plan.Reason) string {
	words := "Every section is done or skipped."
	if r.Count > 0 {
		words = fmt.Sprintf("Every section is done or skipped, but for %s.", Are(r.Count, "that is paused", "that are paused"))
	}
	if r.Next > 0 {
		words += fmt.Sprintf(" The next review is on %s.", r.Next.Time(time.UTC).Format("2 January"))
	}
	return words
}
