package answer

import (
	"regexp"
	"strings"

	"llmcourse/curriculum/clean"
	"llmcourse/curriculum/word"
)

// A Kind is what a question asks for.
type Kind string

// The kinds of questions.
const (
	Definition Kind = "definition" // what is …
	Why        Kind = "why"
	Compare    Kind = "compare" // A or B
	HowTo      Kind = "how to"
	WhatIf     Kind = "what if"
	Amount     Kind = "number"  // how many …
	Trouble    Kind = "trouble" // it does not work
	Other      Kind = "other"
)

// maxQuestion is how much of a question is read, in bytes: more than anybody
// types, and little enough to stay quick.
const maxQuestion = 1000

// A question as it was read.
type question struct {
	kind    Kind
	order   []string          // all stems
	content []string          // the stems that are looked for, each once
	subject []string          // of these, what is no talk
	typed   map[string]string // a stem of content, as it was typed
	name    []string          // the words of the subject, as they were typed: "KV", "cache"
	sides   [2][]string       // of a comparison
	counted string            // stem of what is counted in "how many tokens"
}

// A reader reads questions. Its patterns are of English.
type reader struct {
	lang    *language
	sides   []*regexp.Regexp
	kinds   []pattern
	counted *regexp.Regexp
}

// A pattern tells a kind by the form of a question.
type pattern struct {
	kind  Kind
	forms *regexp.Regexp
}

func newReader(l *language) *reader {
	return &reader{
		lang: l,
		sides: []*regexp.Regexp{
			regexp.MustCompile(`(?:difference between|compare|comparing|differ) (.+?) (?:and|with|to|from|vs\.?|versus) (.+)$`),
			regexp.MustCompile(`^(.*?)\b(?:vs\.?|versus)\b(.*)$`),
			regexp.MustCompile(`^(.*?)\b(?:better |worse |faster |cheaper |more |less |rather )?(?:than|instead of|rather than) (.+)$`),
			regexp.MustCompile(`^(.*)\bor\b(.*)$`),
		},
		kinds: []pattern{
			{Amount, regexp.MustCompile(`^ how (much|many|big|long|large|often|small|high)\b|\bwhat (rank|size|number|value|percentage|share|learning rate|batch)\b`)},
			{Why, regexp.MustCompile(`\bwhy\b|^ wy |\bwhat for\b|\bwhat is the (point|reason|purpose)\b`)},
			{WhatIf, regexp.MustCompile(`\bwhat (if|happens|would happen)\b`)},
			{Trouble, regexp.MustCompile(`^ (my|our|the|i (get|got)|help|people|users?) |\b(error|fails?|crash|broken|wrong|doesn.?t work|not working|never|keeps?|suddenly)\b|\bgoing on\b|\bwhat now\b`)},
			{HowTo, regexp.MustCompile(`^ how\b|\bhow (do|can|should) i\b`)},
			{Definition, regexp.MustCompile(`^ (what|wat)(s| is|.s| are|.re| does| do| counts)?\b|^ (define|explain|describe|meaning of)|\bin (simple|plain) (terms|words)\b`)},
		},
		counted: regexp.MustCompile(`how (?:much|many|long|big|large) ([a-z-]+)`),
	}
}

func (r *reader) read(text string) question {
	text = clean.Line(text[:min(len(text), maxQuestion)])
	lower := " " + strings.Trim(strings.ToLower(text), " ?!.") + " "
	q := question{kind: Other, typed: map[string]string{}}
	r.words(&q, text)
	if sides, ok := r.compared(lower); ok {
		q.kind, q.sides = Compare, sides
		return q
	}
	for _, p := range r.kinds {
		if p.forms.MatchString(lower) {
			q.kind = p.kind
			break
		}
	}
	if m := r.counted.FindStringSubmatch(lower); m != nil {
		q.counted = stem(m[1])
	}
	return q
}

// words finds what is looked for.
func (r *reader) words(q *question, text string) {
	var s word.Scanner
	s.Each(text, func(folded []byte, w word.Range, compound bool) {
		st := stem(string(folded))
		q.order = append(q.order, st)
		if !compound && !r.lang.stop[st] && !r.lang.talk[st] {
			q.name = append(q.name, text[w.From:w.To])
		}
		if _, seen := q.typed[st]; seen || r.lang.stop[st] {
			return
		}
		q.typed[st] = text[w.From:w.To]
		q.content = append(q.content, st)
		if !r.lang.talk[st] {
			q.subject = append(q.subject, st)
		}
	})
	if len(q.subject) == 0 {
		q.subject = q.content
	}
}

// compared are the two things that a question asks to compare: of each at most
// the four words beside the word that parts them.
func (r *reader) compared(lower string) (sides [2][]string, ok bool) {
	const nearby = 4
	for _, form := range r.sides {
		m := form.FindStringSubmatch(lower)
		if m == nil {
			continue
		}
		first := m[1][strings.LastIndexByte(m[1], ',')+1:]
		second := m[2]
		if end := strings.IndexAny(second, ",:?"); end >= 0 {
			second = second[:end]
		}
		a, b := r.heavy(first), r.heavy(second)
		if len(a) == 0 || len(b) == 0 {
			return sides, false
		}
		return [2][]string{a[max(0, len(a)-nearby):], b[:min(len(b), nearby)]}, true
	}
	return sides, false
}

// heavy are the stems of a text that are no talk.
func (r *reader) heavy(text string) []string {
	var all []string
	for _, s := range stems(text) {
		if !r.lang.stop[s] && !r.lang.talk[s] {
			all = append(all, s)
		}
	}
	return all
}
