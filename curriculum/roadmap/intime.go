package roadmap

import "time"

// inTime reads, or gives up. The parser cannot be stopped: when it is too slow
// it goes on by itself, with nobody waiting. Caps on nesting make that
// unlikely; the limit is there for what nobody thought of.
func inTime(limit time.Duration, read func() (*Draft, error)) (*Draft, error) {
	if limit <= 0 {
		limit = DefaultLimit
	}
	type result struct {
		draft *Draft
		err   error
	}
	done := make(chan result, 1)
	go func() {
		d, err := read()
		done <- result{d, err}
	}()
	timer := time.NewTimer(limit)
	defer timer.Stop()
	select {
	case r := <-done:
		return r.draft, r.err
	case <-timer.C:
		return nil, ErrTooSlow
	}
}
