package export

import (
	"bufio"
	"encoding/json"
	"io"

	"llmcourse/cmd/internal/text"
	"llmcourse/curriculum"
	"llmcourse/curriculum/clean"
)

// A Note is one text of a note among exported events. It is no event: a program
// that is too old for it says that it cannot read its line, and reads the others.
type Note struct {
	Course string         `json:"course"`
	Ref    curriculum.Ref `json:"ref"`
	Text   string         `json:"text"`
}

type noteLine struct {
	Note *Note `json:"note"`
}

// Notes writes one text of a note a line.
func Notes(w io.Writer, notes []Note) error {
	out := bufio.NewWriter(w)
	for _, n := range notes {
		line, err := json.Marshal(noteLine{&n})
		if err != nil {
			return err
		}
		if _, err := out.Write(append(text.Visible(line), '\n')); err != nil {
			return err
		}
	}
	return out.Flush()
}

// ReadNote reads a line that Notes wrote. ok is false for any other line. The
// text is cleaned: the file may come from anywhere.
func ReadNote(line []byte) (n Note, ok bool) {
	if len(line) < len(`{"note":`) || string(line[:len(`{"note":`)]) != `{"note":` {
		return Note{}, false
	}
	var said noteLine
	if json.Unmarshal(line, &said) != nil || said.Note == nil || said.Note.Course == "" {
		return Note{}, false
	}
	n = *said.Note
	n.Text = clean.Note(n.Text)
	return n, true
}
