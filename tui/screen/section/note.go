package section

import (
	"strings"

	"llmcourse/curriculum"
	"llmcourse/curriculum/clean"
	"llmcourse/tui/prose"
	"llmcourse/tui/ui"
	"llmcourse/tui/widget"
)

// eachNote calls back for every text of a note on the section and its topics,
// in their order.
func (s *Screen) eachNote(ctx *ui.Context, do func(name, text string)) {
	item := func(ref curriculum.Ref, name string) {
		if text := ctx.Study.Note(ref); text != "" {
			do(name, text)
		}
		for _, v := range ctx.Study.Versions(ref) {
			do(name+" (another text: "+clean.Line(v.Name)+")", v.Text)
		}
	}
	item(s.section.Ref(), "Your note")
	for _, t := range s.section.Topics {
		item(t.Ref(), "Your note on "+t.Title)
	}
}

// noted is all of them, to tell whether one has changed.
func (s *Screen) noted(ctx *ui.Context) string {
	var all strings.Builder
	s.eachNote(ctx, func(name, text string) { all.WriteString(name + "\n" + text + "\n") })
	return all.String()
}

// note draws the learner's own notes, nothing where there are none.
func (s *Screen) note(ctx *ui.Context, width int) widget.Drawing {
	t := ctx.Theme
	var lines []prose.Line
	s.eachNote(ctx, func(name, text string) {
		lines = append(lines, prose.Line{})
		for i, line := range widget.Wrap(name, width-3) {
			lead := "   "
			if i == 0 {
				lead = t.Link.UnsetUnderline().Render(t.Icons.Note) + " "
			}
			lines = append(lines, prose.Line{Text: lead + t.Heading.Render(line)})
		}
		for paragraph := range strings.SplitSeq(clean.Text(text), "\n") {
			for _, line := range widget.Wrap(paragraph, width-2) {
				lines = append(lines, prose.Line{Text: "  " + t.Text.Render(line)})
			}
		}
	})
	return widget.Drawing{Lines: lines}
}
