package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"llmcourse/curriculum"
	"llmcourse/curriculum/clean"
)

// maxNote is more than anybody writes on one thing, and little enough to show.
const maxNote = 1 << 20

// notes keeps notes as Markdown, one file for each Ref, in a folder for each
// course. They are plain files so that they can be read, searched, synced and
// edited without this program.
type notes struct {
	dir string
	env *env
}

func newNotes(e *env, p paths, course string) *notes {
	return &notes{dir: filepath.Join(p.Notes, escapeName(course)), env: e}
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
	text, _ := n.read(ref)
	return text
}

// read is Read that tells why there is no note.
func (n *notes) read(ref curriculum.Ref) (string, error) {
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
	return clean.Text(strings.ToValidUTF8(string(data), "\uFFFD")), nil
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
	return writeFile(file, []byte(strings.TrimRight(text, "\n")+"\n"))
}
