package cli

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"llmcourse/cmd/internal/library"
	"llmcourse/cmd/internal/text"
	"llmcourse/progress"
	"llmcourse/progress/stats"
	"llmcourse/tui/phrase"
)

// courseRowJSON is documented in docs/schema/courses.json.
type courseRowJSON struct {
	ID        string         `json:"id"`
	Title     string         `json:"title"`
	BuiltIn   bool           `json:"built_in"`
	InUse     bool           `json:"in_use"`
	Revision  string         `json:"revision,omitempty"`
	Folder    string         `json:"folder,omitempty"`
	From      string         `json:"from,omitempty"`
	Parts     int            `json:"parts"`
	Topics    int            `json:"topics"`
	Resources int            `json:"resources"`
	Sections  text.TallyJSON `json:"sections"`
	Overlays  []string       `json:"overlays,omitempty"`
	Problem   string         `json:"problem,omitempty"` // why it cannot be used
}

func courseListCommand(a *app) *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:   "list",
		Short: "The built-in course and those that were added",
		Args:  between(0, 0),
		RunE:  func(c *cobra.Command, _ []string) error { return listCourses(c.Context(), a, asJSON) },
	}
	c.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return c
}

func listCourses(ctx context.Context, a *app, asJSON bool) error {
	events := a.allEvents(ctx)
	list, l := []courseRowJSON{courseRow(a, library.BuiltinID, "", events)}, a.library()
	ids, err := l.IDs()
	if err != nil {
		return err
	}
	for _, id := range ids {
		list = append(list, courseRow(a, id, l.Folder(id), events))
	}
	if asJSON {
		return a.printJSON(list)
	}
	t, err := a.theme()
	if err != nil {
		return err
	}
	shown := &text.Table{}
	for _, c := range list {
		mark, figures := " ", fmt.Sprintf("%d of %s done", c.Sections.Done, phrase.Plural(c.Sections.Total, "section"))
		if c.InUse {
			mark = "*"
		}
		if c.Problem != "" {
			figures = "cannot be read: llmcourse course check " + c.ID
		}
		title := c.Title
		if len(c.Overlays) > 0 {
			title += t.Muted.Render("  " + t.Icons.Added + " " + strings.Join(c.Overlays, ", "))
		}
		shown.Add(mark, t.Heading.Render(c.ID), t.Muted.Render(figures), title)
	}
	for _, line := range shown.Lines(a.Cols(), t.Icons.More) {
		if _, err := fmt.Fprintln(a.out(), line); err != nil {
			return err
		}
	}
	return nil
}

// courseRow is a course in the list; no folder is the one that is built in.
func courseRow(a *app, id, dir string, events []progress.Event) courseRowJSON {
	out := courseRowJSON{ID: id, Title: id, BuiltIn: dir == "", InUse: a.inUse() == id, Folder: dir}
	r, err := a.library().Load(id, dir)
	if dir != "" {
		if o, err := library.ReadOrigin(dir); err == nil {
			out.From = o.From
		}
	}
	if err != nil {
		out.Problem = phrase.Cause(err)
		return out
	}
	c := r.Course
	book := stats.Source{ID: c.ID, Course: c}.Book("", events)
	out.Title, out.Revision, out.Parts, out.Resources = c.Title, c.Revision, len(c.Parts), len(c.Resources())
	for _, s := range c.Sections() {
		out.Topics += len(s.Topics)
	}
	if r.View != nil {
		for _, o := range r.View.Overlays {
			out.Overlays = append(out.Overlays, o.ID)
		}
	}
	out.Sections = text.Tally(book.Sections(c.Sections()))
	return out
}

// allEvents are those of every course; none where there is no place for them.
func (a *app) allEvents(ctx context.Context) []progress.Event {
	store, err := a.store()
	if err != nil {
		return nil
	}
	defer func() { _ = store.Close() }()
	loaded, err := store.Load(ctx)
	if err != nil {
		a.Complain(phrase.Cause(err), pathsHint)
	}
	return loaded.Events
}
