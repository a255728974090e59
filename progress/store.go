package progress

import (
	"context"
	"errors"
)

// Errors that callers of a Store may branch on.
var (
	ErrReadOnly = errors.New("progress is read-only")
	ErrClosed   = errors.New("store is closed")
)

// A Store keeps events. It may be used from several goroutines, and several
// processes may have the same one open: none ever waits for another.
type Store interface {
	// Load reads everything there is. Opening and loading create, lock and
	// change nothing. What cannot be read is reported in Loaded; an error
	// means that nothing could be read.
	Load(context.Context) (Loaded, error)

	// Append keeps events, in one go and durably, before it returns nil. An
	// identity that is already kept is not an error and is not kept twice.
	// After an error everything kept before is still there and Append may be
	// called again with the same events.
	Append(context.Context, ...Event) error

	// Poll returns what others wrote since Load or the last Poll, in event
	// order. It is cheap when nothing changed.
	Poll(context.Context) ([]Event, error)

	// Device is the name under which this session records: Book.Next wants it.
	Device() string

	// Close lets go of what Append took. What was appended is already safe.
	Close() error
}

// Loaded is what a Store holds.
type Loaded struct {
	Events   []Event  // each identity once, in event order
	Damaged  int      // lines that could not be read, and are kept aside
	Unknown  int      // lines of a newer version: kept, and without effect here
	ReadOnly bool     // Append is going to fail
	Warnings []string // sentences for the learner
}
