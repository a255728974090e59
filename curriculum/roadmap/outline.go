package roadmap

// A node is a heading with what stands below it, up to the next heading.
type node struct {
	title    string // as written, on one line
	level    int    // 0 for what stands before the first heading
	line     int
	html     bool // written in HTML
	read     bool // part of the course though it has nothing but text
	spans    []span
	blocks   []block
	children []*node
	parent   *node
	own      census // of blocks
	all      census // of blocks and children
	reason   string // why it was dropped; empty: it is part of the course
}

// outline makes a tree of the headings. Headings inside list items count: some
// roadmaps put whole sections into one item. Headings written in HTML count
// behind the first one in Markdown; before, they are banners.
func outline(blocks []block) *node {
	root := &node{}
	o := &outliner{stack: []*node{root}, markdown: !hasMarkdownHeading(blocks)}
	o.blocks(blocks)
	root.close()
	return root
}

type outliner struct {
	stack    []*node
	markdown bool // a heading in Markdown was seen, or there is none
}

func (o *outliner) top() *node { return o.stack[len(o.stack)-1] }

func (o *outliner) blocks(blocks []block) {
	for _, b := range blocks {
		switch {
		case b.kind == heading && (!b.html || o.markdown):
			o.markdown = o.markdown || !b.html
			o.heading(b)
		case b.kind == list:
			o.list(b)
		default:
			o.top().blocks = append(o.top().blocks, b)
		}
	}
}

func (o *outliner) heading(b block) {
	title := dropShortcodes(plain(b.spans))
	if title == "" {
		// An empty heading only draws a line.
		o.top().blocks = append(o.top().blocks, block{kind: paragraph, line: b.line, spans: b.spans})
		return
	}
	for len(o.stack) > 1 && o.top().level >= b.level {
		o.stack = o.stack[:len(o.stack)-1]
	}
	n := &node{title: title, level: b.level, line: b.line, html: b.html, spans: b.spans, parent: o.top()}
	n.parent.children = append(n.parent.children, n)
	o.stack = append(o.stack, n)
}

// list adds a list to the section, except items that are sections themselves.
func (o *outliner) list(b block) {
	plainItems := block{kind: list, line: b.line, number: b.number}
	flush := func() {
		if len(plainItems.items) > 0 {
			o.top().blocks = append(o.top().blocks, plainItems)
			plainItems.items = nil
		}
	}
	for _, it := range b.items {
		if !holdsHeading(it.blocks) {
			plainItems.items = append(plainItems.items, it)
			continue
		}
		flush()
		before := o.stack
		// What the item holds ends with it: the next item belongs to the list's section.
		o.stack = append([]*node{}, before...)
		o.blocks(it.blocks)
		o.stack = before
	}
	flush()
}

func holdsHeading(blocks []block) bool {
	for _, b := range blocks {
		if b.kind == heading && !b.html && len(b.spans) > 0 {
			return true
		}
		for _, it := range b.items {
			if holdsHeading(it.blocks) {
				return true
			}
		}
	}
	return false
}

func hasMarkdownHeading(blocks []block) bool { return holdsHeading(blocks) }

// close nests the folds and counts what everything holds.
func (n *node) close() {
	n.blocks = nestFolds(n.blocks)
	n.own.blocks(n.blocks)
	n.own.spans(n.spans)
	n.all = n.own
	for _, c := range n.children {
		c.close()
		n.all.add(c.all)
	}
}

// walk visits a node and everything below it, in the order of the text.
func (n *node) walk(visit func(*node)) {
	visit(n)
	for _, c := range n.children {
		c.walk(visit)
	}
}

// drop takes a node and everything below it out of the course.
func (n *node) drop(reason string) {
	n.walk(func(c *node) {
		if c.reason == "" {
			c.reason = reason
		}
	})
}

// kept are the children that were not dropped.
func (n *node) kept() []*node {
	var out []*node
	for _, c := range n.children {
		if c.reason == "" {
			out = append(out, c)
		}
	}
	return out
}
