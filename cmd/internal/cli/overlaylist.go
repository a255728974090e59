package cli

import (
	"fmt"
	"io/fs"
	"strings"

	"github.com/spf13/cobra"

	"llmcourse/cmd/internal/exit"
	"llmcourse/cmd/internal/library"
	"llmcourse/cmd/internal/text"
	"llmcourse/curriculum/overlay"
	"llmcourse/tui/phrase"
)

// overlayRowJSON is documented in docs/schema/overlays.json.
type overlayRowJSON struct {
	ID       string       `json:"id"`
	Title    string       `json:"title"`
	Course   string       `json:"course"`
	Folder   string       `json:"folder"`
	Adds     overlay.Adds `json:"adds"`
	Problems []string     `json:"problems,omitempty"` // what does not fit, and is left out
}

func overlayListCommand(a *app) *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:   "list",
		Short: "The overlays of a course, and what each adds",
		Args:  between(0, 0),
		RunE:  func(*cobra.Command, []string) error { return listOverlays(a, asJSON) },
	}
	c.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return c
}

func listOverlays(a *app, asJSON bool) error {
	rows, err := overlayRows(a)
	if err != nil {
		return err
	}
	if asJSON {
		return a.printJSON(rows)
	}
	if len(rows) == 0 {
		return exit.Nothing("llmcourse course overlay new DIR begins one", "the course %s has no overlays", a.inUse())
	}
	t, err := a.theme()
	if err != nil {
		return err
	}
	shown := &text.Table{}
	for _, r := range rows {
		figures := addsText(r.Adds)
		if len(r.Problems) > 0 {
			figures += "; " + phrase.Plural(len(r.Problems), "thing") + " left out"
		}
		shown.Add(t.Heading.Render(r.ID), t.Muted.Render(figures), r.Title)
	}
	for _, line := range shown.Lines(a.Cols(), t.Icons.More) {
		if _, err := fmt.Fprintln(a.out(), line); err != nil {
			return err
		}
	}
	return nil
}

// overlayRows looks at each overlay by itself, so that one that is broken says
// so and the others do not.
func overlayRows(a *app) ([]overlayRowJSON, error) {
	course := a.inUse()
	l, err := a.placedLibrary()
	if err != nil {
		return nil, err
	}
	base, closeIt, err := l.Base(course)
	if err != nil {
		return nil, err
	}
	defer closeIt()
	s := l.Overlays(course)
	ids, err := s.IDs()
	if err != nil {
		return nil, err
	}
	rows := []overlayRowJSON{}
	for _, id := range ids {
		row, err := overlayRow(s, id, course, base)
		if err != nil {
			return nil, err
		}
		rows = append(rows, row)
	}
	return rows, nil
}

func overlayRow(s library.Overlays, id, course string, base fs.FS) (overlayRowJSON, error) {
	row := overlayRowJSON{ID: id, Title: id, Course: course, Folder: s.Folder(id)}
	files, err := library.ReadFolder(row.Folder)
	if err != nil {
		return row, err
	}
	v, _, err := overlay.Fit(base, files.FS())
	if err != nil {
		return row, err
	}
	for i, o := range v.Overlays {
		row.Title, row.Adds = o.Name(), v.Adds(i)
	}
	for _, p := range v.LeftOut {
		row.Problems = append(row.Problems, p.String())
	}
	return row, nil
}

// addsText is "2 resources, 1 question".
func addsText(n overlay.Adds) string {
	var out []string
	for _, c := range []struct {
		n    int
		what string
	}{{n.Sections, "section"}, {n.Topics, "topic"}, {n.Resources, "resource"}, {n.Questions, "question"}, {n.Texts, "text"}} {
		if c.n > 0 {
			out = append(out, phrase.Plural(c.n, c.what))
		}
	}
	if len(out) == 0 {
		return "adds nothing"
	}
	return strings.Join(out, ", ")
}
