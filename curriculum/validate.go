package curriculum

import (
	"fmt"
	"io/fs"

	"llmcourse/curriculum/clean"
)

// Validate reads a whole course, lessons and questions included, and returns
// everything wrong with it, sorted by file and line. One mistake is one
// problem: what only follows from another problem is left out.
func Validate(fsys fs.FS) []Problem { return ValidateLaid(fsys, nil) }

// ValidateLaid is Validate for a course with files that were laid over it: such
// a file of questions need not ask about every topic of its section.
func ValidateLaid(fsys fs.FS, laid func(file string) bool) []Problem {
	b := assemble(fsys, readMarkdown)
	if b.broken[""] || b.main.meta == nil {
		return b.sorted()
	}
	v := &validator{builder: b, asked: map[string]string{}, laid: laid}
	for _, s := range b.course.Sections() {
		v.section(s)
	}
	for _, s := range b.course.Shelves {
		v.lesson(s)
	}
	v.glossary()
	v.strays()
	return v.sorted()
}

// A validator looks at what Load leaves for later.
type validator struct {
	*builder
	asked map[string]string      // text of a question, folded -> Ref of the question
	laid  func(file string) bool // nil: no file is
}

func (v *validator) section(s *Section) {
	l := v.lesson(s)
	src := v.sources[s.Ref()]
	v.wordBounds(src, l)
	lost := v.topicHeadings(src, s, l)
	q := readQuiz(v.fsys, s)
	v.expected[q.src.name] = true
	v.list = append(v.list, q.list...)
	if q.src.meta != nil && !q.broken {
		v.questions(q, l, lost)
	}
}

func (v *validator) wordBounds(src *source, l *Lesson) {
	bounds := v.file.Lessons
	hint := fmt.Sprintf("course.toml wants %d to %d, code not counted", bounds.MinWords, bounds.MaxWords)
	switch {
	case l.Words < bounds.MinWords:
		v.line(src, src.lineIn(l, 0), fmt.Sprintf("the lesson has only %d words", l.Words), hint)
	case bounds.MaxWords > 0 && l.Words > bounds.MaxWords:
		v.line(src, src.lineIn(l, 0), fmt.Sprintf("the lesson has %d words", l.Words), hint)
	}
}

// questions checks what only shows beside the lesson and the other questions.
// lost are the topics without their heading, which is a problem already.
func (v *validator) questions(q *quiz, l *Lesson, lost map[string]bool) {
	places := map[string]bool{}
	for _, h := range l.Headings {
		places[h.Text] = true
	}
	told := map[string]bool{}
	has := map[string]bool{}
	certain := true
	for i, f := range q.file.Questions {
		path := fmt.Sprintf("questions[%d]", i)
		place := clean.Line(f.Place)
		if place != "" && !places[place] && !lost[place] && !told[place] {
			told[place] = true // once: the heading is what changed, not each question
			v.at(q.src, path+".place", fmt.Sprintf("the lesson has no heading %q", place), nearestHeading(place, l))
		}
		if text := bare(f.Text); text != "" {
			if other, again := v.asked[text]; again {
				v.at(q.src, path+".text", fmt.Sprintf("the same question is asked by %s", other), "")
			}
			v.asked[text] = string(q.section.Ref()) + "#" + f.ID
		}
		has[f.Topic] = true
		certain = certain && q.topics[f.Topic] != nil
	}
	if v.laid != nil && v.laid(q.src.name) {
		return
	}
	for _, t := range q.section.Topics {
		if !has[t.ID] && certain {
			v.line(q.src, 1, fmt.Sprintf("no question about topic %q", t.ID), "")
		}
	}
}

func nearestHeading(place string, l *Lesson) string {
	var texts []string
	for _, h := range l.Headings {
		texts = append(texts, h.Text)
	}
	if near := Nearest(place, texts, 1); len(near) > 0 {
		return fmt.Sprintf("did you mean %q?", near[0])
	}
	return "a place is the text of a heading"
}
