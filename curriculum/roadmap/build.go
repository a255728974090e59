package roadmap

import (
	"fmt"
	"path"
	"strings"

	"llmcourse/curriculum/clean"
)

// A builder makes a Draft of an outline.
type builder struct {
	opts      Options
	name      string
	text      *text
	links     []*link
	root      *node
	titleNode *node // the heading that is the title
	resolve   resolver
	draft     *Draft

	partLevel int
	series    map[*node]map[string]int // below a heading, how many are numbered by a word
	substance map[*node]bool           // whether there is something to learn from, below too
	guides    int                      // 1: it is a guide, -1: it is not, 0: not known yet
	authors   bool                     // " - X" behind a link is its author
	items     int
}

// build runs the steps, each of which relies on those before.
func (b *builder) build() error {
	for _, step := range []func(){
		b.findTitle,
		b.dropPreamble,
		b.dropTitles,
		b.dropAds,
		b.dropContents,
		b.dropPleas,
		b.dropEmpty,
		b.findAuthors,
		b.findParts,
		b.makeSections,
	} {
		step()
	}
	switch {
	case b.items > maxItems:
		return fmt.Errorf("%w: more than %d topics and resources", ErrTooLarge, maxItems)
	case len(b.draft.Sections()) == 0:
		return fmt.Errorf("%w: %s", ErrNothing, b.whyNothing())
	}
	b.settle()
	b.shelve()
	b.summarise()
	b.identify()
	b.account()
	b.guess()
	return nil
}

func (b *builder) whyNothing() string {
	switch {
	case len(strings.TrimSpace(string(b.text.src))) == 0 && b.text.title != "":
		return "it has front matter only"
	case len(strings.TrimSpace(string(b.text.src))) == 0:
		return "it is empty"
	case b.root.all.useful == 0:
		return "no list of things to do, no table, no link"
	}
	return "all its headings were dropped; keep one by its title"
}

// forced tells whether a person said to keep or to drop a heading.
func (b *builder) forced(n *node) (keep, drop bool) {
	return matches(b.opts.Keep, n.title), matches(b.opts.Drop, n.title)
}

// matches compares a title with patterns. Case, emoji, numbers and punctuation
// do not count; "*" stands for anything.
func matches(patterns []string, title string) bool {
	t := normal(title)
	for _, p := range patterns {
		var parts []string
		for piece := range strings.SplitSeq(p, "*") {
			parts = append(parts, normal(piece))
		}
		if ok, err := path.Match(strings.Join(parts, "*"), t); err == nil && ok && strings.Trim(p, " ") != "" {
			return true
		}
	}
	return false
}

// Read makes a Draft of a roadmap in Markdown. The name is that of the file; it
// gives the title where nothing else does. The errors are ErrNothing,
// ErrTooLarge, ErrTooSlow, ErrEncoding, or about an option; whoever knows where
// the text is from says so before them.
func Read(name string, markdown []byte, opts Options) (*Draft, error) {
	name = clean.Line(name)
	if len(markdown) > MaxSize {
		return nil, fmt.Errorf("%w: more than %d MB", ErrTooLarge, MaxSize>>20)
	}
	if opts.PartLevel < 0 || opts.PartLevel > 6 {
		return nil, fmt.Errorf("there is no heading of level %d: 1 to 6", opts.PartLevel)
	}
	resolve, err := newResolver(opts.BaseURL)
	if err != nil {
		return nil, fmt.Errorf("base of relative links: %w", err)
	}
	source, err := decode(markdown)
	if err != nil {
		return nil, err
	}
	d, err := inTime(opts.Limit, func() (*Draft, error) {
		p := &parser{text: newText(source)}
		root := outline(p.parse())
		b := &builder{opts: opts, text: p.text, name: name, links: p.links, root: root, resolve: resolve, draft: &Draft{}, series: map[*node]map[string]int{}, substance: map[*node]bool{}}
		return b.draft, b.build()
	})
	if err != nil {
		return nil, err
	}
	return d, nil
}
