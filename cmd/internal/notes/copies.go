package notes

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"llmcourse/cmd/internal/host"
	"llmcourse/curriculum"
	"llmcourse/progress/study"
)

// Versions returns the copies of a note that lie beside it, in the order of
// their names: what this program put there, and what sync tools did.
func (n *Folder) Versions(ref curriculum.Ref) ([]study.Version, error) {
	file, err := n.File(ref)
	if err != nil {
		return nil, err
	}
	dir, name := filepath.Split(file)
	entries, err := os.ReadDir(dir)
	if err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			return nil, nil
		}
		return nil, fmt.Errorf("read note: %w", err)
	}
	var all []study.Version
	for _, e := range entries {
		base, sure := copyOf(e.Name())
		if base != name || e.IsDir() || !sure && !exists(file) {
			continue
		}
		data, err := readFile(filepath.Join(dir, e.Name()))
		if err != nil {
			return nil, err
		}
		all = append(all, study.Version{Name: e.Name(), Text: study.TrimNote(cleaned(data))})
	}
	return all, nil
}

func exists(file string) bool {
	_, err := os.Stat(file)
	return err == nil
}

// copyOf is the file of which a file is a copy by its name, as sync tools and
// people name copies, and "" where it is none:
//
//	quantization.sync-conflict-20261129-101112-ABCDEFG.md       Syncthing
//	quantization (Anna's conflicted copy 2026-11-29).md         Dropbox
//	quantization (conflicted copy 2026-11-29 101112).md         Nextcloud
//	quantization_conflict-20261129-101112.md                    ownCloud
//	quantization 2.md                                           iCloud
//	quantization(1).md, quantization (1).md                     Google Drive
//	quantization-DESKTOP-7.md                                   OneDrive
//	quantization.conflict-1a2b3c4d.md                           this program
//
// The names of notes have neither blanks nor capitals nor brackets, so where
// one of those comes the name of the note has ended. Unless a copy is sure, it
// is one only where the note is there.
func copyOf(name string) (base string, sure bool) {
	stem, ok := strings.CutSuffix(name, ".md")
	if !ok || strings.HasPrefix(name, ".") {
		return "", false
	}
	end := len(stem)
	for _, mark := range []string{".sync-conflict-", "_conflict-", ".conflict-"} {
		if at := strings.Index(stem, mark); at > 0 && at < end {
			end, sure = at, true
		}
	}
	if !sure {
		end = plainLength(stem)
		rest := strings.ToLower(stem[end:])
		sure = strings.Contains(rest, "conflict") || strings.Contains(rest, "copy")
	}
	stem = strings.TrimRight(stem[:end], "-_. ")
	if end == len(name)-len(".md") || stem == "" || host.EscapeName(host.UnescapeName(stem)) != stem && stem != wholeCourse {
		return "", false
	}
	return stem + ".md", sure
}

// plainLength is how much of a name could be that of a note.
func plainLength(stem string) int {
	if strings.HasPrefix(stem, wholeCourse) {
		return len(wholeCourse) + plainLength(stem[len(wholeCourse):])
	}
	for i, r := range stem {
		escape := r == '%' || i > 0 && stem[i-1] == '%' || i > 1 && stem[i-2] == '%'
		if !escape && host.EscapeName("x"+string(r)+"x") != "x"+string(r)+"x" {
			return i
		}
	}
	return len(stem)
}

// oldFolder is hidden, so that nothing in it is taken for a note.
const oldFolder = ".old"

// setBeside keeps a text beside the file of a note, as a copy of it. The name is
// made of the text: keeping it twice makes one copy.
func setBeside(file string, data []byte) error {
	stem := strings.TrimSuffix(file, ".md")
	return host.WriteFile(stem+".conflict-"+digest(data)+".md", data)
}

// setAside keeps a text in the folder of old ones.
func (n *Folder) setAside(file string, data []byte) error {
	inside, err := filepath.Rel(n.dir, file)
	if err != nil {
		return fmt.Errorf("keep the older note: %w", err)
	}
	stem := filepath.Join(n.Old(), strings.TrimSuffix(inside, ".md"))
	return host.WriteFile(stem+"."+digest(data)+".md", data)
}

func digest(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:4])
}

// retire sets a copy aside whose words the note has now. One that is another
// by now stays.
func (n *Folder) retire(dir string, v study.Version) error {
	file := filepath.Join(dir, v.Name)
	if filepath.Base(v.Name) != v.Name {
		return nil
	}
	data, err := readFile(file)
	if err != nil || data == nil || study.TrimNote(cleaned(data)) != v.Text {
		return err
	}
	if err := n.setAside(file, data); err != nil {
		return err
	}
	if err := os.Remove(file); err != nil {
		return fmt.Errorf("set a merged copy aside: %w", err)
	}
	host.SyncDir(dir)
	return nil
}
