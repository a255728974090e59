package progress

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"time"
)

// decodeFields reads the fields of an event as they are. It is not whole if
// there are others, or one of them twice.
func decodeFields(line []byte) (e Event, whole bool, err error) {
	dec := json.NewDecoder(bytes.NewReader(line))
	if t, err := dec.Token(); err != nil || t != json.Delim('{') {
		return e, false, cmp.Or(err, errNoObject)
	}
	seen := map[string]bool{}
	for whole = true; dec.More(); {
		key, err := dec.Token()
		if err != nil {
			return e, false, err
		}
		name := key.(string) // the decoder takes nothing else for a key
		into := e.field(name)
		whole = whole && into != nil && !seen[name]
		seen[name] = true
		if into == nil {
			into = &json.RawMessage{}
		}
		if err := dec.Decode(into); err != nil {
			return e, false, fmt.Errorf("%q: %w", name, err)
		}
		whole = whole && (name != "zone" || e.Zone.known) // else it is spelled as this version does not
	}
	if _, err := dec.Token(); err != nil {
		return e, false, err
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return e, false, cmp.Or(err, errNoObject)
	}
	return e, whole, nil
}

var errNoObject = errors.New("not one JSON object")

// field is where the value of a key belongs, nil for a key of another version.
func (e *Event) field(key string) any {
	switch key {
	case "dev":
		return &e.Device
	case "seq":
		return &e.Seq
	case "at":
		return (*instant)(&e.At)
	case "lead":
		return (*milliseconds)(&e.Lead)
	case "zone":
		return &e.Zone
	case "kind":
		return &e.Kind
	case "course":
		return &e.Course
	case "ref":
		return &e.Ref
	case "state":
		return &e.State
	case "on":
		return &e.On
	case "head":
		return &e.Place.Heading
	case "block":
		return &e.Place.Block
	case "frac":
		return &e.Place.Fraction
	case "screen":
		return &e.Place.Screen
	case "sec":
		return &e.Seconds
	case "right":
		return &e.Right
	case "given":
		return &e.Given
	case "grade":
		return &e.Grade
	case "undo":
		return (*name)(&e.Undo)
	case "text":
		return &e.Text
	}
	return nil
}

// Fields of an event that are spelled in their own way.
type (
	instant      time.Time     // in UTC
	milliseconds time.Duration // Event.Lead
	name         ID
)

func (t *instant) UnmarshalJSON(value []byte) error {
	var at time.Time
	if err := json.Unmarshal(value, &at); err != nil {
		return err
	}
	*t = instant(at.UTC())
	return nil
}

func (d *milliseconds) UnmarshalJSON(value []byte) error {
	var ms int64
	if err := json.Unmarshal(value, &ms); err != nil {
		return err
	}
	if ms > maxLead || ms < -maxLead {
		return ErrEvent
	}
	*d = milliseconds(time.Duration(ms) * time.Millisecond)
	return nil
}

func (n *name) UnmarshalJSON(value []byte) error {
	var s string
	if err := json.Unmarshal(value, &s); err != nil {
		return err
	}
	id, err := ParseID(s)
	*n = name(id)
	return err
}
