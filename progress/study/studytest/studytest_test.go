package studytest_test

import (
	"testing"
	"time"

	"llmcourse/progress"
	"llmcourse/progress/memory"
	"llmcourse/progress/study"
	"llmcourse/progress/study/studytest"
)

// The table holds for package study itself: as a front end that does what it
// is told, and tells what came of it.
func TestStudy(t *testing.T) {
	t.Parallel()
	studytest.Run(t, func(testing.TB, time.Time) studytest.World {
		return &world{memory.New(), memory.NewNotes(), time.Time{}}
	}, 90)
}

type world struct {
	store *memory.Store
	notes *memory.Notes
	now   time.Time
}

func (w *world) Session(testing.TB) (progress.Store, study.Notes)  { return w.store.Another(), w.notes }
func (w *world) SetNow(now time.Time)                              { w.now = now }
func (w *world) Words(studytest.Deed, study.Outcome, error) string { return "" }

func (w *world) Do(t testing.TB, d studytest.Deed) (string, bool) {
	studytest.Direct(t, w, w.now, d)
	return "", true
}
