package journal

import (
	"context"
	"fmt"

	"llmcourse/progress"
)

// Poll is progress.Store's. It lists the folders and reads what has another
// size or time than before, from where it was complete.
func (s *Store) Poll(ctx context.Context) ([]progress.Event, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.usable(ctx); err != nil {
		return nil, fmt.Errorf("poll progress: %w", err)
	}
	files, err := s.find()
	if err != nil {
		return nil, fmt.Errorf("poll progress: %w", err)
	}
	var fresh []progress.Event
	var dec progress.Decoder
	for i := range files {
		f := &files[i]
		if f.err != nil || s.writer != nil && s.writer.path == f.path {
			continue // a folder that cannot be read now, or what we write ourselves
		}
		known, ok := s.segments[f.path]
		if ok && known.size == f.info.size && known.time.Equal(f.info.time) {
			continue
		}
		from := known.tail
		if f.info.size <= known.size {
			from = 0 // another file has taken its place
		}
		data, err := s.system.Read(f.path, from, nil)
		if err != nil {
			continue // it may be readable next time
		}
		r := read(data, from, &dec, make([]progress.Event, 0, countLines(data)))
		s.segments[f.path] = segment{f.info.size, f.info.time, r.tail}
		for j := range r.events {
			if s.seen.Add(r.events[j].ID()) {
				fresh = append(fresh, r.events[j])
			}
		}
	}
	return sorted(fresh), nil
}
