package notes

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/gofrs/flock"

	"llmcourse/cmd/internal/host"
	"llmcourse/curriculum"
	"llmcourse/curriculum/clean"
	"llmcourse/progress/study"
)

// drafting is the drafts of this program: a folder of its own, held by a lock
// for as long as it runs. So another program can tell those of one that was
// killed, as the system lets go of its lock.
type drafting struct {
	mu   sync.Mutex
	dir  string // "" before the first draft
	lock *flock.Flock
}

// A draftFile is a draft as it is on disk.
type draftFile struct {
	Ref  curriculum.Ref `json:"ref"`
	Text string         `json:"text"`
	Was  string         `json:"was"`
}

// KeepDraft is study.Drafter's.
func (n *Folder) KeepDraft(note study.NoteText) error {
	if n.state == "" {
		return errors.New("there is no place for drafts")
	}
	n.own.mu.Lock()
	defer n.own.mu.Unlock()
	if n.own.dir == "" {
		if err := n.own.begin(filepath.Join(n.state, "drafts")); err != nil {
			return fmt.Errorf("keep a draft: %w", err)
		}
	}
	name, err := draftName(note.Ref)
	if err != nil {
		return err
	}
	data, err := json.Marshal(draftFile{note.Ref, note.Text, note.Was})
	if err != nil {
		return fmt.Errorf("keep a draft: %w", err)
	}
	return host.WriteFile(filepath.Join(n.own.dir, name), data)
}

func draftName(ref curriculum.Ref) (string, error) {
	name, err := fileName(ref)
	return strings.ReplaceAll(strings.TrimSuffix(filepath.ToSlash(name), ".md"), "/", "+") + ".json", err
}

// begin makes the folder and takes its lock before a draft is in it. Where
// nothing can be locked the folder looks like one of a program that has ended,
// and another one may offer the draft as well: that loses nothing.
func (d *drafting) begin(under string) error {
	if err := os.MkdirAll(under, 0o700); err != nil {
		return err
	}
	dir, err := os.MkdirTemp(under, "session-*")
	if err != nil {
		return err
	}
	d.dir, d.lock = dir, flock.New(filepath.Join(dir, "lock"))
	_, _ = d.lock.TryLock()
	return nil
}

// DropDraft is study.Drafter's.
func (n *Folder) DropDraft(ref curriculum.Ref) error {
	n.own.mu.Lock()
	defer n.own.mu.Unlock()
	name, err := draftName(ref)
	if err != nil || n.own.dir == "" {
		return err
	}
	return drop(filepath.Join(n.own.dir, name))
}

// DropFound is study.Drafter's.
func (n *Folder) DropFound(name string) error {
	inside := filepath.FromSlash(name)
	if n.state == "" || !filepath.IsLocal(inside) {
		return nil
	}
	file := filepath.Join(n.state, "drafts", inside)
	err := drop(file)
	tidy(filepath.Dir(file))
	return err
}

func drop(file string) error {
	if err := os.Remove(file); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("drop a draft: %w", err)
	}
	return nil
}

// tidy takes the folder of a program that has ended away once it is empty.
func tidy(dir string) {
	left, err := os.ReadDir(dir)
	if err == nil && (len(left) == 0 || len(left) == 1 && left[0].Name() == "lock") {
		_ = os.Remove(filepath.Join(dir, "lock"))
		_ = os.Remove(dir)
	}
}

// Drafts is study.Drafter's. It changes nothing, but that folders of programs
// that left nothing go.
func (n *Folder) Drafts() ([]study.DraftText, error) {
	if n.state == "" {
		return nil, nil
	}
	top := filepath.Join(n.state, "drafts")
	sessions, err := os.ReadDir(top)
	if err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			return nil, nil
		}
		return nil, fmt.Errorf("read drafts: %w", err)
	}
	type dated struct {
		study.DraftText
		at time.Time
	}
	var all []dated
	for _, s := range sessions {
		dir := filepath.Join(top, s.Name())
		if !s.IsDir() || n.own.is(dir) || running(dir) {
			continue
		}
		files, _ := os.ReadDir(dir)
		for _, f := range files {
			info, err := f.Info()
			if d, ok := readDraft(filepath.Join(dir, f.Name())); ok && err == nil {
				d.Name = s.Name() + "/" + f.Name()
				all = append(all, dated{d, info.ModTime()})
			}
		}
		tidy(dir)
	}
	slices.SortStableFunc(all, func(a, b dated) int { return b.at.Compare(a.at) })
	list := make([]study.DraftText, len(all))
	for i := range all {
		list[i] = all[i].DraftText
	}
	return list, nil
}

func (d *drafting) is(dir string) bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.dir == dir
}

// running tells whether the program is still there that a folder belongs to.
func running(dir string) bool {
	l := flock.New(filepath.Join(dir, "lock"), flock.SetFlag(os.O_RDWR))
	ok, err := l.TryLock()
	if ok {
		_ = l.Unlock()
	}
	return err == nil && !ok
}

// readDraft reads a draft. One that is not whole, or not a draft, is none: it
// is put in place by one rename, so it is whole if it is there.
func readDraft(file string) (study.DraftText, bool) {
	if !strings.HasSuffix(file, ".json") || strings.HasPrefix(filepath.Base(file), ".") {
		return study.DraftText{}, false
	}
	info, err := os.Stat(file)
	if err != nil || info.Size() > 16*MaxSize { // two texts, each byte of them escaped
		return study.DraftText{}, false
	}
	data, err := os.ReadFile(file)
	if err != nil {
		return study.DraftText{}, false
	}
	return decodeDraft(data)
}

// decodeDraft is the draft in a file. The folder is not synced, but may have
// been restored from anywhere.
func decodeDraft(data []byte) (study.DraftText, bool) {
	var f draftFile
	if json.Unmarshal(data, &f) != nil || f.Ref == "" && f.Text == "" {
		return study.DraftText{}, false
	}
	return study.DraftText{NoteText: study.NoteText{Ref: f.Ref, Text: clean.Note(f.Text), Was: clean.Note(f.Was)}}, true
}
