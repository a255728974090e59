package library

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"llmcourse/cmd/internal/exit"
	"llmcourse/curriculum"
	"llmcourse/curriculum/files"
	"llmcourse/curriculum/roadmap"
)

// An Import is a course that was read and is not kept yet.
type Import struct {
	Origin Origin
	Course *curriculum.Course

	draft *roadmap.Draft // nil: it was a course folder
	files files.Map
}

// Read reads a course from a file, a folder, an address or, for "-", from in. id
// is the id it is to have; "" is its own.
func (l *Library) Read(ctx context.Context, o Origin, id string, in io.Reader) (*Import, error) {
	if !IsAddress(o.From) && o.From != "-" && hasFile(l.at(o.From), courseFile) {
		return l.readCourse(o, id)
	}
	p, err := l.roadmapText(ctx, o.From, in)
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
	if draft.Revision = l.Now().Format("2006-01-02"); IsAddress(o.From) {
		draft.URL = o.From
	}
	if id != "" {
		draft.ID = id
	}
	im := &Import{Origin: o, draft: draft}
	return im, im.write()
}

// called is what a roadmap is called by its place: a README has the name of its
// folder.
func called(from string) string {
	name := filepath.Base(from)
	if IsAddress(from) || !strings.EqualFold(strings.TrimSuffix(name, filepath.Ext(name)), "readme") {
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
func (im *Import) write() (err error) {
	im.files = im.draft.Files()
	im.Course, err = curriculum.Load(im.files.FS())
	return err
}

// readCourse reads the folder of a course, as it is.
func (l *Library) readCourse(o Origin, id string) (*Import, error) {
	if o.Title != "" || o.PartLevel != 0 || o.BaseURL != "" || len(o.Keep)+len(o.Drop) > 0 {
		return nil, exit.Usage("edit its course.toml instead", "%s is a course already: nothing about it is decided here", o.From)
	}
	files, err := ReadFolder(l.at(o.From))
	if err != nil {
		return nil, err
	}
	im := &Import{Origin: o, files: files}
	if im.Course, err = sound(files); err != nil {
		return nil, exit.Failed(err, "llmcourse course check "+o.From+" shows every problem with its place")
	}
	if id != "" && id != im.Course.ID {
		return nil, exit.Usage("its id is in its course.toml", "%s is the course %q, and not %q", o.From, im.Course.ID, id)
	}
	return im, nil
}

// roadmapText reads the Markdown of a roadmap.
func (l *Library) roadmapText(ctx context.Context, from string, in io.Reader) (*page, error) {
	if IsAddress(from) {
		w := l.Web
		if w == nil {
			w = publicWeb()
		}
		return w.fetch(ctx, from)
	}
	if from == "-" {
		text, err := readCapped(in)
		if err != nil {
			return nil, fmt.Errorf("read standard input: %w", err)
		}
		return &page{from: "roadmap.md", text: text}, nil
	}
	path := l.at(from)
	info, err := os.Stat(path)
	if err == nil && info.IsDir() {
		path, err = readmeIn(path)
	}
	if err != nil {
		return nil, exit.Failed(fmt.Errorf("read roadmap: %w", err), "give a Markdown file, a folder with a course.toml or a README.md, or an https address")
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("read roadmap: %w", err)
	}
	defer func() { _ = f.Close() }()
	text, err := readCapped(f)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", from, err)
	}
	return &page{from: path, text: text}, nil
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

// Exists tells whether there is a course of its id already.
func (l *Library) Exists(im *Import) bool { return im.Course.ID == BuiltinID || l.Has(im.Course.ID) }

// Add keeps an import, whole or not at all.
func (l *Library) Add(im *Import) error {
	id := im.Course.ID
	if id == BuiltinID {
		return exit.Failed(fmt.Errorf("%s is the course that is built in already", id), l.BesideHint(im))
	}
	if l.Exists(im) {
		return exit.Failed(fmt.Errorf("there is a course %q already", id),
			"to bring it up to date: llmcourse course update "+id+"; to have both: --id NAME")
	}
	origin, err := im.Origin.file(l)
	if err != nil {
		return err
	}
	im.files[originFile] = origin
	return l.courses().keep(id, im.files)
}

// Done are the Refs of what was ticked in a roadmap.
func (im *Import) Done() []curriculum.Ref {
	if im.draft == nil {
		return nil
	}
	return im.draft.Done()
}
