package data_test

import (
	"bytes"
	"encoding/json"
	"os/exec"
	"regexp"
	"strings"
	"testing"

	"llmcourse/curriculum"
	"llmcourse/curriculum/markdown"
)

// A program is a block of Python in a lesson, with what the lesson says that
// it prints.
type program struct {
	Ref    string
	Code   string
	screen string   // the code block that shows all of the output, or ""
	shown  []string // else what stands in `backticks` and figures after it
}

// programs lists the blocks of Python of a lesson.
func programs(ref curriculum.Ref, text string) []program {
	backticks := regexp.MustCompile("`([^`\n]+)`")
	var all []program
	expect := false // a paragraph has announced the output
	for _, b := range flat(markdown.Parse(text).Blocks) {
		switch {
		case b.Kind == markdown.Code && b.Info == "python":
			all = append(all, program{Ref: string(ref), Code: b.Source})
			expect = false
		case len(all) == 0:
		case b.Kind == markdown.Figure:
			p := &all[len(all)-1]
			if expect && p.screen == "" {
				p.screen = bare(b.Source)
			}
			p.shown, expect = append(p.shown, b.Source), false
		case b.Kind == markdown.Text:
			says := strings.TrimSpace(b.Source)
			expect = strings.Contains(says, "print") && strings.HasSuffix(says, ":")
			for _, m := range backticks.FindAllStringSubmatch(b.Source, -1) {
				all[len(all)-1].shown = append(all[len(all)-1].shown, m[1])
			}
		}
	}
	return all
}

// bare is a text without the space at the end of its lines, and of its end.
func bare(text string) string {
	var b strings.Builder
	for line := range strings.Lines(text) {
		b.WriteString(strings.TrimRight(line, " \n") + "\n")
	}
	return strings.TrimRight(b.String(), "\n")
}

// runner runs programs that need nothing but the standard library and no
// network, those of a lesson one after another as a reader would, and answers
// with what each prints, or null for the others.
const runner = `
import ast, contextlib, io, json, sys
def imports(code):
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Import):
            yield from (a.name for a in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module
results, names = [], {}
for p in json.load(sys.stdin):
    used = {m.split(".")[0] for m in imports(p["Code"])}
    if used - sys.stdlib_module_names or used & {"urllib", "http", "socket"}:
        results.append(None)
        continue
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        try:
            exec(p["Code"], names.setdefault(p["Ref"], {"__name__": "__main__"}))
        except Exception as e:
            print(f"{type(e).__name__}: {e}")
    results.append(out.getvalue())
json.dump(results, sys.stdout)
`

// Every block of Python that needs only the standard library prints what its
// lesson says: all of it, where a block of text shows it after a line that
// ends in a colon, and else each line somewhere in the text that follows.
func TestPythonPrintsWhatLessonsSay(t *testing.T) {
	t.Parallel()
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("python3 is not installed")
	}
	if exec.Command(python, "-c", "import sys; sys.stdlib_module_names").Run() != nil {
		t.Skip("python3 is older than 3.10")
	}
	var all []program
	for ref, lesson := range lessons(t) {
		all = append(all, programs(ref, lesson.Text)...)
	}
	input, err := json.Marshal(all)
	if err != nil {
		t.Fatal(err)
	}
	run := exec.Command(python, "-c", runner)
	run.Stdin = bytes.NewReader(input)
	out, err := run.Output()
	if err != nil {
		t.Fatal(err)
	}
	var results []*string
	if err := json.Unmarshal(out, &results); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	ran := 0
	for i, p := range all {
		if results[i] == nil {
			continue
		}
		ran++
		got := bare(*results[i])
		if p.screen != "" {
			if got != p.screen {
				t.Errorf("%s:\n%s\nprints\n%s\nthe lesson says\n%s", p.Ref, p.Code, got, p.screen)
			}
			continue
		}
		said := strings.Join(p.shown, "\n")
		for line := range strings.Lines(got) {
			if line = strings.TrimSpace(line); !strings.Contains(said, line) {
				t.Errorf("%s:\n%s\nprints %q, which does not follow in the lesson", p.Ref, p.Code, line)
			}
		}
	}
	if ran < 15 {
		t.Errorf("ran only %d of %d programs: is this test looking?", ran, len(all))
	}
	t.Logf("ran %d of %d programs", ran, len(all))
}
