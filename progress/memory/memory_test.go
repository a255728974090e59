package memory_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"llmcourse/progress"
	"llmcourse/progress/memory"
	"llmcourse/progress/storetest"
)

func TestContract(t *testing.T) {
	t.Parallel()
	storetest.Run(t, func(*testing.T) func() progress.Store {
		first := memory.New()
		return func() progress.Store { return first.Another() }
	})
}

func TestErr(t *testing.T) {
	t.Parallel()
	s := memory.New()
	s.Err = errors.New("disk full")
	b := progress.NewBook("c")
	e := b.Next(s.Device(), time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC), progress.SetState("s", progress.Done))
	if err := s.Append(context.Background(), e); !errors.Is(err, s.Err) {
		t.Errorf("got %v, want %v", err, s.Err)
	}
	s.Err = nil
	if err := s.Append(context.Background(), e); err != nil {
		t.Error(err)
	}
	if l, _ := s.Load(context.Background()); len(l.Events) != 1 {
		t.Errorf("got %d events, want 1", len(l.Events))
	}
}
