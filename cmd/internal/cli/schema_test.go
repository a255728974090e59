package cli

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// A schema is as much of JSON Schema as the files in docs/schema use. What it
// does not know it refuses, so that no rule is passed over.
type schema struct {
	Schema      string             `json:"$schema"`
	Title       string             `json:"title"`
	Description string             `json:"description"`
	Defs        map[string]*schema `json:"$defs"`
	Ref         string             `json:"$ref"`

	Type       string             `json:"type"`
	Enum       []any              `json:"enum"`
	Const      any                `json:"const"`
	OneOf      []*schema          `json:"oneOf"`
	Required   []string           `json:"required"`
	Properties map[string]*schema `json:"properties"`
	More       json.RawMessage    `json:"additionalProperties"` // false, or a schema
	Pattern    string             `json:"pattern"`
	Default    any                `json:"default"`
	Items      *schema            `json:"items"`
	Minimum    *float64           `json:"minimum"`
	Maximum    *float64           `json:"maximum"`
	MinLength  int                `json:"minLength"`
	Format     string             `json:"format"`
}

func readSchema(file string) (*schema, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	s := &schema{}
	d := json.NewDecoder(f)
	d.DisallowUnknownFields()
	if err := d.Decode(s); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return s, nil
}

func (s *schema) check(v any) error { return s.at(s, "$", v) }

func (s *schema) at(root *schema, path string, v any) error {
	if s.Ref != "" {
		def := root.Defs[strings.TrimPrefix(s.Ref, "#/$defs/")]
		if def == nil {
			return fmt.Errorf("%s: no such definition %s", path, s.Ref)
		}
		return def.at(root, path, v)
	}
	if len(s.OneOf) > 0 {
		return s.oneOf(root, path, v)
	}
	if s.Enum != nil && !slices.ContainsFunc(s.Enum, func(e any) bool { return reflect.DeepEqual(e, v) }) {
		return fmt.Errorf("%s: %v is none of %v", path, v, s.Enum)
	}
	if s.Const != nil && !reflect.DeepEqual(s.Const, v) {
		return fmt.Errorf("%s: %v is not %v", path, v, s.Const)
	}
	if s.Type != "" && !s.typed(v) {
		return fmt.Errorf("%s: %v is no %s", path, v, s.Type)
	}
	switch v := v.(type) {
	case map[string]any:
		return s.object(root, path, v)
	case []any:
		for i, item := range v {
			if err := s.Items.at(root, fmt.Sprintf("%s[%d]", path, i), item); err != nil {
				return err
			}
		}
	case float64:
		if s.Minimum != nil && v < *s.Minimum || s.Maximum != nil && v > *s.Maximum {
			return fmt.Errorf("%s: %v is out of range", path, v)
		}
	case string:
		if len(v) < s.MinLength {
			return fmt.Errorf("%s: %q is too short", path, v)
		}
		if s.Pattern != "" && !regexp.MustCompile(s.Pattern).MatchString(v) {
			return fmt.Errorf("%s: %q does not match %s", path, v, s.Pattern)
		}
	}
	return nil
}

func (s *schema) oneOf(root *schema, path string, v any) error {
	var errs []string
	for _, one := range s.OneOf {
		err := one.at(root, path, v)
		if err == nil {
			return nil
		}
		errs = append(errs, err.Error())
	}
	return fmt.Errorf("%s fits nothing: %s", path, strings.Join(errs, "; "))
}

func (s *schema) object(root *schema, path string, v map[string]any) error {
	for _, key := range s.Required {
		if _, ok := v[key]; !ok {
			return fmt.Errorf("%s.%s is missing", path, key)
		}
	}
	for key, value := range v {
		property := s.Properties[key]
		switch {
		case property != nil:
			if err := property.at(root, path+"."+key, value); err != nil {
				return err
			}
		case string(s.More) == "false":
			return fmt.Errorf("%s.%s is not in the schema", path, key)
		case len(s.More) > 0:
			more := &schema{}
			if err := json.Unmarshal(s.More, more); err != nil {
				return err
			}
			if err := more.at(root, path+"."+key, value); err != nil {
				return err
			}
		}
	}
	return nil
}

func (s *schema) typed(v any) bool {
	switch v := v.(type) {
	case nil:
		return s.Type == "null"
	case bool:
		return s.Type == "boolean"
	case string:
		return s.Type == "string"
	case float64:
		return s.Type == "number" || s.Type == "integer" && v == float64(int64(v))
	case []any:
		return s.Type == "array"
	}
	return s.Type == "object"
}

// TestSchemas reads every schema: a slip in one would make its checks void.
func TestSchemas(t *testing.T) {
	files, err := filepath.Glob("../../../docs/schema/*.json")
	if err != nil || len(files) < 8 {
		t.Fatalf("schemas: %v, %v", files, err)
	}
	for _, file := range files {
		s, err := readSchema(file)
		if err != nil {
			t.Error(err)
			continue
		}
		if s.check("text") == nil {
			t.Errorf("%s takes a text for anything", file)
		}
	}
}
