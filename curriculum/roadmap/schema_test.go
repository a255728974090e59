package roadmap

import (
	"encoding/json"
	"io/fs"
	"os"
	"path"
	"strings"
	"testing"

	"github.com/pelletier/go-toml/v2"

	"llmcourse/curriculum"
)

// A keySchema is as much of a JSON Schema as names its keys.
type keySchema struct {
	Ref        string                `json:"$ref"`
	Defs       map[string]*keySchema `json:"$defs"`
	Properties map[string]*keySchema `json:"properties"`
	Required   []string              `json:"required"`
	Items      *keySchema            `json:"items"`
	Enum       []string              `json:"enum"`
	Closed     any                   `json:"additionalProperties"`
}

// TestSchemas: every key of the built-in course is in its schema, what the
// schema requires is there, and the kinds are all.
func TestSchemas(t *testing.T) {
	t.Parallel()
	schemas := map[string]*keySchema{}
	for _, name := range []string{"course-file", "course-section", "course-shelf", "course-quiz", "course-glossary", "course-overlay"} {
		data, err := os.ReadFile("../../docs/schema/" + name + ".json")
		if err != nil {
			t.Fatal(err)
		}
		s := &keySchema{}
		if err := json.Unmarshal(data, s); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		schemas[name] = s
	}
	fsys := os.DirFS("../../data/llm-course")
	err := fs.WalkDir(fsys, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			return err
		}
		text, schema := string(data), "course-section"
		switch {
		case name == "course.toml":
			schema = "course-file"
		case name == "glossary.toml":
			schema = "course-glossary"
		case strings.HasSuffix(name, ".quiz.toml"):
			schema = "course-quiz"
		case path.Dir(name) == "notebooks":
			schema = "course-shelf"
		}
		if path.Ext(name) == ".md" {
			text = strings.SplitN(text, "+++\n", 3)[1]
		}
		var v map[string]any
		if err := toml.Unmarshal([]byte(text), &v); err != nil {
			return err
		}
		checkKeys(t, name, schemas[schema], schemas[schema], v)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if got, want := len(schemas["course-section"].Defs["kind"].Enum), len(curriculum.Kinds()); got != want {
		t.Errorf("the schema has %d kinds, the program %d", got, want)
	}
}

func checkKeys(t *testing.T, at string, root, s *keySchema, v any) {
	t.Helper()
	if s == nil {
		return
	}
	if name, ok := strings.CutPrefix(s.Ref, "#/$defs/"); ok {
		s = root.Defs[name]
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			checkKeys(t, at, root, s.Items, e)
		}
	case map[string]any:
		if s.Properties == nil {
			return
		}
		for key, inner := range v {
			p, ok := s.Properties[key]
			if !ok {
				t.Errorf("%s: the schema does not know %q", at, key)
			}
			checkKeys(t, at+" "+key, root, p, inner)
		}
		for _, key := range s.Required {
			if _, ok := v[key]; !ok {
				t.Errorf("%s: the schema requires %q", at, key)
			}
		}
	}
}
