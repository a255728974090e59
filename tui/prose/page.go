// Package prose draws lessons: Markdown with formulas becomes lines of text
// for a terminal, block by block.
//
// A page is split into blocks once. Each block is then drawn on its own for a
// width and a theme: at once and roughly by Plain, or properly by a Painter,
// which may take some milliseconds and belongs outside of the Update loop.
// Links and formulas are taken out before the Markdown renderer sees the text
// and put back into the finished lines, so that a link never drags its address
// into the text and a formula is never broken or mistaken for emphasis.
//
// The cleaning is the one of package curriculum. Direct dependencies: glamour renders the prose; lipgloss and x/ansi measure,
// wrap and cut styled text.
package prose

import (
	"strings"

	"llmcourse/curriculum/clean"
)

// A Kind of block.
type Kind int

// The kinds of blocks.
const (
	Text    Kind = iota // paragraph, quote, rule: whatever glamour draws
	Heading             // one heading
	Code                // fenced code
	Figure              // fenced text: boxes and arrows, drawn as it is
	Table
	Formula // a display formula
	Fold    // a folded solution; Inside holds its blocks
	List    // Inside holds its items; Level 1 is a loose one
	Item    // of a list; Info is its number, Inside holds its blocks
)

// A Block is a piece of a page that is drawn by itself.
type Block struct {
	Kind   Kind
	Source string // Markdown; of a formula the TeX, of a heading its text, of code the code
	Level  int    // of a heading
	Info   string // language of code, summary of a fold
	First  int    // index in Page.Links of the first link of this block
	Line   int    // line of the lesson it begins at, from 0
	Inside []Block
}

// A Link of a page. Text is plain.
type Link struct {
	Text string
	URL  string // http(s), or "ref:…" for a place inside the course
}

// A Page is a lesson made ready for drawing.
type Page struct {
	Blocks []Block
	Links  []Link
}

// Split makes a page of a lesson's Markdown. It cleans it, once more where it
// is a lesson: pages are also put together of fields that are clean as text,
// and as Markdown an entity in them would be decoded.
func Split(markdown string) *Page {
	p := &Page{}
	p.Blocks = p.split(strings.Split(clean.Markdown(markdown), "\n"), 0)
	return p
}

// split cuts lines into blocks; at is the line of the lesson they begin at.
func (p *Page) split(lines []string, at int) []Block {
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
func (p *Page) block(lines []string, i, at int) (Block, int) {
	line := strings.TrimSpace(lines[i])
	switch {
	case fence(line) != "":
		return fenced(lines, i)
	case line == "$$" || strings.HasPrefix(line, "$$") && strings.HasSuffix(line, "$$") && len(line) > 4:
		return formula(lines, i)
	case strings.HasPrefix(line, "<details"):
		return p.fold(lines, i, at)
	case headingLevel(line) > 0:
		level := headingLevel(line)
		b := Block{Kind: Heading, Level: level, First: len(p.Links)}
		b.Source = p.takeLinks(strings.TrimSpace(strings.Trim(line[level:], "# ")))
		return b, i + 1
	case listMarker(lines[i]):
		return p.list(lines, i, at)
	case isTable(lines, i):
		end := i
		for end < len(lines) && strings.Contains(lines[end], "|") {
			end++
		}
		b := Block{Kind: Table, First: len(p.Links)}
		b.Source = p.takeLinks(strings.Join(lines[i:end], "\n"))
		return b, end
	}
	end := textEnd(lines, i)
	b := Block{Kind: Text, First: len(p.Links)}
	b.Source = p.takeLinks(strings.Join(lines[i:end], "\n"))
	return b, end
}

// textEnd finds where a paragraph, list or quote ends: at a blank line that is
// not inside a list, or where another kind of block begins.
func textEnd(lines []string, i int) int {
	list, indent := listMarker(lines[i]), leading(lines[i])
	end := i + 1
	for ; end < len(lines); end++ {
		line := lines[end]
		if strings.TrimSpace(line) == "" {
			if list && end+1 < len(lines) && (leading(lines[end+1]) > indent+1 && strings.TrimSpace(lines[end+1]) != "" || listMarker(lines[end+1])) {
				continue
			}
			break
		}
		if !strings.HasPrefix(line, " ") && begins(lines, end) || !list && interrupts(line) {
			break
		}
	}
	return end
}

// begins reports that a block other than text begins at line i.
func begins(lines []string, i int) bool {
	line := strings.TrimSpace(lines[i])
	return fence(line) != "" || strings.HasPrefix(line, "$$") || strings.HasPrefix(line, "<details") ||
		headingLevel(line) > 0 || isTable(lines, i)
}

func headingLevel(line string) int {
	n := len(line) - len(strings.TrimLeft(line, "#"))
	if n == 0 || n > 6 || len(line) == n || line[n] != ' ' {
		return 0
	}
	return n
}

func listMarker(line string) bool {
	line = strings.TrimLeft(line, " ")
	if len(line) > 1 && strings.ContainsRune("-*+", rune(line[0])) && line[1] == ' ' {
		return true
	}
	digits := len(line) - len(strings.TrimLeft(line, "0123456789"))
	return digits > 0 && digits < 4 && strings.HasPrefix(line[digits:], ". ")
}

// interrupts says that a list begins right under a paragraph, with no blank
// line between: as in CommonMark, a numbered one only does with 1.
func interrupts(line string) bool {
	bare := strings.TrimLeft(line, " ")
	return leading(line) < 4 && listMarker(line) && (bare[0] < '0' || bare[0] > '9' || strings.HasPrefix(bare, "1. "))
}

// isTable looks for the row of dashes that every table has.
func isTable(lines []string, i int) bool {
	if !strings.Contains(lines[i], "|") || i+1 >= len(lines) {
		return false
	}
	rule := strings.TrimSpace(lines[i+1])
	return strings.Contains(rule, "-") && strings.Contains(rule, "|") && strings.Trim(rule, "|-: ") == ""
}
