package phrase

import (
	"fmt"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"llmcourse/progress"
)

// Plural is "1 topic" or "3 topics".
func Plural(n int, word string) string {
	if n != 1 {
		word += "s"
	}
	return fmt.Sprintf("%d %s", n, word)
}

// Are is Plural for words that do not just get an s: "1 review is", "3 reviews are".
func Are(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// Percent is a share as people read it, from 0 to 1. Only what is complete is
// 100 %, and only what is not begun is 0 %.
func Percent(share float64) string { return fmt.Sprintf("%d%%", Hundredths(share)) }

// Hundredths is the number in Percent.
func Hundredths(share float64) int {
	n := int(share*100 + 0.5)
	if share > 0 {
		n = max(n, 1)
	}
	if share < 1 {
		n = min(n, 99)
	}
	return min(max(n, 0), 100)
}

// Count is "3/7": how many are done or skipped, of how many.
func Count(t progress.Tally) string { return fmt.Sprintf("%d/%d", t.Done+t.Skipped, t.Total) }

// State is the word of a state.
func State(s progress.State) string { return string(s) }

// Meaning is what a state tells, beside its word.
func Meaning(s progress.State) string {
	switch s {
	case progress.Doing:
		return "begun"
	case progress.Done:
		return "finished"
	case progress.Skipped:
		return "left out on purpose"
	}
	return "not begun"
}

// Known is what is said of a section that a placement test showed to be known.
func Known() string { return "known, to verify" }

// Star is what something is, with or without a star.
func Star(on bool) string {
	if on {
		return "starred"
	}
	return "without a star"
}

// Minutes is how long something takes: "5 minutes", and "about 5 minutes" of
// what nobody measured.
func Minutes(n int, guess bool) string {
	if guess {
		return "about " + Plural(n, "minute")
	}
	return Plural(n, "minute")
}

// Time is a length of time in its largest whole unit: "40 seconds", "3 minutes",
// "2 hours", "5 days".
func Time(d time.Duration) string {
	switch {
	case d < time.Minute:
		return Plural(int(d/time.Second), "second")
	case d < time.Hour:
		return Plural(int(d/time.Minute), "minute")
	case d < 24*time.Hour:
		return Plural(int(d/time.Hour), "hour")
	}
	return Plural(int(d/(24*time.Hour)), "day")
}

// List is "a, b and c".
func List(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	n := len(words) - 1
	return strings.Join(words[:n], ", ") + " and " + words[n]
}

// Sentence makes a sentence of words: a capital at the front, a mark at the end.
func Sentence(text string) string {
	if text = strings.TrimSpace(text); text == "" {
		return ""
	}
	r, size := utf8.DecodeRuneInString(text)
	text = string(unicode.ToUpper(r)) + text[size:]
	if strings.HasSuffix(text, ".") || strings.HasSuffix(text, "!") || strings.HasSuffix(text, "?") || strings.HasSuffix(text, "…") {
		return text
	}
	return text + "."
}
