package curriculum_test

import (
	"errors"
	"io/fs"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"llmcourse/curriculum"
	"llmcourse/curriculum/clean"
)

func load(t testing.TB, fsys fs.FS) *curriculum.Course {
	t.Helper()
	c, err := curriculum.Load(fsys)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestLoad(t *testing.T) {
	t.Parallel()
	c := fixture(t)
	if c.ID != "fixture" || c.Title != "A Small Course" || c.Revision != "2024-07" || c.Licence != "Apache-2.0" ||
		len(c.Authors) != 1 || c.Authors[0].Links[0].Icon != "🏠" || len(c.Credits) != 2 || len(c.Assistants) != 1 || len(c.Links) != 1 {
		t.Errorf("got %+v", c)
	}
	if got := c.Moved("https://example.com/old"); got != "https://example.org/new" {
		t.Errorf("Moved: %q", got)
	}
	if got := c.Moved("https://example.com/"); got != "https://example.com/" {
		t.Errorf("Moved: %q", got)
	}
	s := c.Sections()[0]
	if s.Number != 1 || s.Part.ID != "basics" || s.Minutes != 95 || s.Label != s.Title || len(s.Topics) != 2 || len(s.Resources) != 2 {
		t.Errorf("got %+v", s)
	}
	if topic := c.Sections()[1].Topics[0]; topic.Label != "Descent" || topic.Title != "Gradient descent" {
		t.Errorf("got %+v", topic)
	}
	r := s.Resources[1]
	if r.Address() != "https://example.org/handbook" || r.URL != "https://example.com/handbook" || r.Also[0].Title != "Errata" || r.Kind != curriculum.Book {
		t.Errorf("got %+v", r)
	}
	if n := c.Notebooks(s); len(n) != 1 || n[0].Ref() != "notebooks/tools#auto" {
		t.Errorf("notebooks: %v", n)
	}
}

// A shelf may name a section as it was called once.
func TestLoadFormerSection(t *testing.T) {
	t.Parallel()
	m := folder(t)
	replace(t, m, "notebooks/tools.md", `"basics/vectors"`, `"basics/linear-algebra"`)
	c := load(t, m)
	if n := c.Notebooks(c.Sections()[0]); len(n) != 1 {
		t.Errorf("notebooks: %v", n)
	}
}

func TestLoadCleans(t *testing.T) {
	t.Parallel()
	m := folder(t)
	replace(t, m, "basics/vectors.md", `title = "A Handbook"`, `title = "A \u001b[2JHand\u202Ebook\n"`)
	replace(t, m, "course.toml", `title = "A Small Course"`, `title = "A \u009b2JSmall Course"`)
	c := load(t, m)
	if got := c.Sections()[0].Resources[1].Title; got != "A Handbook" {
		t.Errorf("got %q", got)
	}
	if got := c.Title; got != "A \ufffd2JSmall Course" {
		t.Errorf("got %q", got)
	}
}

func TestLoadWindowsFiles(t *testing.T) {
	t.Parallel()
	m := folder(t)
	for name, f := range m {
		m[name] = &fstest.MapFile{Data: []byte("\ufeff" + strings.ReplaceAll(string(f.Data), "\n", "\r\n"))}
	}
	if got := lines(curriculum.Validate(m)); got != "" {
		t.Error(got)
	}
}

func TestLoadTells(t *testing.T) {
	t.Parallel()
	m := folder(t)
	replace(t, m, "basics/vectors.md", `title = "A Handbook"`, `titel = "\u001b]0;x\u0007"`)
	delete(m, "depth/attention.md")
	m["basics/training.md"] = &fstest.MapFile{Data: make([]byte, 3<<20)}
	_, err := curriculum.Load(m)
	var invalid *curriculum.InvalidError
	if !errors.As(err, &invalid) {
		t.Fatalf("got %v", err)
	}
	want := `basics/training.md: larger than 2 MB (course.toml names it)
basics/vectors.md:29: unknown key "resources.titel" (did you mean "title"?)
depth/attention.md: there is no such file (course.toml names it)`
	if err.Error() != want {
		t.Errorf("got:\n%v\nwant:\n%s", err, want)
	}
}

// A course is shared by everything that runs at the same time.
func TestConcurrent(t *testing.T) {
	t.Parallel()
	c := fixture(t)
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for _, s := range c.Sections() {
				if _, err := c.Lesson(s.Ref()); err != nil {
					t.Error(err)
				}
				if _, err := c.Questions(s.Ref()); err != nil {
					t.Error(err)
				}
			}
			if _, ok := c.Find("basics/vectors#pairwise"); !ok {
				t.Error("a question is not found")
			}
		})
	}
	all.Wait()
}

func FuzzFrontMatter(f *testing.F) {
	m := folder(f)
	f.Add(m["basics/vectors.md"].Data, m["course.toml"].Data, m["basics/vectors.quiz.toml"].Data)
	f.Add([]byte("+++\nid = \"vectors\"\n[[topics]]\n+++\n"), []byte("[[parts]]\n[parts.x]\n"), []byte("[[questions]]\nchoices = [{}]\n"))
	f.Add([]byte("+++"), []byte("parts = [[1]]"), []byte("a.b.c = [[{d = 1}]]"))
	f.Fuzz(func(t *testing.T, section, course, quiz []byte) {
		m := folder(t)
		m["basics/vectors.md"] = &fstest.MapFile{Data: section}
		check(t, m)
		m = folder(t)
		m["basics/vectors.quiz.toml"] = &fstest.MapFile{Data: quiz}
		check(t, m)
		m = folder(t)
		m["course.toml"] = &fstest.MapFile{Data: course}
		check(t, m)
	})
}

// check demands that a course loads or says why not, and never panics.
func check(t *testing.T, fsys fs.FS) {
	t.Helper()
	problems := curriculum.Validate(fsys)
	for _, p := range problems {
		mustBeClean(t, p.String())
	}
	c, err := curriculum.Load(fsys)
	if err != nil && len(problems) == 0 {
		t.Errorf("Validate is content, but Load says %v", err)
	}
	if err == nil {
		mustBeClean(t, c.Title+c.Summary)
		for _, s := range c.Sections() {
			mustBeClean(t, s.Title+s.Summary)
		}
	}
}

func mustBeClean(t *testing.T, s string) {
	t.Helper()
	if got := clean.Text(s); got != s {
		t.Fatalf("%q is not clean", s)
	}
}
