package curriculum

import (
	"errors"
	"fmt"
	"io/fs"

	"llmcourse/curriculum/clean"
)

// A quiz is the questions of one section as they are read and checked.
type quiz struct {
	problems
	src       *source
	section   *Section
	file      quizFile
	questions []*Question
	topics    map[string]*Topic
	taken     map[string]string // id -> what has it
	broken    bool
}

// quizName is the name of the file with a section's questions.
func quizName(section Ref) string { return string(section) + ".quiz.toml" }

// readQuiz reads the questions of a section; where there is no file, there are none.
func readQuiz(fsys fs.FS, s *Section) *quiz {
	q := &quiz{
		src: &source{name: quizName(s.Ref())}, section: s,
		topics: map[string]*Topic{}, taken: map[string]string{},
	}
	src, err := readFile(fsys, q.src.name)
	if errors.Is(err, fs.ErrNotExist) {
		return q
	}
	q.src = src
	if err != nil {
		q.line(src, 0, reason(err), "")
		q.broken = true
		return q
	}
	if !decode(src, &q.file, &q.problems) {
		q.broken = true
		return q
	}
	for _, t := range s.Topics {
		q.topics[t.ID], q.taken[t.ID] = t, "topic"
		q.former(t.Aliases)
	}
	for _, r := range s.Resources {
		q.taken[r.ID] = "resource"
		q.former(r.Aliases)
	}
	q.retire()
	for i := range q.file.Questions {
		q.add(fmt.Sprintf("questions[%d]", i), &q.file.Questions[i])
	}
	return q
}

// former takes the former ids of a topic or resource: progress may still use them.
func (q *quiz) former(aliases []string) {
	for _, a := range aliases {
		q.taken[a] = "former topic or resource"
	}
}

// retire takes the ids of questions that are not asked any more: answers to
// them are in learners' histories, and must never count for something else.
func (q *quiz) retire() {
	for i, id := range q.file.Retired {
		path := element("retired", i)
		switch {
		case !ValidID(id):
			q.at(q.src, path, fmt.Sprintf("%q cannot be an id", id), "use small letters, digits and dashes")
		case q.taken[id] != "":
			q.at(q.src, path, fmt.Sprintf("id %q is already that of a %s", id, q.taken[id]), "")
		default:
			q.taken[id] = "retired question"
		}
	}
}

// add makes a question of its table.
func (q *quiz) add(path string, f *questionFile) {
	n := &Question{
		Topic:  q.topics[f.Topic],
		ID:     f.ID,
		Kind:   QuestionKind(f.Kind),
		Level:  f.Level,
		Place:  clean.Line(f.Place),
		Text:   clean.Markdown(f.Text),
		Reason: clean.Markdown(f.Reason),
		Unit:   clean.Line(f.Unit),
		Items:  cleanLines(f.Items, markdownLine),
		Accept: cleanLines(f.Accept, clean.Line),
	}
	for _, c := range f.Choices {
		n.Choices = append(n.Choices, Choice{Text: markdownLine(c.Text), Right: c.Right, Why: markdownLine(c.Why)})
	}
	if f.Answer != nil {
		n.Answer = *f.Answer
	}
	if f.Tolerance != nil {
		n.Tolerance = *f.Tolerance
	}
	if q.check(path, f, n) {
		q.questions = append(q.questions, n)
	}
}

func cleanLines(in []string, clean func(string) string) []string {
	var out []string
	for _, s := range in {
		out = append(out, clean(s))
	}
	return out
}

// markdownLine cleans one line of Markdown: a renderer decodes its entities.
func markdownLine(s string) string { return clean.Markdown(clean.Line(s)) }
