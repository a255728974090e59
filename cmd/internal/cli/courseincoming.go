package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"

	"llmcourse/cmd/internal/exit"
	"llmcourse/curriculum"
	"llmcourse/curriculum/roadmap"
	"llmcourse/curriculum/roadmap/folder"
)

// An incoming course was read and is not kept yet.
type incoming struct {
	draft  *roadmap.Draft // nil: it was a course folder
	files  folder.Files
	course *curriculum.Course
}

// incoming reads a course from a file, a folder, an address or standard input.
// id is the id it is to have; "" is its own.
func (a *app) incoming(ctx context.Context, o *origin, id string) (*incoming, error) {
	if !isAddress(o.From) && o.From != "-" && isCourse(o.From) {
		return readIncomingFolder(o, id)
	}
	// What is read lives until the program ends: collecting garbage while it grows
	// is a sixth of the time.
	defer debug.SetGCPercent(debug.SetGCPercent(400))
	p, err := a.roadmapText(ctx, o.From)
	if err != nil {
		return nil, err
	}
	options := o.options()
	if options.BaseURL == "" {
		options.BaseURL = p.base
	}
	draft, err := roadmap.Read(called(p.from), p.text, options)
	switch {
	case errors.Is(err, roadmap.ErrNothing):
		return nil, exit.Nothing("a roadmap is Markdown with headings, lists and links", "%s: %w", o.From, err)
	case err != nil:
		return nil, fmt.Errorf("%s: %w", o.From, err)
	}
	if draft.Revision = a.Now().Format("2006-01-02"); isAddress(o.From) {
		draft.URL = o.From
	}
	if id != "" {
		draft.ID = id
	}
	in := &incoming{draft: draft}
	return in, in.write()
}

// called is what a roadmap is called by its place: a README has the name of its
// folder.
func called(from string) string {
	name := filepath.Base(from)
	if isAddress(from) || !strings.EqualFold(strings.TrimSuffix(name, filepath.Ext(name)), "readme") {
		return name
	}
	whole, err := filepath.Abs(from)
	if err != nil {
		return name
	}
	if dir := filepath.Base(filepath.Dir(whole)); dir != "." && dir != string(filepath.Separator) {
		return dir + ".md"
	}
	return name
}

// write makes the files of the draft.
func (in *incoming) write() (err error) {
	in.files = in.draft.Files()
	in.course, err = curriculum.Load(in.files.FS())
	return err
}

func readIncomingFolder(o *origin, id string) (*incoming, error) {
	if o.Title != "" || o.PartLevel != 0 || o.BaseURL != "" || len(o.Keep)+len(o.Drop) > 0 {
		return nil, exit.Usage("edit its course.toml instead", "%s is a course already: nothing about it is decided here", o.From)
	}
	files, err := readFolder(o.From)
	if err != nil {
		return nil, err
	}
	in := &incoming{files: files}
	if in.course, err = sound(files); err != nil {
		return nil, exit.Failed(err, "llmcourse course check "+o.From+" shows every problem with its place")
	}
	if id != "" && id != in.course.ID {
		return nil, exit.Usage("its id is in its course.toml", "%s is the course %q, and not %q", o.From, in.course.ID, id)
	}
	return in, nil
}

// roadmapText reads the Markdown of a roadmap.
func (a *app) roadmapText(ctx context.Context, from string) (*page, error) {
	if isAddress(from) {
		w := a.web
		if w == nil {
			w = publicWeb()
		}
		return w.fetch(ctx, from)
	}
	if from == "-" {
		text, err := readCapped(a.In)
		if err != nil {
			return nil, fmt.Errorf("read standard input: %w", err)
		}
		return &page{from: "roadmap.md", text: text}, nil
	}
	info, err := os.Stat(from)
	if err == nil && info.IsDir() {
		from, err = readmeIn(from)
	}
	if err != nil {
		return nil, exit.Failed(fmt.Errorf("read roadmap: %w", err), "give a Markdown file, a folder with a course.toml or a README.md, or an https address")
	}
	f, err := os.Open(from)
	if err != nil {
		return nil, fmt.Errorf("read roadmap: %w", err)
	}
	defer func() { _ = f.Close() }()
	text, err := readCapped(io.Reader(f))
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", from, err)
	}
	return &page{from: from, text: text}, nil
}

// readmeIn finds the README of a folder, as of a repository.
func readmeIn(dir string) (string, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return "", err
	}
	for _, e := range entries {
		if strings.EqualFold(e.Name(), "README.md") {
			return filepath.Join(dir, e.Name()), nil
		}
	}
	return "", fmt.Errorf("%s has no course.toml and no README.md", dir)
}

// report is what is to be known of it before it is kept.
func (in *incoming) report() roadmap.Report {
	if in.draft != nil {
		return in.draft.Report()
	}
	c := in.course
	n := len(c.Resources())
	r := roadmap.Report{
		ID: c.ID, Title: c.Title, TitleFrom: "course.toml", PartRule: "course.toml", Resources: n,
		Parts: []roadmap.PartReport{}, Shelves: []roadmap.ShelfReport{}, Dropped: []roadmap.Heading{},
		Tables: []roadmap.Table{}, Notes: []string{}, Links: roadmap.Links{Found: n, Kept: n, Dropped: []roadmap.Dropped{}},
	}
	for _, p := range c.Parts {
		part := roadmap.PartReport{ID: p.ID, Title: p.Title, Icon: p.Icon, Sections: []roadmap.SectionReport{}}
		for _, s := range p.Sections {
			r.Sections++
			r.Topics += len(s.Topics)
			part.Sections = append(part.Sections, roadmap.SectionReport{
				ID: s.ID, Title: s.Title, Icon: s.Icon, Rule: "course.toml", Topics: len(s.Topics), Resources: len(s.Resources),
			})
		}
		r.Parts = append(r.Parts, part)
	}
	for _, s := range c.Shelves {
		r.Shelves = append(r.Shelves, roadmap.ShelfReport{ID: s.ID, Title: s.Title, Resources: len(s.Resources)})
	}
	return r
}

// preview is the report as text.
func (in *incoming) preview(width int) string {
	if in.draft != nil {
		return in.draft.Preview(width)
	}
	r := in.report()
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n  a course folder, as it is\n\n%s, %s, %s, %s\n", r.Title,
		plural(len(r.Parts), "part"), plural(r.Sections, "section"), plural(r.Topics, "topic"), plural(r.Resources, "resource"))
	for _, p := range r.Parts {
		fmt.Fprintf(&b, "\n%s\n", p.Title)
		for _, s := range p.Sections {
			fmt.Fprintf(&b, "  %s\n", s.Title)
		}
	}
	return b.String()
}
