package study_test

import (
	"testing"
	"time"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/memory"
	"llmcourse/progress/study"
	"llmcourse/progress/study/studytest"
)

// FuzzTyped reads anything as a typed answer to every kind of question: it is
// an answer that can be given, or it is refused.
func FuzzTyped(f *testing.F) {
	for _, seed := range []string{"", "?", "1", "1 2 3", "3,2,1", "1.)", "-1", "99999999999999999999", "0x1", "1e999", "NaN", "a\x1b[2J", "\u0661", "1 1", "½"} {
		f.Add(seed)
	}
	course, err := curriculum.Load(studytest.Files())
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, line string) {
		s := study.New(study.Deps{
			Course: course, Book: progress.NewBook(course.ID), Store: memory.New(), Wait: true,
			Now: func() time.Time { return studytest.Now() },
		})
		for _, section := range course.Sections() {
			list, _ := s.Questions(section.Ref())
			for _, question := range list {
				q, err := s.Quiz(question, study.Order{})
				if err != nil {
					t.Fatal(err)
				}
				answer, err := study.Typed(q, line)
				if err != nil {
					continue
				}
				if _, err := s.Do(answer); err != nil {
					t.Errorf("%s: %q can be typed and not be given: %v", question.Ref(), line, err)
				}
			}
		}
	})
}
