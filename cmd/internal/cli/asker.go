package cli

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/charmbracelet/colorprofile"

	"llmcourse/cmd/internal/text"
	"llmcourse/curriculum"
	"llmcourse/progress/study"
	"llmcourse/tui/phrase"
	"llmcourse/tui/theme"
)

// An asker asks questions line by line and takes typed answers. It draws
// nothing over, so it works in a dumb terminal, in a pipe, and for a screen
// reader.
type asker struct {
	*session
	quiz *study.Quiz

	in    *bufio.Scanner
	out   io.Writer
	theme *theme.Theme
	width int
	plain bool
}

// newAsker asks in plain text where that was asked for, or where there is no
// terminal that could do better.
func (s *session) newAsker(plain bool, quiz *study.Quiz) (*asker, error) {
	a := s.app
	k := &asker{
		session: s, quiz: quiz, in: bufio.NewScanner(a.In),
		width: a.textWidth(), plain: plain || a.Dumb() || !a.OutTTY && !a.ForceColor(),
	}
	if !k.plain {
		var err error
		k.out = a.out()
		k.theme, err = a.theme()
		return k, err
	}
	looks, err := a.looks()
	k.out = &colorprofile.Writer{Forward: a.Out, Profile: colorprofile.NoTTY}
	k.theme = theme.New("mono", theme.Unknown, theme.NewIcons(looks.Icons))
	return k, err
}

// ask goes on until everything is answered, the input ends, or the learner
// stops. Each answer is saved before the next question is asked.
func (k *asker) ask(ctx context.Context) error {
	for {
		now := k.quiz.Now()
		if now == nil && k.quiz.Last() == nil {
			return nil
		}
		if now != nil {
			k.show(now)
		}
		for waiting := true; waiting; {
			text, ok := k.prompt(now)
			if !ok {
				return k.in.Err()
			}
			done, err := k.take(ctx, text)
			if done || err != nil {
				return err
			}
			waiting = k.quiz.Now() == now
		}
	}
}

// take does what a line says. It is done when the learner wants no more.
func (k *asker) take(ctx context.Context, text string) (done bool, err error) {
	now := k.quiz.Now()
	switch word := strings.ToLower(text); {
	case now != nil && now.Question.Kind == curriculum.Short && now.Question.Accepts(text):
		// the answer may be one of the words below
	case word == "q" || word == "quit" || word == "stop":
		return true, nil
	case word == "why":
		k.why()
		return false, nil
	case word == "slip":
		return false, k.slip(ctx)
	case now == nil:
		return true, nil
	case word == "repeat":
		k.show(now)
		return false, nil
	case word == "help":
		k.help()
		return false, nil
	}
	return false, k.answer(ctx, text)
}

// answer judges and saves an answer, says what comes of it, and goes on.
func (k *asker) answer(ctx context.Context, text string) error {
	now := k.quiz.Now()
	answer, err := study.Typed(k.quiz, text)
	if err != nil {
		k.say(phrase.Error(err))
		return nil
	}
	if _, err := k.do(ctx, answer); err != nil {
		return err
	}
	k.verdict(now)
	k.quiz.Next()
	return nil
}

// slip takes the last answer back and asks its question again.
func (k *asker) slip(ctx context.Context) error {
	if k.quiz.Last() == nil {
		k.say("There is no answer to take back.")
		return nil
	}
	o, err := k.do(ctx, study.Retract{Quiz: k.quiz})
	if err != nil {
		return err
	}
	k.say(phrase.Outcome(o))
	return nil
}

// why prints what the lesson says about the last answer.
func (k *asker) why() {
	if k.quiz.Last() == nil {
		k.say("The lesson is shown here once you have answered.")
		return
	}
	q := k.quiz.Last().Question
	lesson, err := k.course.Lesson(q.Topic.Section.Ref())
	if err != nil {
		k.say("The lesson cannot be read: " + phrase.Cause(err))
		return
	}
	doc := "## " + text.Escape(q.Place) + "\n\n" + lesson.Section(q.Place)
	if k.plain {
		fmt.Fprintf(k.out, "\n%s", text.Plain(k.course, k.theme, doc, k.width))
		return
	}
	fmt.Fprintf(k.out, "\n%s", text.Styled(k.theme, doc, k.width))
}
