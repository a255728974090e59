package library

import (
	"context"
	"strconv"
	"strings"

	"llmcourse/cmd/internal/exit"
	"llmcourse/curriculum"
	"llmcourse/curriculum/revision"
)

// The built-in course changes with the program only: its lessons and questions
// belong to one revision. A newer revision of its roadmap is compared with it,
// and can be added beside it, with progress of its own.

// compareBuiltin compares the built-in course with a newer revision; from is
// where that is, and "" is the newest that the program knows.
func (l *Library) compareBuiltin(ctx context.Context, from string) (u *Update, err error) {
	u = &Update{ID: BuiltinID, BuiltIn: true}
	if u.Old, err = curriculum.Load(l.Builtin); err != nil {
		return nil, err
	}
	if from == "" {
		u.in = &Import{Origin: Origin{From: u.Old.URL}}
		u.in.Course, err = curriculum.Load(l.Upstream)
	} else {
		u.in, err = l.Read(ctx, Origin{From: from}, "", strings.NewReader(""))
	}
	if err != nil {
		return nil, err
	}
	u.match = revision.Match(u.Old, u.in.Course)
	return u, nil
}

// Against is what the built-in course was compared with.
func (u *Update) Against() string {
	if u.in.files == nil {
		return "its author's revision of " + u.in.Course.Revision
	}
	return u.in.Origin.From
}

// CanAdd tells whether what was compared with the built-in course can be added
// beside it as it was read.
func (u *Update) CanAdd() bool { return u.BuiltIn && u.in.draft != nil }

// AddBeside adds what was compared with the built-in course beside it, under a
// name that is free.
func (l *Library) AddBeside(u *Update) (*Import, error) {
	u.in.draft.ID = l.FreeID()
	if err := u.in.write(); err != nil {
		return nil, err
	}
	return u.in, l.Add(u.in)
}

// FreeID is an id for a newer revision of the built-in course: this month's.
func (l *Library) FreeID() string {
	base := BuiltinID + "-" + l.Now().Format("2006-01")
	id := base
	for n := 2; l.Has(id); n++ {
		id = base + "-" + strconv.Itoa(n)
	}
	return id
}

// BesideHint tells how to add a newer revision of the built-in course beside it.
func (l *Library) BesideHint(im *Import) string {
	from := im.Origin.From
	switch {
	case im.draft == nil && im.files != nil:
		return "to have both, give it another id in its course.toml"
	case from == "-" || from == "":
		from = "FILE"
	case strings.ContainsAny(from, " \t'\"\\$&;()<>|*?`"):
		from = "'" + strings.ReplaceAll(from, "'", `'\''`) + "'"
	}
	return "to have it beside the built-in one, with progress of its own: llmcourse course add " + from + " --id " + l.FreeID()
}

// NotUpdated is what an update of the built-in course ends with: it says how to
// add the newer revision beside it.
func (l *Library) NotUpdated(u *Update) error {
	return exit.Failed(errBuiltin, l.BesideHint(u.in))
}
