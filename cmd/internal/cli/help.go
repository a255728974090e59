package cli

import (
	"slices"
	"strings"

	"charm.land/fang/v2"
	"charm.land/lipgloss/v2"
	"github.com/spf13/cobra"

	"llmcourse/cmd/internal/config"
	"llmcourse/tui/phrase"
)

// printHelp draws the help of a command with fang. Fang wraps a whole run of cobra,
// so it is called for help only, by running the same command once more under it.
func printHelp(a *app, c *cobra.Command) {
	if c.Long == "" {
		c.Long = c.Short
	}
	if c.IsAdditionalHelpTopicCommand() {
		c.Printf("%s\n", strings.TrimSpace(c.Long)) // text to read, as it is
		return
	}
	if a.flags.NoColor || a.NoColor() {
		tellNoColor(a.Host)
	}
	// Fang asks the terminal for its background wherever there is one to read the
	// answer from: help is to be read in a terminal that does not answer, too, and
	// leaves nothing in the input of one that answers late.
	defer withoutStdin(a.Host)()
	root := c.Root()
	root.SetArgs(append(strings.Fields(strings.TrimPrefix(c.CommandPath(), root.Name())), "--help"))
	err := fang.Execute(c.Context(), root,
		fang.WithoutManpage(), fang.WithVersion(root.Version),
		fang.WithColorSchemeFunc(anyGround),
	)
	if err != nil {
		a.Complain(phrase.Cause(err), "")
	}
}

// anyGround is fang's scheme of sixteen colours with text in the terminal's own
// colour, since its ground is not known.
func anyGround(c lipgloss.LightDarkFunc) fang.ColorScheme {
	s := fang.AnsiColorScheme(c)
	own := lipgloss.NoColor{}
	s.Base, s.Description, s.Argument, s.Help, s.Dash = own, own, own, own, own
	return s
}

// topics are pages of help that are no commands.
func topics() []*cobra.Command {
	return []*cobra.Command{
		{Use: "config.toml", GroupID: groupTopics, Short: "What can be set in config.toml", Long: configHelp()},
		{Use: "environment", GroupID: groupTopics, Short: "What the program takes from its environment", Long: environmentHelp},
		{Use: "exit-codes", GroupID: groupTopics, Short: "What the exit codes mean", Long: exitHelp},
		{Use: "refs", GroupID: groupTopics, Short: "How things in the course are named", Long: refHelp},
	}
}

// isTopic tells a page of help from a command.
func isTopic(c *cobra.Command) bool {
	return slices.ContainsFunc(topics(), func(t *cobra.Command) bool { return t.Use == c.Use })
}

// configHelp explains config.toml.
func configHelp() string {
	return `config.toml is optional. "llmcourse config" says where it goes and what counts,
"config default" prints one with every key explained, "config edit" opens it,
"config check" finds slips. Its keys:

` + config.Help() + `
A choice made inside the program stands until the same key is changed here.
A flag stands above both.

A theme of your own is a file themes/NAME.toml beside config.toml, with the
tables [dark] and [light]; what is left out of them is ours. Their keys are:

  ` + strings.Join(config.PaletteKeys(), " ") + "\n"
}

const environmentHelp = `LLMCOURSE_HOME       keep everything in this folder
LLMCOURSE_BROWSER    how to open an address; stands above BROWSER
BROWSER              the same, as a list with colons; %s is the address
VISUAL, EDITOR       how to edit a note
NO_COLOR             no colours, whatever its value
CLICOLOR=0           the same; CLICOLOR_FORCE=1 colours what goes to a pipe, too
COLORTERM, XTERM_VERSION
                     how many colours the terminal has
LLMCOURSE_CLASSIC=1  draw the screen with Bubble Tea's own renderer
TERM=dumb            no screen: print the status
XDG_CONFIG_HOME, XDG_DATA_HOME, XDG_STATE_HOME, XDG_CACHE_HOME
                     where things are kept, on every Unix. Relative ones are ignored
APPDATA, LOCALAPPDATA
                     the same on Windows

Over SSH no browser of the system is started, because it would open on a screen
that nobody sits at. One that is set in config.toml, LLMCOURSE_BROWSER or
BROWSER is started there as well. Browsers that run in a terminal are passed over.
`

const exitHelp = `0  it worked
1  it failed
2  it was asked wrongly
3  nothing of that name was found, or there is nothing to do
`

const refHelp = `Everything in the course has a Ref:

  scientist                    a part
  scientist/quantization       a section
  notebooks/tools              a shelf
  scientist/quantization#awq   a topic, resource or question of it

A Ref may be shortened to anything that only one thing fits: quantization,
sci/quant, quant#awq. "llmcourse list" shows them.
`
