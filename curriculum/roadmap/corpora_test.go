package roadmap

import (
	"encoding/json"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"llmcourse/curriculum"
)

// corpora is the folder of real roadmaps, beside the repository. They are other
// people's text and no part of it.
const corpora = "../../../shared/corpora"

// A truth is what a careful reader takes from a roadmap.
type truth struct {
	Title    string      `json:"title"`
	Sections [][2]string `json:"sections"`
	Dropped  []string    `json:"headings_dropped"`
	Shelves  [][2]string `json:"notebook_sections"`
	Core     []string    `json:"urls_core"`
	Content  []string    `json:"urls_content"`
	Links    struct {
		Total int `json:"total"`
	} `json:"links"`
	Tasks struct {
		Done int `json:"done"`
	} `json:"tasks"`
}

func readTruth(t testing.TB) map[string]truth {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(corpora, "truth.json"))
	if err != nil {
		t.Skip("the corpora are not here")
	}
	var all map[string]truth
	if err := json.Unmarshal(data, &all); err != nil {
		t.Fatal(err)
	}
	return all
}

func readCorpus(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(corpora, name+".md"))
	if err != nil {
		t.Skip("the corpora are not here")
	}
	return data
}

// plainURL is an address without what escaping may change.
func plainURL(u string) string {
	if p, err := url.PathUnescape(u); err == nil {
		u = p
	}
	return strings.TrimSpace(u)
}

func TestCorpora(t *testing.T) {
	t.Parallel()
	all := readTruth(t)
	table := fmt.Sprintf("%-30s %5s %6s %6s %6s %7s %5s %6s %6s %6s %s\n", "roadmap", "parts", "sects", "topics", "res", "shelved", "core", "titles", "found", "kept", "drop")
	for _, name := range sortedKeys(all) {
		want := all[name]
		d, err := Read(name+".md", readCorpus(t, name), Options{})
		if len(want.Sections) == 0 {
			if err == nil {
				t.Errorf("%s: read, want an error", name)
			}
			table += fmt.Sprintf("%-30s %v\n", name, err)
			continue
		}
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if d.Title != want.Title && normal(d.Title) != normal(want.Title) {
			t.Errorf("%s: title %q, want %q", name, d.Title, want.Title)
		}
		core := coreRecall(t, name, d, want)
		titles := titleRecall(t, name, d, want)
		checkLeaks(t, name, d, want)
		checkAccount(t, name, d, want)
		for _, p := range curriculum.Validate(d.Files().FS()) {
			t.Errorf("%s: %s", name, p)
		}
		topics, resources, shelved := 0, 0, 0
		for _, s := range d.Sections() {
			topics += len(s.Topics)
			resources += len(s.Resources)
		}
		for _, s := range d.Shelves {
			shelved += len(s.Resources)
		}
		table += fmt.Sprintf("%-30s %5d %6d %6d %6d %7d %5.3f %6.3f %6d %6d %d\n", name, len(d.Parts), len(d.Sections()), topics, resources,
			shelved, core, titles, d.Links.Found, d.Links.Kept, len(d.Links.Dropped))
	}
	t.Log("\n" + table)
}

func coreRecall(t *testing.T, name string, d *Draft, want truth) float64 {
	kept := map[string]bool{}
	for _, u := range d.Links.kept {
		kept[plainURL(u)] = true
	}
	hit := 0
	var lost []string
	for _, u := range want.Core {
		if kept[plainURL(u)] {
			hit++
		} else {
			lost = append(lost, u)
		}
	}
	recall := float64(hit) / float64(max(1, len(want.Core)))
	if recall < 0.99 {
		t.Errorf("%s: recall of core addresses is %.3f, lost %q", name, recall, lost)
	} else if len(lost) > 0 {
		t.Logf("%s: lost %q", name, lost)
	}
	return recall
}

func titleRecall(t *testing.T, name string, d *Draft, want truth) float64 {
	have := map[string]int{}
	for _, s := range d.Sections() {
		have[normal(s.Title)]++
	}
	for _, s := range d.Shelves {
		have[normal(s.Title)]++
	}
	hit, all := 0, 0
	var lost []string
	for _, s := range append(want.Sections, want.Shelves...) {
		all++
		n := normal(s[1])
		if have[n] > 0 {
			have[n]--
			hit++
		} else {
			lost = append(lost, s[1])
		}
	}
	recall := float64(hit) / float64(all)
	if recall < 0.95 {
		t.Errorf("%s: recall of section titles is %.3f, lost %q", name, recall, lost)
	} else if len(lost) > 0 {
		t.Logf("%s: lost titles %q", name, lost)
	}
	return recall
}

// checkLeaks: no heading that says nothing about the subject is in the course,
// unless another one has the same title.
func checkLeaks(t *testing.T, name string, d *Draft, want truth) {
	real := map[string]bool{normal(want.Title): true}
	for _, s := range want.Sections {
		real[normal(s[1])] = true
	}
	dropped := map[string]bool{}
	for _, h := range want.Dropped {
		dropped[normal(h)] = !real[normal(h)]
	}
	for _, p := range d.Parts {
		if dropped[normal(p.Title)] {
			t.Errorf("%s: part %q is filler", name, p.Title)
		}
		for _, s := range p.Sections {
			if dropped[normal(s.Title)] {
				t.Errorf("%s: section %q is filler", name, s.Title)
			}
		}
	}
}

// checkAccount: the sum is exact, every drop has its reason, and what is said
// to be kept stands in the files.
func checkAccount(t *testing.T, name string, d *Draft, want truth) {
	l := d.Links
	if l.Found != l.Kept+len(l.Dropped) {
		t.Errorf("%s: %d links found, %d kept and %d dropped", name, l.Found, l.Kept, len(l.Dropped))
	}
	if l.Found != want.Links.Total {
		t.Logf("%s: %d links found, the truth has %d", name, l.Found, want.Links.Total)
	}
	for _, drop := range l.Dropped {
		if drop.Reason == "" || drop.Line < 1 || strings.Contains(drop.Reason, "nothing stands") {
			t.Errorf("%s:%d: %q dropped: %q", name, drop.Line, drop.URL, drop.Reason)
		}
	}
	if got := len(d.Done()); got != want.Tasks.Done {
		t.Errorf("%s: %d boxes ticked, want %d", name, got, want.Tasks.Done)
	}
	var b strings.Builder
	files := d.Files()
	for _, f := range files.Names() {
		b.Write(files[f])
	}
	text := strings.ReplaceAll(plainURL(b.String()), "\\\\", "\\")
	if unescaped := strings.ReplaceAll(b.String(), "%", "%25"); text == strings.TrimSpace(b.String()) {
		text, _ = url.PathUnescape(unescaped)
	}
	missing := 0
	for _, u := range l.kept {
		if !strings.Contains(text, plainURL(u)) && !strings.Contains(b.String(), u) {
			missing++
			if missing < 4 {
				t.Errorf("%s: %q is said to be kept, but stands nowhere", name, u)
			}
		}
	}
}

func sortedKeys[V any](m map[string]V) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	for i := range keys {
		for j := i; j > 0 && keys[j] < keys[j-1]; j-- {
			keys[j], keys[j-1] = keys[j-1], keys[j]
		}
	}
	return keys
}
