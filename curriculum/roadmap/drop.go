package roadmap

// dropPreamble drops what stands before the title, and the introduction below
// it, unless that is where the list is.
func (b *builder) dropPreamble() {
	if b.titleNode == nil || b.titleNode.level != 1 {
		return
	}
	b.root.walk(func(n *node) {
		if n.line < b.titleNode.line && n != b.root {
			if keep, _ := b.forced(n); !keep && n.reason == "" && !holds(n, b.titleNode) {
				n.reason = "before the title"
			}
		}
	})
}

func holds(n, inner *node) bool {
	for ; inner != nil; inner = inner.parent {
		if inner == n {
			return true
		}
	}
	return false
}

// dropTitles drops headings that are about the document by their title, and
// what a person asked to drop. A heading with much of the whole below it is no
// filler, whatever it is called.
func (b *builder) dropTitles() {
	b.root.walk(func(n *node) {
		if n.level == 0 || n == b.titleNode || n.reason != "" {
			return
		}
		keep, drop := b.forced(n)
		if drop {
			n.drop("dropped as asked")
			return
		}
		if keep {
			return
		}
		why := filler(n.title)
		if why == "" && n.own.useful <= 3 && n.own.rows+n.own.tasks == 0 && len(n.kept()) == 0 {
			why = weakFiller(n.title)
		}
		switch {
		case why == "":
		case n.all.rows > 0 && n.all.useful > 2*n.all.anchors && why == "a table of contents":
			// A real table under such a title is the course itself.
		case n.people() && b.root.all.useful-n.all.useful >= 5:
			n.drop("its title: " + why)
		case n.all.useful*10 > b.root.all.useful*3 && n.all.useful > 5:
			b.note("kept %q though it reads like filler: much of the text is below it", n.title)
		default:
			n.drop("its title: " + why)
		}
	})
}

// dropAds drops what sponsors put below their heading: headings in HTML, of
// whatever level, up to the next in Markdown.
func (b *builder) dropAds() {
	sponsored := false
	b.root.walk(func(n *node) {
		if n.level == 0 || n == b.titleNode {
			return
		}
		if !n.html {
			sponsored = n.reason != "" && filler(n.title) == asksForSupport
			return
		}
		if keep, _ := b.forced(n); sponsored && !keep && n.reason == "" {
			n.reason = "it only advertises" // what stands below it in Markdown is no part of it
		}
	})
}

// people tells whether nearly all that is linked below a heading are people:
// those who contributed, and not what they made.
func (n *node) people() bool {
	profiles, all := 0, 0
	n.walk(func(c *node) {
		eachLink(nil, c.blocks, func(l *link) {
			if !isWeb(l.url) {
				return
			}
			all++
			if isProfile(l.url) {
				profiles++
			}
		})
	})
	return all >= 5 && profiles*5 >= all*4
}

// dropContents drops tables of contents by what they are: links to headings of
// the text. Where sections stand below one, only the contents go.
func (b *builder) dropContents() {
	b.root.walk(func(n *node) {
		if n.level == 0 || n.reason != "" || n == b.titleNode || !n.own.contents() || n.own.useful > 2 || n.own.tasks > 0 {
			return
		}
		if keep, _ := b.forced(n); keep {
			return
		}
		if len(n.kept()) > 0 && (n.all.useful > n.own.useful || n.readsBelow()) {
			n.blocks, n.own = nil, census{} // its links are accounted for as anchors
			return
		}
		n.drop("a table of contents")
	})
}

// dropPleas drops sections without a list or table that ask for something.
func (b *builder) dropPleas() {
	b.root.walk(func(n *node) {
		if n.level == 0 || n.reason != "" || n == b.titleNode || len(n.kept()) > 0 {
			return
		}
		if n.own.items > 0 || n.own.rows > 0 || n.own.folds > 0 || n.own.useful > 3 || n.own.code > 0 || n.own.words > 200 {
			return
		}
		if keep, _ := b.forced(n); keep {
			return
		}
		for _, bl := range append([]block{{spans: n.spans}}, n.blocks...) {
			if plea(plain(bl.spans)) {
				n.drop("it only asks for something")
				return
			}
		}
	})
}

// dropEmpty drops what has nothing to tick: prose and pictures only.
func (b *builder) dropEmpty() {
	b.root.walk(func(n *node) {
		if n.level == 0 || n.reason != "" || n == b.titleNode {
			return
		}
		keep, _ := b.forced(n)
		switch {
		case keep || b.substantial(n):
		case b.toRead(n):
			n.read = true
		default:
			n.drop("no list, table or link")
		}
	})
}

// substantial tells whether there is something to learn from in a node, or
// below it in what was not dropped. It is asked once what is to be dropped for
// other reasons is.
func (b *builder) substantial(n *node) bool {
	if is, known := b.substance[n]; known {
		return is
	}
	is := n.own.substance()
	for _, c := range n.children {
		is = is || c.reason == "" && b.substantial(c)
	}
	b.substance[n] = is
	return is
}
