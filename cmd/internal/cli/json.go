package cli

import (
	"math"

	"llmcourse/progress"
)

// tallyJSON counts things by their State.
type tallyJSON struct {
	Total   int `json:"total"`
	Done    int `json:"done"`
	Doing   int `json:"doing"`
	Skipped int `json:"skipped"`
	Todo    int `json:"todo"`
}

func tally(t progress.Tally) tallyJSON {
	return tallyJSON{Total: t.Total, Done: t.Done, Doing: t.Doing, Skipped: t.Skipped, Todo: t.Todo}
}

// share rounds a fraction to four places: more would be noise in every diff.
func share(f float64) float64 { return math.Round(f*10000) / 10000 }
