package answer

import (
	"strings"
	"unicode"

	"llmcourse/curriculum/markdown"
)

// A definition is what a paragraph explains: the stems of its name, and how
// plainly it does so, from 0 to 1 as base plus what the share of the subject adds.
type definition struct {
	terms       []int32
	base, share float64
	strict      bool // all its words must be the subject's; else words such as "model" may stand beside
}

// How plainly a paragraph defines something.
const (
	marked      = 0.7 // it is emphasized there
	markedShare = 0.3
	called      = 0.6 // a sentence begins with it: "A cross-encoder reads …"
	calledShare = 0.4
	firstOnly   = 0.8 // what the sentences after the first are worth
)

// definitions are what a paragraph defines, by its own words.
func (e *Engine) definitions(p *paragraph) []definition {
	var all []definition
	for _, term := range markdown.Emphasized(p.source) {
		if ids := e.ids(term); len(ids) > 0 {
			all = append(all, definition{ids, marked, markedShare, true})
		}
	}
	const look = 3 // sentences
	for i, sentence := range sentences(p.plain, look) {
		worth := 1.0
		if i > 0 {
			worth = firstOnly
		}
		if ids := e.ids(subjectOf(sentence)); len(ids) > 0 {
			all = append(all, definition{ids, called * worth, calledShare * worth, false})
		}
	}
	return all
}

// defines says how much a paragraph defines a subject, from 0 to 1.
func (e *Engine) defines(p *paragraph, subject map[int32]bool) float64 {
	best := 0.0
	for _, d := range p.defined {
		mine, n, other := false, 0, false
		for _, id := range d.terms {
			switch {
			case !d.strict && e.stop[id]:
				continue
			case subject[id]:
				mine = true
			case d.strict || !e.generic[id]:
				other = true
			}
			n++
		}
		if mine && !other {
			best = max(best, d.base+d.share*min(1, float64(n)/float64(len(subject))))
		}
	}
	return best
}

// sentences are the first n of a text.
func sentences(text string, n int) []string {
	var all []string
	start := 0
	for i := 0; i+1 < len(text) && len(all) < n; i++ {
		if strings.IndexByte(".!?", text[i]) >= 0 && text[i+1] == ' ' {
			all = append(all, text[start:i+1])
			start = i + 2
		}
	}
	if len(all) < n && start < len(text) {
		all = append(all, text[start:])
	}
	return all
}

// subjectOf is what stands before the first verb of a sentence, if that defines.
func subjectOf(sentence string) string {
	const longest = 60 // bytes
	for i := strings.IndexByte(sentence, ' '); i > 0 && i <= longest; {
		if !unicode.IsLetter(rune(sentence[0])) || strings.ContainsAny(sentence[:i], `.:;"$`) {
			return ""
		}
		rest := sentence[i+1:]
		next, _, _ := strings.Cut(rest, " ")
		if defining(strings.Trim(next, ",.:;")) {
			return sentence[:i]
		}
		n := strings.IndexByte(rest, ' ')
		if n < 0 {
			return ""
		}
		i += 1 + n
	}
	return ""
}

// defining says that a verb may say what something is or does.
func defining(verb string) bool {
	switch verb {
	case "is", "are", "means", "mean", "measures", "measure", "asks", "ask", "says", "say", "tells", "tell", "turns", "turn",
		"maps", "map", "gives", "give", "keeps", "keep", "multiplies", "splits", "split", "freezes", "gets", "get", "stands",
		"represents", "represent", "applies", "apply", "computes", "compares", "adds", "learns", "stays", "has", "uses", "use",
		"reads", "writes", "replaces", "changes", "removes", "stores", "cuts":
		return true
	}
	return false
}
