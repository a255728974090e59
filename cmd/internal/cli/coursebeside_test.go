package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"llmcourse/cmd/internal/exit"
	"llmcourse/curriculum"
	"llmcourse/data"
)

// readme is the newest roadmap of the built-in course, as its author's page has
// it: headings, topics and links.
func readme(t *testing.T) string {
	t.Helper()
	c, err := curriculum.Load(data.Upstream())
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n", c.Title)
	for _, p := range c.Parts {
		fmt.Fprintf(&b, "\n## %s\n", p.Title)
		for _, s := range p.Sections {
			fmt.Fprintf(&b, "\n### %s\n\n", s.Title)
			for _, topic := range s.Topics {
				fmt.Fprintf(&b, "- **%s**: what it is about.\n", topic.Title)
			}
			b.WriteString("\nResources:\n\n")
			for _, r := range s.Resources {
				fmt.Fprintf(&b, "- [%s](%s) by %s\n", r.Title, r.URL, r.By)
			}
		}
	}
	return b.String()
}

// A learner with half of the built-in course done is told what is new in it,
// follows the hint, and has both: nothing is lost, and nothing is credited that
// they did not read.
func TestNewestBesideBuiltIn(t *testing.T) {
	t.Parallel()
	a, out, errs := courseApp(t, nil, "")
	dir := t.TempDir()
	file := filepath.Join(dir, "new page.md")
	if err := os.WriteFile(file, []byte(readme(t)), 0o600); err != nil {
		t.Fatal(err)
	}
	do := func(args ...string) (string, error) {
		out.Reset()
		errs.Reset()
		root := newRoot(&app{Host: a.Host})
		root.SetArgs(args)
		err := root.ExecuteContext(t.Context())
		return out.String(), err
	}
	must := func(args ...string) string {
		t.Helper()
		said, err := do(args...)
		if err != nil {
			t.Fatalf("%v: %v\n%s", args, err, errs)
		}
		return said
	}
	c, err := curriculum.Load(data.LLMCourse())
	if err != nil {
		t.Fatal(err)
	}
	mark := []string{"mark"}
	for i, s := range c.Sections() {
		if i%2 == 0 {
			mark = append(mark, string(s.Ref()))
		}
	}
	must(append(mark, "done")...)
	done := must("list", "--state", "done", "--json")

	if said := must("course", "diff", "llm-course", file); !strings.Contains(said, "1 new section") || !strings.Contains(said, "of your 10 done 10 are in it, 0 are not") {
		t.Errorf("diff: %s", said)
	}
	_, err = do("course", "update", "llm-course", file)
	hint := regexp.MustCompile(`llmcourse (course add) '(.*)' (--id) (\S+)$`).FindStringSubmatch(exit.Hint(err))
	if len(hint) == 0 {
		t.Fatalf("update hints %q", exit.Hint(err))
	}
	if _, again := do("course", "add", file, "--id", "llm-course", "--yes"); exit.Hint(again) != exit.Hint(err) {
		t.Errorf("add hints %q, update %q", exit.Hint(again), exit.Hint(err))
	}
	id := hint[4]
	must("course", "add", hint[2], hint[3], id, "--yes")
	if now := must("list", "--state", "done", "--json"); now != done {
		t.Errorf("the built-in course had\n%s\nand has\n%s", done, now)
	}
	if said, err := do("list", "--course", id, "--state", "done", "--json"); err == nil {
		t.Errorf("credited: %s", said)
	}
	if said := must("list", "--course", id, "--json"); !strings.Contains(said, "Agents") {
		t.Errorf("what was added: %s", said)
	}
}
