package markdown

import "strings"

// Emphasized are the stretches of inline Markdown between marks of emphasis, as a
// person reads them: authors mark a term where they explain it.
func Emphasized(source string) []string {
	if !strings.Contains(source, "*") {
		return nil
	}
	var all []string
	open, text := 0, ""
	for _, s := range Spans(source) {
		switch s.Kind {
		case Emphasis, Strong:
			if open ^= 1 << s.Kind; open == 0 && text != "" {
				all, text = append(all, text), ""
			}
		default:
			if open != 0 {
				text += Plain([]Span{s}) + " "
			}
		}
	}
	return all
}
