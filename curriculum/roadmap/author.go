package roadmap

import (
	"sort"
	"strings"
	"unicode"
)

// findAuthors decides what " - X" behind a link is. In most lists it is a
// description, in some an author; one list is always one or the other, so all
// of them are looked at together.
func (b *builder) findAuthors() {
	var dashes []string
	b.root.walk(func(n *node) {
		if n.reason == "" {
			dashes = gatherDashes(dashes, n.blocks)
		}
	})
	const enough = 10 // fewer tell nothing
	if len(dashes) < enough {
		return
	}
	lengths := make([]int, len(dashes))
	names := 0
	for i, d := range dashes {
		lengths[i] = words(d)
		if namelike(d) {
			names++
		}
	}
	sort.Ints(lengths)
	if lengths[len(lengths)/2] <= 4 && names*10 >= len(dashes)*6 {
		b.authors = true
		b.note("what follows \" - \" behind a link was taken for its author: %d of %d look like names", names, len(dashes))
	}
}

func gatherDashes(all []string, blocks []block) []string {
	for _, bl := range blocks {
		all = gatherDashes(all, bl.blocks)
		for _, it := range bl.items {
			if len(it.blocks) > 0 && it.blocks[0].kind == paragraph {
				if e := readEntry(it.blocks[0].spans); e.main != nil && e.dash != "" {
					all = append(all, e.dash)
				}
			}
			all = gatherDashes(all, it.blocks)
		}
	}
	return all
}

// namelike tells whether a text looks like the name of a person or publisher:
// few words, capitals, no full stop.
func namelike(s string) bool {
	if words(s) > 8 || strings.HasSuffix(s, ".") {
		return false
	}
	capitals, n := 0, 0
	for _, w := range strings.Fields(s) {
		r := []rune(strings.Trim(w, "(),&"))
		if len(r) == 0 || len(r) <= 3 && !unicode.IsUpper(r[0]) {
			continue // of, and, the
		}
		n++
		if unicode.IsUpper(r[0]) || !unicode.IsLetter(r[0]) {
			capitals++
		}
	}
	return n > 0 && capitals*3 >= n*2
}
