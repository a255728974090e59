package studytest_test

import (
	"testing"
	"time"

	"llmcourse/curriculum"
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
		return &world{memory.New(), notes{}, time.Time{}}
	}, 90)
}

type world struct {
	store *memory.Store
	notes notes
	now   time.Time
}

func (w *world) Session(testing.TB) (progress.Store, study.Notes)  { return w.store.Another(), w.notes }
func (w *world) SetNow(now time.Time)                              { w.now = now }
func (w *world) Words(studytest.Deed, study.Outcome, error) string { return "" }

func (w *world) Do(t testing.TB, d studytest.Deed) (string, bool) {
	studytest.Direct(t, w, w.now, d)
	return "", true
}

// notes are in memory.
type notes map[curriculum.Ref]string

func (n notes) Load(ref curriculum.Ref) (string, error) { return n[ref], nil }

func (n notes) Save(note study.NoteText) error {
	n[note.Ref] = note.Text
	return nil
}
