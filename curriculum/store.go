package curriculum

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"
)

// ErrNotFound says that the course has nothing of that name.
var ErrNotFound = errors.New("not in this course")

// A store reads lessons and questions, each once: search and the question
// bank ask for them again and again, and a course does not change while open.
type store struct {
	fsys    fs.FS
	course  *Course
	mu      sync.Mutex
	lessons map[Ref]func() (*Lesson, error)
	quizzes map[Ref]func() ([]*Question, error)
	terms   func() (*Glossary, error)
}

func newStore(c *Course, fsys fs.FS) *store {
	return &store{
		fsys: fsys, course: c,
		lessons: map[Ref]func() (*Lesson, error){},
		quizzes: map[Ref]func() ([]*Question, error){},
		terms: sync.OnceValues(func() (*Glossary, error) {
			g, found, _ := readGlossary(c, fsys)
			slices.SortStableFunc(g.Terms, func(a, b *Term) int { return strings.Compare(termKey(a.Name), termKey(b.Name)) })
			return g, found.err()
		}),
	}
}

func (s *store) glossary() (*Glossary, error) { return s.terms() }

// Lesson reads the text of a section or the introduction of a shelf. Of what is
// inside a section or shelf it returns the text around it.
func (c *Course) Lesson(ref Ref) (*Lesson, error) {
	it, ok := c.index.find(c.index.current(ref).Home())
	if !ok {
		return nil, fmt.Errorf("lesson %q: %w", ref, ErrNotFound)
	}
	switch it.(type) {
	case *Section, *Shelf:
		return c.store.lesson(it)
	}
	return nil, fmt.Errorf("lesson of %q: %w", ref, ErrNotFound)
}

// Questions reads the questions of a section, or those of one topic. A section
// without questions has none, and that is no error.
func (c *Course) Questions(ref Ref) ([]*Question, error) {
	it, ok := c.index.find(ref)
	if !ok {
		return nil, fmt.Errorf("questions of %q: %w", ref, ErrNotFound)
	}
	switch it := it.(type) {
	case *Section:
		return c.store.quiz(it)
	case *Topic:
		all, err := c.store.quiz(it.Section)
		var own []*Question
		for _, q := range all {
			if q.Topic == it {
				own = append(own, q)
			}
		}
		return own, err
	}
	return nil, nil
}

func (s *store) lesson(it Item) (*Lesson, error) {
	s.mu.Lock()
	read, ok := s.lessons[it.Ref()]
	if !ok {
		read = sync.OnceValues(func() (*Lesson, error) { return readLesson(s.fsys, it) })
		s.lessons[it.Ref()] = read
	}
	s.mu.Unlock()
	return read()
}

func (s *store) quiz(sec *Section) ([]*Question, error) {
	s.mu.Lock()
	read, ok := s.quizzes[sec.Ref()]
	if !ok {
		read = sync.OnceValues(func() ([]*Question, error) {
			q := readQuiz(s.fsys, sec)
			return q.questions, q.err()
		})
		s.quizzes[sec.Ref()] = read
	}
	s.mu.Unlock()
	return read()
}

func readLesson(fsys fs.FS, it Item) (*Lesson, error) {
	src, err := readMarkdown(fsys, string(it.Ref())+".md")
	if err != nil {
		return nil, fmt.Errorf("read lesson %q: %w", it.Ref(), err)
	}
	return newLesson(it, src.body()), nil
}
