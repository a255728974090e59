package word

import "strings"

// Stem cuts the endings off that change nothing of what is looked for: those
// of plurals, and of "quantize", "quantizing", "quantization". It is much less
// than a stemmer: "general" and "generate" stay apart, and a word that is left
// too short to mean anything is not cut.
func Stem(w string) string {
	const short = 4
	if s, ok := strings.CutSuffix(w, "ies"); ok && len(s) >= 3 {
		return s + "y"
	}
	if s, ok := strings.CutSuffix(w, "s"); ok && len(s) >= 3 && !strings.HasSuffix(s, "s") && !strings.HasSuffix(s, "u") && !strings.HasSuffix(s, "i") {
		w = s
	}
	for _, end := range []string{"ation", "ating", "ated", "ate", "ator"} {
		if s, ok := strings.CutSuffix(w, end); ok && len(s) > short {
			return s
		}
	}
	for _, end := range []string{"ing", "ed"} {
		if s, ok := strings.CutSuffix(w, end); ok && len(s) >= short-1 && strings.ContainsAny(s, "aeiouy") {
			if n := len(s); n > short && s[n-1] == s[n-2] && !strings.ContainsRune("lsz", rune(s[n-1])) {
				s = s[:n-1] // "chunking" is as "chunk", "embedding" as "embed"
			}
			return strings.TrimSuffix(s, "e")
		}
	}
	if s, ok := strings.CutSuffix(w, "e"); ok && len(s) >= short {
		return s
	}
	return w
}

// Common says that a word is in every text and in every question, so that it
// is not looked for where there are others.
func Common(w string) bool {
	switch w {
	case "a", "an", "the", "of", "in", "on", "at", "to", "for", "by", "with", "from", "and", "or", "as",
		"is", "are", "was", "be", "it", "its", "this", "that", "i", "my", "me", "you", "we",
		"do", "does", "did", "can", "how", "what", "why", "when", "which", "who", "where", "much", "many",
		"am", "been", "has", "have", "had", "should", "could", "would", "will", "not", "so", "too", "your", "our", "us",
		"they", "them", "their", "there", "these", "those", "than", "then", "if", "just", "about", "someone", "something":
		return true
	}
	return false
}
