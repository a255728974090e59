package cli

import (
	"context"

	"llmcourse/cmd/internal/exit"
	"llmcourse/cmd/internal/host"
	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/memory"
	"llmcourse/progress/study"
	"llmcourse/tui/phrase"
)

// A session is the course together with what the learner did in it.
type session struct {
	app     *app
	course  *curriculum.Course
	book    *progress.Book
	store   progress.Store
	loaded  progress.Loaded
	learner *study.Study // made by study
	partial bool         // the book holds what the first frame needs; the rest is to be read
}

// pathsHint tells where to look when the store does not work.
const pathsHint = "llmcourse paths says where progress is kept"

// open reads course and progress. Close the session when done.
func (a *app) open(ctx context.Context) (*session, error) {
	course, err := a.load()
	if err != nil {
		return nil, err
	}
	return a.openOn(ctx, course)
}

// openOn is open for a course that need not be the one in use.
func (a *app) openOn(ctx context.Context, course *curriculum.Course) (*session, error) {
	store, err := a.store()
	if err != nil {
		return nil, err
	}
	s := &session{app: a, course: course, store: store}
	if s.book, s.loaded, err = s.loadAll(ctx); err != nil {
		s.close()
		return nil, err
	}
	return s, nil
}

// openOrEmpty is open for commands that are of use without progress: where there is
// no place for any they go on with an empty book and say so.
func (a *app) openOrEmpty(ctx context.Context) (*session, error) {
	if _, err := a.places(); err == nil {
		return a.open(ctx)
	}
	a.Complain(phrase.Cause(host.ErrNoHome)+"; everything shows as todo", host.HomeHint)
	return a.openAnyway(ctx)
}

// openAnyway is open for what does not need progress at all: where there is no
// place for any, nothing is kept.
func (a *app) openAnyway(ctx context.Context) (*session, error) {
	if _, err := a.places(); err == nil {
		return a.open(ctx)
	}
	course, err := a.load()
	if err != nil {
		return nil, err
	}
	return &session{app: a, course: course, book: progress.NewBook(course.ID)}, nil
}

// openUnsaved reads progress into memory, where what is done is forgotten.
func (a *app) openUnsaved(ctx context.Context) (*session, error) {
	s, err := a.openOrEmpty(ctx)
	if err != nil {
		return nil, err
	}
	s.close()
	s.store = memory.New(s.loaded.Events...)
	s.book = s.bookFrom(s.loaded.Events)
	return s, nil
}

// warn tells on standard error what is wrong with the store.
func (s *session) warn() {
	warn(s.app, s.loaded)
}

func warn(a *app, loaded progress.Loaded) {
	for _, w := range loaded.Warnings {
		a.Complain(phrase.Warning(w), "")
	}
}

// readHistory reads every event there is, and tells on standard error what is
// wrong with the store.
func readHistory(ctx context.Context, a *app) (progress.Loaded, error) {
	store, err := a.store()
	if err != nil {
		return progress.Loaded{}, err
	}
	defer func() { _ = store.Close() }()
	loaded, err := store.Load(ctx)
	if err != nil {
		return progress.Loaded{}, exit.Failed(err, pathsHint)
	}
	warn(a, loaded)
	return loaded, nil
}

func (s *session) close() {
	if s.store != nil {
		_ = s.store.Close() // what was appended is already safe
	}
}
