package cli

import (
	"io/fs"

	"llmcourse/cmd/internal/exit"
	"llmcourse/cmd/internal/host"
	"llmcourse/curriculum"
	"llmcourse/data"
)

// An app is one run of the program: its env, its flags, and what the commands
// share. Everything is read when it is first asked for, so that a command
// pays only for what it uses.
type app struct {
	*host.Host
	flags flags

	conf    *config
	reading      // the course in use, once it was read
	web     *web // nil: the open one; tests have their own
}

// flags are those of the program as a whole.
type flags struct {
	home           string
	course         string
	theme, icons   string
	noColor        bool
	noSave         bool
	mouse, noMouse bool
	accessible     bool
	width          int // of lines, where there is no screen
}

// places are the paths, or an error that says what to do.
func (a *app) places() (host.Paths, error) {
	p, err := a.Host.Paths(a.flags.home)
	if err != nil {
		return p, exit.Failed(err, host.HomeHint)
	}
	return p, nil
}

// config is what config.toml says; nothing where there is no place for one.
func (a *app) config() (config, error) {
	if a.conf != nil {
		return *a.conf, nil
	}
	a.conf = &config{}
	p, err := a.places()
	if err != nil {
		return config{}, nil
	}
	c, err := readConfig(p.Config)
	if err != nil {
		return c, err
	}
	a.conf = &c
	return c, nil
}

// settings are how the program looks.
func (a *app) settings() (settings, error) {
	c, err := a.config()
	if err != nil {
		return settings{}, err
	}
	var made choice
	if p, err := a.places(); err == nil {
		made = readChoice(choiceFile(p))
	}
	return settle(a.Host, &a.flags, c, made), nil
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
