package cli

import (
	"context"
	"errors"

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
	for _, w := range s.loaded.Warnings {
		s.app.Complain(phrase.Cause(errors.New(w)), "")
	}
}

func (s *session) close() {
	if s.store != nil {
		_ = s.store.Close() // what was appended is already safe
	}
}
