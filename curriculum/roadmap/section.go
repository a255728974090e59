package roadmap

import "strings"

// makeSections makes a section of every heading with something to learn from
// below it, in the order of the text.
func (b *builder) makeSections() {
	parts := map[*node]*Part{}
	b.introduction(parts)
	made := map[*node]*Section{}
	var waiting []*node // headings without content of their own, with a link or text
	b.sections(func(n *node) {
		var body census
		body.blocks(n.blocks)
		keep, _ := b.forced(n)
		if !body.substance() && !keep && n.level != 0 && len(n.kept()) > 0 {
			waiting = append(waiting, n)
			return
		}
		if s := made[n.parent]; s != nil && n.read && b.partOf(n) != n.parent && len(n.kept()) == 0 {
			b.passage(s, n)
			return
		}
		p := b.part(parts, b.partOf(n))
		s := b.section(p, n, "heading of level "+string(rune('0'+n.level))+" with content")
		for _, w := range waiting {
			b.fromAbove(s, w)
		}
		waiting = nil
		made[n] = s
		m := &maker{builder: b, s: s}
		m.heading(n)
		m.make(n.blocks)
	})
}

// passage makes a topic of a heading with text only below a section: it is to
// be read there.
func (b *builder) passage(s *Section, n *node) {
	m := &maker{builder: b, s: s}
	m.topic = m.newTopic(headTitle(n.title), n.line)
	m.text(b.markdownBlocks(n.blocks))
}

// section adds a section to a part.
func (b *builder) section(p *Part, n *node, rule string) *Section {
	s := &Section{Line: n.line, Rule: rule}
	s.Icon, s.Title = splitIcon(headTitle(n.title))
	if s.Title == "" {
		s.Title = b.draft.Title
	}
	s.Summary = cut(firstSentence(prose(n.blocks)), 200)
	p.Sections = append(p.Sections, s)
	return s
}

// firstSentence is the first sentence of a text, if it is one.
func firstSentence(s string) string {
	for _, end := range []string{". ", "! ", "? ", "。"} {
		if i := strings.Index(s, end); i > 20 {
			s = s[:i+len(strings.TrimSpace(end))]
		}
	}
	return s
}

// introduction makes a section of what stands above all headings, or right
// below the title, where that is a list to learn from and not an introduction.
func (b *builder) introduction(parts map[*node]*Part) {
	others := false
	b.sections(func(n *node) { others = true })
	for _, n := range []*node{b.root, b.titleNode} {
		if n == nil || n.reason != "" || b.titleNode != nil && n == b.root && b.titleNode.level == 1 {
			continue
		}
		var body census
		body.blocks(n.blocks)
		if !body.substance() || body.contents() {
			continue
		}
		if others && (body.items+body.rows < 3 || body.useful < 3 || body.useful*3 < b.root.all.useful) {
			continue
		}
		p := b.part(parts, nil)
		s := &Section{Title: b.draft.Title, Line: max(1, n.line), Rule: "the text above all headings is a list"}
		p.Sections = append(p.Sections, s)
		(&maker{builder: b, s: s}).make(n.blocks)
	}
}

// fromAbove gives a section what stood at a heading above it that is no
// section itself: its link becomes a resource, its text an introduction. The
// text of a part is its summary.
func (b *builder) fromAbove(s *Section, n *node) {
	m := &maker{builder: b, s: s}
	m.heading(n)
	if b.partOf(n) == n {
		return
	}
	s.body.paragraph(b.markdownBlocks(n.blocks))
}

// A maker fills one section.
type maker struct {
	*builder
	s        *Section
	topic    *Topic // what is added belongs below it; nil: to the section
	labelled bool   // a label says where the resources begin; what is before are topics
	reached  bool   // the label was passed
}

// heading makes a resource of the link that the heading is.
func (m *maker) heading(n *node) {
	for _, l := range usefulLinks(n.spans) {
		m.resource(entry{title: tidy(l.text), main: l}, nil, n.line)
	}
}

