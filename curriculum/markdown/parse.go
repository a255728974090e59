package markdown

import "strings"

// Parse reads a text. The text must be clean (see clean.Markdown).
func Parse(text string) *Document {
	p := parser{}
	blocks := p.blocks(strings.Split(text, "\n"), 0)
	return &Document{blocks, p.links}
}

// Titles are the headings of a text in order, but for those inside of folds,
// lists and quotes: what Parse has as blocks of kind Heading, for less.
func Titles(text string) []Title {
	p := parser{titles: true}
	var all []Title
	for _, b := range p.blocks(strings.Split(text, "\n"), 0) {
		if b.Kind == Heading {
			all = append(all, Title{b.Level, b.Text, b.Source, b.Line})
		}
	}
	return all
}

// A parser reads one text.
type parser struct {
	links  []Link
	titles bool // only headings are wanted
}

// blocks cuts lines into blocks; at is the line of the text they begin at.
func (p *parser) blocks(lines []string, at int) []Block {
	var blocks []Block
	for i := 0; i < len(lines); {
		if strings.TrimSpace(lines[i]) == "" {
			i++
			continue
		}
		b, next := p.block(lines, i, at)
		b.Line = at + i
		blocks = append(blocks, b)
		i = max(next, i+1)
	}
	return blocks
}

// block reads the block that begins at line i, and where the next may begin.
func (p *parser) block(lines []string, i, at int) (Block, int) {
	line := strings.TrimSpace(lines[i])
	switch {
	case fence(line) != "":
		return fenced(lines, i)
	case line == "$$" || strings.HasPrefix(line, "$$") && strings.HasSuffix(line, "$$") && len(line) > 4:
		return formula(lines, i)
	case isTag(line, "<details"):
		return p.fold(lines, i, at)
	case headingLevel(lines[i]) > 0:
		return p.heading(lines[i], at+i), i + 1
	case isRule(lines[i]):
		return Block{Kind: Rule, Source: line}, i + 1
	case isListItem(lines[i]):
		return p.list(lines, i, at)
	case isQuote(lines[i]):
		return p.quote(lines, i, at)
	case isTable(lines, i):
		return p.table(lines, i, at)
	}
	end := textEnd(lines, i)
	b := Block{Kind: Text, Source: strings.Join(lines[i:end], "\n")}
	b.Spans = p.spans(b.Source, at+i)
	return b, end
}

// textEnd finds where a paragraph or list ends: at a blank line that is not
// inside a list, or where another kind of block begins.
func textEnd(lines []string, i int) int {
	list, indent := isListItem(lines[i]), leading(lines[i])
	end := i + 1
	for ; end < len(lines); end++ {
		line := lines[end]
		if strings.TrimSpace(line) == "" {
			if list && end+1 < len(lines) && continues(lines[end+1], indent) {
				continue
			}
			break
		}
		inside := list && leading(line) > indent // it belongs to the item, whatever it is
		if !inside && begins(lines, end) || !list && interrupts(line) {
			break
		}
	}
	return end
}

// continues tells whether a line after a blank one still belongs to a list.
func continues(line string, indent int) bool {
	return leading(line) > indent+1 && strings.TrimSpace(line) != "" || isListItem(line) && !isRule(line)
}

// begins reports that a block other than text begins at line i.
func begins(lines []string, i int) bool {
	line := strings.TrimSpace(lines[i])
	return fence(line) != "" || strings.HasPrefix(line, "$$") || isTag(line, "<details") || headingLevel(lines[i]) > 0 ||
		isTable(lines, i) || isQuote(lines[i]) || isRule(lines[i])
}

// interrupts says that a list begins right under a paragraph, with no blank
// line between: as in CommonMark, a numbered one only does with 1.
func interrupts(line string) bool {
	bare := strings.TrimLeft(line, " ")
	return leading(line) < 4 && isListItem(line) && (bare[0] < '0' || bare[0] > '9' || strings.HasPrefix(bare, "1. "))
}

// isRule tells whether a line is a line across the page.
func isRule(line string) bool {
	line = strings.ReplaceAll(strings.TrimSpace(line), " ", "")
	return len(line) >= 3 && strings.ContainsRune("-*_", rune(line[0])) && strings.Trim(line, line[:1]) == ""
}

// isTag tells whether a line begins with a tag, whatever its case.
func isTag(line, tag string) bool {
	return len(line) >= len(tag) && strings.EqualFold(line[:len(tag)], tag)
}
