package markdown

import "strings"

// headingLevel is the level of the heading that a line is, or 0.
func headingLevel(line string) int {
	rest := strings.TrimLeft(line, " ")
	if len(line)-len(rest) > 3 {
		return 0
	}
	n := len(rest) - len(strings.TrimLeft(rest, "#"))
	if n == 0 || n > 6 || len(rest) > n && rest[n] != ' ' {
		return 0
	}
	return n
}

// heading reads a heading; number is its line.
func (p *parser) heading(line string, number int) Block {
	level := headingLevel(line)
	text := strings.Trim(strings.TrimLeft(line, " ")[level:], " ")
	if t := strings.TrimRight(text, "#"); t == "" || strings.HasSuffix(t, " ") {
		text = strings.TrimRight(t, " ")
	}
	b := Block{Kind: Heading, Level: level, Source: text, Spans: p.spans(text, number)}
	if p.titles {
		b.Spans = Spans(text)
	}
	b.Text = Plain(b.Spans)
	return b
}

// HeadingOf is a heading of plain words that no text has.
func HeadingOf(level int, words string) Block {
	return Block{Kind: Heading, Level: level, Source: Escape(words), Text: words, Spans: plainSpan(words)}
}
