package palette

import (
	"slices"
	"testing"
)

func names(s *Screen) []string {
	var out []string
	for _, e := range s.found {
		out = append(out, e.Name)
	}
	return out
}

// TestNarrowing: what was typed before makes no difference to what is found.
func TestNarrowing(t *testing.T) {
	t.Parallel()
	var entries []Entry
	for i, name := range []string{"Quantization", "Questions", "Quiz", "Mathematics", "Preference alignment", "Quality of Q", "Éclair"} {
		entries = append(entries, Entry{Name: name, Weight: i % 3})
	}
	s := New(entries, nil).Screen.(*Screen)
	for _, text := range []string{"q", "qu", "qua", "qu", "m", "ma", "", "qt", "xyz", "x", "é", "a"} {
		s.input.Set(text)
		s.search()
		fresh := New(entries, nil).Screen.(*Screen)
		fresh.input.Set(text)
		fresh.search()
		if got, want := names(s), names(fresh); !slices.Equal(got, want) {
			t.Errorf("%q finds %q, afresh %q", text, got, want)
		}
		if text == "" && len(s.found) != len(entries) {
			t.Errorf("nothing typed offers %d of %d", len(s.found), len(entries))
		}
	}
}

// TestSlips: a name that was nearly typed is found, what is like nothing is not.
func TestSlips(t *testing.T) {
	t.Parallel()
	entries := []Entry{{Name: "Quantize with llama.cpp"}, {Name: "Quantization", Weight: 30}, {Name: "Retrieval Augmented Generation"}, {Name: "Éclair"}}
	for text, want := range map[string][]string{
		"quantisation":         {"Quantization"},
		"quantis":              {"Quantization", "Quantize with llama.cpp"},
		"retreival":            {"Retrieval Augmented Generation"},
		"generatoin augmented": {"Retrieval Augmented Generation"},
		"éclairr":              {"Éclair"},
		"ecl":                  nil, // too short to be a slip
		"xyzzy":                nil,
		"?!":                   nil,
	} {
		s := New(entries, nil).Screen.(*Screen)
		s.input.Set(text)
		s.search()
		if got := names(s); !slices.Equal(got, want) {
			t.Errorf("%q finds %q, want %q", text, got, want)
		}
	}
}
