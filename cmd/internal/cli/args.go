package cli

import (
	"errors"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"llmcourse/cmd/internal/exit"
	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/study"
)

// between wants a number of arguments; most below 0 is any number.
func between(least, most int) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		hint := "usage: " + c.UseLine()
		switch {
		case len(args) < least:
			return exit.Usage(hint, "%s: something is missing", c.Name())
		case most == 0 && len(args) > 0 && c.HasAvailableSubCommands():
			return unknownCommand(c, args[0], "")
		case most == 0 && len(args) > 0:
			return exit.Usage(hint, "%s takes no arguments", c.Name())
		case most >= 0 && len(args) > most:
			return exit.Usage(hint, "%s: %q is too much", c.Name(), args[most])
		}
		return nil
	}
}

// unknownCommand is the answer to a command that c does not have: those it has
// that are called nearly so, else the given hint, else its help.
func unknownCommand(c *cobra.Command, name, hint string) error {
	c.SuggestionsMinimumDistance = 2
	var near []string
	for _, n := range c.SuggestionsFor(name) {
		near = append(near, c.CommandPath()+" "+n)
	}
	switch {
	case len(near) > 0:
		hint = "did you mean " + strings.Join(near, " or ") + "?"
	case hint == "":
		hint = "see " + c.CommandPath() + " --help"
	}
	_, under, _ := strings.Cut(c.CommandPath()+" "+name, " ")
	return exit.Usage(hint, "unknown command %q", under)
}

// helpedCommand wants the name of a command that there is.
func helpedCommand(c *cobra.Command, args []string) error {
	if near, rest, err := c.Root().Find(args); err == nil && len(rest) > 0 {
		return unknownCommand(near, rest[0], "")
	}
	return nil
}

// wrongFlag is the answer to a flag that cannot be taken. What the library
// says of a value is for those who know its language.
func wrongFlag(c *cobra.Command, err error) error {
	hint := "see " + c.CommandPath() + " --help"
	var value *pflag.InvalidValueError
	if errors.As(err, &value) {
		wants := map[string]string{"int": "a whole number", "float64": "a number", "duration": "a time such as 90s", "bool": "true or false"}
		if want := wants[value.GetFlag().Value.Type()]; want != "" {
			return exit.Usage(hint, "--%s is %s, not %q", value.GetFlag().Name, want, value.GetValue())
		}
	}
	return exit.Usage(hint, "%w", err)
}

// resolve finds what a person means by a Ref.
func (a *app) resolve(text string) (curriculum.Item, error) {
	course, err := a.load()
	if err != nil {
		return nil, err
	}
	it, err := course.Resolve(text)
	var several *curriculum.AmbiguousRefError
	switch {
	case errors.As(err, &several):
		return nil, exit.Usage("give more of it", "%w", err)
	case errors.Is(err, curriculum.ErrNotFound):
		return nil, exit.Nothing("llmcourse list shows every Ref; llmcourse search finds by words", "%w", err)
	}
	return it, err
}

// state reads a State or the beginning of one.
func state(text string) (progress.State, error) {
	var found []progress.State
	for _, s := range progress.States() {
		if text != "" && strings.HasPrefix(string(s), strings.ToLower(text)) {
			found = append(found, s)
		}
	}
	if len(found) != 1 {
		return "", refusal(&study.Refused{Code: study.BadState, Text: text})
	}
	return found[0], nil
}
