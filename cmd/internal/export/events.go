package export

import (
	"bufio"
	"io"

	"llmcourse/cmd/internal/text"
	"llmcourse/progress"
)

// Events writes one event a line.
func Events(w io.Writer, events []progress.Event) error {
	out := bufio.NewWriter(w)
	var line []byte
	for i := range events {
		var err error
		if line, err = events[i].AppendJSON(line[:0]); err != nil {
			return err
		}
		if _, err := out.Write(append(text.Visible(line), '\n')); err != nil {
			return err
		}
	}
	return out.Flush()
}
