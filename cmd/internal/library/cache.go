package library

import (
	"context"
	"os"
	"path/filepath"
	"sync"
	"time"

	"llmcourse/cmd/internal/exit"
	"llmcourse/curriculum"
	"llmcourse/curriculum/clean"
	"llmcourse/progress/stats"
)

// A Cache brings the courses of a library to a program while it runs. Each is
// read once; one that was updated meanwhile is read again.
type Cache struct {
	library *Library
	first   string // the name of the course the program began with, which may be a folder

	mu   sync.Mutex
	read map[string]Opened // by name
}

// Opened is a course and where it was read.
type Opened struct {
	Name    string
	BuiltIn bool
	Dir     string // "" of the one that is built in
	Course  *curriculum.Course

	stamp time.Time
}

// Cache is made with the course that is open already in it.
func (l *Library) Cache(name string, course *curriculum.Course) *Cache {
	dir, _ := l.Find(name) // it was opened: there is one
	first := Opened{Name: name, BuiltIn: dir == "", Dir: dir, Course: course, stamp: l.stampOf(dir)}
	return &Cache{library: l, first: name, read: map[string]Opened{name: first}}
}

// stampOf tells one state of a course from a later one.
func (l *Library) stampOf(dir string) time.Time {
	if dir == "" {
		return time.Time{}
	}
	info, err := os.Stat(filepath.Join(l.at(dir), courseFile))
	if err != nil {
		return time.Time{}
	}
	return info.ModTime()
}

// names are those of all courses: the built-in one, those that were added, and
// the one the program began with, which may be any folder.
func (s *Cache) names() []string {
	names := []string{BuiltinID}
	ids, _ := s.library.IDs()
	for _, id := range ids {
		if id != BuiltinID {
			names = append(names, id)
		}
	}
	for _, name := range names {
		if name == s.first {
			return names
		}
	}
	if _, err := s.library.Find(s.first); err != nil {
		return names // it was removed
	}
	return append(names, s.first)
}

// List are all courses, the built-in one first; those that cannot be read say
// why.
func (s *Cache) List(context.Context) []stats.Source {
	var list []stats.Source
	for _, name := range s.names() {
		source := stats.Source{Name: name, ID: name}
		o, err := s.Open(name)
		source.BuiltIn = o.BuiltIn
		if err != nil {
			source.Problem, source.Hint = clean.Line(err.Error()), exit.Hint(err)
		} else {
			source.Course, source.ID = o.Course, o.Course.ID
		}
		if o.Dir != "" {
			source.From = o.Dir
			if from, err := ReadOrigin(s.library.at(o.Dir)); err == nil && from.From != "" {
				source.From = clean.Line(from.From)
			}
		}
		list = append(list, source)
	}
	return list
}

// Open reads a course, once.
func (s *Cache) Open(name string) (Opened, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	o := Opened{Name: name}
	dir, err := s.library.Find(name)
	if err != nil {
		return o, err
	}
	o.Dir, o.BuiltIn, o.stamp = dir, dir == "", s.library.stampOf(dir)
	if had, ok := s.read[name]; ok && had.Dir == dir && had.stamp.Equal(o.stamp) {
		return had, nil
	}
	r, err := s.library.Load(name, dir)
	if err != nil {
		return o, exit.Failed(err, "llmcourse course check "+name+" shows every problem with its place")
	}
	o.Course = r.Course
	s.read[name] = o
	return o, nil
}
