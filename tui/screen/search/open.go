package search

import (
	"llmcourse/curriculum/search"
	"llmcourse/tui/ui"
)

// open goes to a hit: in a lesson, to the line it is in. A term is shown.
func open(ctx *ui.Context, h search.Hit) []ui.Intent {
	if h.Where == search.Term {
		return []ui.Intent{ui.Define{First: h.Title}}
	}
	if h.Where == search.Lesson {
		return []ui.Intent{ui.Goto{Route: ui.Route{Kind: ui.Section, Ref: h.Ref.Home(), Line: h.Line + 1}}}
	}
	return []ui.Intent{ui.Goto{Route: ui.RouteTo(ctx.Study.Course(), h.Ref)}}
}
