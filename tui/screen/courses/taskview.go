package courses

import (
	"strings"

	"charm.land/bubbles/v2/help"
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"llmcourse/progress/study"
	"llmcourse/tui/phrase"
	"llmcourse/tui/theme"
	"llmcourse/tui/ui"
	"llmcourse/tui/widget"
)

// taskMargin is left of everything a task draws.
const taskMargin = 3

// prompt stands before what is typed.
const prompt = "From: "

// title says what a task does.
func (t *task) title() string {
	switch t.kind {
	case updating:
		if t.up.BuiltIn {
			return "What is new in " + t.up.Title
		}
		if t.up.Title != "" {
			return "Update " + t.up.Title
		}
		return "Update " + t.line.Title
	case removing:
		return "Remove " + t.line.Title
	}
	if t.im.Title != "" {
		return "Add " + t.im.Title
	}
	return "Add a course"
}

// taskHeight is the rows of the body, between the title and the question.
func taskHeight(ctx *ui.Context) int { return max(ctx.Height-4, 1) }

// view draws a task: its title, what it would do, and the question.
func (t *task) view(ctx *ui.Context) string {
	th, height := ctx.Theme, taskHeight(ctx)
	body := t.body(ctx)
	t.top = min(t.top, max(len(body)-height, 0))
	shown := body[t.top:min(t.top+height, len(body))]
	question := t.question(ctx)
	if more := len(body) - t.top - height; more > 0 {
		question = widget.Sides(question, th.Muted.Render(phrase.Plural(more, "line")+" more below"), ctx.Width-2*taskMargin, th.Icons.More)
	}
	lines := append([]string{th.Title.Render(t.title()), ""}, shown...)
	for len(lines) < height+3 {
		lines = append(lines, "")
	}
	lines = append(lines[:height+2], "", question)
	margin := strings.Repeat(" ", min(taskMargin, ctx.Width))
	for i := range lines {
		lines[i] = margin + lines[i]
	}
	return widget.Block(strings.Join(lines, "\n"), ctx.Width, ctx.Height, th.Icons.More)
}

// body is what a task has to say, in lines.
func (t *task) body(ctx *ui.Context) []string {
	th, width := ctx.Theme, max(ctx.Width-2*taskMargin, 10)
	var lines []string
	say := func(ink theme.Ink, text string) {
		for _, line := range widget.Wrap(text, width) {
			lines = append(lines, ink.Render(line))
		}
	}
	switch {
	case t.step == reading:
		return []string{th.Muted.Render("Reading" + th.Icons.More)}
	case t.step == working:
		return []string{th.Muted.Render("Working" + th.Icons.More)}
	case t.err != nil:
		say(th.Alarm, sentence(t.err))
		if hint := study.Hint(t.err); hint != "" {
			say(th.Text, "What to do: "+hint+".")
		}
		lines = append(lines, "")
	}
	switch {
	case t.step == asking:
		lines = append(lines, t.from.View(th, prompt, width), "")
		say(th.Muted, "A file in Markdown, a folder with a README.md or a course.toml, or an https address: of a page or of a "+
			"repository. What was found is shown first. Nothing but an address that you type here uses the network.")
	case t.kind == adding:
		lines = append(lines, strings.Split(strings.TrimRight(t.im.Preview(width), "\n"), "\n")...)
	case t.kind == updating && t.up.Value != nil:
		switch {
		case t.onlyShows():
			say(th.Text, "It is built in, and changes with the program only. This is what its author has changed since. To have the newest "+
				"revision beside it, with progress of its own, add "+t.up.Web+".")
			lines = append(lines, "")
		case t.up.BuiltIn:
			say(th.Text, "This is a newer revision of the course that is built in, which changes with the program only. It can be added beside "+
				"it as "+t.up.Beside+", with progress of its own. This is how it differs:")
			lines = append(lines, "")
		case t.also:
			say(th.Text, "There is a course "+t.up.Name+" already. This is what would change in it:")
			lines = append(lines, "")
		}
		for _, lost := range t.up.Lost {
			say(th.Warm, lost)
		}
		sum, each, _ := strings.Cut(strings.TrimRight(t.up.Changes, "\n"), "\n")
		say(th.Text, sum) // with what it means for the learner, which nothing may cut
		lines = append(lines, strings.Split(each, "\n")...)
	case t.kind == removing:
		say(th.Text, "Its folder is set aside, and is not deleted. What you did in it stays: your progress, your answers and your "+
			"notes. Add the course again, and all of it is there.")
		if t.line.InUse {
			lines = append(lines, "")
			say(th.Text, "It is the course that is open; you go on in the built-in one.")
		}
	}
	return lines
}

// question is what the learner is asked for now, with the keys that answer.
func (t *task) question(ctx *ui.Context) string {
	th, k := ctx.Theme, ctx.Keys
	if t.step != deciding {
		return ""
	}
	if t.onlyShows() {
		return th.Muted.Render(k.System.Back.Help().Key + " closes")
	}
	yes, no := k.Act.Open.Help().Key, k.System.Back.Help().Key
	ask := map[taskKind]string{
		adding: "Add this course?", updating: "Update this course?", removing: "Remove this course?",
	}[t.kind]
	if t.up.BuiltIn {
		ask = "Add it beside the built-in course?"
	}
	return th.Strong.Render(ask) + th.Muted.Render("  "+yes+" yes, "+no+" no")
}

// cursor is where the next letter goes.
func (t *task) cursor(ctx *ui.Context) *tea.Cursor {
	if t.step != asking {
		return nil
	}
	c := t.from.Cursor(prompt)
	if c == nil {
		return nil
	}
	c.X += taskMargin
	c.Y += 2
	if t.err != nil { // what went wrong stands above the line
		width := max(ctx.Width-2*taskMargin, 10)
		c.Y += len(widget.Wrap(sentence(t.err), width)) + 1
		if hint := study.Hint(t.err); hint != "" {
			c.Y += len(widget.Wrap("What to do: "+hint+".", width))
		}
	}
	return c
}

// keys is what is live in a task.
func (t *task) keys(ctx *ui.Context) help.KeyMap {
	k := ctx.Keys
	switch t.step {
	case asking:
		return ui.Keys{Short: []key.Binding{ui.As(k.Act.Open, "read it"), ui.As(k.System.Back, "cancel")}}
	case deciding:
		word := map[taskKind]string{adding: "add", updating: "update", removing: "remove"}[t.kind]
		if t.up.BuiltIn {
			word = "add"
		}
		short := []key.Binding{ui.As(k.Act.Open, word), ui.As(k.System.Back, "cancel"), ui.As(k.Move.Down, "scroll")}
		if t.onlyShows() {
			short = []key.Binding{ui.As(k.System.Back, "close"), ui.As(k.Move.Down, "scroll")}
		}
		return ui.Keys{
			Short: short,
			More:  []key.Binding{k.Move.Up, k.Move.Top, k.Move.Bottom, k.Move.HalfDown, k.Move.HalfUp, k.Move.PageDown, k.Move.PageUp},
		}
	}
	return ui.Keys{Short: []key.Binding{ui.As(k.System.Back, "cancel")}}
}

// sentence is an error as a person reads it.
func sentence(err error) string {
	text := strings.TrimRight(err.Error(), ".\n")
	if text == "" {
		return "It failed."
	}
	return strings.ToUpper(text[:1]) + text[1:] + "."
}
