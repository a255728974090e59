package text

import (
	"encoding/json"
	"reflect"
	"testing"
)

func TestVisible(t *testing.T) {
	t.Parallel()
	for line, want := range map[string]string{
		`{"a":"b é 語 🚀"}`:                          `{"a":"b é 語 🚀"}`,
		"{\"a\":\"\u009b2J\u202e\x7f\U000e0041\"}": `{"a":"\u009b2J\u202e\u007f\udb40\udc41"}`,
		"{\"a\":\"\u034fe\u0301\"}":                `{"a":"\u034fe\u0301"}`,
		"{\"a\":\"e\u0301 à\"}":                    "{\"a\":\"e\u0301 à\"}",
		"{\"a\":\"\xff\u2028\"}":                   `{"a":"\ufffd\u2028"}`,
	} {
		got := string(Visible([]byte(line)))
		if got != want {
			t.Errorf("visible(%q) = %q, want %q", line, got, want)
		}
		var a, b any
		if json.Unmarshal([]byte(line), &a) != nil || json.Unmarshal([]byte(got), &b) != nil || !reflect.DeepEqual(a, b) {
			t.Errorf("%q means %v, %q means %v", line, a, got, b)
		}
	}
}
