// Package markdown reads lessons: Markdown becomes blocks, the blocks that hold
// prose become spans, and links are numbered through the whole text. It is the
// only reader of a lesson: what is a heading, a link, a formula or code is
// decided here for the page, the prompts, the commands, the search and the
// checks of a course alike.
//
// It reads the Markdown of lessons, which is CommonMark with tables, formulas
// between dollar signs, and <details> for what is folded; without headings that
// are underlined, code that is only indented, and links to addresses that are
// defined elsewhere. Its input is text that package clean has cleaned. Every
// function takes time in proportion to its input, whatever that is.
package markdown

// A Kind of block.
type Kind int

// The kinds of blocks.
const (
	Text    Kind = iota // a paragraph
	Heading             // one heading
	Code                // fenced code
	Figure              // fenced text: boxes and arrows, shown as it is
	Table               // Rows has its cells
	Formula             // a display formula
	Fold                // a folded solution; Inside holds its blocks
	List                // Inside holds its items
	Item                // of a list; Inside holds its blocks
	Quote               // Inside holds its blocks
	Rule                // a line across the page
)

// A Block is a piece of a text that stands by itself.
type Block struct {
	Kind   Kind
	Source string   // as written; of a formula the TeX, of code the code; empty where Inside has all
	Text   string   // of a heading: its words as a person reads them, which is what it is called everywhere
	Spans  []Span   // of a paragraph or heading
	Rows   [][]Cell // of a table, the header first; a row may have fewer cells than that
	Level  int      // of a heading, 1 to 6
	Loose  bool     // of a list: its items are set apart by blank lines
	Info   string   // language of code, summary of a fold, number of an item with its dot, name of a quote that is a notice
	Line   int      // line of the text it begins at, from 0
	Inside []Block
}

// A Cell of a table.
type Cell struct {
	Spans []Span
}

// A Link of a text, in order.
type Link struct {
	Text string // its words as a person reads them; the address where that is all there is
	URL  string // as written: http(s), mailto, or "ref:…" for a place inside the course
	Line int    // line of the text, from 0
}

// A Document is a text that was read.
type Document struct {
	Blocks []Block
	Links  []Link // a span of kind Linked has its index here
}

// A Title is one heading of a text.
type Title struct {
	Level  int    // 2 for "##"
	Text   string // its words as a person reads them: no marks of emphasis, no address
	Source string // as written
	Line   int    // from 0
}

// Map returns a block in which f was applied to all spans of it and of what is
// inside it. It changes nothing of b itself.
func (b Block) Map(f func([]Span) []Span) Block {
	if b.Spans != nil {
		b.Spans = f(b.Spans)
	}
	if b.Rows != nil {
		rows := make([][]Cell, len(b.Rows))
		for i, row := range b.Rows {
			rows[i] = make([]Cell, len(row))
			for k, cell := range row {
				rows[i][k] = Cell{f(cell.Spans)}
			}
		}
		b.Rows = rows
	}
	if b.Inside != nil {
		inside := make([]Block, len(b.Inside))
		for i, in := range b.Inside {
			inside[i] = in.Map(f)
		}
		b.Inside = inside
	}
	return b
}

// Each visits all spans of a block and of what is inside it, also those in
// links, in the order of the text.
func (b Block) Each(visit func(Span)) {
	each(b.Spans, visit)
	for _, row := range b.Rows {
		for _, cell := range row {
			each(cell.Spans, visit)
		}
	}
	for _, in := range b.Inside {
		in.Each(visit)
	}
}

func each(spans []Span, visit func(Span)) {
	for _, s := range spans {
		visit(s)
		each(s.Inside, visit)
	}
}

// Numbers are the links of some blocks that follow each other: those from from
// on and below to, as in Document.Links.
func Numbers(blocks ...Block) (from, to int) {
	from = -1
	for _, b := range blocks {
		b.Each(func(s Span) {
			if s.Kind != Linked || s.Link < 0 {
				return
			}
			if from < 0 {
				from = s.Link
			}
			to = s.Link + 1
		})
	}
	return max(from, 0), to
}
