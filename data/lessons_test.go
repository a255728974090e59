package data_test

import (
	"os/exec"
	"regexp"
	"strings"
	"testing"

	"llmcourse/curriculum"
	"llmcourse/curriculum/markdown"
	"llmcourse/tui/tex"
)

func lessons(t *testing.T) map[curriculum.Ref]*curriculum.Lesson {
	t.Helper()
	c := load(t)
	all := map[curriculum.Ref]*curriculum.Lesson{}
	for _, s := range c.Sections() {
		lesson, err := c.Lesson(s.Ref())
		if err != nil {
			t.Fatal(err)
		}
		all[s.Ref()] = lesson
	}
	return all
}

// flat lists blocks with those inside of folds and lists.
func flat(blocks []markdown.Block) []markdown.Block {
	var all []markdown.Block
	for _, b := range blocks {
		all = append(append(all, b), flat(b.Inside)...)
	}
	return all
}

// Every block of Python in a lesson parses.
func TestPythonParses(t *testing.T) {
	t.Parallel()
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("python3 is not installed")
	}
	var code []string
	for ref, lesson := range lessons(t) {
		for _, b := range flat(markdown.Parse(lesson.Text).Blocks) {
			if b.Kind == markdown.Code && b.Info == "python" {
				code = append(code, "# "+string(ref)+"\n"+b.Source)
			}
		}
	}
	if len(code) < 19 {
		t.Fatalf("%d blocks of Python: fewer than one a section", len(code))
	}
	const check = `
import ast, sys
for block in sys.stdin.read().split("\0"):
    try:
        ast.parse(block)
    except SyntaxError as e:
        print(block.splitlines()[0], "line", e.lineno, e.msg)
`
	run := exec.Command(python, "-c", check)
	run.Stdin = strings.NewReader(strings.Join(code, "\x00"))
	out, err := run.CombinedOutput()
	if err != nil || len(out) > 0 {
		t.Errorf("%v\n%s", err, out)
	}
}

var inlineFormula = regexp.MustCompile(`\$([^$\s](?:[^$\n]*[^$\s])?)\$`)

// Every formula of the course can be drawn: none falls back to its source.
func TestFormulasAreDrawn(t *testing.T) {
	t.Parallel()
	c := load(t)
	count := 0
	inline := func(ref curriculum.Ref, text string) {
		text = regexp.MustCompile("(?s)```.*?```|`[^`]*`|\\$\\$.*?\\$\\$").ReplaceAllString(text, "")
		for _, m := range inlineFormula.FindAllStringSubmatch(text, -1) {
			count++
			if _, ok := tex.Inline(m[1]); !ok {
				t.Errorf("%s: cannot draw $%s$", ref, m[1])
			}
		}
	}
	for ref, lesson := range lessons(t) {
		inline(ref, lesson.Text)
		for _, b := range flat(markdown.Parse(lesson.Text).Blocks) {
			if b.Kind != markdown.Formula {
				continue
			}
			count++
			if _, ok := tex.Display(b.Source, 72); !ok {
				t.Errorf("%s: cannot draw $$%s$$", ref, b.Source)
			}
		}
		questions, err := c.Questions(ref)
		if err != nil {
			t.Fatal(err)
		}
		for _, q := range questions {
			inline(q.Ref(), q.Text+" "+q.Reason)
			for _, choice := range q.Choices {
				inline(q.Ref(), choice.Text+" "+choice.Why)
			}
		}
	}
	t.Logf("%d formulas", count)
	if count < 100 {
		t.Errorf("found only %d formulas: is this test looking?", count)
	}
}

// Key terms are spelled in one way.
func TestKeyTerms(t *testing.T) {
	t.Parallel()
	wrong := regexp.MustCompile(`(?i)\b(finetun\w*|fine tuning|fine tuned|pretrain\w*|pre training|tokeniser\w*|tokenis\w*|data set|data sets|quantis\w*|soft-max|k/v cache|key value cache|normalis\w*|optimis\w*|behaviour|colour)\b`)
	address := regexp.MustCompile(`\]\([^)]*\)|https?://\S+`)
	code := regexp.MustCompile("(?s)```.*?```|`[^`]*`")
	for ref, lesson := range lessons(t) {
		text := address.ReplaceAllString(code.ReplaceAllString(lesson.Text, ""), "]")
		for _, found := range wrong.FindAllString(text, -1) {
			t.Errorf("%s: %q: spelled in another way elsewhere", ref, found)
		}
	}
}
