package section

import (
	"fmt"
	"strings"

	"charm.land/lipgloss/v2"

	"llmcourse/curriculum"
	"llmcourse/curriculum/markdown"
	"llmcourse/progress"
	"llmcourse/tui/keymap"
	"llmcourse/tui/phrase"
	"llmcourse/tui/prose"
	"llmcourse/tui/ui"
	"llmcourse/tui/widget"
)

// fill puts the page together: a head, the lesson, and the resources and
// notebooks, whose links are numbered before those of the text.
func (s *Screen) fill(ctx *ui.Context, page *markdown.Document) {
	var links []markdown.Link
	s.links = nil
	for _, l := range page.Links {
		links = append(links, l)
		s.links = append(s.links, target{url: l.URL})
	}
	var passages []widget.Passage
	s.own, s.topicMarks, s.topicEnds, s.basis = nil, nil, nil, basis{}
	draw := func(gap int, d func(*ui.Context, int) widget.Drawing) {
		s.own = append(s.own, own{len(passages), d})
		passages = append(passages, widget.Passage{Own: &widget.Drawing{}, Gap: gap})
	}
	draw(0, s.head)
	passages = s.text(passages, page)
	number := 0
	of := len(ui.Links(ctx.Study.Course(), s.section))
	add := func(title string, list []*curriculum.Resource) {
		if len(list) == 0 {
			return
		}
		passages = append(passages, widget.Passage{Block: markdown.HeadingOf(2, title), Gap: 2})
		for i, r := range list {
			number++
			gap := 1
			if i > 0 && bare(r) && bare(list[i-1]) { // a list of names
				gap = 0
			}
			at := len(links)
			links = append(links, markdown.Link{Text: r.Title, URL: r.Address()})
			s.links = append(s.links, target{r.Address(), r})
			if w := r.Other(); w != nil {
				links = append(links, markdown.Link{Text: w.Title, URL: w.URL})
				s.links = append(s.links, target{url: w.URL})
			}
			draw(gap, resource(r, number, of, at))
		}
	}
	add("Resources", s.section.Resources)
	add("Notebooks", ctx.Study.Course().Notebooks(s.section))
	draw(0, s.note)
	draw(2, s.foot)
	s.reader.SetPage(passages, links)
	s.sync(ctx)
}

// text adds the lesson to the passages, with a line at the end of each topic.
func (s *Screen) text(passages []widget.Passage, page *markdown.Document) []widget.Passage {
	var topic *curriculum.Topic // that is being written
	end := func() {
		if topic != nil {
			s.topicEnds = append(s.topicEnds, topicMark{len(passages), topic})
			passages = append(passages, widget.Passage{Own: &widget.Drawing{}, Gap: 1})
		}
		topic = nil
	}
	for i, b := range page.Blocks {
		if b.Kind == markdown.Heading && b.Level <= 2 {
			end()
		}
		p := widget.Passage{Block: b, Gap: 1}
		if b.Kind == markdown.Heading {
			if t := s.topic(b.Text); t != nil {
				topic = t
				s.topicMarks = append(s.topicMarks, topicMark{len(passages), t})
			}
			if i > 0 && page.Blocks[i-1].Kind != markdown.Heading {
				p.Gap = 2
			}
		}
		passages = append(passages, p)
	}
	end()
	return passages
}

// bare says that a resource is drawn as its name and nothing under it.
func bare(r *curriculum.Resource) bool {
	return r.About == "" && phrase.Loss(r) == "" && r.Other() == nil
}

type (
	// An own passage is one that the screen draws itself.
	own struct {
		passage int
		draw    func(ctx *ui.Context, width int) widget.Drawing
	}
	// A topicMark is a passage that tells of a topic: its heading, with the
	// state behind it, or the line at its end.
	topicMark struct {
		passage int
		topic   *curriculum.Topic
	}
	// A basis is what drawings are made of: they hold until it is another one.
	basis struct {
		theme  string
		keys   *keymap.Map
		width  int
		book   *progress.Book
		events int
		note   string
	}
)

// draw makes the drawings of the page anew, if anything they tell has changed.
func (s *Screen) draw(ctx *ui.Context, width int) {
	now := basis{ctx.Theme.ID(), ctx.Keys, width, ctx.Study.Book(), ctx.Study.Book().Events(), s.noted(ctx)}
	if now == s.basis {
		return
	}
	s.basis, s.redrawn = now, true
	for _, o := range s.own {
		s.reader.Draw(o.passage, o.draw(ctx, width))
	}
	for _, m := range s.topicMarks {
		s.reader.Mark(m.passage, ctx.State(ctx.Study.Book().StateOf(m.topic))+ctx.Marks(m.topic.Ref()))
	}
}

// head is title, place in the course, and what the section is about.
func (s *Screen) head(ctx *ui.Context, width int) widget.Drawing {
	t := ctx.Theme
	sec := s.section
	facts := []string{fmt.Sprintf("%s %d/%d", sec.Part.Title, sec.Number, len(sec.Part.Sections))}
	if s.lesson != nil && s.lesson.Words > 0 {
		facts = append(facts, fmt.Sprintf("%d words, %d min", s.lesson.Words, s.lesson.Minutes))
	}
	facts = append(facts, phrase.Plural(len(sec.Resources), "resource"))
	state := ctx.State(ctx.Study.Book().StateOf(sec))
	for _, fact := range facts {
		if fact = " " + t.Icons.Sep + " " + fact; lipgloss.Width(state+fact) <= width { // half a fact is none
			state += t.Muted.Render(fact)
		}
	}
	lines := []prose.Line{{Text: t.Icons.Course(sec.Icon) + t.Title.Render(sec.Title) + ctx.Marks(sec.Ref())}, {Text: state}}
	if sec.Summary == "" || s.repeated() {
		return widget.Drawing{Lines: lines}
	}
	lines = append(lines, prose.Line{})
	for _, line := range widget.Wrap(sec.Summary, width) {
		lines = append(lines, prose.Line{Text: t.Text.Italic(true).Render(line)})
	}
	return widget.Drawing{Lines: lines}
}

// topic is the one of a heading.
func (s *Screen) topic(heading string) *curriculum.Topic {
	for _, topic := range s.section.Topics {
		if topic.Title == heading {
			return topic
		}
	}
	return nil
}

// repeated says that the lesson begins with the summary, as an import makes
// it: once is enough.
func (s *Screen) repeated() bool {
	summary := strings.Join(strings.Fields(strings.TrimRight(s.section.Summary, "…")), " ")
	return s.lesson != nil && strings.HasPrefix(strings.Join(strings.Fields(s.lesson.Text[:min(len(s.lesson.Text), 1000)]), " "), summary)
}
