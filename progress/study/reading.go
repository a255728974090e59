package study

import "time"

// maxPause is how long somebody may do nothing and still be reading.
const maxPause = 90 * time.Second

// ReadingTime adds up how long somebody reads, from one sign of them to the
// next: a key, or a line that was typed. The zero value has not begun.
type ReadingTime struct {
	last  time.Time // the last sign
	spent time.Duration
}

// Sign says that the reader is there. The first one begins the time; what lies
// between two counts, but of a long silence no more than maxPause.
func (r *ReadingTime) Sign(now time.Time) {
	if !r.last.IsZero() {
		r.spent += min(max(now.Sub(r.last), 0), maxPause)
	}
	r.last = now
}

// Take returns the time that was spent since it was last taken.
func (r *ReadingTime) Take() time.Duration {
	spent := r.spent
	r.spent = 0
	return spent
}

// Stop is a Sign after which nothing is read until the next one, and Take.
func (r *ReadingTime) Stop(now time.Time) time.Duration {
	r.Sign(now)
	r.last = time.Time{}
	return r.Take()
}
