package roadmap

import (
	"slices"
	"strings"
)

// introduces tells whether a paragraph that begins with a link says what the
// list below it is about, as in "[Audio] streaming tools." before the tools. An
// entry has a separator behind its link, or nothing.
func (m *maker) introduces(bl block) bool {
	if bl.kind != paragraph || !beginsWithLink(bl.spans) || onlyLinks(bl.spans) {
		return false
	}
	first := usefulLinks(bl.spans)[0]
	behind := ""
	for i, s := range bl.spans {
		if s.link == first {
			behind = plain(bl.spans[i+1:])
		}
	}
	return separator(" "+behind) < 0 && !strings.HasPrefix(behind, "by ") && !strings.HasPrefix(behind, ",") && words(behind) >= 2
}

// lastList is the index of the last list or table among blocks, or -1.
func lastList(blocks []block) int {
	last := -1
	for i, b := range blocks {
		if b.kind == list && len(b.items) > 1 || b.kind == table {
			last = i
		}
	}
	return last
}

// dropLinkNames takes from a description the brackets that hold nothing but the
// names of links, as in "(Demo, Source Code)": the links stand beside it.
func dropLinkNames(about string, links []*link) string {
	if len(links) == 0 {
		return about
	}
	var out strings.Builder
	for {
		open := strings.IndexByte(about, '(')
		end := strings.IndexByte(about, ')')
		if open < 0 || end < open {
			break
		}
		out.WriteString(about[:open])
		if !allLinkNames(about[open+1:end], links) {
			out.WriteString(about[open : end+1])
		}
		about = about[end+1:]
	}
	return tidy(out.String() + about)
}

func allLinkNames(s string, links []*link) bool {
	pieces := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(",/|;·", r) })
	for _, p := range pieces {
		if !slices.ContainsFunc(links, func(l *link) bool { return tidy(l.text) == tidy(p) }) {
			return false
		}
	}
	return len(pieces) > 0
}
