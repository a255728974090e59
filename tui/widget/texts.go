package widget

import (
	"fmt"
	"maps"

	tea "charm.land/bubbletea/v2"

	"llmcourse/curriculum/markdown"
	"llmcourse/tui/prose"
	"llmcourse/tui/theme"
)

// Texts draws short pieces of Markdown for screens that are no page: questions
// and their answers. As with Reader, a piece is drawn plainly at first and
// properly by Job.
type Texts struct {
	drawn  map[piece][]string
	wanted map[piece]bool
	theme  *theme.Theme
	busy   bool
}

type piece struct {
	text, style string
	width       int
}

// Drawn is what a Job of Texts brings back.
type Drawn struct{ pieces map[piece][]string }

// Lines are the lines of a text in width cells.
func (x *Texts) Lines(t *theme.Theme, text string, width int) []string {
	key := piece{text, t.ID(), width}
	if lines, ok := x.drawn[key]; ok {
		return lines
	}
	if x.wanted == nil {
		x.wanted = map[piece]bool{}
	}
	x.wanted[key], x.theme = true, t
	var lines []string
	doc := markdown.Parse(text)
	for _, b := range doc.Blocks {
		for _, line := range prose.Plain(t, b, width) {
			lines = append(lines, line.Draw(t, doc.Links, -1))
		}
	}
	return lines
}

// Job returns the work of drawing what was asked for, or nil.
func (x *Texts) Job() func() tea.Msg {
	if x.busy || len(x.wanted) == 0 {
		return nil
	}
	wanted, t := x.wanted, x.theme
	x.wanted, x.busy = nil, true
	return func() tea.Msg {
		done := Drawn{map[piece][]string{}}
		for key := range maps.Keys(wanted) {
			if key.style != t.ID() {
				continue // the theme changed; it will be asked for again
			}
			page := markdown.Parse(key.text)
			painter := prose.NewPainter(t, key.width, prose.Options{})
			for i, b := range page.Blocks {
				if i > 0 {
					done.pieces[key] = append(done.pieces[key], "")
				}
				for _, line := range painter.Block(b) {
					done.pieces[key] = append(done.pieces[key], line.Draw(t, page.Links, -1))
				}
			}
		}
		return done
	}
}

// Take keeps what a Job brought.
func (x *Texts) Take(msg Drawn) {
	x.busy = false
	if x.drawn == nil {
		x.drawn = map[piece][]string{}
	}
	maps.Copy(x.drawn, msg.pieces)
}

// Hang puts lead before the first line and blanks as wide before the others.
func Hang(lead string, wide int, lines []string) []string {
	out := make([]string, len(lines))
	for i, line := range lines {
		if i == 0 {
			out[i] = lead + line
			continue
		}
		out[i] = fmt.Sprintf("%*s%s", wide, "", line)
	}
	return out
}
