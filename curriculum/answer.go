package curriculum

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"llmcourse/curriculum/clean"
)

// Accepts tells whether a short answer is one of those accepted. Case,
// accents, surrounding space and punctuation, and how many spaces stand
// between words do not count.
func (q *Question) Accepts(given string) bool {
	want := bare(given)
	if want == "" {
		return false
	}
	for _, a := range q.Accept {
		if bare(a) == want {
			return true
		}
	}
	return false
}

// AcceptsNumber tells whether a number is the answer, within the tolerance.
func (q *Question) AcceptsNumber(given float64) bool {
	if math.IsNaN(given) || math.IsInf(given, 0) {
		return false
	}
	// Decimal figures are not exact in binary: 0.3 - 0.1 is a little under 0.2,
	// and nobody should be wrong by that.
	slack := 1e-9 * max(1, math.Abs(q.Answer))
	return math.Abs(given-q.Answer) <= q.Tolerance+slack
}

// bare is an answer without what does not count. Signs that are all there is
// of an answer, as in "*", are kept, and so is what belongs to a number.
func bare(s string) string {
	s = strings.Join(strings.Fields(fold(clean.Line(s))), " ")
	trimmed := strings.TrimRightFunc(s, isAround)
	for trimmed != "" {
		r, size := utf8.DecodeRuneInString(trimmed)
		rest := trimmed[size:]
		number := (r == '-' || r == '.') && rest != "" && rest[0] >= '0' && rest[0] <= '9'
		if !isAround(r) || number {
			break
		}
		trimmed = rest
	}
	if trimmed == "" {
		return s
	}
	return trimmed
}

// isAround tells whether a sign may stand around an answer.
func isAround(r rune) bool {
	return unicode.IsPunct(r) || r == ' ' || r == '`'
}
