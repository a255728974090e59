package cli

import (
	"crypto/rand"
	"fmt"

	"llmcourse/cmd/internal/host"
	"llmcourse/progress"
	"llmcourse/progress/journal"
)

// store opens the journal. It creates nothing until something is recorded.
func (a *app) store() (progress.Store, error) {
	p, err := a.places()
	if err != nil {
		return nil, err
	}
	s, err := journal.Open(journal.Options{
		Dir: p.Progress, StateDir: p.State, CacheDir: p.Cache,
		Machine: host.MachineID(), Now: a.Now, Rand: rand.Reader,
	})
	if err != nil {
		return nil, fmt.Errorf("open progress: %w", err)
	}
	return s, nil
}
