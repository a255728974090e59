package cli

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"llmcourse/cmd/internal/exit"
	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/study"
)

// A change to the courses is shown first, and made when it was agreed to.
type agreement struct {
	yes, dry, json bool
}

func (g *agreement) addFlags(c *cobra.Command) {
	f := c.Flags()
	f.BoolVarP(&g.yes, "yes", "y", false, "do it without asking")
	f.BoolVarP(&g.dry, "dry-run", "n", false, "show what it would be, and keep nothing")
	f.BoolVar(&g.json, "json", false, "print JSON; nothing is asked")
	c.MarkFlagsMutuallyExclusive("yes", "dry-run")
}

func (a *app) courseAddCommand() *cobra.Command {
	var o origin
	var g agreement
	var id string
	c := &cobra.Command{
		Use:   "add FILE|DIR|URL|-",
		Short: "Make a course of a roadmap",
		Long: "Make a course of a roadmap or awesome list in Markdown: a file, an https address (of a repository its README), " +
			"- for standard input, or the folder of a course. It shows what it found, and what it left out and why, and asks. " +
			"Boxes that are ticked in the roadmap are done from the start. This and course update are all that uses the network.",
		Example: "llmcourse course add roadmap.md\nllmcourse course add https://github.com/mlabonne/llm-course --dry-run\n" +
			"llmcourse course add awesome.md --title 'Awesome' --drop Sponsors --yes",
		Args: between(1, 1),
		RunE: func(c *cobra.Command, args []string) error {
			o.From = args[0]
			return a.addCourse(c.Context(), &o, id, g)
		},
	}
	f := c.Flags()
	f.StringVar(&id, "id", "", "its id, by which it is used; made from the title otherwise")
	f.StringVar(&o.Title, "title", "", "its title")
	f.IntVar(&o.PartLevel, "part-level", 0, "level of the headings that are parts, 1 to 6")
	f.StringArrayVar(&o.Keep, "keep", nil, "heading never to leave out; * stands for anything")
	f.StringArrayVar(&o.Drop, "drop", nil, "heading to leave out")
	f.StringVar(&o.BaseURL, "base-url", "", "address that relative links are relative to")
	g.addFlags(c)
	return c
}

func (a *app) addCourse(ctx context.Context, o *origin, id string, g agreement) error {
	if o.PartLevel < 0 || o.PartLevel > 6 {
		return exit.Usage("headings have the levels 1 to 6", "there is no --part-level %d", o.PartLevel)
	}
	l, err := a.library()
	if err != nil {
		return err
	}
	in, err := a.incoming(ctx, o, id)
	if err != nil {
		return err
	}
	if err := a.showIncoming(in, g); err != nil || g.dry {
		return err
	}
	c := in.course
	if c.ID == builtinID || l.has(c.ID) {
		return exit.Failed(fmt.Errorf("there is a course %q already", c.ID),
			"to bring it up to date: llmcourse course update "+c.ID+"; to have both: --id NAME")
	}
	if err := a.agree("Add this course?", g); err != nil {
		return err
	}
	if err := o.settle(); err != nil {
		return err
	}
	if in.files[originFile], err = o.text(); err != nil {
		return err
	}
	if err := l.keep(c.ID, in.files); err != nil {
		return err
	}
	ticked, err := a.tick(ctx, in)
	if err != nil {
		return exit.Failed(fmt.Errorf("course %s was added, but what was ticked in it was not recorded: %w", c.ID, err), pathsHint)
	}
	said := fmt.Sprintf("added %s: %s", c.ID, plural(len(c.Sections()), "section"))
	if ticked > 0 {
		said += fmt.Sprintf(", %d done", ticked)
	}
	fmt.Fprintf(a.Err, "%s\nhint: llmcourse course use %s\n", said, c.ID)
	return nil
}

func (a *app) showIncoming(in *incoming, g agreement) error {
	if g.json {
		return a.printJSON(in.report())
	}
	_, err := fmt.Fprint(a.Out, in.preview(a.textWidth()))
	return err
}

// errNotAgreed is given where somebody was asked and did not say yes.
var errNotAgreed = errors.New("nothing was changed")

// agree asks on a terminal. Where there is none, only --yes will do.
func (a *app) agree(question string, g agreement) error {
	switch {
	case g.yes:
		return nil
	case g.json || !a.InTTY || !a.ErrTTY:
		return exit.Usage("--yes does it, --dry-run only shows it", "nothing was changed: nobody can be asked")
	}
	fmt.Fprintf(a.Err, "\n%s [y/N] ", question)
	in := bufio.NewScanner(a.In)
	if !in.Scan() {
		return errors.Join(errNotAgreed, in.Err())
	}
	switch strings.ToLower(strings.TrimSpace(in.Text())) {
	case "y", "yes":
		return nil
	}
	return errNotAgreed
}

// tick records what was ticked in a roadmap as done, unless something was done
// in the course before: then the learner's own progress says what is.
func (a *app) tick(ctx context.Context, in *incoming) (int, error) {
	if in.draft == nil {
		return 0, nil
	}
	var done []curriculum.Ref
	if done = in.draft.Done(); len(done) == 0 {
		return 0, nil
	}
	a.course = in.course
	s, err := a.open(ctx)
	if err != nil {
		return 0, err
	}
	defer s.close()
	if s.book.Events() > 0 {
		return 0, nil
	}
	// Sections come last: what is ticked in one keeps its own tick, should a
	// later revision move it elsewhere.
	var within, sections []curriculum.Item
	for _, ref := range done {
		switch it, _ := s.course.Find(ref); it := it.(type) {
		case nil:
		case *curriculum.Section:
			sections = append(sections, it)
		default:
			within = append(within, it)
		}
	}
	_, err = s.do(ctx, study.Mark{Items: append(within, sections...), To: progress.Done})
	return len(done), err
}
