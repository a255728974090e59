package roadmap

import (
	"errors"
	"time"
)

// Options are what a person may decide otherwise than the rules would.
type Options struct {
	Title     string        // of the course; empty: found in the text
	PartLevel int           // level of the headings that are parts, 1 to 6; 0: found
	Keep      []string      // titles of headings never to drop; "*" stands for anything
	Drop      []string      // titles of headings to drop
	BaseURL   string        // what relative links are relative to; empty: they are kept as text
	Limit     time.Duration // for parsing; 0 is DefaultLimit
}

// DefaultLimit is how long parsing may take: a hundred times what the largest
// known list needs.
const DefaultLimit = 10 * time.Second

// What a roadmap may be at most; more is no roadmap but an attack or a dump.
const (
	MaxSize  = 2 << 20 // bytes
	maxItems = 20_000  // topics and resources
)

var (
	// ErrEncoding says that a text is in an encoding that is not read; the error
	// names it.
	ErrEncoding = errors.New("it is written in an encoding that is not read")
	// ErrNothing says that there is nothing to learn in a text: no list, no
	// table, no link.
	ErrNothing = errors.New("nothing to learn in it")
	// ErrTooLarge says that a text is larger than any roadmap.
	ErrTooLarge = errors.New("too large for a roadmap")
	// ErrTooSlow says that parsing was given up.
	ErrTooSlow = errors.New("takes too long to read")
)
