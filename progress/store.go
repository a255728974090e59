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

// A Snapshotter is a Store that keeps, beside the events, where the learner of a
// course stood, so that a first frame need not wait for Load. A Store need not
// be one.
type Snapshotter interface {
	// Snapshot returns what was kept of a course, and what was added to the
	// Store since.
	Snapshot(ctx context.Context, course string) Snapshot

	// KeepSnapshot keeps the essence of a Book that everything loaded, polled
	// and appended was applied to. Call it before Close.
	KeepSnapshot(context.Context, *Book) error
}

// A Snapshot is where the learner stood not long ago: a few hundred events,
// however many the Store has. It is a cache and nothing else: Load follows, and
// counts.
type Snapshot struct {
	Events []Event // what Book.Essence chose, and all that was added since
	Fresh  bool    // they are all that the first frame needs; else there is none to be trusted
}

// A Watcher is a Store that tells when somebody else has written to it, so that
// nobody needs to Poll it each second. A Store need not be one.
type Watcher interface {
	// Watch returns a channel on which something comes when Poll has something
	// new. It is closed when the context ends, or the Store is closed.
	Watch(context.Context) <-chan struct{}
}

// Loaded is what a Store holds.
type Loaded struct {
	Events   []Event  // each identity once, in event order
	Damaged  int      // lines that could not be read, and are kept aside
	Unknown  int      // lines of a newer version: kept, and without effect here
	ReadOnly bool     // Append is going to fail
	Warnings []string // sentences for the learner
}
