package roadmap

import (
	"html"
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"
)

// An inliner makes spans of the inline nodes of one block.
type inliner struct {
	*parser
	out   []span
	style style
	link  *link
	tags  htmlState // of raw HTML that is open
}

// inlines returns the spans of a block.
func (p *parser) inlines(n ast.Node, cell bool) []span {
	in := &inliner{parser: p}
	in.tags.cell = cell
	if n.Lines() != nil && n.Lines().Len() > 0 {
		p.pos = n.Lines().At(0).Start
	}
	in.children(n)
	in.tags.end(in.parser)
	return in.out
}

func (in *inliner) children(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		in.node(c)
	}
}

func (in *inliner) node(n ast.Node) {
	switch n := n.(type) {
	case *ast.Text:
		in.pos = n.Segment.Start
		in.add(unescape(string(n.Segment.Value(in.text.src))), 0)
		if n.SoftLineBreak() || n.HardLineBreak() {
			in.add("\n", newline)
		}
		in.pos = n.Segment.Stop
	case *ast.String:
		in.add(string(n.Value), 0)
	case *ast.CodeSpan:
		in.add(in.code(n), code)
	case *ast.Emphasis:
		s := italic
		if n.Level == 2 {
			s = bold
		}
		in.styled(n, s)
	case *east.Strikethrough:
		in.styled(n, strike)
	case *ast.Link:
		in.linked(unescape(string(n.Destination)), func() { in.children(n) })
	case *ast.AutoLink:
		url := string(n.URL(in.text.src))
		if n.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(url, "mailto:") {
			url = "mailto:" + url
		}
		in.linked(url, func() { in.add(string(n.Label(in.text.src)), 0) })
	case *ast.Image:
		in.add(plain(in.inside(n)), picture)
	case *ast.RawHTML:
		in.raw(n)
	default:
		in.children(n)
	}
}

func (in *inliner) add(text string, s style) {
	in.out = append(in.out, in.tags.dress(span{text: text, style: in.style | s, link: in.link}))
}

func (in *inliner) styled(n ast.Node, s style) {
	before := in.style
	in.style |= s
	in.children(n)
	in.style = before
}

// linked adds what add adds as the text of a link.
func (in *inliner) linked(url string, add func()) {
	l := in.newLink(url, in.tags.cell)
	before, start := in.link, len(in.out)
	in.link = l
	add()
	if len(in.out) == start {
		in.add("", 0) // so that a link without a text is seen
	}
	in.link = before
	l.finish(in.out[start:])
}

// inside is what the children of a node are, apart from everything else.
func (in *inliner) inside(n ast.Node) []span {
	outer := in.out
	in.out = nil
	in.children(n)
	inner := in.out
	in.out = outer
	return inner
}

func (in *inliner) code(n ast.Node) string {
	var b strings.Builder
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if t, ok := c.(*ast.Text); ok {
			b.Write(t.Segment.Value(in.text.src))
			in.pos = t.Segment.Stop
		}
	}
	return strings.ReplaceAll(b.String(), "\n", " ")
}

func (in *inliner) raw(n *ast.RawHTML) {
	var b strings.Builder
	for i := range n.Segments.Len() {
		s := n.Segments.At(i)
		b.Write(s.Value(in.text.src))
		in.pos = s.Start
	}
	in.tags.inline(in, b.String())
}

// finish notes what a link is called once its inside is known.
func (l *link) finish(inside []span) {
	l.text = plain(inside)
	pictures := false
	for _, s := range inside {
		pictures = pictures || s.style&picture != 0
	}
	l.badge = pictures && l.text == ""
	if l.badge && l.cell {
		for _, s := range inside {
			l.text = tidy(l.text + " " + s.text)
		}
	}
}

// unescape decodes backslashes and entities of a text node.
func unescape(s string) string {
	if strings.IndexByte(s, '\\') >= 0 {
		s = string(util.UnescapePunctuations([]byte(s)))
	}
	if strings.IndexByte(s, '&') >= 0 {
		s = html.UnescapeString(s)
	}
	return s
}
