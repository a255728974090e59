package cli

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"llmcourse/cmd/internal/text"
	"llmcourse/curriculum"
	"llmcourse/curriculum/clean"
	"llmcourse/progress/quiz"
	"llmcourse/tui/phrase"
)

// show prints a question with what there is to choose from.
func (k *asker) show(now *quiz.Asked) {
	q, score := now.Question, k.quiz.Score()
	head := fmt.Sprintf("Question %d of %d, %s", min(score.Right+score.Wrong+1, score.Total), score.Total, q.Topic.Title)
	if now.Again {
		head = "Once more, " + q.Topic.Title
	}
	fmt.Fprintln(k.out)
	k.paragraph(k.theme.Muted.Render(head + "."))
	k.markdown(q.Text, "")
	for i, at := range now.Order {
		option := ""
		if q.Kind == curriculum.Order {
			option = q.Items[at]
		} else {
			option = q.Choices[at].Text
		}
		k.markdown(option, fmt.Sprintf("  %d. ", i+1))
	}
}

// prompt asks for a line and reads it; false at the end of the input.
func (k *asker) prompt(now *quiz.Asked) (string, bool) {
	label := "That was the last one. Press enter to end, or type why or slip"
	if now != nil {
		label = answerLabel(now)
	}
	fmt.Fprintf(k.out, "%s: ", label)
	if !k.in.Scan() {
		fmt.Fprintln(k.out)
		return "", false
	}
	text := clean.Line(strings.ToValidUTF8(k.in.Text(), "\uFFFD"))
	if !k.app.InTTY {
		fmt.Fprintln(k.out, text) // as a terminal would have shown it
	}
	return text, true
}

// answerLabel says how a question is answered.
func answerLabel(now *quiz.Asked) string {
	q, n := now.Question, len(now.Order)
	switch q.Kind {
	case curriculum.OneChoice:
		return fmt.Sprintf("Your answer, 1 to %d", n)
	case curriculum.ManyChoices:
		return "Your answers, such as 1 3"
	case curriculum.Order:
		return "The right order, such as 3 1 2"
	case curriculum.Number:
		if q.Unit != "" {
			return "A number in " + q.Unit
		}
		return "A number"
	}
	return "A word or a few"
}

// verdict says whether the answer was right, what is, and why.
func (k *asker) verdict(now *quiz.Asked) {
	q := now.Question
	if now.Right {
		k.say(k.theme.Leaf.Render("Right."))
	} else {
		said := k.theme.Alarm.Render("Not quite.")
		if k.quiz.Part() == nil {
			said += " It comes back."
		}
		k.say(said)
		for _, why := range quiz.Whys(q, now.Given) {
			k.markdown(why, "")
		}
		k.say("The answer:")
		for i, line := range quiz.Expected(q) {
			lead := "  "
			if q.Kind == curriculum.Order {
				lead = fmt.Sprintf("  %d. ", i+1)
			}
			k.markdown(line, lead)
		}
	}
	k.markdown(q.Reason, "")
	k.paragraph(k.theme.Muted.Render(quiz.Where(q)))
}

// score says how it went.
func (k *asker) score() {
	score := k.quiz.Score()
	fmt.Fprintln(k.out)
	if k.quiz.Now() != nil {
		k.paragraph(fmt.Sprintf("Stopped. %s answered, %d right the first time; all of it is saved.",
			phrase.Plural(score.Right+score.Wrong, "question"), score.Right))
	} else {
		k.paragraph(fmt.Sprintf("%d of %d right the first time.", score.Right, score.Total))
	}
	if len(score.Missed) > 0 {
		k.say("Missed; they come back in your reviews:")
	}
	for _, q := range score.Missed {
		k.markdown(q.Text, "  - ")
		k.hang(k.theme.Muted.Render(q.Topic.Section.Title+": "+q.Place), "    ")
	}
}

func (k *asker) help() {
	k.say("Type your answer, or ? if you do not know.\n" +
		"why prints what the lesson says about the last one, slip takes the last answer back,\n" +
		"repeat asks again, q ends. Every answer is saved at once.")
}

// say prints a remark as it is.
func (k *asker) say(text string) { fmt.Fprintln(k.out, text) }

// paragraph wraps a sentence.
func (k *asker) paragraph(text string) { k.hang(ansi.Wrap(text, k.width, ""), "") }

// markdown draws a piece of Markdown behind a lead: formulas as Unicode, no
// marks.
func (k *asker) markdown(source, lead string) {
	p := text.NewPrinter(k.theme, source, max(k.width-len(lead), text.MinWidth/2))
	var lines []string
	for _, block := range p.Page.Blocks {
		for _, line := range p.Draw(block) {
			drawn := line.Text
			if !k.plain {
				drawn = line.Draw(k.theme, p.Page.Links, -1)
			}
			lines = append(lines, strings.TrimRight(drawn, " "))
		}
	}
	k.hang(strings.Join(lines, "\n"), lead)
}

// hang prints lines behind a lead and the room under it.
func (k *asker) hang(text, lead string) {
	for line := range strings.SplitSeq(text, "\n") {
		fmt.Fprintln(k.out, strings.TrimRight(lead+line, " "))
		lead = strings.Repeat(" ", len(lead))
	}
}
