package data_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"regexp"
	"strings"
	"testing"

	"llmcourse/curriculum"
	"llmcourse/data"
)

func TestCourseIsValid(t *testing.T) {
	t.Parallel()
	for _, p := range curriculum.Validate(data.LLMCourse()) {
		t.Error(p)
	}
}

func load(t testing.TB) *curriculum.Course {
	t.Helper()
	c, err := curriculum.Load(data.LLMCourse())
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// The course is whole: as many parts, sections, topics, resources and
// notebooks as the original has, and at least two questions a topic.
func TestCourseIsWhole(t *testing.T) {
	t.Parallel()
	c := load(t)
	topics, resources, notebooks := 0, 0, 0
	for _, s := range c.Sections() {
		resources += len(s.Resources)
		for _, topic := range s.Topics {
			topics++
			questions, err := c.Questions(topic.Ref())
			if err != nil || len(questions) < 2 {
				t.Errorf("%s: %d questions, %v", topic.Ref(), len(questions), err)
			}
		}
	}
	for _, s := range c.Shelves {
		notebooks += len(s.Resources)
	}
	got := []int{len(c.Parts), len(c.Sections()), topics, resources, len(c.Shelves), notebooks}
	want := []int{3, 19, 73, 97, 4, 21}
	for i := range want {
		if got[i] != want[i] {
			t.Fatalf("parts, sections, topics, resources, shelves, notebooks: got %v, want %v", got, want)
		}
	}
}

func export(t testing.TB) string {
	t.Helper()
	var b bytes.Buffer
	if err := load(t).WriteJSON(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestNothingLeftToDo(t *testing.T) {
	t.Parallel()
	if strings.Contains(export(t), "TODO") {
		t.Error(`the course still says "TODO" somewhere`)
	}
}

// Every address of the original course page is in the export, character for
// character. The page itself is kept beside the repository, not in it.
func TestEveryAddress(t *testing.T) {
	t.Parallel()
	page, err := os.ReadFile("../../shared/course.md")
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip("the original course page is not beside this repository")
	}
	if err != nil {
		t.Fatal(err)
	}
	var doc any
	if err := json.Unmarshal([]byte(export(t)), &doc); err != nil {
		t.Fatal(err)
	}
	have := map[string]bool{}
	collect(doc, have)
	found := map[string]bool{}
	for _, a := range regexp.MustCompile(`https?://[^\s")<>]+`).FindAllString(string(page), -1) {
		if !have[a] && !found[a] {
			t.Errorf("missing: %s", a)
		}
		found[a] = true
	}
	if len(found) != 212 {
		t.Errorf("the page has %d addresses, not 212", len(found))
	}
}

// collect gathers the values of all keys "url".
func collect(v any, into map[string]bool) {
	switch v := v.(type) {
	case map[string]any:
		for key, value := range v {
			if s, ok := value.(string); ok && key == "url" {
				into[s] = true
			}
			collect(value, into)
		}
	case []any:
		for _, value := range v {
			collect(value, into)
		}
	}
}

// BenchmarkLoad is what the built-in course adds to every start.
func BenchmarkLoad(b *testing.B) {
	course := data.LLMCourse()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := curriculum.Load(course); err != nil {
			b.Fatal(err)
		}
	}
}
