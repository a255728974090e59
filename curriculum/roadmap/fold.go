package roadmap

import "strings"

// nestFolds puts what stands between <details> and </details> into one block.
// Either tag may be missing: a close without its open is nothing, an open
// without its close ends with the section.
func nestFolds(blocks []block) []block {
	var out []block
	unclosed := 0
	for i := 0; i < len(blocks); i++ {
		b := blocks[i]
		switch b.kind {
		case foldClose:
			continue
		case foldOpen:
			end := -1
			if unclosed < 50 { // looking for the end of each of thousands would take long
				end = closing(blocks[i+1:])
			}
			if end < 0 {
				unclosed++
				end = untilNext(blocks[i+1:])
			}
			inner := nestFolds(blocks[i+1 : i+1+end])
			i += end
			if isGenericSummary(plain(b.spans)) {
				out = append(out, inner...)
				continue
			}
			b.kind, b.blocks = fold, inner
		}
		out = append(out, b)
	}
	return out
}

// untilNext is what a fold holds that is never closed: what follows up to the
// next, so that one forgotten tag does not swallow all the others.
func untilNext(blocks []block) int {
	for i, b := range blocks {
		if b.kind == foldOpen {
			return i
		}
	}
	return len(blocks)
}

// closing is how many blocks belong to the fold that was just opened, or -1
// where it is not closed.
func closing(blocks []block) int {
	depth := 1
	for i, b := range blocks {
		switch b.kind {
		case foldOpen:
			depth++
		case foldClose:
			depth--
		}
		if depth == 0 {
			return i
		}
	}
	return -1
}

// isGenericSummary tells whether the words of a fold only say that it can be
// opened.
func isGenericSummary(s string) bool {
	s = normal(s)
	switch s {
	case "", "details", "more", "show more", "expand", "show", "open", "toggle", "view", "read more", "see more",
		"click", "spoiler", "list", "optional", "table of contents", "contents", "toc", "folded", "section":
		return true
	}
	for _, w := range []string{"click ", "toggle ", "expand ", "show ", "collapse "} {
		if strings.HasPrefix(s, w) && len(strings.Fields(s)) <= 6 {
			return true
		}
	}
	return false
}
