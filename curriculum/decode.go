package curriculum

import (
	"bytes"
	"errors"
	"fmt"
	"reflect"
	"strings"

	"github.com/pelletier/go-toml/v2"
)

// decode reads the metadata of src into v and notes every unknown key. It
// returns false where nothing can be made of it.
func decode(src *source, v any, p *problems) bool {
	err := toml.NewDecoder(bytes.NewReader(src.meta)).DisallowUnknownFields().Decode(v)
	if err == nil {
		return true
	}
	var unknown *toml.StrictMissingError
	if errors.As(err, &unknown) {
		// What is known has been decoded all the same.
		for i := range unknown.Errors {
			e := &unknown.Errors[i]
			line, _ := e.Position()
			name := strings.Join(e.Key(), ".")
			p.line(src, src.metaLine+line, fmt.Sprintf("unknown key %q", name), didYouMean(e.Key(), v))
		}
		return true
	}
	var broken *toml.DecodeError
	if errors.As(err, &broken) {
		line, _ := broken.Position()
		text := wrongType(strings.TrimPrefix(broken.Error(), "toml: "))
		if key := strings.Join(broken.Key(), "."); key != "" {
			text = key + ": " + text
		}
		p.line(src, src.metaLine+line, text, "this is not TOML as expected; nothing else of this file was checked")
		return false
	}
	p.line(src, src.metaLine+1, strings.TrimPrefix(err.Error(), "toml: "), "")
	return false
}

// wrongType says in words of the format what the decoder says in words of Go.
func wrongType(text string) string {
	found, ok := strings.CutPrefix(text, "cannot decode TOML ")
	if !ok {
		return text
	}
	found, want, _ := strings.Cut(found, " into ")
	want = want[strings.LastIndexByte(want, ' ')+1:]
	switch {
	case want == "string":
		want = "a string"
	case want == "int":
		want = "a whole number"
	case strings.HasSuffix(want, "float64"):
		want = "a number"
	case want == "bool":
		want = "true or false"
	case strings.HasPrefix(want, "["):
		want = "a list"
	default:
		want = "a table"
	}
	return found + " where " + want + " belongs"
}

// didYouMean suggests the key of the format that is most like an unknown one.
func didYouMean(key []string, v any) string {
	t := reflect.TypeOf(v)
	for i := 0; ; i++ {
		for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
			t = t.Elem()
		}
		if t.Kind() != reflect.Struct || i >= len(key) {
			return ""
		}
		f, ok := fieldFor(t, key[i])
		if !ok {
			return nearestKey(t, key[i])
		}
		t = f.Type
	}
}

func fieldFor(t reflect.Type, key string) (reflect.StructField, bool) {
	for i := range t.NumField() {
		if t.Field(i).Tag.Get("toml") == key {
			return t.Field(i), true
		}
	}
	return reflect.StructField{}, false
}

func nearestKey(t reflect.Type, key string) string {
	var keys []string
	for i := range t.NumField() {
		keys = append(keys, t.Field(i).Tag.Get("toml"))
	}
	if near := Nearest(key, keys, 1); len(near) > 0 {
		return fmt.Sprintf("did you mean %q?", near[0])
	}
	return "known here: " + strings.Join(keys, ", ")
}
