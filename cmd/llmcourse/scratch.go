package main

import (
	"sync"

	"llmcourse/curriculum"
)

// A scratch holds the notes of a session that keeps nothing: what was there is
// read, what is written is forgotten.
type scratch struct {
	kept *notes // nil where there is no place for notes

	mu      sync.Mutex
	written map[curriculum.Ref]string
}

// newScratch begins with the notes that are there; nil is none.
func newScratch(kept *notes) *scratch {
	return &scratch{kept: kept, written: map[curriculum.Ref]string{}}
}

func (s *scratch) Read(ref curriculum.Ref) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	if text, ok := s.written[ref]; ok || s.kept == nil {
		return text
	}
	return s.kept.Read(ref)
}

func (s *scratch) Write(ref curriculum.Ref, text string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.written[ref] = text
	return nil
}
