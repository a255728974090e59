package plan

import "llmcourse/progress"

// A Reason is why something is suggested, as a value: the words for it are for
// whoever shows it. What it does not need is zero.
type Reason struct {
	Why   Why
	Name  string       // the title of the section it follows or belongs to
	Count int          // how many
	Of    int          // of how many
	Later int          // reviews spread over the days to come
	Share float64      // of what was answered that would be recalled
	Next  progress.Day // of the next review, 0 where there is none
}

// A Why is a kind of Reason.
type Why string

// The kinds of reasons. What is named in brackets is in the Reason.
const (
	ReviewsDue      Why = "reviews due"      // Count are, and Later are left for other days
	ReviewsFit      Why = "reviews fit"      // Count of Of do
	ResourcesLeft   Why = "resources left"   // every topic of Name is behind the learner, and Count resources are left
	AllTicked       Why = "all ticked"       // but the section itself
	StoppedAt       Why = "stopped at"       // the Heading of the suggestion, with Count of Of topics behind the learner
	Begun           Why = "begun"            // Count of Of topics are behind the learner
	First           Why = "first"            // of the roadmap
	InOrder         Why = "in order"         // it is next
	InTime          Why = "in time"          // it is next, and there is time for it
	FollowsFinished Why = "follows finished" // Name
	FollowsSkipped  Why = "follows skipped"  // Name
	FollowsPaused   Why = "follows paused"   // Name
	FollowsKnown    Why = "follows known"    // Name
	ToVerify        Why = "to verify"        // a placement test showed that it is known
	BelongsTo       Why = "belongs to"       // the section Name
	LastWrong       Why = "last wrong"       // Count of Of questions
	Fading          Why = "fading"           // Share is still there
	WarmingUp       Why = "warming up"       // Count questions that the learner knew, after a break
	NothingLeft     Why = "nothing left"     // but Count paused sections; the Next review
)
