package cli

import (
	"context"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"llmcourse/cmd/internal/host"
	"llmcourse/cmd/internal/library"
	"llmcourse/progress/study"
)

// screenLibrary is the library for a program that runs: the screen, or the
// prompts. What it says in words is what the commands say.
type screenLibrary struct {
	app     *app
	library *library.Library
}

// newManager is nil where nothing is kept, or there is no place for courses.
func newManager(a *app) study.Manager {
	if _, err := a.places(); err != nil || a.flags.noSave {
		return nil
	}
	return screenLibrary{a, a.library()}
}

// Read is study.Manager's.
func (s screenLibrary) Read(ctx context.Context, from string) (study.Import, error) {
	im, err := s.library.Read(ctx, library.Origin{From: expandHome(s.app.Host, from)}, "", strings.NewReader(""))
	if err != nil {
		return study.Import{}, err
	}
	return study.Import{
		Name: im.Course.ID, Title: im.Course.Title, Sections: len(im.Course.Sections()), Exists: s.library.Exists(im),
		Preview: func(width int) string { return importText(im, width) }, Value: im,
	}, nil
}

// expandHome puts the home folder in the place of a tilde: no shell has read what
// was typed.
func expandHome(h *host.Host, path string) string {
	rest, ok := strings.CutPrefix(path, "~/")
	home, err := h.Home()
	if !ok || err != nil {
		return path
	}
	return filepath.Join(home, rest)
}

// Add is study.Manager's.
func (s screenLibrary) Add(ctx context.Context, im study.Import) (done int, err error) {
	read := im.Value.(*library.Import)
	if err := s.library.Add(read); err != nil {
		return 0, err
	}
	return tick(ctx, s.app, read)
}

// Compare is study.Manager's.
func (s screenLibrary) Compare(ctx context.Context, name, from string) (study.Update, error) {
	u, err := s.library.Compare(ctx, name, expandHome(s.app.Host, from))
	if err != nil {
		return study.Update{}, err
	}
	out := study.Update{Name: name, Title: u.Old.Title, Unchanged: u.Unchanged, Lost: lostIn(u), Value: u}
	if u.Unchanged {
		return out, nil
	}
	session, err := s.app.openOn(ctx, u.Old)
	if err != nil {
		return study.Update{}, err
	}
	defer session.close()
	report := u.Report(session.markedDone)
	out.Changes = report.Text(mostChanges)
	if out.BuiltIn = u.BuiltIn; u.CanAdd() {
		out.Beside = s.library.FreeID()
	} else if u.BuiltIn {
		out.Web = u.Old.URL
	}
	return out, nil
}

// lostIn is what an update leaves out, in sentences.
func lostIn(u *library.Update) (lost []string) {
	for _, name := range u.Dropped {
		lost = append(lost, fmt.Sprintf("The questions in %s no longer fit, and are left out.", filepath.FromSlash(name)))
	}
	for _, p := range u.Misfits {
		lost = append(lost, fmt.Sprintf("Of your overlays no longer fits, and is left out: %s.", p))
	}
	return lost
}

// Apply is study.Manager's.
func (s screenLibrary) Apply(ctx context.Context, u study.Update) (study.Applied, error) {
	update := u.Value.(*library.Update)
	if update.CanAdd() {
		im, err := s.library.AddBeside(update)
		if err != nil {
			return study.Applied{}, err
		}
		_, err = tick(ctx, s.app, im)
		return study.Applied{Name: im.Course.ID}, err
	}
	applied, err := s.library.Apply(update)
	out := study.Applied{Folder: applied.Backup}
	for _, old := range slices.Sorted(maps.Keys(applied.Stayed)) {
		out.Notes = append(out.Notes, fmt.Sprintf("There is a note on %s already; that on %s stays where it is.", applied.Stayed[old], old))
	}
	return out, err
}

// Remove is study.Manager's.
func (s screenLibrary) Remove(_ context.Context, name string) (string, error) {
	return s.library.Remove(name)
}
