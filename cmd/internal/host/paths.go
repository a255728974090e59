package host

import (
	"errors"
	"fmt"
	"path/filepath"
)

// Paths says where the program keeps things.
type Paths struct {
	Config   string // a file
	Progress string // the folder of the journal
	Notes    string
	Courses  string
	Overlays string // what was added to courses, a folder for each
	State    string // what the program remembers about itself
	Cache    string // may be deleted at any time
}

// ErrNoHome is given where no folder can be found to keep things in.
var ErrNoHome = errors.New("there is no home folder to keep progress in")

// HomeHint tells how to mend errNoHome.
const HomeHint = "set HOME, or set LLMCOURSE_HOME to a folder that may be written to"

// Paths follows the XDG base directories on every Unix, macOS included,
// and %APPDATA% and %LOCALAPPDATA% on Windows. A home given by flag or by
// LLMCOURSE_HOME holds everything in one folder.
func (h *Host) Paths(home string) (Paths, error) {
	if home == "" {
		home = h.Getenv("LLMCOURSE_HOME")
	}
	if home != "" {
		dir, err := filepath.Abs(h.Path(home))
		if err != nil {
			return Paths{}, fmt.Errorf("find folder %q: %w", home, err)
		}
		return join(dir, dir, filepath.Join(dir, "state"), filepath.Join(dir, "cache")), nil
	}
	if h.GOOS == "windows" {
		return windowsPaths(h)
	}
	return xdgPaths(h)
}

// join puts the places together from the four kinds of folder.
func join(config, data, state, cache string) Paths {
	return Paths{
		Config:   filepath.Join(config, "config.toml"),
		Progress: filepath.Join(data, "progress"),
		Notes:    filepath.Join(data, "notes"),
		Courses:  filepath.Join(data, "courses"),
		Overlays: filepath.Join(data, "overlays"),
		State:    state,
		Cache:    cache,
	}
}

func xdgPaths(h *Host) (Paths, error) {
	missing := false
	dir := func(variable string, under ...string) string {
		// The specification wants relative values ignored.
		base := h.Getenv(variable)
		if !filepath.IsAbs(base) {
			home, err := h.Home()
			if err != nil || !filepath.IsAbs(home) {
				missing = true
				return ""
			}
			base = filepath.Join(append([]string{home}, under...)...)
		}
		return filepath.Join(base, "llmcourse")
	}
	p := join(
		dir("XDG_CONFIG_HOME", ".config"),
		dir("XDG_DATA_HOME", ".local", "share"),
		dir("XDG_STATE_HOME", ".local", "state"),
		dir("XDG_CACHE_HOME", ".cache"),
	)
	if missing {
		return Paths{}, ErrNoHome
	}
	return p, nil
}

// windowsPaths keeps what the learner made in the roaming folder, so that it
// follows them to another machine of the same domain.
func windowsPaths(h *Host) (Paths, error) {
	roaming, local := h.Getenv("APPDATA"), h.Getenv("LOCALAPPDATA")
	if roaming == "" || local == "" {
		home, err := h.Home()
		if err != nil || home == "" {
			return Paths{}, ErrNoHome
		}
		if roaming == "" {
			roaming = filepath.Join(home, "AppData", "Roaming")
		}
		if local == "" {
			local = filepath.Join(home, "AppData", "Local")
		}
	}
	roaming, local = filepath.Join(roaming, "llmcourse"), filepath.Join(local, "llmcourse")
	return join(roaming, roaming, filepath.Join(local, "state"), filepath.Join(local, "cache")), nil
}

// A Path is one of the paths with its name.
type Path struct{ Name, Path string }

// All lists the paths in the order in which they are shown.
func (p Paths) All() []Path {
	return []Path{
		{"config", p.Config}, {"progress", p.Progress}, {"notes", p.Notes},
		{"courses", p.Courses}, {"overlays", p.Overlays}, {"state", p.State}, {"cache", p.Cache},
	}
}
