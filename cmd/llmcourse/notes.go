package main

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
)

// maxNote is more than anybody writes on one thing, and little enough to show.
const maxNote = 1 << 20

// notes keeps notes as Markdown, one file for each Ref, in a folder for each
// course. They are plain files so that they can be read, searched, synced and
// edited without this program.
type notes struct{ dir string }

// newNotes are the notes on a course, below the folder of all notes.
func newNotes(dir, course string) *notes {
	return &notes{dir: filepath.Join(dir, host.EscapeName(course))}
}

// file is where the note on ref is, if there is one.
func (n *notes) file(ref curriculum.Ref) (string, error) {
	name, err := noteName(ref)
	if err != nil {
		return "", err
	}
	return filepath.Join(n.dir, name), nil
}

// Read returns the note on ref, cleaned, or "".
func (n *notes) Read(ref curriculum.Ref) string {
	text, _ := n.load(ref)
	return text
}

// load is Read that tells why there is no note.
func (n *notes) load(ref curriculum.Ref) (string, error) {
	file, err := n.file(ref)
	if err != nil {
		return "", err
	}
	info, err := os.Stat(file)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "", nil
	case err != nil:
		return "", fmt.Errorf("read note: %w", err)
	case info.Size() > maxNote:
		return "", fmt.Errorf("read note: %s is larger than %d MB", file, maxNote>>20)
	}
	data, err := os.ReadFile(file)
	if err != nil {
		return "", fmt.Errorf("read note: %w", err)
	}
	// The folder may be synced or shared, so a note may come from a stranger.
	return curriculum.CleanText(strings.ToValidUTF8(string(data), "\uFFFD")), nil
}

// Write keeps the text as the note on ref. Nothing but blanks removes the note.
func (n *notes) Write(ref curriculum.Ref, text string) error {
	file, err := n.file(ref)
	if err != nil {
		return err
	}
	if strings.TrimSpace(text) == "" {
		if err := os.Remove(file); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("remove note: %w", err)
		}
		return nil
	}
	if len(text) > maxNote {
		return fmt.Errorf("write note: the text is larger than %d MB", maxNote>>20)
	}
	return host.WriteFile(file, []byte(strings.TrimRight(text, "\n")+"\n"))
}

// list returns the Refs that have a note, sorted.
func (n *notes) list() ([]curriculum.Ref, error) {
	var refs []curriculum.Ref
	err := fs.WalkDir(os.DirFS(n.dir), ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.HasPrefix(d.Name(), ".") {
			return nil // a folder that cannot be read hides its notes, not the others
		}
		if ref, err := noteRef(filepath.FromSlash(path)); err == nil {
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

// all are the notes there are, by what they are on.
func (n *notes) all() (map[curriculum.Ref]string, error) {
	refs, err := n.list()
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
