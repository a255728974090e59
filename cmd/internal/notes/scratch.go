package notes

import (
	"sync"

	"llmcourse/curriculum"
	"llmcourse/progress/study"
)

// A Scratch holds the notes of a session that keeps nothing: what was there is
// read, what is written is forgotten.
type Scratch struct {
	kept *Folder // nil where there is no place for notes

	mu      sync.Mutex
	written map[curriculum.Ref]string
}

// NewScratch begins with the notes that are there; nil is none.
func NewScratch(kept *Folder) *Scratch {
	return &Scratch{kept: kept, written: map[curriculum.Ref]string{}}
}

func (s *Scratch) Read(ref curriculum.Ref) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	if text, ok := s.written[ref]; ok || s.kept == nil {
		return text
	}
	return s.kept.Read(ref)
}

func (s *Scratch) Write(ref curriculum.Ref, text string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.written[ref] = text
	return nil
}

// Load is Read for a Study.
func (s *Scratch) Load(ref curriculum.Ref) (string, error) { return s.Read(ref), nil }

// Save is Write for a Study.
func (s *Scratch) Save(note study.NoteText) error { return s.Write(note.Ref, note.Text) }
