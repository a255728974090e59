package curriculum_test

import (
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"llmcourse/curriculum"
)

// folder copies the fixture so that a test can spoil it.
func folder(t testing.TB) fstest.MapFS {
	t.Helper()
	m := fstest.MapFS{}
	root := os.DirFS("testdata/course")
	err := fs.WalkDir(root, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := fs.ReadFile(root, name)
		m[name] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// replace changes one text of one file, which must be there.
func replace(t testing.TB, m fstest.MapFS, name, old, new string) {
	t.Helper()
	text := string(m[name].Data)
	if !strings.Contains(text, old) {
		t.Fatalf("%s does not contain %q", name, old)
	}
	m[name] = &fstest.MapFile{Data: []byte(strings.Replace(text, old, new, 1))}
}

func lines(problems []curriculum.Problem) string {
	var b strings.Builder
	for _, p := range problems {
		b.WriteString(p.String() + "\n")
	}
	return b.String()
}

func TestValidateFixture(t *testing.T) {
	t.Parallel()
	if got := lines(curriculum.Validate(os.DirFS("testdata/course"))); got != "" {
		t.Errorf("the fixture has problems:\n%s", got)
	}
}

// Three slips in three places are three problems, each in its line.
func TestValidateThreeSlips(t *testing.T) {
	t.Parallel()
	m := folder(t)
	replace(t, m, "basics/vectors.md", "## Dot product", "## The dot product")
	replace(t, m, "depth/attention.md", "https://example.com/paper.pdf", "htps://example.com/paper.pdf")
	replace(t, m, "basics/training.md", `by = "Alan"`, "by = \"Alan\"\nstars = 5")
	got := lines(curriculum.Validate(m))
	want := `basics/training.md:17: unknown key "resources.stars" (known here: id, title, url, moved, by, kind, about, icon, minutes, also, sections, aliases, gone, instead, superseded, checked)
basics/vectors.md:42: topic "dot-product" has no heading "## Dot product" (here stands "## The dot product": did you rename it?)
depth/attention.md:19: address "htps://example.com/paper.pdf" is not http or https
`
	if got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
	if _, err := curriculum.Load(m); err == nil || strings.Count(err.Error(), "\n") != 1 {
		t.Errorf("Load says %v, want the two problems of the metadata", err)
	}
}
