package cli

import (
	"context"

	"llmcourse/cmd/internal/exit"
	"llmcourse/progress"
	"llmcourse/progress/stats"
	"llmcourse/tui"
)

// quickEvents is how many events take longer to read than a frame to draw.
const quickEvents = 2000

// openSnapshot opens progress so that the first frame does not wait for a long
// history: with where the learner stood when a program last looked and what
// was added since, if that can be trusted, and the rest to be read behind the
// first frame.
func openSnapshot(ctx context.Context, a *app) (*session, error) {
	course, err := a.load()
	if err != nil {
		return nil, err
	}
	store, err := a.store()
	if err != nil {
		return nil, err
	}
	s := &session{app: a, course: course, store: store}
	keeper, keeps := store.(progress.Snapshotter)
	if keeps {
		if was := keeper.Snapshot(ctx, course.ID); was.Fresh {
			s.book = s.bookFrom(was.Events)
			s.partial = true
			return s, nil
		}
	}
	if s.book, s.loaded, err = s.loadAll(ctx); err != nil {
		s.close()
		return nil, err
	}
	if keeps && len(s.loaded.Events) > quickEvents {
		_ = keeper.KeepSnapshot(ctx, s.book) // now, as the program may be killed
	}
	return s, nil
}

// loadAll reads everything there is.
func (s *session) loadAll(ctx context.Context) (*progress.Book, progress.Loaded, error) {
	loaded, err := s.store.Load(ctx)
	if err != nil {
		return nil, loaded, exit.Failed(err, pathsHint)
	}
	loaded.Warnings = append(loaded.Warnings, s.app.leftOut...)
	return s.bookFrom(loaded.Events), loaded, nil
}

// bookFrom makes the Book of events.
func (s *session) bookFrom(events []progress.Event) *progress.Book {
	return stats.Source{ID: s.course.ID, Course: s.course}.Book(s.store.Device(), events)
}

// allCourses are the figures of all courses. Call it when everything was read.
func (s *session) allCourses() (stats.Together, error) {
	habits, err := s.app.habits()
	if err != nil {
		return stats.Together{}, err
	}
	all := newCourses(s.app, s)
	return stats.InAll(all.List(context.Background()), all.name, s.bookOf, s.app.Now(), habits), nil
}

// anyStreak is the streak of all courses. It reads no course.
func (s *session) anyStreak(habits stats.Options) stats.Streak {
	this := stats.Source{Name: s.course.ID, ID: s.course.ID}
	return stats.InAll([]stats.Source{this}, "", s.bookOf, s.app.Now(), habits).Streak
}

// bookOf is the Book of any course.
func (s *session) bookOf(c stats.Source) *progress.Book {
	return c.Book("", s.loaded.Events)
}

// saveSnapshot remembers where the learner stands for the next first frame. It is a
// cache: that it could not be written is nobody's concern.
func (s *session) saveSnapshot(ctx context.Context, model *tui.Model) {
	if keeper, ok := s.store.(progress.Snapshotter); ok && model.Whole() {
		_ = keeper.KeepSnapshot(ctx, model.Book())
	}
}

// remember keeps a snapshot for a command that brought much, as an import does:
// else the next first frame would wait for all of it.
func remember(ctx context.Context, a *app, store progress.Store, events []progress.Event) {
	keeper, keeps := store.(progress.Snapshotter)
	course, err := a.load()
	if !keeps || err != nil {
		return
	}
	s := session{app: a, course: course, store: store}
	_ = keeper.KeepSnapshot(ctx, s.bookFrom(events)) // a cache, as in saveSnapshot
}
