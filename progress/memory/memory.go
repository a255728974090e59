// Package memory is a progress.Store that forgets: for tests, and for looking
// around without saving.
package memory

import (
	"context"
	"fmt"
	"slices"
	"sync"

	"llmcourse/progress"
)

// A Store keeps events in memory. New makes one.
type Store struct {
	Err error // what Append fails with, when not nil; set it between calls

	device string
	shared *shared
	seen   progress.Set // what Load, Poll or Append of this session met
	closed bool
}

// shared is what the sessions on one memory have in common.
type shared struct {
	mu       sync.Mutex
	sessions int
	kept     progress.Set
	events   []progress.Event
}

// New returns an empty store with the events given in it.
func New(events ...progress.Event) *Store {
	s := &Store{shared: &shared{}}
	s.name()
	s.shared.keep(events)
	return s
}

// Another opens a second session on the same memory, as a second program would.
func (s *Store) Another() *Store {
	other := &Store{shared: s.shared}
	other.name()
	return other
}

func (s *Store) name() {
	s.shared.mu.Lock()
	defer s.shared.mu.Unlock()
	s.shared.sessions++
	s.device = fmt.Sprintf("memory.%d", s.shared.sessions)
}

// Load is progress.Store's.
func (s *Store) Load(ctx context.Context) (progress.Loaded, error) {
	s.shared.mu.Lock()
	defer s.shared.mu.Unlock()
	if err := s.usable(ctx); err != nil {
		return progress.Loaded{}, fmt.Errorf("load progress: %w", err)
	}
	loaded := progress.Loaded{Events: slices.Clone(s.shared.events)}
	for i := range loaded.Events {
		s.seen.Add(loaded.Events[i].ID())
		if !loaded.Events[i].Kind.Known() {
			loaded.Unknown++
		}
	}
	sort(loaded.Events)
	return loaded, nil
}

// Append is progress.Store's. It checks events as a store on disk would.
func (s *Store) Append(ctx context.Context, events ...progress.Event) error {
	s.shared.mu.Lock()
	defer s.shared.mu.Unlock()
	err := s.usable(ctx)
	if err == nil {
		err = s.Err
	}
	for i := range events {
		if err == nil {
			_, err = events[i].AppendJSON(nil)
		}
	}
	if err != nil {
		return fmt.Errorf("save progress: %w", err)
	}
	s.shared.keep(events)
	for i := range events {
		s.seen.Add(events[i].ID())
	}
	return nil
}

// Poll is progress.Store's.
func (s *Store) Poll(ctx context.Context) ([]progress.Event, error) {
	s.shared.mu.Lock()
	defer s.shared.mu.Unlock()
	if err := s.usable(ctx); err != nil {
		return nil, fmt.Errorf("poll progress: %w", err)
	}
	var fresh []progress.Event
	for i := range s.shared.events {
		if s.seen.Add(s.shared.events[i].ID()) {
			fresh = append(fresh, s.shared.events[i])
		}
	}
	sort(fresh)
	return fresh, nil
}

// Device is progress.Store's.
func (s *Store) Device() string { return s.device }

// Close is progress.Store's.
func (s *Store) Close() error {
	s.shared.mu.Lock()
	defer s.shared.mu.Unlock()
	s.closed = true
	return nil
}

func (s *Store) usable(ctx context.Context) error {
	if s.closed {
		return progress.ErrClosed
	}
	return ctx.Err()
}

func (s *shared) keep(events []progress.Event) {
	for i := range events {
		if s.kept.Add(events[i].ID()) {
			s.events = append(s.events, events[i])
		}
	}
}

func sort(events []progress.Event) {
	slices.SortFunc(events, func(a, b progress.Event) int { return a.Compare(&b) })
}
