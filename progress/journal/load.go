package journal

import (
	"context"
	"fmt"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"

	"llmcourse/curriculum/clean"
	"llmcourse/progress"
)

// found is a segment in the folder.
type found struct {
	path string
	info info

	size  int64 // when it was first read
	lines int
	err   error
	read  reading
}

// find lists the segments, in the order of their names.
func (s *Store) find() ([]found, error) {
	var all []found
	top, err := s.system.List(s.options.Dir)
	if err != nil {
		return nil, err
	}
	for _, e := range top {
		path := filepath.Join(s.options.Dir, e.name)
		if strings.HasPrefix(e.name, ".") {
			continue // .git, .stversions
		}
		if !e.dir {
			all = addSegment(all, path, e)
			continue
		}
		files, err := s.system.List(path)
		if err != nil {
			all = append(all, found{path: path, err: err})
		}
		for _, f := range files {
			all = addSegment(all, filepath.Join(path, f.name), f)
		}
	}
	return all, nil
}

func addSegment(all []found, path string, e info) []found {
	if e.dir || !strings.HasSuffix(e.name, suffix) || strings.HasPrefix(e.name, ".") {
		return all
	}
	return append(all, found{path: path, info: e})
}

// Load is progress.Store's.
func (s *Store) Load(ctx context.Context) (progress.Loaded, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.usable(ctx); err != nil {
		return progress.Loaded{}, fmt.Errorf("load progress: %w", err)
	}
	files, err := s.find()
	if err != nil {
		return progress.Loaded{}, fmt.Errorf("load progress: %w", err)
	}
	events := s.decode(ctx, files)
	if err := ctx.Err(); err != nil {
		return progress.Loaded{}, fmt.Errorf("load progress: %w", err)
	}
	loaded := progress.Loaded{ReadOnly: !s.system.Writable(s.options.Dir)}
	s.seen, s.segments, s.damaged = progress.Set{}, map[string]segment{}, map[string][]span{}
	n := 0
	for i := range files {
		s.account(&files[i], &loaded)
		for j := range files[i].read.events {
			if e := &files[i].read.events[j]; s.seen.Add(e.ID()) {
				events[n] = *e // never ahead of what is still to be read
				n++
			}
		}
	}
	clear(events[n:])
	loaded.Events = sorted(events[:n])
	return loaded, nil
}

// decode reads the lines of all files into one slice with a piece for each
// file. It reads the files twice, to know how many lines there are: that is
// quick, and the events, a few hundred bytes each, are copied once, if at all.
func (s *Store) decode(ctx context.Context, files []found) []progress.Event {
	parallel(ctx, len(files), func(i int, r *reader) { r.count(s.system, &files[i]) })
	room := 0
	starts := make([]int, len(files))
	for i := range files {
		starts[i] = room
		room += files[i].lines
	}
	events := make([]progress.Event, room)
	parallel(ctx, len(files), func(i int, r *reader) {
		f, start := &files[i], starts[i]
		f.read.events = events[start : start : start+f.lines]
		r.read(s.system, f)
	})
	return events
}

// account notes what a file was, and tells what the learner should know.
func (s *Store) account(f *found, loaded *progress.Loaded) {
	warn := func(format string, args ...any) {
		// Whoever shares the folder chose the names of its files.
		loaded.Warnings = append(loaded.Warnings, clean.Line(fmt.Sprintf(format, args...)))
	}
	if f.err != nil {
		warn("cannot read %s: %v", f.path, f.err)
		return
	}
	s.segments[f.path] = segment{f.info.size, f.info.time, f.read.tail}
	loaded.Unknown += f.read.unknown
	if f.read.format > version {
		loaded.Unknown += len(f.read.damaged)
		warn("%s was written by a newer version and is read as far as it is understood", f.path)
		return
	}
	damaged := f.read.damaged
	if s.own(f.path) {
		if f.read.torn != nil { // of another machine's, the rest may be on its way
			damaged = append(damaged, *f.read.torn)
		}
		damaged = s.notAside(f.path, damaged)
		if len(damaged) > 0 {
			s.damaged[f.path] = damaged
			warn("damaged lines in %s, passed over: %d; everything else was read", f.path, len(damaged))
		}
	}
	loaded.Damaged += len(damaged)
}

// parallel calls do for 0 to n-1, on as many goroutines as there are
// processors, each with a reader of its own, until the context is done.
func parallel(ctx context.Context, n int, do func(i int, r *reader)) {
	var next atomic.Int64
	work := func() {
		var r reader
		for i := int(next.Add(1)) - 1; i < n && ctx.Err() == nil; i = int(next.Add(1)) - 1 {
			do(i, &r)
		}
	}
	var wg sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), n) - 1 {
		wg.Go(work)
	}
	work()
	wg.Wait()
}
