// Package notes is the learner's own words as plain files: Markdown, one file
// for each Ref, in a folder for each course. They are plain files so that they
// can be read, searched, synced and edited without this program.
//
// Nothing that a person wrote is ever written over unseen:
//
//   - A text that is not the one that the learner began from is put beside, as
//     "quantization.conflict-1a2b3c4d.md", before theirs takes its place. What
//     sync tools put beside is found by its name too (copyOf).
//   - What is removed, replaced or merged goes to ".old" in the folder of the
//     course, and stays there.
//   - A lock in the state folder makes programs of this machine save one after
//     the other. Where none can be had, as on some network disks, only the
//     moment between looking and writing is not covered.
//   - Drafts are in the state folder and not among the notes: they belong to this
//     machine, and no sync tool should carry them about.
package notes

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"llmcourse/cmd/internal/host"
	"llmcourse/curriculum"
	"llmcourse/curriculum/clean"
	"llmcourse/progress/study"
)

// MaxSize, in bytes, is more than anybody writes on one thing, and little enough to show.
const MaxSize = study.MaxNote

// Folder keeps notes as Markdown, one file for each Ref, in a folder for each
// course.
type Folder struct {
	dir   string
	state string // where locks and drafts are, "" for none
	own   *drafting
}

var (
	_ study.Notes   = (*Folder)(nil)
	_ study.Drafter = (*Folder)(nil)
)

// Open are the notes on a course, below the folder of all notes.
func Open(p host.Paths, course string) *Folder {
	name := host.EscapeName(course)
	n := &Folder{dir: filepath.Join(p.Notes, name), own: &drafting{}}
	if p.State != "" {
		n.state = filepath.Join(p.State, "notes", name)
	}
	return n
}

// Courses are the ids of the courses that have a folder of notes, sorted.
func Courses(p host.Paths) ([]string, error) {
	entries, err := os.ReadDir(p.Notes)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("list notes: %w", err)
	}
	var ids []string
	for _, e := range entries {
		if id := host.UnescapeName(e.Name()); e.IsDir() && host.EscapeName(id) == e.Name() {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	return ids, nil
}

// File is where the note on ref is, if there is one.
func (n *Folder) File(ref curriculum.Ref) (string, error) {
	name, err := fileName(ref)
	if err != nil {
		return "", err
	}
	return filepath.Join(n.dir, name), nil
}

// Old is the folder of what was removed, replaced and merged.
func (n *Folder) Old() string { return filepath.Join(n.dir, oldFolder) }

// Load returns the note on ref, cleaned, or "".
func (n *Folder) Load(ref curriculum.Ref) (string, error) {
	file, err := n.File(ref)
	if err != nil {
		return "", err
	}
	data, err := readFile(file)
	return cleaned(data), err
}

// readFile reads a file of notes: nil where there is none.
func readFile(file string) ([]byte, error) {
	info, err := os.Stat(file)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err != nil:
		return nil, fmt.Errorf("read note: %w", err)
	case info.Size() > 2*MaxSize: // two that were merged are still read
		return nil, fmt.Errorf("read note: %s is larger than %d MB", file, 2*MaxSize>>20)
	}
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, fmt.Errorf("read note: %w", err)
	}
	return data, nil
}

// cleaned is the text of a file. The folder may be synced or shared, so a note
// may come from a stranger.
func cleaned(data []byte) string {
	return clean.Note(strings.ToValidUTF8(string(data), "\uFFFD"))
}

// lossy says that cleaning takes more away than blanks at the ends.
func lossy(data []byte) bool {
	plain := strings.ReplaceAll(string(data), "\r\n", "\n")
	return study.TrimNote(cleaned(data)) != study.TrimNote(plain)
}

// List returns the Refs that have a note or a copy of one, sorted.
func (n *Folder) List() ([]curriculum.Ref, error) {
	refs, _, err := n.look()
	return refs, err
}

// Strays are the files in the folder that are no notes, for people to be told.
func (n *Folder) Strays() ([]string, error) {
	_, strays, err := n.look()
	return strays, err
}

func (n *Folder) look() (refs []curriculum.Ref, strays []string, err error) {
	all := map[curriculum.Ref]bool{}
	err = fs.WalkDir(os.DirFS(n.dir), ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return nil // a folder that cannot be read hides its notes, not the others
		}
		hidden := strings.HasPrefix(d.Name(), ".") && path != "."
		switch {
		case hidden && !d.IsDir():
			return nil
		case hidden:
			return fs.SkipDir
		case d.IsDir():
			return nil
		}
		room, name := filepath.Split(filepath.FromSlash(path))
		if base, sure := copyOf(name); base != "" && (sure || n.has(filepath.Join(room, base))) {
			name = base
		}
		if ref, err := refOf(filepath.Join(room, name)); err == nil {
			all[ref] = true
		} else {
			strays = append(strays, filepath.FromSlash(path))
		}
		return nil
	})
	if err != nil {
		return nil, nil, fmt.Errorf("list notes: %w", err)
	}
	for ref := range all {
		refs = append(refs, ref)
	}
	slices.Sort(refs)
	return refs, strays, nil
}

func (n *Folder) has(name string) bool {
	_, err := os.Stat(filepath.Join(n.dir, name))
	return err == nil
}

// All are the texts there are, by what they are on: the note, and then its
// copies.
func (n *Folder) All() (map[curriculum.Ref][]string, error) {
	refs, err := n.List()
	if err != nil {
		return nil, err
	}
	all := map[curriculum.Ref][]string{}
	for _, ref := range refs {
		text, err := n.Load(ref)
		if err != nil {
			return nil, err
		}
		versions, err := n.Versions(ref)
		if err != nil {
			return nil, err
		}
		for _, v := range append([]study.Version{{Text: text}}, versions...) {
			if strings.TrimSpace(v.Text) != "" {
				all[ref] = append(all[ref], v.Text)
			}
		}
	}
	return all, nil
}
