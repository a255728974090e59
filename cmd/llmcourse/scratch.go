package main

import (
	"sync"

	tea "charm.land/bubbletea/v2"

	"llmcourse/cmd/internal/host"
	"llmcourse/curriculum"
)

// A scratch holds the notes of a session that keeps nothing: what was there is
// read, what is written is forgotten.
type scratch struct {
	kept *notes // nil where there is no place for notes

	mu      sync.Mutex
	written map[curriculum.Ref]string
}

func newScratch(e *host.Host, p host.Paths, course string) *scratch {
	s := &scratch{written: map[curriculum.Ref]string{}}
	if p.Notes != "" {
		s.kept = newNotes(e, p, course)
	}
	return s
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

// Editor is none: it would write to the disk.
func (s *scratch) Editor(curriculum.Ref) (tea.ExecCommand, error) { return nil, nil }
