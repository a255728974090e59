package revision

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"llmcourse/curriculum"
	"llmcourse/curriculum/roadmap"
)

const corpora = "../../../shared/corpora"

func draft(t *testing.T, text string) *roadmap.Draft {
	t.Helper()
	d, err := roadmap.Read("test.md", []byte(text), roadmap.Options{Title: "Test"})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func course(t *testing.T, d *roadmap.Draft) *curriculum.Course {
	t.Helper()
	for _, p := range curriculum.Validate(d.Files().FS()) {
		t.Error(p)
	}
	c, err := d.Course()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// readCorpus reads one of the roadmaps that other people wrote.
func readCorpus(t *testing.T, name string) *roadmap.Draft {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(corpora, name+".md"))
	if err != nil {
		t.Skip("the corpora are not here")
	}
	d, err := roadmap.Read(name+".md", data, roadmap.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// TestRealUpdate: half of the sections and everything in them was done in one
// revision of the course; then comes a later one.
func TestRealUpdate(t *testing.T) {
	t.Parallel()
	for _, x := range []struct{ to, want string }{
		{"llm-course-2025-01", "1 section renamed, 23 new topics, 23 topics gone, 26 new links, 26 links gone; of your 100 done 80 stay done, 20 are no longer in it and are kept apart"},
		{"llm-course-2026-02", "1 new section, 3 sections renamed, 28 new topics, 24 topics gone, 37 new links, 28 links gone; of your 100 done 77 stay done, 23 are no longer in it and are kept apart"},
	} {
		t.Run(x.to, func(t *testing.T) {
			t.Parallel()
			update(t, x.to, x.want)
		})
	}
}

func update(t *testing.T, to, want string) {
	old, next := course(t, readCorpus(t, "llm-course-2024-07")), readCorpus(t, to)
	m, err := Carry(next, old)
	if err != nil {
		t.Fatal(err)
	}
	now := course(t, next)
	done := map[curriculum.Ref]bool{}
	for i, s := range old.Sections() {
		if i%2 == 0 {
			done[s.Ref()] = true
			for _, topic := range s.Topics {
				done[topic.Ref()] = true
			}
			for _, r := range s.Resources {
				done[r.Ref()] = true
			}
		}
	}
	r := Diff(old, now, m, func(ref curriculum.Ref) bool { return done[ref] })
	t.Log("\n" + r.Text(6))
	if got := r.String(); got != want {
		t.Errorf("%s", got)
	}
	if r.Done != len(done) || r.DoneStay+len(r.Lost) != len(done) {
		t.Errorf("of %d done %d stay and %d are gone", r.Done, r.DoneStay, len(r.Lost))
	}
	for ref := range done {
		if ref.Local() != "" {
			continue
		}
		if it, ok := now.Find(ref); !ok {
			t.Errorf("%s is lost", ref)
		} else if _, isSection := it.(*curriculum.Section); !isSection {
			t.Errorf("%s became %T", ref, it)
		}
	}
	for _, s := range old.Sections() {
		if _, ok := m.New(s.Ref()); !ok {
			t.Errorf("section %s is lost", s.Ref())
		}
	}
	nothingUnread(t, old, now)
	if again := Diff(now, now, Match(now, now), nil); !again.Same() {
		t.Errorf("the same revision differs from itself: %s", again.String())
	}
}

// nothingUnread: what has the Ref of a resource is that work, and what has the
// Ref of a topic holds no more than it did: a tick on either is still true.
func nothingUnread(t *testing.T, old, now *curriculum.Course) {
	t.Helper()
	for _, was := range old.Resources() {
		it, _ := now.Find(was.Ref())
		is, ok := it.(*curriculum.Resource)
		if !ok {
			continue
		}
		sameAddress := address(is.URL) == address(was.URL)
		host := func(r *curriculum.Resource) string { h, _, _ := strings.Cut(address(r.URL), "/"); return h }
		if !sameAddress && (is.Title != was.Title || is.By != was.By && host(is) != host(was)) {
			t.Errorf("a tick on %q by %s (%s) has come to stand on %q by %s (%s)", was.Title, was.By, was.URL, is.Title, is.By, is.URL)
		}
	}
	if it, ok := now.Find("llm-scientist/evaluation#a-survey-on-evaluation-of-llms"); ok {
		t.Errorf("the survey has become %q", it.Name())
	}
	for _, s := range old.Sections() {
		for _, was := range s.Topics {
			is, ok := now.Find(was.Ref())
			if !ok {
				continue
			}
			for _, word := range stems(roadmap.Normal(is.Name())) {
				if !slices.Contains(stems(roadmap.Normal(was.Title)), word) {
					t.Errorf("a tick on %q has come to stand on %q", was.Title, is.Name())
				}
			}
		}
	}
}

func TestCarry(t *testing.T) {
	t.Parallel()
	old := course(t, draft(t, `# T

## Basics

### 1. Linear algebra

- [One](https://a.example/1)
- [Two](https://a.example/2)

### 2. Old name

- [Three](https://a.example/3)
- [Four](https://a.example/4)

### 3. Vanishing

- [Five](https://a.example/5)

## Later

### 1. Trees

- [Six](https://a.example/6)
- [Seven](https://a.example/7)
`))
	next := draft(t, `# T

## The basics

### 1. Something new

- [New](https://b.example/1)

### 2. Wholly different words

- [Third](http://www.a.example/3/)
- [Four](https://a.example/4)

### 3. Linear Algebra

- [Two](https://a.example/2)
- [One](https://a.example/1)
- [Five](https://a.example/5)

### 4. Trees

- [Six](https://a.example/6)
- [Seven](https://a.example/7)

## Later

### 1. Graphs

- [Nine](https://a.example/9)
`)
	m, err := Carry(next, old)
	if err != nil {
		t.Fatal(err)
	}
	now := course(t, next)
	for ref, title := range map[curriculum.Ref]string{
		"basics/linear-algebra":     "Linear Algebra",
		"basics/old-name":           "Wholly different words",
		"basics/old-name#three":     "Third",
		"basics/linear-algebra#one": "One",
		"later/trees":               "Trees",
		"later/trees#six":           "Six",
		"basics/vanishing#five":     "Five",
	} {
		it, ok := now.Find(ref)
		if !ok || it.Name() != title {
			t.Errorf("%s is %v, want %q", ref, it, title)
		}
	}
	if !slices.Contains(m.Gone, "basics/vanishing") {
		t.Errorf("gone are %v, want the vanished section among them", m.Gone)
	}
	done := func(ref curriculum.Ref) bool { return ref == "basics/vanishing" || ref == "later/trees" }
	r := Diff(old, now, m, done)
	for _, want := range []string{"2 new sections", "1 section renamed", "1 moved to another part", "1 section gone", "of your 2 done 1 stay done"} {
		if !strings.Contains(strings.ReplaceAll(r.String(), "2 sections renamed", "1 section renamed"), want) {
			t.Errorf("%q does not say %q", r.String(), want)
		}
	}
}

// TestUpdateTwice: names that were taken over once are taken over again.
func TestUpdateTwice(t *testing.T) {
	t.Parallel()
	texts := []string{
		"# T\n\n## A\n\n### First\n\n- [x](https://a.example/x)\n- [y](https://a.example/y)\n",
		"# T\n\n## A\n\n### Second words\n\n- [x](https://a.example/x)\n- [y](https://a.example/y)\n",
		"# T\n\n## B\n\n### Third title\n\n- [x2](https://a.example/x)\n- [y](https://a.example/y)\n",
	}
	c := course(t, draft(t, texts[0]))
	for _, text := range texts[1:] {
		d := draft(t, text)
		if _, err := Carry(d, c); err != nil {
			t.Fatal(err)
		}
		c = course(t, d)
	}
	it, ok := c.Find("a/first")
	if !ok || it.Name() != "Third title" {
		t.Errorf("a/first is %v, want the third title", it)
	}
	if it, ok := c.Find("a/first#x"); !ok || it.Name() != "x2" {
		t.Errorf("a/first#x is %v, want x2", it)
	}
}

// TestLarge: a flat list of thousands is compared in no time.
func TestLarge(t *testing.T) {
	t.Parallel()
	list := func(n int) string {
		var b strings.Builder
		b.WriteString("# T\n\n")
		for i := range n {
			fmt.Fprintf(&b, "- [Thing %d](https://a.example/%d)\n", i, i)
		}
		return b.String()
	}
	old, next := course(t, draft(t, list(8000))), draft(t, list(8100))
	m, err := Carry(next, old)
	if err != nil {
		t.Fatal(err)
	}
	if len(m.Gone) != 0 || len(m.Added) != 100 {
		t.Errorf("%d gone, %d added, want 0 and 100", len(m.Gone), len(m.Added))
	}
}
