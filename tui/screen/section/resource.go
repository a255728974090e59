package section

import (
	"fmt"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"llmcourse/curriculum"
	"llmcourse/tui/phrase"
	"llmcourse/tui/prose"
	"llmcourse/tui/ui"
	"llmcourse/tui/widget"
)

// resource draws a resource or notebook: state, number, title, author; what
// became of it, and what to take instead; what it gives; and its address while
// it has the focus. What to take instead is the link after its own.
func resource(r *curriculum.Resource, number, of, link int) func(*ui.Context, int) widget.Drawing {
	return func(ctx *ui.Context, width int) widget.Drawing {
		t := ctx.Theme
		before := ctx.Glyph(ctx.Study.Book().StateOf(r)) + " " + t.Muted.Render(fmt.Sprintf("%*d", ui.Digits(of), number)) + " "
		from := lipgloss.Width(before)
		pad := strings.Repeat(" ", from)
		lines := title(r.Title, link, before, max(width-from-1, 8))
		by := t.Muted.Render(ctx.By(r)) + ctx.Marks(r.Ref())
		if last := &lines[len(lines)-1]; lipgloss.Width(last.Text)+2+lipgloss.Width(by) <= width {
			last.Text += "  " + by
		} else {
			lines = append(lines, prose.Line{Text: ansi.Truncate(pad+by, width, t.Icons.More)})
		}
		if became := phrase.Loss(r); became != "" {
			lines = append(lines, prose.Line{Text: pad + t.Warm.Render(ansi.Truncate(phrase.Sentence(became), width-from, t.Icons.More))})
		}
		if lead, work := phrase.Other(r), r.Other(); work != nil {
			lead = strings.TrimSuffix(lead, phrase.Work(work))
			lines = append(lines, title(phrase.Work(work), link+1, pad+t.Muted.Render(lead), max(width-from-len(lead)-1, 8))...)
		}
		if r.About != "" {
			for _, line := range widget.Wrap(r.About, width-from) {
				lines = append(lines, prose.Line{Text: pad + t.Muted.Render(line)})
			}
		}
		more := []prose.Line{{Text: pad + t.Accent.Render(address(ctx, r, width-from))}}
		if known := phrase.Address(r); known != "" {
			more = append(more, prose.Line{Text: pad + t.Muted.Render(ansi.Truncate(known, width-from, t.Icons.More))})
		}
		return widget.Drawing{Lines: lines, Link: link, More: more}
	}
}

// address is where a resource is opened, with a sign where that is not where
// the course has it.
func address(ctx *ui.Context, r *curriculum.Resource, width int) string {
	t := ctx.Theme
	text := r.Address()
	if text != r.URL {
		text = t.Icons.Moved + " " + text
	}
	return ansi.Truncate(text, width, t.Icons.More)
}

// title is the name of a work as a link, in as many lines as it takes.
func title(name string, link int, before string, room int) []prose.Line {
	from := lipgloss.Width(before)
	var lines []prose.Line
	for _, text := range widget.Wrap(name, room) {
		lines = append(lines, prose.Line{
			Text:  before + text,
			Links: []prose.Span{{Link: link, From: from, To: from + lipgloss.Width(text)}},
		})
		before = strings.Repeat(" ", from)
	}
	return lines
}
