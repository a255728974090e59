package section

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"charm.land/bubbles/v2/key"
	"charm.land/lipgloss/v2"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/tui/keymap"
	"llmcourse/tui/prose"
	"llmcourse/tui/ui"
	"llmcourse/tui/widget"
)

// drawEnds draws the line under each topic. The one that is being read tells
// the key that ticks it, so there is never a doubt what the key is about.
func (s *Screen) drawEnds(ctx *ui.Context) {
	now := s.topicRead()
	if now == s.ended && !s.redrawn {
		return
	}
	s.ended, s.redrawn = now, false
	for _, e := range s.topicEnds {
		s.reader.Draw(e.passage, s.topicEnd(ctx, e.topic, e.topic == now))
	}
}

// topicEnd is the line under a topic: how it stands, and while it is being read
// the key that ticks it.
func (s *Screen) topicEnd(ctx *ui.Context, topic *curriculum.Topic, now bool) widget.Drawing {
	t := ctx.Theme
	state := ctx.Study.Book().StateOf(topic)
	line := ctx.Glyph(state) + " " + t.Muted.Render(topic.Title)
	if now {
		what := "tick this topic: "
		if state == progress.Done {
			what = "take the tick back: "
		}
		if hint := keyed(ctx, what, ctx.Keys.Act.TickTopic); hint != "" {
			line = ctx.Glyph(state) + " " + hint
		}
	}
	_, width, _ := s.layout(ctx)
	return widget.Drawing{Lines: []prose.Line{{Text: ansi.Truncate(line, width, t.Icons.More)}}}
}

// topicRead is the topic that is being read, nil above the first one and under
// the lesson.
func (s *Screen) topicRead() *curriculum.Topic {
	current := s.reader.Current()
	var topic *curriculum.Topic
	for _, h := range s.headings() {
		switch {
		case h.Topic != nil:
			topic = h.Topic
		case h.Level == 2:
			topic = nil
		}
		if h.Text == current {
			return topic
		}
	}
	return nil
}

// foot ends the page with the one question of what to do now.
func (s *Screen) foot(ctx *ui.Context, width int) widget.Drawing {
	t, k := ctx.Theme, ctx.Keys
	head, done := "You have read this section.", "Mark it done?"
	if ctx.Study.Book().StateOf(s.section) == progress.Done {
		head, done = "This section is done.", "Take it up again?"
	}
	ways := []string{keyed(ctx, done+" ", k.Act.Finish)}
	if ui.Asked(ctx, s.section) {
		ways = append(ways, keyed(ctx, "Test yourself? ", k.Go.Quiz))
	}
	if s.beside(ctx, 1) != nil {
		ways = append(ways, keyed(ctx, "Next section? ", k.Move.NextSection))
	}
	lines := []prose.Line{{Text: t.Rule.Render(strings.Repeat(t.Icons.Rule, 12))}, {Text: t.Text.Render(head)}}
	row := ""
	for _, way := range ways {
		switch {
		case way == "":
		case row == "":
			row = way
		case lipgloss.Width(row+"   "+way) <= width:
			row += "   " + way
		default:
			lines, row = append(lines, prose.Line{Text: row}), way
		}
	}
	return widget.Drawing{Lines: append(lines, prose.Line{Text: row})}
}

// keyed is what can be done and its key, or nothing where that has none.
func keyed(ctx *ui.Context, what string, b key.Binding) string {
	label := keymap.Label(b)
	if label == "" {
		return ""
	}
	return ctx.Theme.Muted.Render(what) + ctx.Theme.Key.Render(label)
}
