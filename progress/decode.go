package progress

import (
	"encoding/json"
	"fmt"
	"time"

	"llmcourse/curriculum"
)

// A Decoder reads events. It remembers the texts it has seen, so that a
// hundred thousand events share theirs. It is not for several goroutines.
type Decoder struct {
	texts map[string]string
	last  [3]string // device, kind, course of the event before
}

// Decode reads one event from JSON. Text in it is cleaned of what a terminal
// must not see: the store may be a folder that others write to. The event
// remembers the JSON if it would not write it again as it is, for whatever
// reason; so nothing is lost in export and import, whichever version wrote it.
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
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(line, &fields); err != nil {
		return Event{}, fmt.Errorf("read event: %w: %w", ErrEvent, err)
	}
	var e Event
	for key, value := range fields {
		if err := e.set(key, value); err != nil {
			return Event{}, fmt.Errorf("read event: %q: %w: %w", key, ErrEvent, err)
		}
	}
	e.clean()
	if err := e.check(); err != nil {
		return Event{}, err
	}
	if again, err := e.AppendJSON(nil); err != nil || string(again) != string(line) {
		e.raw = string(line)
	}
	return e, nil
}

// set reads one field. A key it does not know is left to Event.raw.
func (e *Event) set(key string, value []byte) error {
	var into any
	switch key {
	case "dev":
		into = &e.Device
	case "seq":
		into = &e.Seq
	case "at":
		return e.setAt(value)
	case "lead":
		return e.setLead(value)
	case "kind":
		into = &e.Kind
	case "course":
		into = &e.Course
	case "ref":
		into = &e.Ref
	case "state":
		into = &e.State
	case "on":
		into = &e.On
	case "head":
		into = &e.Place.Heading
	case "block":
		into = &e.Place.Block
	case "frac":
		into = &e.Place.Fraction
	case "screen":
		into = &e.Place.Screen
	case "sec":
		into = &e.Seconds
	case "right":
		into = &e.Right
	case "given":
		into = &e.Given
	case "grade":
		into = &e.Grade
	case "undo":
		return e.setUndo(value)
	case "text":
		into = &e.Text
	default:
		return nil
	}
	return json.Unmarshal(value, into)
}

func (e *Event) setAt(value []byte) error {
	var at time.Time
	if err := json.Unmarshal(value, &at); err != nil {
		return err
	}
	e.At = at.UTC()
	return nil
}

func (e *Event) setLead(value []byte) error {
	var ms int64
	if err := json.Unmarshal(value, &ms); err != nil {
		return err
	}
	if ms > maxLead || ms < -maxLead {
		return ErrEvent
	}
	e.Lead = time.Duration(ms) * time.Millisecond
	return nil
}

func (e *Event) setUndo(value []byte) (err error) {
	var s string
	if err := json.Unmarshal(value, &s); err != nil {
		return err
	}
	e.Undo, err = ParseID(s)
	return err
}

// clean makes the texts of an event from outside fit to be shown, and gives a
// place the name of what it is in.
func (e *Event) clean() {
	e.Device = curriculum.CleanLine(e.Device)
	e.Kind = Kind(curriculum.CleanLine(string(e.Kind)))
	e.Course = curriculum.CleanLine(e.Course)
	e.Ref = curriculum.Ref(curriculum.CleanLine(string(e.Ref)))
	e.State = State(curriculum.CleanLine(string(e.State)))
	e.Place.Heading = curriculum.CleanLine(e.Place.Heading)
	e.Place.Screen = curriculum.CleanLine(e.Place.Screen)
	e.Given = curriculum.CleanText(e.Given)
	e.Undo.Device = curriculum.CleanLine(e.Undo.Device)
	e.Text = curriculum.CleanText(e.Text)
	if e.Kind.placed() {
		e.Place.Ref = e.Ref
	}
}
