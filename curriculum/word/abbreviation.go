package word

import "strings"

// An abbreviation has so many letters: MaxInitials at most.
const (
	minInitials = 2
	MaxInitials = 6
)

// Abbreviations finds "Mixture of Experts (MoE)" and "RLHF, reinforcement
// learning from human feedback," in a text: capitals that are the initials of
// the words before or after. It adds them to known, in small letters: "moe" is
// "mixture of experts". What is known already stays.
func Abbreviations(text string, known map[string]string) {
	for at := 0; ; {
		open := strings.IndexByte(text[at:], '(')
		if open < 0 {
			break
		}
		open += at
		at = open + 1
		shut := strings.IndexByte(text[at:], ')')
		if shut < 0 {
			break
		}
		if short := strings.TrimSuffix(strings.Trim(text[at:at+shut], "*_` "), "s"); capitals(short) {
			learn(short, last(Of(text[max(0, open-80):open]), MaxInitials+3), known)
		}
	}
	for at := 0; ; {
		comma := strings.Index(text[at:], ", ")
		if comma < 0 {
			break
		}
		comma += at
		at = comma + 2
		short := strings.Trim(text[strings.LastIndexAny(text[:comma], " [(\n")+1:comma], "*_`")
		if !capitals(short) {
			continue
		}
		after := text[at:min(len(text), at+80)]
		if end := strings.IndexAny(after, ",.;:"); end > 0 {
			learn(short, Of(after[:end]), known)
		}
	}
}

// capitals says that a word looks like an abbreviation: "MoE", "RLHF".
func capitals(w string) bool {
	if len(w) < minInitials || len(w) > MaxInitials {
		return false
	}
	upper := 0
	for i := range len(w) {
		if !isASCIIWord(w[i]) {
			return false
		}
		if w[i] >= 'A' && w[i] <= 'Z' {
			upper++
		}
	}
	return upper >= 2
}

// learn keeps an abbreviation whose letters are the initials of the last of
// the words, or of all of them; small words may be left out.
func learn(short string, words []string, known map[string]string) {
	low := strings.ToLower(short)
	if known[low] != "" {
		return
	}
	for from := len(words) - 2; from >= 0; from-- {
		if initials(words[from:], low) {
			known[low] = strings.Join(words[from:], " ")
			return
		}
	}
}

func initials(words []string, short string) bool {
	at := 0
	for i, w := range words {
		switch {
		case at < len(short) && w[0] == short[at]:
			at++
		case !Common(w) || i == 0:
			return false
		}
	}
	return at == len(short)
}

// Of returns the words of a text, folded, without the compounds.
func Of(text string) []string {
	var s Scanner
	var words []string
	s.Each(text, func(folded []byte, _ Range, compound bool) {
		if !compound {
			words = append(words, string(folded))
		}
	})
	return words
}

func last(words []string, n int) []string { return words[max(0, len(words)-n):] }
