package notes

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/gofrs/flock"

	"llmcourse/cmd/internal/host"
	"llmcourse/curriculum"
	"llmcourse/progress/study"
)

// Save is study.Notes'. At every moment each text is whole in a file of its own:
// what is there is kept beside or aside before another one takes its name.
func (n *Folder) Save(note study.NoteText) (both bool, err error) {
	file, err := n.File(note.Ref)
	if err != nil {
		return false, err
	}
	if len(note.Text) > MaxSize {
		return false, fmt.Errorf("write note: the text is larger than %d MB", MaxSize>>20)
	}
	defer n.lock()()
	data, err := readFile(file)
	if err != nil {
		return false, err
	}
	text, there := study.TrimNote(note.Text), study.TrimNote(cleaned(data))
	switch {
	case there == text:
	case there != "" && there != study.TrimNote(note.Was):
		both = true
		if text != "" { // else: what nobody has seen is not removed
			err = errors.Join(setBeside(file, data))
		}
	case text == "" || note.Aside || lossy(data):
		if there != "" {
			err = n.setAside(file, data)
		}
	}
	if err != nil {
		return false, err
	}
	switch {
	case there == text:
	case text != "":
		err = host.WriteFile(file, []byte(text+"\n"))
	case !both:
		err = remove(file)
	}
	for _, v := range note.Takes {
		if err == nil {
			err = n.retire(filepath.Dir(file), v)
		}
	}
	return both && err == nil, err
}

func remove(file string) error {
	if err := os.Remove(file); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("remove note: %w", err)
	}
	host.SyncDir(filepath.Dir(file))
	return nil
}

// patience is how long another program may take to save a note.
const patience = 2 * time.Second

// lock keeps other programs of this machine from saving, until what it returns
// is called. Where there is no lock to be had it does not wait for one.
func (n *Folder) lock() (unlock func()) {
	if n.state == "" || os.MkdirAll(n.state, 0o700) != nil {
		return func() {}
	}
	ctx, stop := context.WithTimeout(context.Background(), patience)
	defer stop()
	l := flock.New(filepath.Join(n.state, "lock"))
	if ok, err := l.TryLockContext(ctx, 2*time.Millisecond); !ok || err != nil {
		return func() {}
	}
	return func() { _ = l.Unlock() }
}

// Move lets a note and its copies follow what they are on. Nothing is moved
// where there is a note already, and moved is false then.
func (n *Folder) Move(from, to curriculum.Ref) (moved bool, err error) {
	old, err := n.File(from)
	if err != nil {
		return false, err
	}
	file, err := n.File(to)
	if err != nil {
		return false, err
	}
	defer n.lock()()
	versions, err := n.Versions(from)
	if err != nil {
		return false, err
	}
	there, err := n.Versions(to)
	switch {
	case err != nil:
		return false, err
	case exists(file) || len(there) > 0:
		return !exists(old) && len(versions) == 0, nil
	}
	for _, v := range versions {
		data, err := readFile(filepath.Join(filepath.Dir(old), v.Name))
		if err == nil {
			err = setBeside(file, data)
		}
		if err == nil {
			err = remove(filepath.Join(filepath.Dir(old), v.Name))
		}
		if err != nil {
			return false, err
		}
	}
	data, err := readFile(old)
	if err != nil || data == nil {
		return true, err
	}
	if err := host.WriteFile(file, data); err != nil {
		return false, err
	}
	return true, remove(old)
}

// SaveBeside keeps a text as another version of a note, which stays as it is.
func (n *Folder) SaveBeside(note study.NoteText) error {
	file, err := n.File(note.Ref)
	if err != nil {
		return err
	}
	if len(note.Text) > MaxSize {
		return fmt.Errorf("write note: the text is larger than %d MB", MaxSize>>20)
	}
	defer n.lock()()
	return setBeside(file, []byte(study.TrimNote(note.Text)+"\n"))
}
