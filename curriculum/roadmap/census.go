package roadmap

// A census counts what stands in a part of the text.
type census struct {
	useful  int // links to something to learn from
	outside int // of these with http or https
	anchors int // links to a heading of the text itself
	badges  int
	items   int // list items
	tasks   int // items with a box
	rows    int // of tables, without headers
	folds   int // <details> with a title
	code    int // blocks of code
	words   int
}

func (c *census) add(d census) {
	c.useful += d.useful
	c.outside += d.outside
	c.anchors += d.anchors
	c.badges += d.badges
	c.items += d.items
	c.tasks += d.tasks
	c.rows += d.rows
	c.folds += d.folds
	c.code += d.code
	c.words += d.words
}

func (c *census) blocks(blocks []block) {
	for _, b := range blocks {
		c.spans(b.spans)
		c.blocks(b.blocks)
		switch b.kind {
		case fold:
			c.folds++
		case codeBlock:
			c.code++
		}
		for _, it := range b.items {
			c.items++
			if it.task != nil {
				c.tasks++
			}
			c.blocks(it.blocks)
		}
		for i, row := range b.rows {
			if i > 0 {
				c.rows++
			}
			for _, cell := range row {
				c.spans(cell)
			}
		}
	}
}

func (c *census) spans(spans []span) {
	for _, l := range linksOf(spans) {
		switch {
		case l.anchor():
			c.anchors++
		case l.useful():
			c.useful++
			if isWeb(l.url) {
				c.outside++
			}
		case l.badge:
			c.badges++
		}
	}
	c.words += words(plain(spans))
}

// contents tells whether this is a table of contents: at least four links of
// five lead to headings of the text itself.
func (c census) contents() bool {
	return c.anchors >= 2 && c.anchors*5 >= (c.anchors+c.useful)*4
}

// substance tells whether there is anything to learn from or to tick.
func (c census) substance() bool {
	return c.useful > 0 || c.rows > 0 || c.tasks > 0 || c.folds > 0 || c.items > 0 && !c.contents()
}
