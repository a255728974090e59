package main

import (
	"errors"
	"fmt"
	"path/filepath"
)

// paths says where the program keeps things.
type paths struct {
	Config   string // a file
	Progress string // the folder of the journal
	Notes    string
	Courses  string
	Overlays string // what was added to courses, a folder for each
	State    string // what the program remembers about itself
	Cache    string // may be deleted at any time
}

// errNoHome is given where no folder can be found to keep things in.
var errNoHome = errors.New("there is no home folder to keep progress in")

// homeHint tells how to mend errNoHome.
const homeHint = "set HOME, or set LLMCOURSE_HOME to a folder that may be written to"

// paths follows the XDG base directories on every Unix, macOS included,
// and %APPDATA% and %LOCALAPPDATA% on Windows. A home given by flag or by
// LLMCOURSE_HOME holds everything in one folder.
func (e *env) paths(home string) (paths, error) {
	if home == "" {
		home = e.getenv("LLMCOURSE_HOME")
	}
	if home != "" {
		dir, err := filepath.Abs(home)
		if err != nil {
			return paths{}, fmt.Errorf("find folder %q: %w", home, err)
		}
		return join(dir, dir, filepath.Join(dir, "state"), filepath.Join(dir, "cache")), nil
	}
	if e.goos == "windows" {
		return windowsPaths(e)
	}
	return xdgPaths(e)
}

// join puts the places together from the four kinds of folder.
func join(config, data, state, cache string) paths {
	return paths{
		Config:   filepath.Join(config, "config.toml"),
		Progress: filepath.Join(data, "progress"),
		Notes:    filepath.Join(data, "notes"),
		Courses:  filepath.Join(data, "courses"),
		Overlays: filepath.Join(data, "overlays"),
		State:    state,
		Cache:    cache,
	}
}

func xdgPaths(e *env) (paths, error) {
	missing := false
	dir := func(variable string, under ...string) string {
		// The specification wants relative values ignored.
		base := e.getenv(variable)
		if !filepath.IsAbs(base) {
			home, err := e.home()
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
		return paths{}, errNoHome
	}
	return p, nil
}

// windowsPaths keeps what the learner made in the roaming folder, so that it
// follows them to another machine of the same domain.
func windowsPaths(e *env) (paths, error) {
	roaming, local := e.getenv("APPDATA"), e.getenv("LOCALAPPDATA")
	if roaming == "" || local == "" {
		home, err := e.home()
		if err != nil || home == "" {
			return paths{}, errNoHome
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

// A place is one of the paths with its name.
type place struct{ name, path string }

// all lists the paths in the order in which they are shown.
func (p paths) all() []place {
	return []place{
		{"config", p.Config}, {"progress", p.Progress}, {"notes", p.Notes},
		{"courses", p.Courses}, {"overlays", p.Overlays}, {"state", p.State}, {"cache", p.Cache},
	}
}
