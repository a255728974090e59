package curriculum_test

import (
	"strings"
	"testing"

	"llmcourse/curriculum"
)

func TestSince(t *testing.T) {
	t.Parallel()
	m := folder(t)
	replace(t, m, "basics/vectors.md", "[[topics]]", `[[since]]
date = "2026-02-03"
text = "Later *news*."
source = "https://example.com/b"

[[since]]
date = "2025-06"
text = "News."
source = "https://example.com/a"
topic = "dot-product"

[[topics]]`)
	if got := lines(curriculum.Validate(m)); got != "" {
		t.Fatalf("problems:\n%s", got)
	}
	c, err := curriculum.Load(m)
	if err != nil {
		t.Fatal(err)
	}
	for after, want := range map[curriculum.Date]string{
		"": "News. Later *news*.", "2025-06": "News. Later *news*.", "2025-06-30": "News. Later *news*.",
		"2025-07": "Later *news*.", "2026-02-03": "Later *news*.", "2026-02-04": "", "2027-01": "",
	} {
		var texts []string
		for _, s := range c.Since(after) {
			texts = append(texts, s.Text)
		}
		if got := strings.Join(texts, " "); got != want {
			t.Errorf("since %q: %q, want %q", after, got, want)
		}
	}
	first := c.Since("")[0]
	if first.Topic == nil || first.Topic.ID != "dot-product" || first.Section.Ref() != "basics/vectors" || first.Source != "https://example.com/a" {
		t.Errorf("the first entry is %+v", first)
	}
}

func TestParseDate(t *testing.T) {
	t.Parallel()
	for text, ok := range map[string]bool{
		"2025-06": true, "2025-06-12": true, "2024-02-29": true,
		"2025": false, "2025-13": false, "2025-02-29": false, "June 2025": false, "": false, "2025-6": false, "2025-06-12T10:00": false, "0025-06": false,
	} {
		if _, err := curriculum.ParseDate(text); (err == nil) != ok {
			t.Errorf("%q: %v", text, err)
		}
	}
}

// What a resource says of its address must not contradict itself, and what it
// leads to is what is true today.
func TestStatus(t *testing.T) {
	t.Parallel()
	const url = `url = "https://example.com/paper.pdf"`
	work := `{ title = "Other", url = "https://example.com/other", by = "B" }`
	for _, x := range []struct {
		name, keys string
		status     curriculum.Status
		address    string
		problem    string
	}{
		{"ok", "", curriculum.StatusOK, "https://example.com/paper.pdf", ""},
		{"moved", `moved = "https://example.com/new"`, curriculum.StatusMoved, "https://example.com/new", ""},
		{"gone", `gone = "2025-12"` + "\ninstead = " + work, curriculum.StatusGone, curriculum.Archived("https://example.com/paper.pdf"), ""},
		{"superseded", `superseded = ` + work + "\nchecked = \"2026-11-28\"", curriculum.StatusSuperseded, "https://example.com/paper.pdf", ""},
		{"gone and moved", `gone = "2025-12"` + "\nmoved = \"https://example.com/new\"", "", "", "gone or has moved, not both"},
		{"instead of what is there", "instead = " + work, "", "", "instead is for what is gone"},
		{"two others", `gone = "2025-12"` + "\ninstead = " + work + "\nsuperseded = " + work, "", "", "not both"},
		{"no date", `gone = "soon"`, "", "", `"soon" is not a date`},
		{"a work without address", `superseded = { title = "Other" }`, "", "", "url is missing"},
	} {
		t.Run(x.name, func(t *testing.T) {
			t.Parallel()
			m := folder(t)
			replace(t, m, "depth/attention.md", url, url+"\n"+x.keys)
			got := lines(curriculum.Validate(m))
			if x.problem != "" {
				if !strings.Contains(got, x.problem) || !strings.HasPrefix(got, "depth/attention.md:") {
					t.Errorf("problems %q, want %q", got, x.problem)
				}
				return
			}
			if got != "" {
				t.Fatalf("problems:\n%s", got)
			}
			c, err := curriculum.Load(m)
			if err != nil {
				t.Fatal(err)
			}
			for _, r := range c.Resources() {
				if r.URL == "https://example.com/paper.pdf" {
					if r.Status() != x.status || r.Address() != x.address || c.Moved(r.URL) != x.address {
						t.Errorf("%s at %s, links to it lead to %s", r.Status(), r.Address(), c.Moved(r.URL))
					}
					return
				}
			}
			t.Fatal("the resource is not there")
		})
	}
}

// The id of a question that is not asked any more stays taken.
func TestRetired(t *testing.T) {
	t.Parallel()
	m := folder(t)
	const file = "basics/vectors.quiz.toml"
	m[file].Data = append([]byte("retired = [\"old-one\"]\n"), m[file].Data...)
	if got := lines(curriculum.Validate(m)); got != "" {
		t.Fatalf("problems:\n%s", got)
	}
	m[file].Data = []byte(strings.Replace(string(m[file].Data), "\nid = \"", "\nid = \"old-one\" #", 1))
	if got := lines(curriculum.Validate(m)); !strings.Contains(got, `id "old-one" is already that of a retired question`) {
		t.Errorf("problems:\n%s", got)
	}
}
