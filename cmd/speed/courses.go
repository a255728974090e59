package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"llmcourse/curriculum"
	"llmcourse/progress"
)

// treeSections is how many sections the large tree has.
const treeSections = 4

// writeCourse writes a course of one part.
func writeCourse(dir string, sections map[string]string, order ...string) error {
	if err := os.MkdirAll(filepath.Join(dir, "part"), 0o755); err != nil {
		return err
	}
	head := fmt.Sprintf("id = \"made\"\ntitle = \"Made to measure\"\n\n[[parts]]\nid = \"part\"\ntitle = \"The only part\"\nsections = [%q]\n",
		strings.Join(order, `", "`))
	head = strings.ReplaceAll(head, `\"`, `"`)
	if err := os.WriteFile(filepath.Join(dir, "course.toml"), []byte(head), 0o644); err != nil {
		return err
	}
	for id, text := range sections {
		if err := os.WriteFile(filepath.Join(dir, "part", id+".md"), []byte(text), 0o644); err != nil {
			return err
		}
	}
	return nil
}

// longLesson writes a course with one lesson of so many bytes.
func longLesson(dir string, size int) error {
	var b strings.Builder
	b.WriteString("+++\nid = \"long\"\ntitle = \"A long lesson\"\n\n[[topics]]\nid = \"all\"\ntitle = \"All of it\"\n+++\n\n## All of it\n")
	for i := 0; b.Len() < size; i++ {
		fmt.Fprintf(&b, "\n### Heading %d\n\nA paragraph with *some* **styled** words and `code`, of a length that wraps in most windows, "+
			"so that there is something to do for whoever draws it.\n\n- one thing\n- another thing\n\n```python\nfor i in range(%d):\n    print(i)\n```\n", i, i)
	}
	return writeCourse(dir, map[string]string{"long": b.String()}, "long")
}

// largeTree writes a course whose sections have so many topics each.
func largeTree(dir string, topics int) error {
	sections := map[string]string{}
	var order []string
	for i := range treeSections {
		id := fmt.Sprintf("section-%d", i)
		var head, body strings.Builder
		fmt.Fprintf(&head, "+++\nid = %q\ntitle = \"Section %d\"\n", id, i)
		for j := range topics {
			fmt.Fprintf(&head, "[[topics]]\nid = \"t%d\"\ntitle = \"Topic %d\"\n", j, j)
			fmt.Fprintf(&body, "## Topic %d\n", j)
		}
		sections[id] = head.String() + "+++\n" + body.String()
		order = append(order, id)
	}
	return writeCourse(dir, sections, order...)
}

// recall gives a home a history of so many events, over years, of everything
// a learner does, by importing it.
func (m *material) recall(ctx context.Context, events int) error {
	var lines []byte
	book := progress.NewBook(m.course.ID)
	at := time.Now().Add(-time.Duration(events) * 11 * time.Minute).Truncate(time.Second)
	sections := m.course.Sections()
	for i := range events {
		at = at.Add(11 * time.Minute)
		change, err := deed(m.course, sections[i/97%len(sections)], i)
		if err != nil {
			return err
		}
		e := book.Next("measured.once", at, change)
		book.Apply(e)
		if lines, err = e.AppendJSON(lines); err != nil {
			return err
		}
		lines = append(lines, '\n')
	}
	cmd := exec.CommandContext(ctx, m.ours, "--home", m.history, "import", "-")
	cmd.Stdin = bytes.NewReader(lines)
	if said, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("import a history: %w\n%s", err, said)
	}
	return nil
}

// deed is the i-th thing that a learner does, in a section.
func deed(course *curriculum.Course, s *curriculum.Section, i int) (progress.Change, error) {
	switch i % 8 {
	case 0, 1, 2:
		questions, err := course.Questions(s.Ref())
		if err != nil || len(questions) == 0 {
			return progress.Read(s.Ref(), 60), err
		}
		q := questions[i%len(questions)]
		return progress.Answered(q.Ref(), progress.Answer{Right: i%3 > 0, Given: "the second one", Grade: 3, Seconds: 9}), nil
	case 3:
		return progress.SetState(s.Topics[i%len(s.Topics)].Ref(), progress.States()[i/8%4]), nil
	case 4:
		r := s.Resources[i%len(s.Resources)]
		return progress.Opened(r.Ref(), r.URL), nil
	case 5:
		return progress.Read(s.Ref(), 120), nil
	}
	return progress.ReadAt(progress.Place{Ref: s.Ref(), Heading: "Somewhere", Block: i % 40, Fraction: 0.25, Screen: "section"}), nil
}
