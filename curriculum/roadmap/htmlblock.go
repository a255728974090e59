package roadmap

import (
	"strings"

	"golang.org/x/net/html"
)

// An htmlReader makes blocks of a block of HTML: its tags are looked through,
// its text is text, its headings are headings, <details> opens a fold.
type htmlReader struct {
	in      *inliner
	line    int
	out     []block
	heading int  // level of the heading that is open
	summary bool // inside <summary>
	skip    string
}

func (p *parser) htmlBlock(raw string, line int) []block {
	r := &htmlReader{in: &inliner{parser: p}, line: line}
	z := html.NewTokenizer(strings.NewReader(raw))
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			break
		}
		at := strings.Count(string(z.Raw()), "\n")
		p.pos = p.text.starts[min(r.line, len(p.text.starts))-1]
		t := z.Token()
		switch kind {
		case html.TextToken:
			r.text(t.Data)
		case html.StartTagToken, html.SelfClosingTagToken:
			r.open(t)
		case html.EndTagToken:
			r.close(t.Data)
		}
		r.line += at
	}
	r.flush()
	return r.out
}

func (r *htmlReader) text(s string) {
	if r.skip != "" {
		return
	}
	if strings.TrimSpace(s) == "" {
		s = " "
	}
	r.in.add(s, 0)
}

func (r *htmlReader) open(t html.Token) {
	switch t.Data {
	case "script", "style", "template":
		r.skip = t.Data
	case "h1", "h2", "h3", "h4", "h5", "h6":
		r.flush()
		r.heading = int(t.Data[1] - '0')
	case "details":
		r.flush()
		r.out = append(r.out, block{kind: foldOpen, line: r.line})
	case "summary":
		r.flush()
		r.summary = true
	case "a", "img", "br":
		r.in.tags.openTag(r.in, t)
	default:
		if isBlockTag(t.Data) && r.heading == 0 && !r.summary {
			r.flush()
		}
		r.in.tags.openTag(r.in, t)
	}
}

func (r *htmlReader) close(tag string) {
	switch tag {
	case r.skip:
		r.skip = ""
	case "h1", "h2", "h3", "h4", "h5", "h6", "summary":
		r.flush()
		r.heading, r.summary = 0, false
	case "details":
		r.flush()
		r.out = append(r.out, block{kind: foldClose, line: r.line})
	default:
		if isBlockTag(tag) && r.heading == 0 && !r.summary {
			r.flush()
		}
		r.in.tags.closeTag(r.in, tag)
	}
}

// flush ends the paragraph, heading or summary that is being read.
func (r *htmlReader) flush() {
	r.in.tags.end(r.in.parser)
	spans := trimSpans(r.in.out)
	r.in.out = nil
	if len(spans) == 0 {
		return
	}
	b := block{kind: paragraph, line: r.line, spans: spans}
	switch last := len(r.out) - 1; {
	case r.heading > 0:
		b.kind, b.level, b.html = heading, r.heading, true
	case r.summary && last >= 0 && r.out[last].kind == foldOpen:
		r.out[last].spans = spans
		return
	}
	r.out = append(r.out, b)
}

func isBlockTag(tag string) bool {
	switch tag {
	case "p", "div", "center", "ul", "ol", "li", "table", "tr", "td", "th", "thead", "tbody",
		"hr", "section", "article", "blockquote", "pre", "dl", "dt", "dd", "header", "footer", "nav":
		return true
	}
	return false
}
