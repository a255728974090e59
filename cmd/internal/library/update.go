package library

import (
	"bytes"
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"llmcourse/cmd/internal/exit"
	"llmcourse/cmd/internal/notes"
	"llmcourse/curriculum"
	"llmcourse/curriculum/files"
	"llmcourse/curriculum/revision"
)

// An Update is a newer revision of a course that was added, beside the one that
// is there.
type Update struct {
	ID        string
	Old       *curriculum.Course
	Unchanged bool                 // there is nothing to do
	Dropped   []string             // files of questions that no longer fit
	Misfits   []curriculum.Problem // of the overlays, that fitted before
	BuiltIn   bool                 // it is compared with the built-in course, and does not take its place

	in    *Import
	match *revision.Matching
}

// Compare reads the newer revision of a course. from is where it is; "" is where
// the course came from; of the built-in one, the newest that is known.
func (l *Library) Compare(ctx context.Context, id, from string) (*Update, error) {
	if id == BuiltinID && !l.Has(id) {
		return l.compareBuiltin(ctx, from)
	}
	dir, err := l.Added(id)
	if err != nil {
		return nil, err
	}
	origin, err := ReadOrigin(dir)
	if err != nil {
		return nil, err
	}
	if from != "" {
		origin.From = from
	}
	if origin.From == "" {
		return nil, exit.Usage("llmcourse course update "+id+" FILE", "it is not known where %q came from", id)
	}
	// Read through files in memory, so that nothing holds the folder open.
	was, err := ReadFolder(dir)
	if err != nil {
		return nil, err
	}
	u := &Update{ID: id}
	if u.Old, err = curriculum.Load(was.FS()); err != nil {
		return nil, exit.Failed(err, "llmcourse course check "+id+" shows every problem with its place")
	}
	if u.in, err = l.Read(ctx, origin, id, strings.NewReader("")); err != nil {
		return nil, err
	}
	if err := u.compare(was); err != nil {
		return nil, err
	}
	u.Unchanged = u.unchanged(was)
	u.Misfits, err = l.losing(id, was, u.in.files)
	return u, err
}

// Report is what changes; done tells what the learner did in the course as it is.
func (u *Update) Report(done func(curriculum.Ref) bool) revision.Report {
	if u.BuiltIn {
		return revision.Beside(u.Old, u.in.Course, u.match, done)
	}
	return revision.Diff(u.Old, u.in.Course, u.match, done)
}

// compare finds what is what, and gives the new revision the names of the old.
func (u *Update) compare(was files.Map) (err error) {
	in := u.in
	if in.draft == nil {
		u.match = revision.Match(u.Old, in.Course)
		return nil
	}
	if u.match, err = revision.Carry(in.draft, u.Old); err != nil {
		return err
	}
	today := in.draft.Revision
	in.draft.Revision = u.Old.Revision
	if err := u.write(was); err != nil || u.unchanged(was) {
		return err
	}
	in.draft.Revision = today
	return u.write(was)
}

func (u *Update) write(was files.Map) error {
	if err := u.in.write(); err != nil {
		return err
	}
	return u.carryQuestions(was)
}

// carryQuestions takes over the questions that somebody wrote for the course
// and that still fit: a roadmap has none.
func (u *Update) carryQuestions(was files.Map) (err error) {
	u.Dropped = nil
	files := u.in.files
	var homes []string
	for _, name := range was.Names() {
		home, isQuiz := strings.CutSuffix(name, quizExt)
		switch {
		case !isQuiz:
		case files[home+".md"] == nil:
			u.Dropped = append(u.Dropped, name)
		default:
			files[name] = was[name]
			homes = append(homes, home)
		}
	}
	if len(homes) == 0 {
		return nil
	}
	if u.in.Course, err = curriculum.Load(files.FS()); err != nil {
		return err
	}
	for _, home := range homes {
		if _, err := u.in.Course.Questions(curriculum.Ref(home)); err != nil {
			u.Dropped = append(u.Dropped, home+quizExt)
			delete(files, home+quizExt)
		}
	}
	u.in.Course, err = curriculum.Load(files.FS())
	return err
}

// quizExt ends the names of files with questions.
const quizExt = ".quiz.toml"

// unchanged tells whether the files are those that are there.
func (u *Update) unchanged(was files.Map) bool {
	return maps.EqualFunc(u.in.files, was, bytes.Equal)
}

// moved are the Refs that something has now and did not have before.
func (u *Update) moved() map[curriculum.Ref]curriculum.Ref {
	moved := map[curriculum.Ref]curriculum.Ref{}
	for _, p := range u.match.Pairs {
		if p.Old != p.New {
			moved[p.Old] = p.New
		}
	}
	return moved
}

// Applied is what came of an update.
type Applied struct {
	Backup string // where the course as it was is now
	// Stayed are Refs whose notes stay where they are, because there is another
	// note where they would belong.
	Stayed map[curriculum.Ref]curriculum.Ref
}

// Apply puts the newer revision in the place of the course; notes follow what
// they are on.
func (l *Library) Apply(u *Update) (Applied, error) {
	if u.BuiltIn {
		return Applied{}, l.NotUpdated(u)
	}
	origin, err := u.in.Origin.file(l)
	if err != nil {
		return Applied{}, err
	}
	u.in.files[originFile] = origin
	backup, err := l.courses().replace(u.ID, u.in.files, l.Now())
	if err != nil {
		return Applied{}, err
	}
	stayed, err := moveNotes(notes.Open(l.Paths.Notes, u.ID), u.moved())
	if err != nil {
		err = exit.Failed(fmt.Errorf("the course was updated, but not every note followed: %w", err), "the notes are in "+l.Paths.Notes)
	}
	return Applied{backup, stayed}, err
}

// moveNotes lets notes follow what they are on. A note is never written over.
func moveNotes(all *notes.Folder, moved map[curriculum.Ref]curriculum.Ref) (map[curriculum.Ref]curriculum.Ref, error) {
	stayed := map[curriculum.Ref]curriculum.Ref{}
	for _, old := range slices.Sorted(maps.Keys(moved)) {
		text, err := all.Load(old)
		if err != nil || text == "" {
			continue
		}
		if all.Read(moved[old]) != "" {
			stayed[old] = moved[old]
			continue
		}
		if err := all.Write(moved[old], text); err != nil {
			return stayed, err
		}
		if err := all.Write(old, ""); err != nil {
			return stayed, err
		}
	}
	return stayed, nil
}
