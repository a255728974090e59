package plan_test

import (
	"testing"
	"time"

	"llmcourse/progress"
	"llmcourse/progress/plan"
)

// A nextTest is what somebody did, and what comes next.
type nextTest struct {
	name string
	do   func(*world)
	want plan.Suggestion
}

func (tt nextTest) run(t *testing.T) {
	t.Parallel()
	w := newWorld(t, 3)
	tt.do(w)
	if got := w.next(); got != tt.want {
		t.Errorf("\n got %+v\nwant %+v", got, tt.want)
	}
}

func TestNextOnTheRoad(t *testing.T) {
	t.Parallel()
	for _, tt := range []nextTest{
		{"a new learner", func(*world) {}, plan.Suggestion{
			Kind: plan.Read, Ref: "p/s1", Title: "One", Minutes: 10, Reason: plan.Reason{Why: plan.First}}},
		{"the one after", func(w *world) { w.does(done("p/s1")) }, plan.Suggestion{
			Kind: plan.Read, Ref: "p/s2", Title: "Two", Minutes: 10, Reason: plan.Reason{Why: plan.FollowsFinished, Name: "One"}}},
		{"after one skipped", func(w *world) { w.does(progress.SetState("p/s1", progress.Skipped)) }, plan.Suggestion{
			Kind: plan.Read, Ref: "p/s2", Title: "Two", Minutes: 10, Reason: plan.Reason{Why: plan.FollowsSkipped, Name: "One"}}},
		{"after one paused", func(w *world) { w.paused["p/s1"] = true }, plan.Suggestion{
			Kind: plan.Read, Ref: "p/s2", Title: "Two", Minutes: 10, Reason: plan.Reason{Why: plan.FollowsPaused, Name: "One"}}},
		{"after one known", func(w *world) { w.does(progress.SetKnown("p/s1", true)) }, plan.Suggestion{
			Kind: plan.Read, Ref: "p/s2", Title: "Two", Minutes: 10, Reason: plan.Reason{Why: plan.FollowsKnown, Name: "One"}}},
		{"one begun", func(w *world) { w.does(progress.SetState("p/s2", progress.Doing), done("p/s2#a")) }, plan.Suggestion{
			Kind: plan.Continue, Ref: "p/s2", Title: "Two", Minutes: 10, Reason: plan.Reason{Why: plan.Begun, Count: 1, Of: 2}}},
		{"one begun, with a place", func(w *world) { w.does(done("p/s2#a"), at("p/s2", "B")) }, plan.Suggestion{
			Kind: plan.Continue, Ref: "p/s2", Title: "Two", Minutes: 5, Heading: "B", Reason: plan.Reason{Why: plan.StoppedAt, Count: 1, Of: 2}}},
		{"the one read last of two", func(w *world) {
			w.does(done("p/s1#a"), done("p/s3#a"), at("p/s1", "A"), at("p/s3", ""))
		}, plan.Suggestion{
			Kind: plan.Continue, Ref: "p/s3", Title: "Three", Minutes: 10, Reason: plan.Reason{Why: plan.Begun, Count: 1, Of: 2}}},
		{"topics behind", func(w *world) { w.does(done("p/s1#a"), done("p/s1#b")) }, plan.Suggestion{
			Kind: plan.Resource, Ref: "p/s1#r", Title: "Res", Minutes: 12, Reason: plan.Reason{Why: plan.ResourcesLeft, Name: "One", Count: 1}}},
		{"everything in it done", func(w *world) { w.does(done("p/s1#a"), done("p/s1#b"), done("p/s1#r")) }, plan.Suggestion{
			Kind: plan.Continue, Ref: "p/s1", Title: "One", Minutes: 1, Reason: plan.Reason{Why: plan.AllTicked}}},
	} {
		t.Run(tt.name, tt.run)
	}
}

