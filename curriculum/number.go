package curriculum

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// Numbers are what a typed answer may mean as a number in the unit of the
// question, none where it is no number. There are two where a comma may stand
// between thousands or before decimals, as in "1,000": either may be the answer.
//
// It reads what people write: 1 500, 1,500.5, 1.500,5, 1/2, 1e-3, 2^10, 59 %,
// 1.5 million, 375 steps. A word behind the number is passed over, but not one
// that makes it another number, such as a unit that is not the question's.
func (q *Question) Numbers(text string) []float64 {
	text = strings.TrimSpace(strings.TrimLeft(plainSigns(text), "~=$€£ "))
	end := strings.LastIndexFunc(text, func(r rune) bool { return r >= '0' && r <= '9' }) + 1
	factor, ok := q.factor(strings.TrimLeft(text[end:], "."))
	if !ok || end == 0 {
		return nil
	}
	over, under, fraction := strings.Cut(text[:end], "/")
	all := powers(over)
	if fraction {
		by := powers(under)
		if len(by) == 0 || by[0] == 0 {
			return nil
		}
		factor /= by[0]
	}
	for i := range all {
		all[i] *= factor
	}
	return slices.DeleteFunc(all, func(n float64) bool { return math.IsNaN(n) || math.IsInf(n, 0) })
}

// plainSigns writes the signs of numbers as a keyboard has them.
func plainSigns(text string) string {
	text = strings.NewReplacer("10⁻", "10^-", "−", "-", "–", "-", "≈", "~", "×", "*", "·", "*", "’", "'", "\u00a0", " ", "\u2009", " ", "\u202f", " ",
		"⁰", "0", "¹", "1", "²", "2", "³", "3", "⁴", "4", "⁵", "5", "⁶", "6", "⁷", "7", "⁸", "8", "⁹", "9").Replace(text)
	for _, power := range []string{" * 10^", "*10^", " x 10^", "x10^"} {
		text = strings.ReplaceAll(text, power, "e")
	}
	return strings.ToLower(text)
}

// factor is what the words behind a number make of it.
func (q *Question) factor(words string) (float64, bool) {
	words = strings.Trim(words, " .,;!)")
	unit := strings.ToLower(q.Unit)
	if words == "" || words == unit {
		return 1, true
	}
	factor := 1.0
	first, rest, _ := strings.Cut(words, " ")
	switch first {
	case "%", "percent":
		if unit == "" {
			return 0.01, rest == ""
		}
		return 1, rest == "" && unit == "%"
	case "k", "thousand":
		factor, words = 1e3, rest
	case "m", "million":
		factor, words = 1e6, rest
	case "b", "bn", "billion":
		factor, words = 1e9, rest
	case "t", "trillion":
		factor, words = 1e12, rest
	}
	words = strings.TrimSpace(words)
	if words == "" || words == unit {
		return factor, true
	}
	for _, word := range strings.FieldsFunc(words, func(r rune) bool { return r == ' ' || r == '-' || r == '/' }) {
		if measures(word) && !slices.Contains(strings.Fields(unit), word) || !isLetters(word) {
			return 0, false
		}
	}
	return factor, true
}

// measures says that a word is a unit, in which another number would be right.
func measures(word string) bool {
	switch strings.TrimSuffix(word, "s") {
	case "b", "kb", "mb", "gb", "tb", "pb", "kib", "mib", "gib", "tib", "bit", "byte", "kilobyte", "megabyte", "gigabyte", "terabyte",
		"", "m", "u", "µ", "n", "sec", "second", "millisecond", "microsecond", "min", "minute", "h", "hour", "day", "week", "month", "year",
		"flop", "gflop", "tflop", "hundred", "thousand", "million", "billion", "trillion", "percent", "cent":
		return true
	}
	return false
}

func isLetters(word string) bool {
	return !strings.ContainsFunc(word, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' })
}

// powers reads a number or a power such as 2^10.
func powers(text string) []float64 {
	base, exponent, ok := strings.Cut(strings.ReplaceAll(strings.TrimSpace(text), "**", "^"), "^")
	all := decimals(base)
	if !ok {
		return all
	}
	to := decimals(exponent)
	if len(all) == 0 || len(to) == 0 {
		return nil
	}
	return []float64{math.Pow(all[0], to[0])}
}

// decimals reads a number with marks between thousands and before decimals.
func decimals(text string) []float64 {
	text, exponent, scientific := strings.Cut(strings.TrimSpace(text), "e")
	text = strings.TrimSpace(text)
	if !scientific {
		exponent = "0"
	}
	sign := strings.TrimRight(text[:len(text)-len(strings.TrimLeft(text, "+-"))], " ")
	text = strings.TrimSpace(text[len(sign):])
	if len(sign) > 1 || strings.Trim(text, "0123456789.,' _") != "" {
		return nil
	}
	var all []float64
	for _, mark := range []string{".", ","} {
		whole, part, decimal := cutLast(text, mark)
		if digits, ok := grouped(whole, mark); ok && strings.Trim(part, "0123456789") == "" && digits+part != "" && (decimal || mark == ".") {
			if n, err := strconv.ParseFloat(sign+"0"+digits+"."+part+"e"+exponent, 64); err == nil && !slices.Contains(all, n) {
				all = append(all, n)
			}
		}
	}
	return all
}

func cutLast(text, mark string) (before, after string, found bool) {
	if at := strings.LastIndex(text, mark); at >= 0 {
		return text[:at], text[at+1:], true
	}
	return text, "", false
}

// grouped takes the marks between thousands away, which are all of one sort and
// not the one before decimals. Every group but the first has three digits.
func grouped(text, decimal string) (digits string, ok bool) {
	at := strings.IndexFunc(text, func(r rune) bool { return r < '0' || r > '9' })
	if at < 0 {
		return text, true
	}
	if mark := text[at : at+1]; mark != decimal {
		groups := strings.Split(text, mark)
		for i, g := range groups {
			if strings.Trim(g, "0123456789") != "" || i > 0 && len(g) != 3 || i == 0 && (g == "" || len(g) > 3 || g == "0") {
				return "", false
			}
		}
		return strings.Join(groups, ""), true
	}
	return "", false
}
