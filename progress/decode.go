package progress

import (
	"fmt"

	"llmcourse/curriculum"
	"llmcourse/curriculum/clean"
)

// A Decoder reads events. It remembers the texts it has seen, so that a
// hundred thousand events share theirs. It is not for several goroutines.
type Decoder struct {
	texts map[string]string
	last  [3]string // device, kind, course of the event before
}

// Decode reads one event from JSON. Text in it is cleaned of what a terminal
// must not see: the store may be a folder that others write to. The event
// remembers the JSON if it would not write all of it again; so nothing is lost
// in export and import, whichever version wrote it.
func (d *Decoder) Decode(line []byte) (Event, error) {
	if e, ok := d.scan(line); ok {
		return e, nil
	}
	return decodeAny(line)
}

// UnmarshalJSON is Decoder.Decode.
func (e *Event) UnmarshalJSON(line []byte) (err error) {
	*e, err = decodeAny(line)
	return err
}

// decodeAny reads any JSON, with the standard library.
func decodeAny(line []byte) (Event, error) {
	said, whole, err := decodeFields(line)
	if err != nil {
		return Event{}, fmt.Errorf("read event: %w: %w", ErrEvent, err)
	}
	e := said
	e.clean()
	if err := e.check(); err != nil {
		return Event{}, err
	}
	if !whole || !e.tells(said) {
		e.raw = string(line)
	}
	return e, nil
}

// tells reports whether an event says all that was said when it is written: in
// other words perhaps, with the blanks or the order of another program.
func (e *Event) tells(said Event) bool {
	again, err := e.AppendJSON(nil)
	if err != nil {
		return false
	}
	read, _, err := decodeFields(again)
	return err == nil && read == said
}

// clean makes the texts of an event from outside fit to be shown, and gives a
// place the name of what it is in.
func (e *Event) clean() {
	e.Device = clean.Line(e.Device)
	e.Kind = Kind(clean.Line(string(e.Kind)))
	e.Course = clean.Line(e.Course)
	e.Ref = curriculum.Ref(clean.Line(string(e.Ref)))
	e.State = State(clean.Line(string(e.State)))
	e.Place.Heading = clean.Line(e.Place.Heading)
	e.Place.Screen = clean.Line(e.Place.Screen)
	e.Given = clean.Text(e.Given)
	e.Undo.Device = clean.Line(e.Undo.Device)
	e.Text = clean.Text(e.Text)
	if e.Kind.placed() {
		e.Place.Ref = e.Ref
	}
}
