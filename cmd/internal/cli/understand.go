package cli

import (
	"fmt"
	"strconv"
	"strings"

	"llmcourse/curriculum"
	"llmcourse/progress/quiz"
)

// unknownAnswer says "I do not know": an answer, and not a right one.
const unknownAnswer = "?"

// understand reads a typed answer. slip tells what is wrong with one that
// cannot be an answer; it costs nothing.
func understand(now *quiz.Asked, text string) (given quiz.Given, slip string) {
	q, n := now.Question, len(now.Order)
	switch {
	case q.Kind == curriculum.Number || q.Kind == curriculum.Short:
		return typed(q, text)
	case text == unknownAnswer:
		return quiz.Given{}, ""
	}
	places, ok := numbers(text, n)
	for i, p := range places {
		places[i] = now.Order[p]
	}
	switch {
	case q.Kind == curriculum.OneChoice && (!ok || len(places) != 1):
		return given, fmt.Sprintf("Type one number from 1 to %d, or ? if you do not know.", n)
	case q.Kind == curriculum.ManyChoices && (!ok || len(places) == 0):
		return given, fmt.Sprintf("Type numbers from 1 to %d with blanks between, or ? if you do not know.", n)
	case q.Kind == curriculum.Order && (!ok || len(places) != n):
		return given, fmt.Sprintf("Type all the numbers from 1 to %d, each once, or ? if you do not know.", n)
	case q.Kind == curriculum.Order:
		return quiz.Given{Order: places}, ""
	}
	return quiz.Given{Chosen: places}, ""
}

// typed reads a number or words.
func typed(q *curriculum.Question, text string) (given quiz.Given, slip string) {
	given = quiz.Given{Text: text}
	switch {
	case text == unknownAnswer:
		return given, ""
	case text == "":
		return given, "Type an answer, or ? if you do not know."
	case q.Kind == curriculum.Number:
		if _, ok := quiz.Number(text, q.Unit); !ok {
			return given, "That is no number. Type one, or ? if you do not know."
		}
	}
	return given, ""
}

// numbers reads different places from 1 to n, as indexes from 0.
func numbers(text string, n int) (places []int, ok bool) {
	seen := make([]bool, n)
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == ',' || r == '\t' }) {
		p, err := strconv.Atoi(strings.TrimRight(word, ".)"))
		if err != nil || p < 1 || p > n || seen[p-1] {
			return nil, false
		}
		seen[p-1] = true
		places = append(places, p-1)
	}
	return places, true
}
