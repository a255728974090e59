package backup

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"path/filepath"
	"strings"
	"unicode"

	"llmcourse/cmd/internal/host"
)

// The kinds of files, each in a folder of its own in the backup.
const (
	config   = "config"
	state    = "state"
	notes    = "notes"
	courses  = "courses"
	overlays = "overlays"
)

// unfinished begins the name of what was being written when a program ended.
const unfinished = ".new-"

// settings is the file of what was chosen inside the program: the course in use,
// colours. The rest of its folder belongs to the machine.
const settings = "settings.toml"

// check refuses files that no backup holds.
func check(files Files) error {
	if len(files) > maxFiles {
		return errors.New("there are more files than a backup holds")
	}
	total := 0
	for name, data := range files {
		if !allowed(name) {
			return fmt.Errorf("%q is no name of a file in a backup", name)
		}
		for dir := path.Dir(name); dir != "."; dir = path.Dir(dir) {
			if _, file := files[dir]; file {
				return fmt.Errorf("%q in the backup is a file and a folder", dir)
			}
		}
		if len(data) > maxFile {
			return fmt.Errorf("%q is larger than a backup holds", name)
		}
		if total += len(data); total > maxAll {
			return errors.New("all files together are larger than a backup holds")
		}
	}
	return nil
}

// allowed tells whether a file of that name may be in a backup. It is the same
// on every system, so that a backup goes from one to the other.
func allowed(name string) bool {
	if !fs.ValidPath(name) || len(name) > 1000 || !filepath.IsLocal(filepath.FromSlash(name)) {
		return false
	}
	words := strings.Split(name, "/")
	for _, word := range words {
		if len(word) > 255 || strings.HasPrefix(word, unfinished) || strings.HasSuffix(word, ".") || strings.HasSuffix(word, " ") ||
			strings.ContainsAny(word, `\:*?"<>|`) || strings.ContainsFunc(word, func(r rune) bool { return unicode.IsControl(r) || r == unicode.ReplacementChar }) {
			return false
		}
	}
	switch kind := words[0]; kind {
	case Progress:
		return len(words) == 1
	case config:
		return name == "config/config.toml" || len(words) == 3 && words[1] == "themes" && path.Ext(name) == ".toml"
	case state:
		return name == "state/"+settings
	case notes, courses, overlays:
		return len(words) > wholeAt(kind)
	}
	return false
}

// wholeAt is how many words of a name make the whole that a file belongs to: of
// courses and overlays their folder, which is there as a whole or not at all; 1
// for kinds whose files stand alone.
func wholeAt(kind string) int {
	switch kind {
	case courses:
		return 2
	case overlays:
		return 3 // under the course they lie over
	}
	return 1
}

// whole is the folder that a file belongs to, or the file itself.
func whole(name string) string {
	words := strings.Split(name, "/")
	if n := wholeAt(words[0]); n > 1 {
		return strings.Join(words[:n], "/")
	}
	return name
}

// place is where a file or folder of a backup belongs on this machine.
func place(p host.Paths, name string) string {
	kind, rest, _ := strings.Cut(name, "/")
	dir := map[string]string{
		config: filepath.Dir(p.Config), state: p.State, notes: p.Notes, courses: p.Courses, overlays: p.Overlays,
	}[kind]
	if name == "config/config.toml" {
		return p.Config
	}
	return filepath.Join(dir, filepath.FromSlash(rest))
}
