package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"llmcourse/cmd/internal/config"
	"llmcourse/cmd/internal/exit"
	"llmcourse/curriculum/clean"
)

func configSetCommand(a *app) *cobra.Command {
	var unset bool
	c := &cobra.Command{
		Use:   "set KEY VALUE...",
		Short: "Set a key of config.toml",
		Long: "Set a key of config.toml, or take it out with --unset. The value is checked before anything is written, and the rest of " +
			"the file stays as it is, with its comments. Several values make a list; none is an empty one.",
		Example: "llmcourse config set theme light\nllmcourse config set review.per_day 20\nllmcourse config set streak.rest sat sun\n" +
			"llmcourse config set keys.act.tick x\nllmcourse config set theme --unset",
		Args: func(c *cobra.Command, args []string) error {
			if unset {
				return between(1, 1)(c, args)
			}
			return between(2, -1)(c, args)
		},
		RunE:              func(_ *cobra.Command, args []string) error { return runConfigSet(a, args[0], args[1:], unset) },
		ValidArgsFunction: completions{a}.settings,
	}
	c.Flags().BoolVar(&unset, "unset", false, "take the key out, so that it has its default")
	return c
}

func runConfigSet(a *app, name string, words []string, unset bool) error {
	p, err := a.places()
	if err != nil {
		return err
	}
	if unset {
		err = config.Unset(p.Config, name)
	} else {
		err = config.Set(p.Config, name, words)
	}
	if err != nil {
		return err
	}
	c, problems, err := config.Load(p.Config)
	if err != nil {
		return err
	}
	for _, s := range c.Effective(a.inputs()) {
		if s.Key == name {
			_, err = fmt.Fprintf(a.Out, "%s: %s (%s)\n", s.Key, clean.Line(s.Value), s.From)
		}
	}
	if len(problems) > 0 {
		return exit.Failed(fmt.Errorf("something else in the file is wrong: %s", clean.Line(problems[0].String())), "llmcourse config check shows all of it")
	}
	return err
}

// settings completes a key of config.toml, and then its value.
func (k completions) settings(_ *cobra.Command, args []string, begun string) ([]string, cobra.ShellCompDirective) {
	words := config.SettableNames()
	if len(args) > 0 {
		words = config.Values(k.app.configFile(), args[0])
	}
	var out []string
	for _, w := range words {
		if strings.HasPrefix(w, begun) {
			out = append(out, w)
		}
	}
	return out, cobra.ShellCompDirectiveNoFileComp
}