func TestNextOfMemory(t *testing.T) {
	t.Parallel()
	for _, tt := range []nextTest{
		{"begun, and two reviews", func(w *world) {
			w.answers("p/s1#q1", false)
			w.answers("p/s1#q2", false)
			w.days(3)
			w.does(done("p/s2#a"))
		}, plan.Suggestion{
			Kind: plan.Continue, Ref: "p/s2", Title: "Two", Minutes: 10, Reason: plan.Reason{Why: plan.Begun, Count: 1, Of: 2}}},
		{"two reviews", func(w *world) {
			w.answers("p/s1#q1", false)
			w.answers("p/s1#q2", false)
			w.days(3)
		}, plan.Suggestion{
			Kind: plan.Review, Title: "Review", Count: 2, Minutes: 1, Reason: plan.Reason{Why: plan.ReviewsDue, Count: 2}}},
		{"many reviews", func(w *world) {
			w.does(done("p/s2#a"))
			for _, s := range w.part.Sections {
				for _, q := range w.quiz[s.Ref()] {
					w.answers(q.Ref(), false)
				}
			}
			w.days(3)
		}, plan.Suggestion{
			Kind: plan.Review, Title: "Review", Count: 12, Minutes: 6, Reason: plan.Reason{Why: plan.ReviewsDue, Count: 12}}},
		{"answered wrong", func(w *world) {
			w.does(done("p/s1"))
			w.answers("p/s1#q1", true)
			w.answers("p/s1#q2", false)
			w.answers("p/s1#q4", true)
		}, plan.Suggestion{ // q2 and q4 are of topic b
			Kind: plan.WeakTopic, Ref: "p/s1#b", Title: "B", Count: 2, Minutes: 2, Reason: plan.Reason{Why: plan.LastWrong, Count: 1, Of: 2}}},
		{"answered wrong, and skipped", func(w *world) {
			w.does(progress.SetState("p/s1", progress.Skipped))
			w.answers("p/s1#q2", false)
		}, plan.Suggestion{
			Kind: plan.Read, Ref: "p/s2", Title: "Two", Minutes: 10, Reason: plan.Reason{Why: plan.FollowsSkipped, Name: "One"}}},
	} {
		t.Run(tt.name, tt.run)
	}
}

func TestNextAtTheEnd(t *testing.T) {
	t.Parallel()
	for _, tt := range []nextTest{
		{"all done", func(w *world) { w.does(done("p/s1"), done("p/s2"), done("p/s3")) }, plan.Suggestion{
			Kind: plan.Finished, Title: "Course", Reason: plan.Reason{Why: plan.NothingLeft}}},
		{"all done but one paused, reviews to come", func(w *world) {
			w.paused["p/s3"] = true
			w.does(done("p/s1"), done("p/s2"))
			w.answers("p/s1#q1", true) // good: stability 2.3, so in two days
		}, plan.Suggestion{
			Kind: plan.Finished, Title: "Course",
			Reason: plan.Reason{Why: plan.NothingLeft, Count: 1, Next: progress.DayOf(time.Date(2026, 3, 4, 0, 0, 0, 0, time.UTC), time.UTC)}}},
		{"all done but one known", func(w *world) {
			w.does(progress.SetKnown("p/s1", true))
			w.does(done("p/s2"), done("p/s3"))
		}, plan.Suggestion{
			Kind: plan.Read, Ref: "p/s1", Title: "One", Minutes: 10, Reason: plan.Reason{Why: plan.ToVerify}}},
	} {
		t.Run(tt.name, tt.run)
	}
}

// With nothing but Course and Book there is still a plan.
func TestNextWithoutOptions(t *testing.T) {
	t.Parallel()
	w := newWorld(t, 1)
	got := plan.Next(w.course, w.book, w.due(), w.now, plan.Options{})
	if got.Kind != plan.Read || got.Minutes == 0 || !got.Guess {
		t.Errorf("got %+v", got)
	}
}
