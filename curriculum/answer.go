package curriculum

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"llmcourse/curriculum/clean"
)

// Accepts tells whether a short answer is one of those accepted. Case,
// accents, surrounding space and punctuation, and whether words are joined,
// apart or hyphenated do not count; nor does how a number is written.
func (q *Question) Accepts(given string) bool {
	want := bare(given)
	if want == "" {
		return false
	}
	for _, a := range q.Accept {
		if b := bare(a); b == want || joined(b) == joined(want) {
			return true
		}
		if n := q.Numbers(a); len(n) == 1 && a == strings.Trim(a, " ") && !strings.ContainsFunc(a, unicode.IsLetter) && slices.Contains(q.Numbers(given), n[0]) {
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

// joined is a bare answer with the words run together: "cross-entropy loss" and
// "crossentropy loss" are one. A minus stays: one that has space around it, a
// letter alone before it, as in "n-1", or digits on both sides.
func joined(s string) string {
	var out []rune
	all := []rune(s)
	for i := 0; i < len(all); {
		from := i
		for i < len(all) && (all[i] == ' ' || unicode.Is(unicode.Pd, all[i]) || all[i] == '_') {
			i++
		}
		if gap := all[from:i]; len(gap) > 0 && !(from > 0 && i < len(all) && passes(all, from, i)) {
			out = append(out, gap...)
		}
		if i < len(all) {
			out = append(out, all[i])
			i++
		}
	}
	return string(out)
}

// passes tells whether what stands between two words says nothing.
func passes(all []rune, from, to int) bool {
	before, after := all[from-1], all[to]
	switch {
	case !unicode.IsLetter(before) && !unicode.IsDigit(before), !unicode.IsLetter(after) && !unicode.IsDigit(after):
		return false
	case unicode.IsDigit(before) && unicode.IsDigit(after):
		return false
	case all[from] == ' ' && to-from == 1:
		return true
	case to-from > 1:
		return false
	}
	return unicode.IsLetter(after) || from > 1 && unicode.IsLetter(all[from-2])
}
