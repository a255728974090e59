package cli

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"llmcourse/cmd/internal/exit"
	"llmcourse/cmd/internal/host"
	"llmcourse/cmd/internal/library"
	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/study"
	"llmcourse/tui/phrase"
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

func courseAddCommand(a *app) *cobra.Command {
	var o library.Origin
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
			return addCourse(c.Context(), a, o, id, g)
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

func addCourse(ctx context.Context, a *app, o library.Origin, id string, g agreement) error {
	if o.PartLevel < 0 || o.PartLevel > 6 {
		return exit.Usage("headings have the levels 1 to 6", "there is no --part-level %d", o.PartLevel)
	}
	l, err := a.placedLibrary()
	if err != nil {
		return err
	}
	im, err := readCourse(ctx, a.Host, l, o, id)
	if err != nil {
		return err
	}
	if err := showImport(a, im, g); err != nil || g.dry {
		return err
	}
	if l.Exists(im) {
		return l.Add(im) // which says what to do instead
	}
	if err := agree(a.Host, "Add this course?", g); err != nil {
		return err
	}
	if err := l.Add(im); err != nil {
		return err
	}
	ticked, err := tick(ctx, a, im)
	if err != nil {
		return exit.Failed(fmt.Errorf("course %s was added, but what was ticked in it was not recorded: %w", im.Course.ID, err), pathsHint)
	}
	said := fmt.Sprintf("added %s: %s", im.Course.ID, phrase.Plural(len(im.Course.Sections()), "section"))
	if ticked > 0 {
		said += fmt.Sprintf(", %d done", ticked)
	}
	fmt.Fprintf(a.Err, "%s\nhint: llmcourse course use %s\n", said, im.Course.ID)
	return nil
}

// readCourse reads what is to become a course.
func readCourse(ctx context.Context, h *host.Host, l *library.Library, o library.Origin, id string) (*library.Import, error) {
	defer deferGC(h)()
	return l.Read(ctx, o, id, h.In)
}

func showImport(a *app, im *library.Import, g agreement) error {
	if g.json {
		return a.printJSON(im.Report())
	}
	_, err := fmt.Fprint(a.Out, importText(im, a.textWidth()))
	return err
}

// importText is what is to be known of an import before it is kept.
func importText(im *library.Import, width int) string {
	if !im.IsCourse() {
		return im.Preview(width)
	}
	r := im.Report()
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n  a course folder, as it is\n\n%s, %s, %s, %s\n", r.Title,
		phrase.Plural(len(r.Parts), "part"), phrase.Plural(r.Sections, "section"), phrase.Plural(r.Topics, "topic"), phrase.Plural(r.Resources, "resource"))
	for _, p := range r.Parts {
		fmt.Fprintf(&b, "\n%s\n", p.Title)
		for _, s := range p.Sections {
			fmt.Fprintf(&b, "  %s\n", s.Title)
		}
	}
	return b.String()
}

// errNotAgreed is given where somebody was asked and did not say yes.
var errNotAgreed = errors.New("nothing was changed")

// agree asks on a terminal. Where there is none, only --yes will do.
func agree(h *host.Host, question string, g agreement) error {
	switch {
	case g.yes:
		return nil
	case g.json || !h.InTTY || !h.ErrTTY:
		return exit.Usage("--yes does it, --dry-run only shows it", "nothing was changed: nobody can be asked")
	}
	fmt.Fprintf(h.Err, "\n%s [y/N] ", question)
	in := bufio.NewScanner(h.In)
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
func tick(ctx context.Context, a *app, im *library.Import) (int, error) {
	done := im.Done()
	if len(done) == 0 {
		return 0, nil
	}
	s, err := a.openOn(ctx, im.Course)
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
