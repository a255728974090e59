package study_test

import (
	"testing"
	"time"

	"llmcourse/progress/study"
)

func TestReadingTime(t *testing.T) {
	t.Parallel()
	at := func(seconds int) time.Time { return time.Unix(int64(1000+seconds), 0) }
	for _, c := range []struct {
		name  string
		signs []int // seconds
		stop  int
		want  time.Duration
	}{
		{"never begun", nil, 50, 0},
		{"begun and left", []int{0}, 20, 20 * time.Second},
		{"key by key", []int{0, 5, 9}, 20, 20 * time.Second},
		{"a coffee break", []int{0, 10, 3000}, 3010, (10 + 90 + 10) * time.Second},
		{"just the longest pause", []int{0}, 90, 90 * time.Second},
		{"a clock that is set back", []int{100, 40}, 50, 10 * time.Second},
	} {
		var r study.ReadingTime
		for _, s := range c.signs {
			r.Sign(at(s))
		}
		if got := r.Stop(at(c.stop)); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
		if r.Sign(at(c.stop + 60)); r.Take() != 0 {
			t.Errorf("%s: time goes on after the end", c.name)
		}
	}
}
