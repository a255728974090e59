package search

import "strings"

// expand gives every unit that is called by an abbreviation what it stands
// for, and the other way round.
func expand(units []unit) {
	known := map[string]string{} // "moe" -> "mixture of experts"
	for _, u := range units {
		abbreviations(u.called(), known)
		for _, p := range u.pieces {
			if !p.code {
				abbreviations(p.source, known)
			}
		}
	}
	if len(known) == 0 {
		return
	}
	long := map[string]string{} // "mixture of experts" -> "moe"
	for short, words := range known {
		if had := long[words]; had == "" || short < had {
			long[words] = short
		}
	}
	for i := range units {
		u := &units[i]
		if u.where == Question || u.where == Note {
			continue // what they are called is a sentence
		}
		u.also += expansions(wordsOf(u.called()), known, long)
	}
}

// expansions are what is to be added to a name.
func expansions(words []string, known, long map[string]string) string {
	out := ""
	for i, w := range words {
		if k := known[w]; k != "" {
			out += " " + k
		}
		for n := 2; n <= maxInitials+2 && i+n <= len(words); n++ {
			if k := long[strings.Join(words[i:i+n], " ")]; k != "" {
				out += " " + k
			}
		}
	}
	return out
}

// An abbreviation has so many letters.
const (
	minInitials = 2
	maxInitials = 6
)

// abbreviations finds "Mixture of Experts (MoE)" and "RLHF, reinforcement
// learning from human feedback," in a text: capitals that are the initials of
// the words before or after.
func abbreviations(text string, known map[string]string) {
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
			learn(short, last(wordsOf(text[max(0, open-80):open]), maxInitials+3), known)
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
			learn(short, wordsOf(after[:end]), known)
		}
	}
}

// capitals says that a word looks like an abbreviation: "MoE", "RLHF".
func capitals(w string) bool {
	if len(w) < minInitials || len(w) > maxInitials {
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
		case !common(w) || i == 0:
			return false
		}
	}
	return at == len(short)
}

// wordsOf are the folded words of a text.
func wordsOf(text string) []string {
	var s scanner
	var words []string
	s.each(text, func(folded []byte, _ word, compound bool) {
		if !compound {
			words = append(words, string(folded))
		}
	})
	return words
}

func last(words []string, n int) []string { return words[max(0, len(words)-n):] }
