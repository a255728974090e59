package cli

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/charmbracelet/colorprofile"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/quiz"
	"llmcourse/tui/theme"
)

// longest is the most time that counts for one answer: who takes longer has
// gone for a coffee.
const longest = 10 * time.Minute

// An asker asks questions line by line and takes typed answers. It draws
// nothing over, so it works in a dumb terminal, in a pipe, and for a screen
// reader.
type asker struct {
	*session
	begin func() *quiz.Session // the same quiz from its start
	quiz  *quiz.Session
	given []reply

	in    *bufio.Scanner
	out   io.Writer
	theme *theme.Theme
	width int
	plain bool
}

// A reply is an answer that was given, by the event that recorded it.
type reply struct {
	question *curriculum.Question
	given    quiz.Given
	id       progress.ID
}

// newAsker asks in plain text where that was asked for, or where there is no
// terminal that could do better.
func (s *session) newAsker(plain bool, begin func() *quiz.Session) (*asker, error) {
	a := s.app
	k := &asker{
		session: s, begin: begin, quiz: begin(), in: bufio.NewScanner(a.In),
		width: a.textWidth(), plain: plain || a.Dumb() || !a.OutTTY && !a.ForceColor(),
	}
	if !k.plain {
		var err error
		k.out = a.out()
		k.theme, err = a.theme()
		return k, err
	}
	looks, err := a.settings()
	k.out = &colorprofile.Writer{Forward: a.Out, Profile: colorprofile.NoTTY}
	k.theme = theme.New("mono", theme.Unknown, theme.NewIcons(looks.Icons))
	return k, err
}

// ask goes on until everything is answered, the input ends, or the learner
// stops. Each answer is saved before the next question is asked.
func (k *asker) ask(ctx context.Context) error {
	for {
		now := k.quiz.Now()
		if now == nil && len(k.given) == 0 {
			return nil
		}
		since := k.app.Now()
		if now != nil {
			k.show(now)
		}
		for waiting := true; waiting; {
			text, ok := k.prompt(now)
			if !ok {
				return k.in.Err()
			}
			done, err := k.take(ctx, text, since)
			if done || err != nil {
				return err
			}
			waiting = k.quiz.Now() == now
		}
	}
}

// take does what a line says. It is done when the learner wants no more.
func (k *asker) take(ctx context.Context, text string, since time.Time) (done bool, err error) {
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
	given, slip := understand(now, text)
	if slip != "" {
		k.say(slip)
		return false, nil
	}
	return false, k.answer(ctx, given, since)
}

// answer judges and saves an answer, says what comes of it, and goes on.
func (k *asker) answer(ctx context.Context, given quiz.Given, since time.Time) error {
	now := k.quiz.Now()
	took := min(max(k.app.Now().Sub(since), time.Second), longest)
	change := k.quiz.Answer(given, int(took/time.Second))
	r := reply{question: now.Question, given: given}
	if err := k.record(ctx, change); err != nil {
		return err
	}
	for e := range k.book.AnswersTo(now.Question.Ref()) {
		r.id = e.ID()
	}
	k.given = append(k.given, r)
	k.verdict(now)
	k.quiz.Next()
	return nil
}

// slip takes the last answer back and asks its question again. The quiz is
// played again up to there: the same answers lead to the same place.
func (k *asker) slip(ctx context.Context) error {
	n := len(k.given) - 1
	if n < 0 {
		k.say("There is no answer to take back.")
		return nil
	}
	last := k.given[n]
	if err := k.record(ctx, progress.Retract(last.question.Ref(), last.id)); err != nil {
		return err
	}
	k.given = k.given[:n]
	k.quiz = k.begin()
	for _, r := range k.given {
		k.quiz.Answer(r.given, 1)
		k.quiz.Next()
	}
	k.say("Taken back: answer again.")
	return nil
}

// why prints what the lesson says about the last answer.
func (k *asker) why() {
	if len(k.given) == 0 {
		k.say("The lesson is shown here once you have answered.")
		return
	}
	q := k.given[len(k.given)-1].question
	lesson, err := k.course.Lesson(q.Topic.Section.Ref())
	if err != nil {
		k.say("The lesson cannot be read: " + err.Error())
		return
	}
	doc := "## " + mdEscape(q.Place) + "\n\n" + lesson.Section(q.Place)
	if k.plain {
		fmt.Fprintf(k.out, "\n%s", plainText(k.course, k.theme, doc, k.width))
		return
	}
	fmt.Fprintf(k.out, "\n%s", styledText(k.theme, doc, k.width))
}
