package answer

import "strings"

// counts says that a text has a number at most so many letters before a word of
// this stem: "15.6 trillion tokens".
func counts(text, stemmed string) bool {
	const near = 18 // bytes between the number and the word
	if stemmed == "" {
		return false
	}
	lower := strings.ToLower(text)
	for at := 0; ; {
		i := strings.Index(lower[at:], stemmed)
		if i < 0 {
			return false
		}
		i += at
		at = i + len(stemmed)
		if i > 0 && lower[i-1] >= 'a' && lower[i-1] <= 'z' {
			continue
		}
		before := lower[max(0, i-near):i]
		if dot := strings.LastIndex(before, ". "); dot >= 0 {
			before = before[dot:]
		}
		if strings.ContainsAny(before, "0123456789") {
			return true
		}
		for _, n := range []string{"hundred", "thousand", "million", "billion", "trillion"} {
			if strings.Contains(before, n) {
				return true
			}
		}
	}
}

// contains says that a text has another in it, whatever blanks part the words.
func contains(text, part string) bool {
	return strings.Contains(text, strings.Join(strings.Fields(part), " "))
}
