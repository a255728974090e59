package tuitest

import (
	"testing"

	"llmcourse/progress"
)

// Begun is a World in which the learner is at work.
func Begun(t testing.TB) *World {
	t.Helper()
	w := Fixture(t)
	w.Do(t,
		progress.SetState("basics/vectors", progress.Done),
		progress.SetState("basics/vectors#dot-product", progress.Done),
		progress.SetState("basics/vectors#matrices", progress.Done),
		progress.SetState("basics/training#descent", progress.Done),
		progress.SetState("basics/unicode", progress.Skipped),
		progress.SetState("depth/quantization", progress.Doing),
		progress.SetState("depth/quantization#base", progress.Done),
		progress.SetState("depth/quantization#absmax", progress.Doing),
		progress.SetState("depth/quantization#intro", progress.Done),
		progress.SetStar("depth/quantization#cpp", true),
		progress.SetStar("depth/attention", true),
		progress.SetBookmark("a", progress.Place{Ref: "basics/vectors#essence", Screen: "resources"}),
		progress.SetBookmark("c", progress.Place{Ref: "depth/quantization", Heading: "Absmax", Screen: "section"}),
		progress.Noted("depth/attention"),
		progress.Read("depth/quantization", 600),
		progress.Answered("basics/vectors#pairwise", progress.Answer{Right: true, Given: "11", Seconds: 12}),
		progress.Answered("depth/quantization#what-it-saves", progress.Answer{Right: true, Given: "0", Seconds: 9}),
		progress.Answered("depth/quantization#largest-error", progress.Answer{Given: "0.5", Seconds: 30}),
	)
	w.Clock = w.Clock.AddDate(0, 0, 2) // so that something is due
	w.Notes.Texts["depth/attention"] = "Read this one twice."
	return w
}
