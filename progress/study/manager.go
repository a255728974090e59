package study

import (
	"context"
	"errors"
)

// A Manager changes the courses of this machine: it adds one, brings one up to
// date, takes one away. Everything it does may wait for a disk or the network,
// so a screen calls it in Runs only. What it returns in words was cleaned.
type Manager interface {
	// Read reads what is to become a course: a file, a folder, or an https
	// address. Nothing is kept.
	Read(ctx context.Context, from string) (Import, error)
	// Add keeps what was read. done is how much of it was ticked in the roadmap,
	// and counts as done from the start.
	Add(ctx context.Context, im Import) (done int, err error)
	// Compare reads the newer revision of a course, from where it came from or,
	// where from is not empty, from there.
	Compare(ctx context.Context, name, from string) (Update, error)
	// Apply puts the newer revision in the place of the course.
	Apply(ctx context.Context, u Update) (Applied, error)
	// Remove takes a course away and returns where its folder is now. Progress and
	// notes stay.
	Remove(ctx context.Context, name string) (folder string, err error)
}

// An Import is a course that was read and is not kept yet.
type Import struct {
	Name, Title string // Name opens it once it is added
	Sections    int
	Exists      bool // a course of that name is there already
	// Preview is what was found, and what was left out and why, as lines of at
	// most so many cells.
	Preview func(width int) string
	Value   any // what the Manager needs to add it
}

// An Update is a newer revision of a course, beside the one that is there.
type Update struct {
	Name, Title string
	Unchanged   bool
	Changes     string   // in lines, and what becomes of what was done
	Lost        []string // what no longer fits and is left out, in sentences
	// BuiltIn: it is compared with the built-in course, which is not updated.
	// Beside is the name under which Apply adds it beside that; "" where only
	// titles are known of it, and Web is the address where all of it is.
	BuiltIn     bool
	Beside, Web string
	Value       any // what the Manager needs to apply it
}

// Applied is what came of an Update.
type Applied struct {
	Name   string   // of the course that was added beside the built-in one; else ""
	Folder string   // where the course as it was is now
	Notes  []string // notes that could not follow, in sentences
}

// Hint is what an error says that can be done, or "".
func Hint(err error) string {
	var with interface{ Hint() string }
	if errors.As(err, &with) {
		return with.Hint()
	}
	return ""
}
