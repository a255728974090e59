package answer_test

import (
	"slices"
	"strings"
	"testing"

	"llmcourse/curriculum"
	"llmcourse/curriculum/answer"
	"llmcourse/data"
)

func engine(t testing.TB) *answer.Engine {
	t.Helper()
	c, err := curriculum.Load(data.LLMCourse())
	if err != nil {
		t.Fatal(err)
	}
	return answer.New(c)
}

// TestAnswers asks as learners would, and looks for the section and for words
// of what is shown.
func TestAnswers(t *testing.T) {
	t.Parallel()
	e := engine(t)
	for _, c := range []struct {
		question string
		kind     answer.Kind
		section  curriculum.Ref
		shown    string
	}{
		{"what is the KV cache?", answer.Definition, "engineer/inference-optimization", "stores the keys and values of all earlier tokens"},
		{"wat is quantisation", answer.Definition, "scientist/quantization", ""},
		{"what does the determinant of a matrix actually tell me?", answer.Definition, "fundamentals/mathematics", "stretches area or volume"},
		{"why would anyone merge two fine-tuned models?", answer.Why, "scientist/new-trends", ""},
		{"why use a second model to re-order the documents I retrieved?", answer.Why, "engineer/advanced-rag", "cross-encoder"},
		{"DPO or PPO, what is the difference?", answer.Compare, "scientist/preference-alignment", "Models in memory"},
		{"top-k versus top-p sampling", answer.Compare, "scientist/llm-architecture", ""},
		{"stemming vs lemmatization", answer.Compare, "fundamentals/nlp", "Stemming"},
		{"how do I make the model return valid JSON every time?", answer.HowTo, "engineer/running-llms", ""},
		{"how do I deal with missing values in my table?", answer.HowTo, "fundamentals/python", "you can drop the row"},
		{"what if I set the temperature to zero?", answer.WhatIf, "scientist/llm-architecture", "temperature"},
		{"WHAT IS RED TEAMING", answer.Definition, "engineer/security", "attacking your own system"},
		{"explain specultive decoding to me", answer.Definition, "engineer/inference-optimization", ""},
	} {
		a := e.Ask(c.question, "", 0)
		if a.Kind != c.kind {
			t.Errorf("%s: kind %q, want %q", c.question, a.Kind, c.kind)
		}
		if a.Verdict == answer.Absent || len(a.Passages) == 0 {
			t.Errorf("%s: %s, %d passages", c.question, a.Verdict, len(a.Passages))
			continue
		}
		all := ""
		for i, p := range a.Passages {
			all += strings.Join(strings.Fields(strings.ReplaceAll(p.Text, "*", "")), " ") + "\n"
			if p.Number != i+1 {
				t.Errorf("%s: passage %d has the number %d", c.question, i+1, p.Number)
			}
		}
		if !slices.ContainsFunc(a.Passages, func(p answer.Passage) bool { return p.Section.Ref() == c.section }) {
			t.Errorf("%s: the first is of %s, and none of %s", c.question, a.Passages[0].Ref, c.section)
		}
		if !strings.Contains(all, c.shown) {
			t.Errorf("%s: %q is not in what is shown: %s", c.question, c.shown, all)
		}
	}
}

func TestAbsent(t *testing.T) {
	t.Parallel()
	e := engine(t)
	for question, unknown := range map[string]string{
		"how do I cook basmati rice?":                "basmati",
		"who won the 2022 football world cup?":       "football",
		"how do I draw vector graphics in Inkscape?": "Inkscape",
		"what is Redis and how do I cache sessions?": "Redis",
		"":         "",
		"?!":       "",
		"the of a": "",
		"how does an electrical transformer change it?": "electrical",
	} {
		a := e.Ask(question, "", 0)
		if a.Verdict == answer.Answered {
			t.Errorf("%q is answered, with %.2f: %s", question, a.Sure, a.Passages[0].Heading)
		}
		if unknown != "" && !strings.Contains(strings.Join(a.Unknown, " "), unknown) {
			t.Errorf("%q: unknown are %q", question, a.Unknown)
		}
	}
}

// TestPassagesStandInTheLesson holds that nothing of an answer is its own.
func TestPassagesStandInTheLesson(t *testing.T) {
	t.Parallel()
	c, err := curriculum.Load(data.LLMCourse())
	if err != nil {
		t.Fatal(err)
	}
	e := answer.New(c)
	for _, s := range c.Sections() {
		l, err := c.Lesson(s.Ref())
		if err != nil {
			t.Fatal(err)
		}
		lines := strings.Split(l.Text, "\n")
		for _, topic := range s.Topics {
			for _, form := range []string{"what is %", "why %", "% or something else", "how many %"} {
				a := e.Ask(strings.ReplaceAll(form, "%", topic.Title), s.Ref(), 0)
				if len(a.Passages) == 0 {
					t.Errorf("%s: no passage", topic.Ref())
				}
				for _, p := range a.Passages {
					if p.Section != s {
						t.Errorf("%s: a passage of %s", topic.Ref(), p.Ref)
					}
					first, _, _ := strings.Cut(p.Text, "\n")
					if lines[p.Line] != first {
						t.Errorf("%s: line %d is %q, and the passage begins %q", p.Ref, p.Line, lines[p.Line], first)
					}
					if strings.Contains(p.Text, "<details>") {
						t.Errorf("%s: a solution is shown: %s", p.Ref, p.Text)
					}
				}
			}
		}
	}
}

// TestEveryTitleIsFound asks for every topic by its title.
func TestEveryTitleIsFound(t *testing.T) {
	t.Parallel()
	c, err := curriculum.Load(data.LLMCourse())
	if err != nil {
		t.Fatal(err)
	}
	e := answer.New(c)
	found, all := 0, 0
	for _, s := range c.Sections() {
		for _, topic := range s.Topics {
			all++
			for _, p := range e.Places("what is "+topic.Title+"?", 3) {
				if p.Section == s {
					found++
					break
				}
			}
		}
	}
	if float64(found) < 0.97*float64(all) {
		t.Errorf("%d of %d topics are found in their section by their title", found, all)
	}
}

func FuzzAsk(f *testing.F) {
	e := engine(f)
	for _, s := range []string{"what is LoRA?", "a or b", "vs", "difference between x and y", strings.Repeat("or ", 400), "\x1b[31mred", "注意力 是什么", "\xff\xfe", "$\\frac{1}{2}$"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, question string) {
		a := e.Ask(question, "", 0)
		if a.Sure < 0 || a.Sure > 1 || len(a.Passages) > answer.MaxPassages {
			t.Errorf("%q: sure %f, %d passages", question, a.Sure, len(a.Passages))
		}
		for _, w := range a.Unknown {
			if strings.ContainsAny(w, "\x1b\n") {
				t.Errorf("%q: unknown %q", question, w)
			}
		}
	})
}

func BenchmarkNew(b *testing.B) {
	c, err := curriculum.Load(data.LLMCourse())
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		answer.New(c)
	}
}

func BenchmarkAsk(b *testing.B) {
	e := engine(b)
	for b.Loop() {
		e.Ask("why do we divide by the square root of d in attention?", "", 0)
	}
}
