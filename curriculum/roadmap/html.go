package roadmap

import (
	"strings"

	"golang.org/x/net/html"
)

// htmlState is what raw HTML inside a paragraph has opened so far. Tags there
// come one by one, between nodes of Markdown.
type htmlState struct {
	cell  bool
	link  *link
	start int
	out   *[]span
	style style
}

// dress gives a span what the open tags say.
func (h *htmlState) dress(s span) span {
	s.style |= h.style
	if s.link == nil {
		s.link = h.link
	}
	return s
}

// inline reads raw HTML inside a paragraph.
func (h *htmlState) inline(in *inliner, raw string) {
	z := html.NewTokenizer(strings.NewReader(raw))
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			return
		}
		t := z.Token()
		switch {
		case kind == html.EndTagToken:
			h.closeTag(in, t.Data)
		case kind == html.StartTagToken || kind == html.SelfClosingTagToken:
			h.openTag(in, t)
		}
	}
}

func (h *htmlState) openTag(in *inliner, t html.Token) {
	switch t.Data {
	case "a":
		if href, ok := attribute(t, "href"); ok {
			h.end(in.parser)
			h.link, h.start, h.out = in.newLink(href, h.cell), len(in.out), &in.out
		}
	case "img":
		alt, _ := attribute(t, "alt")
		in.add(alt, picture)
	case "br":
		in.add("\n", newline)
	default:
		h.style |= tagStyle(t.Data)
	}
}

func (h *htmlState) closeTag(in *inliner, tag string) {
	if tag == "a" {
		h.end(in.parser)
		return
	}
	h.style &^= tagStyle(tag)
}

// end closes the link that is open.
func (h *htmlState) end(*parser) {
	if h.link == nil {
		return
	}
	if len(*h.out) == h.start {
		*h.out = append(*h.out, span{link: h.link})
	}
	h.link.finish((*h.out)[h.start:])
	h.link = nil
}

func tagStyle(tag string) style {
	switch tag {
	case "b", "strong":
		return bold
	case "i", "em":
		return italic
	case "code", "kbd", "tt":
		return code
	case "s", "del", "strike":
		return strike
	case "sup", "sub", "small":
		return small
	}
	return noStyle
}

func attribute(t html.Token, key string) (string, bool) {
	for _, a := range t.Attr {
		if a.Key == key {
			return a.Val, true
		}
	}
	return "", false
}
