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

// TestRealUpdate: half of the sections and everything in them was done in one
// revision of the course; then comes the next.
func TestRealUpdate(t *testing.T) {
	t.Parallel()
	read := func(name string) *roadmap.Draft {
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
	old, next := course(t, read("llm-course-2024-07")), read("llm-course-2025-01")
	m, err := Carry(next, old)
	if err != nil {
		t.Fatal(err)
	}
	now := course(t, next)
	done := map[curriculum.Ref]bool{}
	for i, s := range old.Sections() {
		if i%2 == 0 {
			done[s.Ref()] = true
		}
	}
	r := Diff(old, now, m, func(ref curriculum.Ref) bool { return done[ref] })
	t.Log("\n" + r.Text(6))
	if r.Done != 10 || r.DoneStay != 10 || len(r.Lost) > 0 {
		t.Errorf("of %d done %d stay, lost %v", r.Done, r.DoneStay, r.Lost)
	}
	for ref := range done {
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
	if again := Diff(now, now, Match(now, now), nil); !again.Same() {
		t.Errorf("the same revision differs from itself: %s", again.String())
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
