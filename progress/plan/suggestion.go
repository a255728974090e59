package plan

import "llmcourse/curriculum"

// A Kind says what to do.
type Kind string

// The kinds of suggestions and steps.
const (
	Review    Kind = "review"   // answer what is due; Ref is empty
	Continue  Kind = "continue" // go on reading a section
	Read      Kind = "read"     // begin a section
	Resource  Kind = "resource" // read, watch or run something outside
	WeakTopic Kind = "weak"     // go over a topic again
	Finished  Kind = "finished" // nothing is left; Ref is empty
)

// A Suggestion is one thing to do, and why. The names in JSON are stable; who
// writes it adds the reason in words.
type Suggestion struct {
	Kind    Kind           `json:"kind"`
	Ref     curriculum.Ref `json:"ref"`
	Title   string         `json:"title"`
	Reason  Reason         `json:"-"`
	Minutes int            `json:"minutes"`         // 0 when finished
	Guess   bool           `json:"guess,omitempty"` // of Minutes: nobody measured it
	Count   int            `json:"count,omitempty"` // questions to answer
	Heading string         `json:"heading,omitempty"`
	Part    bool           `json:"part,omitempty"` // Minutes are a part of what it takes
	Over    bool           `json:"over,omitempty"` // longer than the time there is, and the smallest thing to do
}
