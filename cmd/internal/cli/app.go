package cli

import (
	"cmp"
	"io/fs"
	"slices"

	"llmcourse/cmd/internal/config"
	"llmcourse/cmd/internal/exit"
	"llmcourse/cmd/internal/host"
	"llmcourse/cmd/internal/library"
	"llmcourse/curriculum"
	"llmcourse/curriculum/clean"
	"llmcourse/data"
	"llmcourse/progress/stats"
	"llmcourse/tui/phrase"
	"llmcourse/tui/theme"
)

// An app is one run of the program: its env, its flags, and what the commands
// share. Everything is read when it is first asked for, so that a command
// pays only for what it uses.
type app struct {
	*host.Host
	flags flags

	conf    *config.Config
	course  *curriculum.Course // the one in use, once it was read
	leftOut []string           // what of its overlays does not fit
	web     *library.Web       // nil: the public one; tests have their own
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

// library is the courses of this machine. Without a place for courses it has the
// built-in one.
func (a *app) library() *library.Library {
	l := &library.Library{Builtin: builtin(), Upstream: data.Upstream(), Web: a.web, Dir: a.Dir, Now: a.Now}
	if p, err := a.places(); err == nil {
		l.Paths = p
	}
	return l
}

// placedLibrary is the library, or an error where there is no place for courses.
func (a *app) placedLibrary() (*library.Library, error) {
	_, err := a.places()
	return a.library(), err
}

// inUse is the course to work on: an id, or for one run a folder.
func (a *app) inUse() string {
	return cmp.Or(a.flags.course, a.Getenv("LLMCOURSE_COURSE"), a.library().InUse())
}

// load reads the course in use.
func (a *app) load() (*curriculum.Course, error) {
	if a.course != nil {
		return a.course, nil
	}
	name, l := a.inUse(), a.library()
	dir, err := l.Find(name)
	if err != nil {
		return nil, err
	}
	r, err := l.Load(name, dir)
	if err != nil {
		return nil, exit.Failed(err, "to go back to the built-in course: llmcourse course use "+library.BuiltinID)
	}
	a.course, a.leftOut = r.Course, leftOut(r)
	return r.Course, nil
}

// leftOut tells what of the overlays of a course does not fit it.
func leftOut(r library.Reading) []string {
	if r.OverlayErr != nil {
		return []string{"Your overlays cannot be read: " + clean.Line(r.OverlayErr.Error())}
	}
	if r.View == nil || len(r.View.LeftOut) == 0 {
		return nil
	}
	words := "1 thing in your overlays does not fit the course and is left out"
	if n := len(r.View.LeftOut); n > 1 {
		words = phrase.Plural(n, "thing") + " in your overlays do not fit the course and are left out"
	}
	return []string{words + ": llmcourse course overlay check tells which."}
}

func builtin() fs.FS { return data.LLMCourse() }
