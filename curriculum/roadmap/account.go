package roadmap

import (
	"fmt"
	"strings"
)

// account says of every link whether it was kept, and why not.
func (b *builder) account() {
	b.root.walk(func(n *node) {
		why := n.why(b)
		if n.reason != "" && n != b.titleNode {
			b.draft.Dropped = append(b.draft.Dropped, Heading{Title: n.title, Level: n.level, Line: n.line, Reason: n.reason})
		}
		eachLink(n.spans, n.blocks, func(l *link) {
			if l.reason == "" {
				l.reason = why
			}
		})
	})
	acc := &b.draft.Links
	for _, l := range b.links {
		acc.Found++
		if l.claims > 0 {
			acc.Kept++
			acc.kept = append(acc.kept, l.url)
			if l.asText {
				acc.AsText++
			}
			continue
		}
		switch {
		case l.url == "":
			l.reason = "it has no address"
		case l.anchor():
			l.reason = "it leads to a heading of the text itself"
		case l.badge && !l.cell:
			l.reason = "it is only a picture"
		case l.reason == "":
			l.reason = "nothing stands at it" // an empty link text in a place that is not kept
		}
		acc.Dropped = append(acc.Dropped, Dropped{URL: l.url, Text: l.text, Line: l.line, Reason: l.reason})
	}
}

// why is the reason for dropping the links of a node that nothing claimed.
func (n *node) why(b *builder) string {
	switch {
	case n == b.titleNode:
		return "introduction below the title"
	case n.level == 0:
		return "before the first heading"
	case n.reason != "":
		return fmt.Sprintf("below %q: %s", cut(n.title, 60), n.reason)
	}
	return ""
}

// eachLink visits the links of a heading and its blocks.
func eachLink(spans []span, blocks []block, visit func(*link)) {
	for _, l := range linksOf(spans) {
		visit(l)
	}
	for _, bl := range blocks {
		eachLink(bl.spans, bl.blocks, visit)
		for _, it := range bl.items {
			eachLink(nil, it.blocks, visit)
		}
		for _, row := range bl.rows {
			for _, c := range row {
				eachLink(c, nil, visit)
			}
		}
	}
}

// claim notes that a link is part of the course.
func (b *builder) claim(l *link) { l.claims++ }

// claimText notes that a link is part of the course, though only to be read.
func (b *builder) claimText(l *link) {
	l.claims++
	l.asText = true
}

// guess finds what relative links may be relative to: the repository that the
// text itself names most, in badges and links to its own files.
func (b *builder) guess() {
	if b.resolve.base != nil || b.draft.Links.AsText == 0 {
		return
	}
	counts := map[string]int{}
	best := ""
	for _, l := range b.links {
		rest, ok := strings.CutPrefix(l.url, "https://github.com/")
		if !ok {
			continue
		}
		parts := strings.Split(rest, "/")
		if len(parts) < 3 {
			continue
		}
		switch parts[2] {
		case "actions", "stargazers", "issues", "pulls", "graphs", "edit", "network", "discussions", "archive", "commits", "fork":
			repo := parts[0] + "/" + strings.TrimSuffix(parts[1], ".git")
			counts[repo]++
			if counts[repo] > counts[best] {
				best = repo
			}
		}
	}
	if counts[best] >= 2 {
		b.draft.GuessURL = "https://github.com/" + best
	}
}
