package backup

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"llmcourse/cmd/internal/host"
)

// A Fate is what becomes of a file, or of the folder of a course or an overlay.
type Fate int

// The fates.
const (
	New   Fate = iota // it is not here, and is brought back
	Same              // it is here as it is in the backup
	Both              // another text of a note is here: the one of the backup is put beside it
	Stays             // something else is here, and stays as it is
)

// A Step brings back one file, or one folder as a whole.
type Step struct {
	Name string // in the backup
	To   string // where it is written, or would be
	Fate Fate

	files Files // by their names below To; a single file is ""
}

// Kind is what it is a part of: "notes".
func (s *Step) Kind() string {
	kind, _, _ := strings.Cut(s.Name, "/")
	return kind
}

// Plan tells what a restore does, before anything is written. Progress is not
// among it: that is merged. today, as in "20261129", is in the names of notes
// that are put beside others.
func Plan(p host.Paths, files Files, today string) ([]*Step, error) {
	steps := map[string]*Step{}
	for name, data := range files {
		if name == Progress {
			continue
		}
		of := whole(name)
		if steps[of] == nil {
			steps[of] = &Step{Name: of, To: place(p, of), files: Files{}}
		}
		steps[of].files[strings.TrimPrefix(strings.TrimPrefix(name, of), "/")] = data
	}
	out := make([]*Step, 0, len(steps))
	for _, name := range slices.Sorted(maps.Keys(steps)) {
		s := steps[name]
		if err := s.decide(today); err != nil {
			return nil, fmt.Errorf("look at %s: %w", s.To, err)
		}
		out = append(out, s)
	}
	return out, nil
}

// decide compares with what is here.
func (s *Step) decide(today string) error {
	here, err := readTree(s.To)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		s.Fate = New
		return nil
	case err != nil:
		return err
	case maps.EqualFunc(here, s.files, bytes.Equal):
		s.Fate = Same
		return nil
	case s.Kind() != notes:
		s.Fate = Stays
		return nil
	}
	return s.beside(today)
}

// beside finds a name for another text of a note: that of a copy which a sync
// tool makes of two texts. Where such a copy has the text already, it is here.
func (s *Step) beside(today string) error {
	ext := filepath.Ext(s.To)
	stem := strings.TrimSuffix(s.To, ext)
	dir, err := os.ReadDir(filepath.Dir(s.To))
	if err != nil {
		return err
	}
	for _, e := range dir {
		at := filepath.Join(filepath.Dir(s.To), e.Name())
		if strings.HasPrefix(at, stem+".sync-conflict-") {
			if data, err := os.ReadFile(at); err == nil && bytes.Equal(data, s.files[""]) {
				s.Fate = Same
				return nil
			}
		}
	}
	for n := 0; ; n++ {
		to := fmt.Sprintf("%s.sync-conflict-%s-%06d-BACKUP%s", stem, today, n, ext)
		if _, err := os.Lstat(to); errors.Is(err, fs.ErrNotExist) {
			s.To, s.Fate = to, Both
			return nil
		} else if err != nil {
			return err
		}
	}
}

// readTree reads a file, as "", or all files below a folder.
func readTree(at string) (Files, error) {
	files := Files{}
	err := filepath.WalkDir(at, func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		rel, err := filepath.Rel(at, name)
		if err != nil {
			return err
		}
		if rel == "." {
			rel = ""
		}
		files[filepath.ToSlash(rel)], err = os.ReadFile(name)
		return err
	})
	return files, err
}

// Do brings it back. A program that ends in the midst of it leaves all of the
// file or folder, or none, and doing it again is right. Write is
// host.WriteFile.
func (s *Step) Do(write func(name string, data []byte) error) error {
	if s.Fate != New && s.Fate != Both {
		return nil
	}
	if _, err := os.Lstat(s.To); err == nil {
		return fmt.Errorf("%s was made by another program just now", s.To)
	}
	if data, single := s.files[""]; single {
		return write(s.To, data)
	}
	dir := filepath.Dir(s.To)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return fmt.Errorf("make folder: %w", err)
	}
	made, err := os.MkdirTemp(dir, unfinished+"*")
	if err != nil {
		return fmt.Errorf("make folder: %w", err)
	}
	for _, name := range slices.Sorted(maps.Keys(s.files)) {
		if err = write(filepath.Join(made, filepath.FromSlash(name)), s.files[name]); err != nil {
			break
		}
	}
	if err == nil {
		err = os.Rename(made, s.To)
	}
	if err != nil {
		_ = os.RemoveAll(made)
		return err
	}
	host.SyncDir(dir)
	return nil
}