func (m *maker) make(blocks []block) {
	for _, bl := range blocks {
		m.labelled = m.labelled || bl.kind == paragraph && isLabel(bl.spans)
	}
	if m.labelled && !listsBeforeLabel(blocks) {
		m.labelled = false // nothing stands before it
	}
	m.blocks(blocks)
	if len(m.s.Topics) == 0 && len(m.s.Resources) == 0 {
		m.linksInProse(blocks)
	}
}

func listsBeforeLabel(blocks []block) bool {
	for _, bl := range blocks {
		switch {
		case bl.kind == paragraph && isLabel(bl.spans):
			return false
		case bl.kind == list:
			return true
		}
	}
	return false
}

// linksInProse makes resources of the links in a text that has nothing else:
// there must be something to tick.
func (m *maker) linksInProse(blocks []block) {
	eachLink(nil, blocks, func(l *link) {
		if l.useful() && m.resolve.web(l.url) != "" {
			m.resource(entry{title: tidy(l.text), main: l}, nil, l.line)
		}
	})
}

func (m *maker) blocks(blocks []block) {
	outer, last := m.topic, lastList(blocks)
	for i, bl := range blocks {
		switch bl.kind {
		case paragraph, heading:
			next := i+1 < len(blocks) && blocks[i+1].kind == list
			if i < last && m.introduces(bl) {
				m.text(m.markdownBlock(bl))
				continue
			}
			m.paragraph(bl, next, outer)
		case list:
			m.list(bl)
			m.topic = outer
		case table:
			m.table(bl)
		case fold:
			m.fold(bl)
			m.topic = outer
		default:
			m.text(m.markdownBlock(bl))
		}
	}
}

// text adds Markdown to the topic, or to the section.
func (m *maker) text(s string) { m.to().paragraph(s) }

// to is where text belongs.
func (m *maker) to() *body {
	if m.topic != nil {
		return &m.topic.body
	}
	return &m.s.body
}

// paragraph reads one, and whether a list follows it at once.
func (m *maker) paragraph(bl block, listNext bool, outer *Topic) {
	useful := usefulLinks(bl.spans)
	switch {
	case isLabel(bl.spans):
		m.topic, m.reached = outer, true
	case len(useful) == 0 && onlyAnchors(bl.spans):
		// "Back to top".
	case listNext && groupTitle(bl.spans) != "" && (!m.labelled || m.reached):
		m.topic = outer
		m.topic = m.newTopic(groupTitle(bl.spans), bl.line)
	case len(useful) > 0 && beginsWithLink(bl.spans) && words(plain(bl.spans)) <= 30, onlyLinks(bl.spans):
		m.entry(readEntry(bl.spans), nil, bl.line)
	default:
		m.text(m.markdownBlock(bl))
	}
}

// onlyLinks tells whether a paragraph is one link, or some, with hardly a word
// beside them.
func onlyLinks(spans []span) bool {
	if len(usefulLinks(spans)) == 0 {
		return false
	}
	var beside []span
	for _, s := range spans {
		if s.link == nil {
			beside = append(beside, s)
		}
	}
	return words(normal(plain(beside))) <= 3
}

// onlyAnchors tells whether a paragraph is nothing but links within the text,
// or pictures.
func onlyAnchors(spans []span) bool {
	for _, s := range spans {
		if s.link == nil && s.style&picture == 0 && strings.Trim(s.text, " \n|•·*-⬆↑🔝") != "" {
			return false
		}
	}
	return true
}

func beginsWithLink(spans []span) bool {
	for _, s := range spans {
		if s.link != nil && s.link.useful() {
			return true
		}
		if s.style&picture == 0 && strings.Trim(s.text, " \n") != "" {
			return false
		}
	}
	return false
}

// fold makes a topic of <details> with a title.
func (m *maker) fold(bl block) {
	title := trimTitle(plain(bl.spans))
	if title == "" {
		m.blocks(bl.blocks)
		return
	}
	m.topic = m.newTopic(title, bl.line)
	for _, l := range usefulLinks(bl.spans) {
		m.resource(entry{title: tidy(l.text), main: l}, nil, bl.line)
	}
	m.blocks(bl.blocks)
}
