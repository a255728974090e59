// Package notes is the learner's own words as plain files: Markdown, one file
// for each Ref, in a folder for each course.
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
const MaxSize = 1 << 20

// Folder keeps notes as Markdown, one file for each Ref, in a folder for each
// course. They are plain files so that they can be read, searched, synced and
// edited without this program.
type Folder struct{ dir string }

// Open are the notes on a course, below the folder of all notes.
func Open(dir, course string) *Folder {
	return &Folder{dir: filepath.Join(dir, host.EscapeName(course))}
}

// File is where the note on ref is, if there is one.
func (n *Folder) File(ref curriculum.Ref) (string, error) {
	name, err := fileName(ref)
	if err != nil {
		return "", err
	}
	return filepath.Join(n.dir, name), nil
}

// Read returns the note on ref, cleaned, or "".
func (n *Folder) Read(ref curriculum.Ref) string {
	text, _ := n.Load(ref)
	return text
}

// Load is Read that tells why there is no note.
func (n *Folder) Load(ref curriculum.Ref) (string, error) {
	file, err := n.File(ref)
	if err != nil {
		return "", err
	}
	info, err := os.Stat(file)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "", nil
	case err != nil:
		return "", fmt.Errorf("read note: %w", err)
	case info.Size() > MaxSize:
		return "", fmt.Errorf("read note: %s is larger than %d MB", file, MaxSize>>20)
	}
	data, err := os.ReadFile(file)
	if err != nil {
		return "", fmt.Errorf("read note: %w", err)
	}
	// The folder may be synced or shared, so a note may come from a stranger.
	return clean.Text(strings.ToValidUTF8(string(data), "\uFFFD")), nil
}

// Write keeps the text as the note on ref. Nothing but blanks removes the note.
func (n *Folder) Write(ref curriculum.Ref, text string) error {
	file, err := n.File(ref)
	if err != nil {
		return err
	}
	if strings.TrimSpace(text) == "" {
		if err := os.Remove(file); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("remove note: %w", err)
		}
		return nil
	}
	if len(text) > MaxSize {
		return fmt.Errorf("write note: the text is larger than %d MB", MaxSize>>20)
	}
	return host.WriteFile(file, []byte(strings.TrimRight(text, "\n")+"\n"))
}

// Save is Write for a Study.
func (n *Folder) Save(note study.NoteText) error { return n.Write(note.Ref, note.Text) }

// List returns the Refs that have a note, sorted.
func (n *Folder) List() ([]curriculum.Ref, error) {
	var refs []curriculum.Ref
	err := fs.WalkDir(os.DirFS(n.dir), ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.HasPrefix(d.Name(), ".") {
			return nil // a folder that cannot be read hides its notes, not the others
		}
		if ref, err := refOf(filepath.FromSlash(path)); err == nil {
			refs = append(refs, ref)
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("list notes: %w", err)
	}
	slices.Sort(refs)
	return refs, nil
}

// All are the notes there are, by what they are on.
func (n *Folder) All() (map[curriculum.Ref]string, error) {
	refs, err := n.List()
	if err != nil {
		return nil, err
	}
	all := map[curriculum.Ref]string{}
	for _, ref := range refs {
		if text := n.Read(ref); strings.TrimSpace(text) != "" {
			all[ref] = text
		}
	}
	return all, nil
}
