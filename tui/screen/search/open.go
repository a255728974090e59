package search

import (
	tea "charm.land/bubbletea/v2"

	"llmcourse/curriculum"
	"llmcourse/curriculum/markdown"
	"llmcourse/curriculum/search"
	"llmcourse/progress"
	"llmcourse/tui/ui"
)

// located brings where a paragraph is, as what is to be done about it.
type located struct{ intents []ui.Intent }

// open goes to a hit.
func (s *Screen) open(ctx *ui.Context, h search.Hit) []ui.Intent {
	if h.Where == search.Lesson {
		if section, ok := find[*curriculum.Section](ctx, h.Ref.Home()); ok {
			return s.paragraph(ctx, section, h)
		}
	}
	return []ui.Intent{ui.Goto{Route: route(ctx, h.Ref)}}
}

// route is where a Ref is shown.
func route(ctx *ui.Context, ref curriculum.Ref) ui.Route {
	it, _ := ctx.Course.Find(ref)
	switch it := it.(type) {
	case *curriculum.Part:
		return ui.Route{Kind: ui.Roadmap, Ref: ref}
	case *curriculum.Shelf:
		return ui.Route{Kind: ui.Notebooks, Ref: ref}
	case *curriculum.Resource:
		if it.Shelf != nil {
			return ui.Route{Kind: ui.Notebooks, Ref: ref}
		}
		return ui.Route{Kind: ui.Resources, Ref: ref}
	case *curriculum.Question:
		return ui.Route{Kind: ui.Quiz, Ref: it.Topic.Ref()}
	}
	return ui.Route{Kind: ui.Section, Ref: ref}
}

// paragraph opens a lesson at a line of it. A section opens where reading
// stopped, so the line is made the place where reading stopped: it will be, as
// soon as the learner looks at it. Finding the paragraph splits the lesson, so
// it is done in a Run.
func (s *Screen) paragraph(ctx *ui.Context, section *curriculum.Section, h search.Hit) []ui.Intent {
	course, ref := ctx.Course, section.Ref()
	return []ui.Intent{ui.Run{Cmd: func() tea.Msg {
		there := ui.Goto{Route: ui.Route{Kind: ui.Section, Ref: ref}}
		lesson, err := course.Lesson(ref)
		if err != nil {
			return located{[]ui.Intent{there}} // the section says what is wrong
		}
		place := progress.Place{Ref: ref, Screen: "section"}
		place.Heading, place.Block, place.Fraction = placed(markdown.Parse(lesson.Text).Blocks, h.Line)
		return located{[]ui.Intent{ui.Keep{Change: progress.ReadAt(place)}, there}}
	}}}
}

// placed tells a line as the blocks after a heading. The first paragraph under
// a heading is shown with it.
func placed(blocks []markdown.Block, line int) (heading string, block int, fraction float64) {
	const head = 1 // the title of the section is a block before all others
	at, under := -1, -1
	for i, b := range blocks {
		if b.Line > line {
			break
		}
		if at = i; b.Kind == markdown.Heading {
			under = i
		}
	}
	switch {
	case at < 0:
		return "", 0, 0
	case under < 0:
		heading, block = "", at+head
	default:
		heading, block = blocks[under].Text, at-under
	}
	if at+1 < len(blocks) && blocks[at+1].Line > blocks[at].Line {
		fraction = float64(line-blocks[at].Line) / float64(blocks[at+1].Line-blocks[at].Line)
	}
	if under >= 0 && block == 1 && fraction == 0 {
		block = 0
	}
	return heading, block, fraction
}
