package roadmap

import "fmt"

// findParts decides which level of headings is the parts.
func (b *builder) findParts() {
	b.partLevel, b.draft.PartRule = b.choosePartLevel()
}

func (b *builder) choosePartLevel() (level int, rule string) {
	if b.opts.PartLevel > 0 {
		return b.opts.PartLevel, "as asked"
	}
	for level := 1; level <= 2; level++ {
		count, parents := 0, 0
		b.sections(func(n *node) {
			if n.level == level {
				count++
				if len(n.kept()) > 0 {
					parents++
				}
			}
		})
		switch {
		case level == 1 && count > 1 && parents > 0:
			return 1, "several headings of level 1, some with sections below"
		case level == 2 && parents > 0:
			return 2, "headings of level 2, some with sections below"
		}
	}
	return 0, "no heading of level 1 or 2 has sections below: one part"
}

// sections visits the headings that are part of the course, in order.
func (b *builder) sections(visit func(*node)) {
	b.root.walk(func(n *node) {
		if n.level > 0 && n.reason == "" && n != b.titleNode {
			visit(n)
		}
	})
}

// partOf is the heading of the part that a node belongs to, or nil.
func (b *builder) partOf(n *node) *node {
	for ; n != nil; n = n.parent {
		if n.level == b.partLevel && n != b.titleNode && n.level > 0 {
			return n
		}
	}
	return nil
}

// part returns the part for a heading, made when it is first asked for; nil is
// the part for sections outside of all others.
func (b *builder) part(parts map[*node]*Part, n *node) *Part {
	if p, ok := parts[n]; ok {
		return p
	}
	p := &Part{Title: b.draft.Title}
	if n != nil {
		p.Icon, p.Title = splitIcon(headTitle(n.title))
		p.Line = n.line
		if !n.own.substance() {
			p.Summary = cut(prose(n.blocks), 300)
		}
	}
	parts[n] = p
	b.draft.Parts = append(b.draft.Parts, p)
	return p
}

// prose is the paragraphs of text that blocks begin with, as plain text: what
// stands below a list speaks of the list.
func prose(blocks []block) string {
	s := ""
	for _, bl := range blocks {
		if len(s) > longAbout {
			break
		}
		if bl.kind != paragraph {
			if s != "" || bl.kind == list || bl.kind == table {
				break
			}
			continue
		}
		if t := plain(bl.spans); t != "" && len(usefulLinks(bl.spans)) == 0 && len(linksOf(bl.spans)) == 0 {
			s = tidy(s + " " + t)
		}
	}
	return s
}

func (b *builder) note(format string, args ...any) {
	b.draft.Notes = append(b.draft.Notes, fmt.Sprintf(format, args...))
}
