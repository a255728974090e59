package progress

import (
	"cmp"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"llmcourse/curriculum"
)

// ErrBadID is returned for text that names no event.
var ErrBadID = errors.New("not the name of an event")

// An ID names an event for ever. Equal IDs mean equal events.
type ID struct {
	Device string
	Seq    int64
}

// String is "device:seq".
func (id ID) String() string { return id.Device + ":" + strconv.FormatInt(id.Seq, 10) }

// IsZero tells whether id names nothing.
func (id ID) IsZero() bool { return id == ID{} }

// ParseID reads what ID.String wrote.
func ParseID(s string) (ID, error) {
	i := strings.LastIndexByte(s, ':')
	if i < 0 {
		return ID{}, fmt.Errorf("%q: %w", s, ErrBadID)
	}
	seq, err := strconv.ParseInt(s[i+1:], 10, 64)
	if err != nil {
		return ID{}, fmt.Errorf("%q: %w", s, ErrBadID)
	}
	return ID{Device: s[:i], Seq: seq}, nil
}

// Machine is a device without its session: what the sessions on one machine
// have in common.
func Machine(device string) string {
	machine, _, _ := strings.Cut(device, ".")
	return machine
}

// An Event is something the learner did. It is a value and is never changed;
// only the fields that its Kind names are meaningful. Use == to compare.
type Event struct {
	Device string // the session that recorded it: "<machine>.<session>"
	Seq    int64  // counts within Device, from 1
	At     time.Time
	Lead   time.Duration // how far At runs ahead of the clock it was made by
	Kind   Kind
	Course string
	Ref    curriculum.Ref

	State   State
	On      bool
	Zone    Zone // of the clock it was made by
	Place   Place
	Seconds int
	Right   bool
	Given   string
	Grade   int
	Undo    ID
	Text    string

	raw string // the JSON it was read from, if that holds what this version does not know
}

// ID is the identity of the event.
func (e Event) ID() ID { return ID{e.Device, e.Seq} }

// When is the time on the clock when it happened. At is for order only.
func (e Event) When() time.Time { return e.At.Add(-e.Lead) }

// Compare orders events by (At, Device, Seq): negative when e is before other.
func (e *Event) Compare(other *Event) int {
	if c := e.At.Compare(other.At); c != 0 {
		return c
	}
	if c := strings.Compare(e.Device, other.Device); c != 0 {
		return c
	}
	return cmp.Compare(e.Seq, other.Seq)
}

// A Place is where somebody was reading, told so that it is found again at
// another width and after small changes of the text: the heading, the block
// under it, and how far into that block.
type Place struct {
	Ref      curriculum.Ref
	Heading  string  // text of the heading, empty above the first
	Block    int     // blocks after the heading, from 0
	Fraction float64 // of the block's lines, from 0 to 1
	Screen   string  // which screen was open, for "where was I"
}
