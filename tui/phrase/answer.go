package phrase

import (
	"strings"

	"llmcourse/curriculum/answer"
)

// Verdict says in a sentence how far the course answers; nothing where it does.
func Verdict(a answer.Answer) string {
	lacks := ""
	if n := len(a.Unknown); n > 0 {
		quoted := make([]string, n)
		for i, w := range a.Unknown {
			quoted[i] = "“" + w + "”"
		}
		lacks = "It has no " + quoted[0]
		if n > 1 {
			lacks = "It has no " + strings.Join(quoted[:n-1], ", no ") + " and no " + quoted[n-1]
		}
		lacks += "."
	}
	switch {
	case a.Verdict == answer.Absent && len(a.Passages) > 0:
		return join("The course does not cover this.", lacks, "The nearest places, in case something else was meant:")
	case a.Verdict == answer.Absent:
		return join("The course does not cover this.", lacks)
	case a.Verdict == answer.Nearest && len(a.Passages) == 0:
		return join("The course lists this, but has no text of its own that answers.", lacks)
	case a.Verdict == answer.Nearest:
		return join("The course may not answer this.", lacks, "The nearest places:")
	}
	return ""
}

func join(sentences ...string) string {
	var said []string
	for _, s := range sentences {
		if s != "" {
			said = append(said, s)
		}
	}
	return strings.Join(said, " ")
}

// PlaceName is a place of a lesson by its heading and section.
func PlaceName(p answer.Place) string {
	if p.Heading == "" {
		return p.Section.Title
	}
	return p.Heading + ", " + p.Section.Title
}
