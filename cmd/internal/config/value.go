package config

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// A value is what a key takes: where it goes in a Config, what it is without a
// file, and which values are wrong.
type value interface {
	reset(*Config)
	// take sets what the file says; text tells what is wrong with it.
	take(c *Config, name string, v any) (text, hint string)
	// of is the value in a Config, as JSON and TOML have it.
	of(*Config) any
	// schema adds to the schema of the key.
	schema(object)
}

// object is an object of a JSON schema.
type object = map[string]any

// yes is true or false.
type yes struct {
	at        func(*Config) *bool
	otherwise bool
}

func (y yes) reset(c *Config)  { *y.at(c) = y.otherwise }
func (y yes) of(c *Config) any { return *y.at(c) }
func (y yes) schema(o object)  { o["type"] = "boolean" }

func (y yes) take(c *Config, name string, v any) (text, hint string) {
	on, ok := v.(bool)
	if !ok {
		return fmt.Sprintf("%s: %s is neither true nor false", name, shown(v)), fmt.Sprintf("as in %s = %v", name, y.otherwise)
	}
	*y.at(c) = on
	return "", ""
}

// whole is a whole number; a high end of 0 is none.
type whole struct {
	at        func(*Config) *int
	otherwise int
	low, high int
	hint      string
}

func (w whole) reset(c *Config)  { *w.at(c) = w.otherwise }
func (w whole) of(c *Config) any { return *w.at(c) }

func (w whole) schema(o object) {
	o["type"], o["minimum"] = "integer", w.low
	if w.high > 0 {
		o["maximum"] = w.high
	}
}

func (w whole) take(c *Config, name string, v any) (text, hint string) {
	n, ok := v.(int64)
	switch {
	case !ok:
		return fmt.Sprintf("%s: %s is no whole number", name, shown(v)), w.hint
	case n < int64(w.low) && w.high == 0:
		return fmt.Sprintf("%s: %d is less than nothing", name, n), w.hint
	case n < int64(w.low) || w.high > 0 && n > int64(w.high) || int64(int(n)) != n:
		return fmt.Sprintf("%s: %d is out of range", name, n), w.hint
	}
	*w.at(c) = int(n)
	return "", ""
}

// fraction is a number between two others.
type fraction struct {
	at        func(*Config) *float64
	otherwise float64
	low, high float64
	hint      string
}

func (f fraction) reset(c *Config)  { *f.at(c) = f.otherwise }
func (f fraction) of(c *Config) any { return *f.at(c) }
func (f fraction) schema(o object)  { o["type"], o["minimum"], o["maximum"] = "number", f.low, f.high }

func (f fraction) take(c *Config, name string, v any) (text, hint string) {
	n, ok := v.(float64)
	if i, isWhole := v.(int64); isWhole {
		n, ok = float64(i), true
	}
	switch {
	case !ok:
		return fmt.Sprintf("%s: %s is no number", name, shown(v)), f.hint
	case !(n >= f.low && n <= f.high): // NaN is no number between any two
		return fmt.Sprintf("%s: %v is out of range", name, n), f.hint
	}
	*f.at(c) = n
	return "", ""
}

// text is a word or a few.
type text struct {
	at        func(*Config) *string
	otherwise string
	oneOf     []string // nil: any
	filled    bool     // an empty one is wrong, for the schema; wrong says so itself
	pattern   string   // for the schema
	wrong     func(name, value string) (text, hint string)
}

func (t text) reset(c *Config)  { *t.at(c) = t.otherwise }
func (t text) of(c *Config) any { return *t.at(c) }

func (t text) schema(o object) {
	if t.oneOf != nil {
		o["enum"] = t.oneOf
		return
	}
	o["type"] = "string"
	if t.filled {
		o["minLength"] = 1
	}
	if t.pattern != "" {
		o["pattern"] = t.pattern
	}
}

func (t text) take(c *Config, name string, v any) (problem, hint string) {
	s, ok := v.(string)
	switch {
	case !ok:
		return fmt.Sprintf("%s: %s is no text", name, shown(v)), fmt.Sprintf("as in %s = %q", name, t.otherwise)
	case t.oneOf != nil && !slices.Contains(t.oneOf, s):
		return fmt.Sprintf("unknown %s %q", name, s), name + " is one of " + strings.Join(t.oneOf, ", ")
	case t.wrong != nil:
		if problem, hint := t.wrong(name, s); problem != "" {
			return problem, hint
		}
	}
	*t.at(c) = s
	return "", ""
}

// list is any number of words.
type list struct {
	at      func(*Config) *[]string
	pattern string // for the schema
	wrong   func(name, value string) (text, hint string)
	short   func(string) string // the shortest spelling of one; nil: as it is
}

func (l list) reset(c *Config)  { *l.at(c) = nil }
func (l list) of(c *Config) any { return append([]string{}, *l.at(c)...) }

func (l list) schema(o object) {
	items := object{"type": "string"}
	if l.pattern != "" {
		items["pattern"] = l.pattern
	}
	o["type"], o["items"] = "array", items
}

func (l list) take(c *Config, name string, v any) (text, hint string) {
	all, ok := v.([]any)
	var out []string
	for _, one := range all {
		s, isText := one.(string)
		if ok = ok && isText; !ok {
			break
		}
		if l.wrong != nil {
			if text, hint := l.wrong(name, s); text != "" {
				return text, hint
			}
		}
		if l.short != nil {
			s = l.short(s)
		}
		out = append(out, s)
	}
	if !ok {
		return fmt.Sprintf("%s: %s is no list of texts", name, shown(v)), fmt.Sprintf("as in %s = []", name)
	}
	*l.at(c) = out
	return "", ""
}

// shown is a value as a message quotes it.
func shown(v any) string {
	data, err := json.Marshal(v)
	if err != nil || len(data) > 60 {
		return fmt.Sprintf("a value of type %T", v)
	}
	return string(data)
}
