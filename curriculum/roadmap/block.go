package roadmap

import (
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	gtext "github.com/yuin/goldmark/text"

	"llmcourse/curriculum/clean"
)

// A block is what stands on lines of its own. One struct for all kinds keeps
// the steps that look at them short.
type block struct {
	kind   blockKind
	line   int
	spans  []span   // paragraph, heading; the summary of a fold
	level  int      // heading
	html   bool     // heading
	items  []*item  // list
	number bool     // an ordered list
	rows   [][]cell // table, the header first
	text   string   // codeBlock
	blocks []block  // quote, fold
}

type blockKind uint8

const (
	paragraph blockKind = iota
	heading
	list
	table
	codeBlock
	quote
	fold      // <details>, once it is known what belongs to it
	foldOpen  // its beginning
	foldClose // its end
)

// An item of a list.
type item struct {
	line   int
	task   *bool // its box, ticked or not
	blocks []block
}

type cell []span

// A parser makes blocks of the tree that goldmark parsed.
type parser struct {
	text  *text
	pos   int // roughly where we are, for nodes that do not say
	links []*link
}

func (p *parser) newLink(url string, cell bool) *link {
	l := &link{url: clean.Line(url), line: p.text.line(p.pos), cell: cell}
	p.links = append(p.links, l)
	return l
}

// parse returns the blocks of the whole text.
func (p *parser) parse() []block {
	md := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.Linkify))
	doc := md.Parser().Parse(gtext.NewReader(p.text.src))
	return p.blocks(doc)
}

func (p *parser) blocks(parent ast.Node) []block {
	var out []block
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		if n.Lines() != nil && n.Lines().Len() > 0 {
			p.pos = n.Lines().At(0).Start
		}
		line := p.text.line(p.pos)
		switch n := n.(type) {
		case *ast.Heading:
			spans := p.inlines(n, false)
			out = append(out, block{kind: heading, line: line, spans: trimSpans(spans), level: n.Level})
		case *ast.Paragraph, *ast.TextBlock:
			spans := p.inlines(n, false)
			out = append(out, block{kind: paragraph, line: line, spans: trimSpans(spans)})
		case *ast.List:
			out = append(out, p.list(n))
		case *ast.Blockquote:
			out = append(out, block{kind: quote, line: line, blocks: p.blocks(n)})
		case *ast.FencedCodeBlock, *ast.CodeBlock:
			out = append(out, block{kind: codeBlock, line: line, text: p.lines(n)})
		case *ast.HTMLBlock:
			raw := p.lines(n)
			if n.HasClosure() {
				raw += string(n.ClosureLine.Value(p.text.src))
			}
			out = append(out, p.htmlBlock(raw, line)...)
		case *east.Table:
			out = append(out, p.table(n))
		}
	}
	return out
}

func (p *parser) list(n *ast.List) block {
	b := block{kind: list, number: n.IsOrdered()}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		it := &item{}
		first := c.FirstChild()
		if first != nil && first.Lines() != nil && first.Lines().Len() > 0 {
			p.pos = first.Lines().At(0).Start
		}
		it.line = p.text.line(p.pos)
		if first != nil {
			switch first.(type) {
			case *ast.Paragraph, *ast.TextBlock:
				spans := p.inlines(first, false)
				it.task, spans = takeBox(spans)
				it.blocks = append(it.blocks, block{kind: paragraph, line: it.line, spans: trimSpans(spans)})
				c.RemoveChild(c, first)
			}
		}
		it.blocks = append(it.blocks, p.blocks(c)...)
		b.items = append(b.items, it)
	}
	if len(b.items) > 0 {
		b.line = b.items[0].line
	}
	return b
}

// takeBox takes the box of a task from the beginning of an item. goldmark's own
// extension takes "[x](address)" for one, so it is not used.
func takeBox(spans []span) (*bool, []span) {
	const length = len("[ ]")
	var first string
	for _, s := range spans {
		if s.link != nil || s.style != 0 || len(first) > length {
			break
		}
		first += s.text
	}
	if len(first) <= length || first[0] != '[' || first[2] != ']' || first[3] != ' ' || strings.IndexByte(" xX", first[1]) < 0 {
		return nil, spans
	}
	done := first[1] != ' '
	for left := length; left > 0; {
		n := min(left, len(spans[0].text))
		left -= n
		if spans[0].text = spans[0].text[n:]; spans[0].text == "" {
			spans = spans[1:]
		}
	}
	return &done, spans
}

func (p *parser) table(n *east.Table) block {
	b := block{kind: table, line: p.text.line(p.pos)}
	first := true
	for r := n.FirstChild(); r != nil; r = r.NextSibling() {
		var row []cell
		for c := r.FirstChild(); c != nil; c = c.NextSibling() {
			spans := p.inlines(c, true)
			if first && len(spans) > 0 {
				b.line, first = p.text.line(p.pos), false
			}
			row = append(row, trimSpans(spans))
		}
		b.rows = append(b.rows, row)
	}
	return b
}

func (p *parser) lines(n ast.Node) string {
	var b strings.Builder
	for i := range n.Lines().Len() {
		s := n.Lines().At(i)
		b.Write(s.Value(p.text.src))
	}
	return b.String()
}
