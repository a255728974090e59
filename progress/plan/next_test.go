package plan_test

import (
	"testing"

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
			Kind: plan.Read, Ref: "p/s1", Title: "One", Minutes: 10, Reason: "The roadmap begins with it."}},
		{"the one after", func(w *world) { w.does(done("p/s1")) }, plan.Suggestion{
			Kind: plan.Read, Ref: "p/s2", Title: "Two", Minutes: 10, Reason: "It follows One, which you finished."}},
		{"after one skipped", func(w *world) { w.does(progress.SetState("p/s1", progress.Skipped)) }, plan.Suggestion{
			Kind: plan.Read, Ref: "p/s2", Title: "Two", Minutes: 10, Reason: "It follows One, which you skipped."}},
		{"after one paused", func(w *world) { w.paused["p/s1"] = true }, plan.Suggestion{
			Kind: plan.Read, Ref: "p/s2", Title: "Two", Minutes: 10, Reason: "It follows One, which is paused."}},
		{"after one known", func(w *world) { w.does(progress.SetKnown("p/s1", true)) }, plan.Suggestion{
			Kind: plan.Read, Ref: "p/s2", Title: "Two", Minutes: 10, Reason: "It follows One, which you know."}},
		{"one begun", func(w *world) { w.does(progress.SetState("p/s2", progress.Doing), done("p/s2#a")) }, plan.Suggestion{
			Kind: plan.Continue, Ref: "p/s2", Title: "Two", Minutes: 10, Reason: "You have begun it: 1 of 2 topics are done."}},
		{"one begun, with a place", func(w *world) { w.does(done("p/s2#a"), at("p/s2", "B")) }, plan.Suggestion{
			Kind: plan.Continue, Ref: "p/s2", Title: "Two", Minutes: 5, Heading: "B", Reason: "You stopped at “B”, with 1 of 2 topics done."}},
		{"the one read last of two", func(w *world) {
			w.does(done("p/s1#a"), done("p/s3#a"), at("p/s1", "A"), at("p/s3", ""))
		}, plan.Suggestion{
			Kind: plan.Continue, Ref: "p/s3", Title: "Three", Minutes: 10, Reason: "You have begun it: 1 of 2 topics are done."}},
		{"topics behind", func(w *world) { w.does(done("p/s1#a"), done("p/s1#b")) }, plan.Suggestion{
			Kind: plan.Resource, Ref: "p/s1#r", Title: "Res", Minutes: 12, Reason: "You have been through every topic of One; 1 resource is left."}},
		{"everything in it done", func(w *world) { w.does(done("p/s1#a"), done("p/s1#b"), done("p/s1#r")) }, plan.Suggestion{
			Kind: plan.Continue, Ref: "p/s1", Title: "One", Minutes: 1, Reason: "Everything in it is done; mark it done, and it is behind you."}},
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
			Kind: plan.Continue, Ref: "p/s2", Title: "Two", Minutes: 10, Reason: "You have begun it: 1 of 2 topics are done."}},
		{"two reviews", func(w *world) {
			w.answers("p/s1#q1", false)
			w.answers("p/s1#q2", false)
			w.days(3)
		}, plan.Suggestion{
			Kind: plan.Review, Title: "Review", Count: 2, Minutes: 1, Reason: "2 reviews are due, the most nearly forgotten first."}},
		{"many reviews", func(w *world) {
			w.does(done("p/s2#a"))
			for _, s := range w.part.Sections {
				for _, q := range w.quiz[s.Ref()] {
					w.answers(q.Ref(), false)
				}
			}
			w.days(3)
		}, plan.Suggestion{
			Kind: plan.Review, Title: "Review", Count: 12, Minutes: 6, Reason: "12 reviews are due, the most nearly forgotten first."}},
		{"answered wrong", func(w *world) {
			w.does(done("p/s1"))
			w.answers("p/s1#q1", true)
			w.answers("p/s1#q2", false)
			w.answers("p/s1#q4", true)
		}, plan.Suggestion{ // q2 and q4 are of topic b
			Kind: plan.WeakTopic, Ref: "p/s1#b", Title: "B", Count: 2, Minutes: 2, Reason: "You finished it, and last answered 1 of 2 questions wrong."}},
		{"answered wrong, and skipped", func(w *world) {
			w.does(progress.SetState("p/s1", progress.Skipped))
			w.answers("p/s1#q2", false)
		}, plan.Suggestion{
			Kind: plan.Read, Ref: "p/s2", Title: "Two", Minutes: 10, Reason: "It follows One, which you skipped."}},
	} {
		t.Run(tt.name, tt.run)
	}
}

func TestNextAtTheEnd(t *testing.T) {
	t.Parallel()
	for _, tt := range []nextTest{
		{"all done", func(w *world) { w.does(done("p/s1"), done("p/s2"), done("p/s3")) }, plan.Suggestion{
			Kind: plan.Finished, Title: "Course", Reason: "Every section is done or skipped."}},
		{"all done but one paused, reviews to come", func(w *world) {
			w.paused["p/s3"] = true
			w.does(done("p/s1"), done("p/s2"))
			w.answers("p/s1#q1", true) // good: stability 2.3, so in two days
		}, plan.Suggestion{
			Kind: plan.Finished, Title: "Course",
			Reason: "Every section is done or skipped, but for 1 that is paused. The next review is on 4 March."}},
		{"all done but one known", func(w *world) {
			w.does(progress.SetKnown("p/s1", true))
			w.does(done("p/s2"), done("p/s3"))
		}, plan.Suggestion{
			Kind: plan.Read, Ref: "p/s1", Title: "One", Minutes: 10, Reason: "A test showed that you know it; go through it once to be sure."}},
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
