package cli

import (
	"bytes"
	"context"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"llmcourse/cmd/internal/exit"
	"llmcourse/cmd/internal/host"
	"llmcourse/cmd/internal/notes"
	"llmcourse/curriculum"
	"llmcourse/curriculum/revision"
	"llmcourse/curriculum/roadmap/folder"
	"llmcourse/progress"
)

// A renewal is a newer revision of a course that was added, beside the one
// that is there.
type renewal struct {
	id     string
	dir    string
	origin origin
	old    *curriculum.Course
	in     *incoming
	match  *revision.Matching
	report revision.Report
	spared []string             // files of questions that no longer fit
	misfit []curriculum.Problem // of the overlays, that fitted before
}

// renew reads the newer revision of a course and compares. from is where it
// is; "" is where the course came from.
func (a *app) renew(ctx context.Context, id, from string) (*renewal, error) {
	l, err := a.library()
	if err != nil {
		return nil, err
	}
	r := &renewal{id: id}
	if r.dir, err = l.added(id); err != nil {
		return nil, err
	}
	if r.origin, err = readOrigin(r.dir); err != nil {
		return nil, err
	}
	if from != "" {
		r.origin.From = from
	}
	if r.origin.From == "" {
		return nil, exit.Usage("llmcourse course update "+id+" FILE", "it is not known where %q came from", id)
	}
	// Read through files in memory, so that nothing holds the folder open.
	was, err := readFolder(r.dir)
	if err != nil {
		return nil, err
	}
	if r.old, err = curriculum.Load(was.FS()); err != nil {
		return nil, exit.Failed(err, "llmcourse course check "+id+" shows every problem with its place")
	}
	if r.in, err = a.incoming(ctx, &r.origin, id); err != nil {
		return nil, err
	}
	if err := r.compare(was); err != nil {
		return nil, err
	}
	done, err := a.doneIn(ctx, r.old)
	if err != nil {
		return nil, err
	}
	r.report = revision.Diff(r.old, r.in.course, r.match, done)
	r.misfit, err = a.losing(id, was, r.in.files)
	return r, err
}

// compare finds what is what, and gives the new revision the names of the old.
func (r *renewal) compare(was folder.Files) (err error) {
	in := r.in
	if in.draft == nil {
		r.match = revision.Match(r.old, in.course)
		return nil
	}
	if r.match, err = revision.Carry(in.draft, r.old); err != nil {
		return err
	}
	today := in.draft.Revision
	in.draft.Revision = r.old.Revision
	if err := r.write(was); err != nil || r.unchanged(was) {
		return err
	}
	in.draft.Revision = today
	return r.write(was)
}

func (r *renewal) write(was folder.Files) error {
	if err := r.in.write(); err != nil {
		return err
	}
	return r.spareQuestions(was)
}

// spareQuestions takes over the questions that somebody wrote for the course
// and that still fit: a roadmap has none.
func (r *renewal) spareQuestions(was folder.Files) (err error) {
	r.spared = nil
	files := r.in.files
	var homes []string
	for _, name := range was.Names() {
		home, isQuiz := strings.CutSuffix(name, quizExt)
		switch {
		case !isQuiz:
		case files[home+".md"] == nil:
			r.spared = append(r.spared, name)
		default:
			files[name] = was[name]
			homes = append(homes, home)
		}
	}
	if len(homes) == 0 {
		return nil
	}
	if r.in.course, err = curriculum.Load(files.FS()); err != nil {
		return err
	}
	for _, home := range homes {
		if _, err := r.in.course.Questions(curriculum.Ref(home)); err != nil {
			r.spared = append(r.spared, home+quizExt)
			delete(files, home+quizExt)
		}
	}
	r.in.course, err = curriculum.Load(files.FS())
	return err
}

// quizExt ends the names of files with questions.
const quizExt = ".quiz.toml"

// unchanged tells whether the files are those that are there.
func (r *renewal) unchanged(was folder.Files) bool {
	return maps.EqualFunc(r.in.files, was, bytes.Equal)
}

// doneIn tells what was done in a course.
func (a *app) doneIn(ctx context.Context, c *curriculum.Course) (func(curriculum.Ref) bool, error) {
	a.course = c
	s, err := a.open(ctx)
	if err != nil {
		return nil, err
	}
	defer s.close()
	// What was ticked itself: that is what a revision can lose.
	return func(ref curriculum.Ref) bool { return s.book.Marked(ref) == progress.Done }, nil
}

// moved are the Refs that something has now and did not have before.
func (r *renewal) moved() map[curriculum.Ref]curriculum.Ref {
	moved := map[curriculum.Ref]curriculum.Ref{}
	for _, p := range r.match.Pairs {
		if p.Old != p.New {
			moved[p.Old] = p.New
		}
	}
	return moved
}

// moveNotes lets notes follow what they are on. A note is never written over.
func (a *app) moveNotes(p host.Paths, r *renewal) error {
	kept := notes.Open(p.Notes, r.id)
	moved := r.moved()
	for _, old := range slices.Sorted(maps.Keys(moved)) {
		text, err := kept.Load(old)
		if err != nil || text == "" {
			continue
		}
		if kept.Read(moved[old]) != "" {
			a.Complain(fmt.Sprintf("there is a note on %s already; that on %s stays where it is", moved[old], old), "")
			continue
		}
		if err := kept.Write(moved[old], text); err != nil {
			return err
		}
		if err := kept.Write(old, ""); err != nil {
			return err
		}
	}
	return nil
}

// show prints what changes.
func (a *app) showRenewal(r *renewal, asJSON bool) error {
	if asJSON {
		return a.printJSON(withLists(r.report))
	}
	for _, name := range r.spared {
		a.Complain(fmt.Sprintf("the questions in %s no longer fit, and are left out", filepath.FromSlash(name)), "")
	}
	for _, p := range r.misfit {
		a.Complain(fmt.Sprintf("of your overlays no longer fits, and is left out: %s", p), "")
	}
	_, err := fmt.Fprint(a.Out, r.report.Text(mostChanges))
	return err
}

// mostChanges of one sort are shown one by one.
const mostChanges = 20

// withLists makes lists of nothing empty, and not null.
func withLists(r revision.Report) revision.Report {
	for _, list := range []*[]revision.Change{
		&r.NewSections, &r.Renamed, &r.Moved, &r.GoneSections, &r.NewTopics, &r.GoneTopics, &r.NewLinks, &r.GoneLinks, &r.Lost,
	} {
		if *list == nil {
			*list = []revision.Change{}
		}
	}
	return r
}
