package journal

import (
	"context"
	"fmt"

	"llmcourse/progress"
)

// Append is progress.Store's: one write and one fsync for all the events.
func (s *Store) Append(ctx context.Context, events ...progress.Event) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.append(ctx, events); err != nil {
		return fmt.Errorf("save progress: %w", told(err))
	}
	return nil
}

func (s *Store) append(ctx context.Context, events []progress.Event) error {
	if err := s.usable(ctx); err != nil {
		return err
	}
	lines, err := s.encode(events)
	if err != nil || len(lines) == 0 {
		return err
	}
	if s.writer != nil && !s.writer.fits(len(lines)) {
		if err := s.letGo(); err != nil {
			return err
		}
	}
	if s.writer == nil {
		err = s.begin(lines)
	} else {
		err = s.writer.write(lines)
	}
	if err != nil {
		s.giveUp()
		return err
	}
	for i := range events {
		s.seen.Add(events[i].ID())
	}
	return nil
}

// encode makes the lines of those events that are not kept yet.
func (s *Store) encode(events []progress.Event) ([]byte, error) {
	var lines, line []byte
	var batch progress.Set
	for i := range events {
		var err error
		if line, err = events[i].AppendJSON(line[:0]); err != nil {
			return nil, err
		}
		if len(line) > maxLine {
			return nil, fmt.Errorf("event %s is longer than %d bytes: %w", events[i].ID(), maxLine, progress.ErrEvent)
		}
		if id := events[i].ID(); !s.seen.Has(id) && batch.Add(id) {
			lines = seal(lines, line)
		}
	}
	return lines, nil
}

// letGo closes the segment in good order.
func (s *Store) letGo() error {
	if s.writer == nil {
		return nil
	}
	err := s.writer.file.Close()
	delete(s.segments, s.writer.path) // Poll reads it again, in case somebody goes on with it
	s.writer = nil
	return err
}

// giveUp leaves the segment after an error: see the package comment.
func (s *Store) giveUp() {
	_ = s.letGo()
	if s.slot != nil {
		s.slot.spent = true
	}
}
