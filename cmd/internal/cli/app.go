package cli

import (
	"io/fs"
	"slices"

	"llmcourse/cmd/internal/config"
	"llmcourse/cmd/internal/exit"
	"llmcourse/cmd/internal/host"
	"llmcourse/curriculum"
	"llmcourse/data"
	"llmcourse/progress/stats"
	"llmcourse/tui/theme"
)

// An app is one run of the program: its env, its flags, and what the commands
// share. Everything is read when it is first asked for, so that a command
// pays only for what it uses.
type app struct {
	*host.Host
	flags flags

	conf    *config.Config
	reading      // the course in use, once it was read
	web     *web // nil: the open one; tests have their own
}

// flags are those of the program as a whole.
type flags struct {
	config.Flags
	home       string
	course     string
	noSave     bool
	accessible bool
	width      int // of lines, where there is no screen
}

// places are the paths, or an error that says what to do.
func (a *app) places() (host.Paths, error) {
	p, err := a.Host.Paths(a.flags.home)
	if err != nil {
		return p, exit.Failed(err, host.HomeHint)
	}
	return p, nil
}

// config is what config.toml says; the defaults where there is no place for one.
func (a *app) config() (config.Config, error) {
	if a.conf != nil {
		return *a.conf, nil
	}
	c := config.Default()
	if p, err := a.places(); err == nil {
		if c, err = config.Read(p.Config); err != nil {
			return c, err
		}
	}
	a.conf = &c
	return c, nil
}

// inputs are what stands above and below config.toml.
func (a *app) inputs() config.Inputs {
	in := config.Inputs{Host: a.Host, Flags: a.flags.Flags}
	if p, err := a.places(); err == nil {
		in.Choice = config.ReadChoice(config.ChoiceFile(p))
	}
	return in
}

// looks are how the program looks.
func (a *app) looks() (config.Looks, error) {
	c, err := a.config()
	if err != nil {
		return config.Looks{}, err
	}
	return c.Looks(a.Host, a.flags.Flags, a.inputs().Choice), nil
}

// habits are the learner's day, and how much of it reviews may take.
func (a *app) habits() (stats.Options, error) {
	c, err := a.config()
	if err != nil {
		return stats.Options{}, err
	}
	return c.Habits(a.Loc), nil
}

// configFile is where config.toml is, "" where there is no place for it.
func (a *app) configFile() string {
	p, err := a.places()
	if err != nil {
		return ""
	}
	return p.Config
}

// themeNames are the names of all themes there are.
func (a *app) themeNames() []string {
	if slices.Contains(theme.Names(), a.flags.Theme) {
		return theme.Names()
	}
	return config.ThemeNames(a.configFile())
}

// load reads the course in use.
func (a *app) load() (*curriculum.Course, error) {
	if a.course != nil {
		return a.course, nil
	}
	r, err := a.loadInUse()
	if err != nil {
		return nil, err
	}
	a.reading = r
	return r.course, nil
}

func builtin() fs.FS { return data.LLMCourse() }
