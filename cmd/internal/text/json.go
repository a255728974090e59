package text

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"math"

	"llmcourse/progress"
)

// TallyJSON counts things by their State.
type TallyJSON struct {
	Total   int `json:"total"`
	Done    int `json:"done"`
	Doing   int `json:"doing"`
	Skipped int `json:"skipped"`
	Todo    int `json:"todo"`
}

func Tally(t progress.Tally) TallyJSON {
	return TallyJSON{Total: t.Total, Done: t.Done, Doing: t.Doing, Skipped: t.Skipped, Todo: t.Todo}
}

// Share rounds a fraction to four places: more would be noise in every diff.
func Share(f float64) float64 { return math.Round(f*10000) / 10000 }

// JSON writes a value as people and programs like it.
func JSON(w io.Writer, v any) error {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false) // addresses stay readable
	enc.SetIndent("", "  ")
	if err := enc.Encode(v); err != nil {
		return fmt.Errorf("write JSON: %w", err)
	}
	_, err := w.Write(b.Bytes())
	return err
}
