package search

import (
	"strings"

	"llmcourse/curriculum/word"
)

// expand gives every unit that is called by an abbreviation what it stands
// for, and the other way round.
func expand(units []unit) {
	known := map[string]string{} // "moe" -> "mixture of experts"
	for _, u := range units {
		word.Abbreviations(u.called(), known)
		for _, p := range u.pieces {
			if !p.code {
				word.Abbreviations(p.source, known)
			}
		}
	}
	if len(known) == 0 {
		return
	}
	long := map[string]string{} // "mixture of experts" -> "moe"
	for short, full := range known {
		if had := long[full]; had == "" || short < had {
			long[full] = short
		}
	}
	for i := range units {
		u := &units[i]
		if u.where == Question || u.where == Note {
			continue // what they are called is a sentence
		}
		u.also += expansions(word.Of(u.called()), known, long)
	}
}

// expansions are what is to be added to a name.
func expansions(name []string, known, long map[string]string) string {
	out := ""
	for i, w := range name {
		if k := known[w]; k != "" {
			out += " " + k
		}
		for n := 2; n <= word.MaxInitials+2 && i+n <= len(name); n++ {
			if k := long[strings.Join(name[i:i+n], " ")]; k != "" {
				out += " " + k
			}
		}
	}
	return out
}
