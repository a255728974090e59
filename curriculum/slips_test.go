package curriculum_test

import (
	"testing"
	"testing/fstest"

	"llmcourse/curriculum"
)

// Each slip alone is the problems given, and no others.
func TestValidateSlips(t *testing.T) {
	t.Parallel()
	const (
		vectors   = "basics/vectors.md"
		training  = "basics/training.md"
		attention = "depth/attention.md"
		quiz      = "basics/vectors.quiz.toml"
		tools     = "notebooks/tools.md"
	)
	tests := []struct {
		name           string
		file, old, new string
		want           string
	}{
		{"a key mistyped", training, `title = "A Walk`, `titel = "A Walk`,
			`basics/training.md:14: unknown key "resources.titel" (did you mean "title"?)`},
		{"a key missing", training, "kind = \"article\"\n", "",
			`basics/training.md:12: kind is missing`},
		{"an unknown kind", training, `kind = "article"`, `kind = "artikle"`,
			`basics/training.md:17: unknown kind "artikle" (did you mean "article"?)`},
		{"TOML broken", training, `by = "Alan"`, `by = Alan`,
			`basics/training.md:16: unexpected character U+0041 'A' at start of value (this is not TOML as expected; nothing else of this file was checked)`},
		{"a wrong type", training, `by = "Alan"`, `by = 4`,
			`basics/training.md:16: resources.by: integer where a string belongs (this is not TOML as expected; nothing else of this file was checked)`},
		{"front matter open", training, "about = \"The idea without a formula.\"\n+++", "about = \"The idea without a formula.\"",
			`basics/training.md: the front matter does not end: a second line "+++" is missing (course.toml names it)`},
		{"an id used twice", vectors, `id = "handbook"`, `id = "matrices"`,
			`basics/vectors.md:28: "basics/vectors#matrices" is already the Ref of a topic or resource (Refs and aliases are unique in a course)`},
		{"an alias in use", attention, `aliases = ["basics/focus"]`, `aliases = ["basics/training"]`,
			`depth/attention.md:5: "basics/training" is already the Ref of a section or shelf (Refs and aliases are unique in a course)`},
		{"an id with capitals", vectors, `id = "handbook"`, `id = "Handbook"`,
			`basics/vectors.md:28: "Handbook" cannot be an id (use small letters, digits and dashes)`},
		{"another id than the file", training, `id = "training"`, `id = "trainings"`,
			`basics/training.md:2: id is "trainings", but the file is called "training.md" (they must agree)`},
		{"a shelf names no section", tools, `"basics/training"`, `"basics/trainin"`,
			`notebooks/tools.md:25: there is no section "basics/trainin" (did you mean "basics/training"?)`},
		{"a link to nothing", attention, "ref:basics/vectors#dot-product", "ref:basics/vectors#dot-produkt",
			`depth/attention.md:30: there is nothing called "basics/vectors#dot-produkt" (did you mean "basics/vectors#dot-product"?)`},
		{"an address with a space", vectors, "](https://example.com/watch?v=1&list=2)", "](https://example.com/watch this)",
			`basics/vectors.md:45: address "https://example.com/watch this" contains a space (a link is http, https, mailto, or ref: and a Ref of this course)`},
		{"headings swapped", attention, "## Scores", "## Weights",
			`depth/attention.md:10: topic "scores" has no heading "## Scores" (each topic is a heading of the lesson)
depth/attention.md:32: a second heading "Weights" (the topic has line 28)`},
		{"a heading of another level", attention, "## Scores", "### Scores",
			`depth/attention.md:28: topic "scores" has no heading "## Scores" (it has one of another level)`},
		{"a heading gone", training, "## Gradient descent\n", "",
			`basics/training.md:9: topic "descent" has no heading "## Gradient descent" (each topic is a heading of the lesson)`},
		{"a fold open", vectors, "</details>", "",
			`basics/vectors.md:87: <details> is not closed`},
		{"a fold closed twice", vectors, "</details>", "</details>\n\n</details>",
			`basics/vectors.md:94: </details> closes nothing`},
		{"code open", attention, "weights  0.66  0.24  0.10\n```", "weights  0.66  0.24  0.10",
			`depth/attention.md:36: the code block is not closed`},
		{"code too wide", attention, "scores   2.0", "scores   2.0                                                                     .",
			`depth/attention.md:37: a line of code is 94 columns wide (at most 76 fit)`},
		{"something hidden", attention, "Every word", "Every\u202e word",
			`depth/attention.md:25: the text contains <U+202E>, which is not shown (take it out)`},
		{"too many words wanted", "course.toml", "min_words = 20", "min_words = 60",
			`depth/attention.md:25: the lesson has only 44 words (course.toml wants 60 to 400, code not counted)`},
		{"a section left out", "course.toml", `sections = ["attention"]`, `sections = []`,
			`basics/training.md:32: there is nothing called "depth/attention"
basics/vectors.md:81: there is nothing called "depth/attention#scores"
depth/attention.md: nothing in the course names this file (add it to course.toml, or take it away)
notebooks/tools.md:16: there is no section "depth/attention"`},
		{"a section without file", "course.toml", `["vectors", "training"]`, `["vectors", "training", "missing"]`,
			`basics/missing.md: there is no such file (course.toml names it)`},
		{"a broken address in course.toml", "course.toml", `url = "https://example.com/grace"`, `url = "https://user@example.com/"`,
			`course.toml:30: address "https://user@example.com/" hides a user name before its host`},
		{"two right choices", quiz, `{ text = "How many numbers it has", why = "That is its dimension." }`, `{ text = "How many numbers it has", right = true }`,
			`basics/vectors.quiz.toml:20: 2 of 3 choices are right (kind "choice" has exactly one)`},
		{"no reason why", quiz, `, why = "That is its dimension."`, "",
			`basics/vectors.quiz.toml:22: wrong choice "How many numbers it has" does not say why (add why)`},
		{"no tolerance", quiz, "tolerance = 0\n", "",
			`basics/vectors.quiz.toml:1: tolerance is missing (a question of kind "number" has it)`},
		{"an answer of another kind", quiz, "answer = 11", "answer = 11\naccept = [\"11\"]",
			`basics/vectors.quiz.toml:10: a question of kind "number" has no accept`},
		{"a place that is none", quiz, `place = "Length"`, `place = "Lenght"`,
			`basics/vectors.quiz.toml:17: the lesson has no heading "Lenght" (did you mean "Length"?)`},
		{"a topic that is none", quiz, `topic = "matrices"`, `topic = "matrics"`,
			`basics/vectors.quiz.toml:28: there is no topic "matrics" in this section (did you mean "matrices"?)`},
		{"a question's id taken", quiz, `id = "pairwise"`, `id = "essence"`,
			`basics/vectors.quiz.toml:2: id "essence" is already that of a resource (topics, resources and questions of a section share one namespace)`},
		{"a topic without questions", "basics/training.quiz.toml", `topic = "descent"`, `topic = ""`,
			`basics/training.quiz.toml:3: topic is missing`},
		{"two items to order", "basics/training.quiz.toml", `, "Take a small step"`, ``,
			`basics/training.quiz.toml:9: 2 items to put in order (3 to 7 can be judged)`},
		{"the same question twice", "basics/training.quiz.toml", "Put one round of gradient descent in order.", "What is the LENGTH of a vector",
			`basics/training.quiz.toml:7: the same question is asked by basics/vectors#what-length-is`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			m := folder(t)
			replace(t, m, tt.file, tt.old, tt.new)
			if got := lines(curriculum.Validate(m)); got != tt.want+"\n" {
				t.Errorf("got:\n%swant:\n%s", got, tt.want)
			}
		})
	}
}

func TestValidateStrays(t *testing.T) {
	t.Parallel()
	m := folder(t)
	for _, name := range []string{"README.md", ".git/config", "basics/old.md", "depth/attention.quiz.txt", "extra.toml"} {
		m[name] = &fstest.MapFile{Data: []byte("x")}
	}
	got := lines(curriculum.Validate(m))
	want := `basics/old.md: nothing in the course names this file (add it to course.toml, or take it away)
depth/attention.quiz.txt: nothing in the course names this file (add it to course.toml, or take it away)
extra.toml: nothing in the course names this file (add it to course.toml, or take it away)
`
	if got != want {
		t.Errorf("got:\n%swant:\n%s", got, want)
	}
	if got := lines(curriculum.Validate(fstest.MapFS{})); got != "course.toml: there is no such file (a course is a folder with a file course.toml)\n" {
		t.Errorf("an empty folder: %s", got)
	}
}
