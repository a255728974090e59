package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/spf13/cobra"

	"llmcourse/cmd/internal/config"
	"llmcourse/cmd/internal/exit"
	"llmcourse/cmd/internal/host"
	"llmcourse/cmd/internal/text"
	"llmcourse/curriculum/clean"
)

func configCommand(a *app) *cobra.Command {
	c := &cobra.Command{
		Use:   "config",
		Short: "What is set, and where it comes from",
		Long: "What is set, and where it comes from: a flag, the environment, a choice made inside the program, " +
			"config.toml, or nowhere. The keys are " + config.Names() + "; config default explains each.",
		Example: "llmcourse config\nllmcourse config set theme light\nllmcourse config edit\nllmcourse config default | less",
		Args:    between(0, 0),
		RunE:    func(*cobra.Command, []string) error { return showConfig(a) },
	}
	c.AddCommand(
		configSetCommand(a),
		&cobra.Command{
			Use:   "check",
			Short: "Find what is wrong with config.toml and your themes",
			Long: "Find what is wrong with config.toml and your themes. It is silent when all is well, else it prints every " +
				"problem as file:line: text and ends with exit code 1.",
			Args: between(0, 0),
			RunE: func(*cobra.Command, []string) error { return checkConfig(a) },
		},
		&cobra.Command{
			Use:   "edit",
			Short: "Edit config.toml in $VISUAL or $EDITOR, and check it",
			Long:  "Edit config.toml in $VISUAL or $EDITOR, and check it. Where there is none, it begins with every key explained.",
			Args:  between(0, 0),
			RunE:  func(*cobra.Command, []string) error { return editConfig(a) },
		},
		&cobra.Command{
			Use:     "default",
			Short:   "Print a config.toml with every key explained",
			Example: "llmcourse config default > config.toml",
			Args:    between(0, 0),
			RunE: func(*cobra.Command, []string) error {
				_, err := io.WriteString(a.Out, config.DefaultFile())
				return err
			},
		},
	)
	return c
}

func showConfig(a *app) error {
	c, err := a.config()
	if err != nil {
		return err
	}
	t, err := a.theme()
	if err != nil {
		return err
	}
	shown := &text.Table{}
	for _, r := range c.Effective(a.inputs()) {
		shown.Add(t.Heading.Render(r.Key), r.Value, t.Muted.Render(r.From))
	}
	out := a.out()
	if p, err := a.places(); err == nil {
		fmt.Fprintln(out, t.Muted.Render(p.Config))
	}
	for _, line := range shown.Lines(0, t.Icons.More) {
		if _, err := fmt.Fprintln(out, line); err != nil {
			return err
		}
	}
	return nil
}

// checkConfig prints all that is wrong with the files of the config folder.
func checkConfig(a *app) error {
	p, err := a.places()
	if err != nil {
		return err
	}
	problems, err := config.Check(p.Config)
	if err != nil {
		return err
	}
	for _, problem := range problems {
		if _, err := fmt.Fprintln(a.Out, clean.Line(problem.String())); err != nil {
			return err
		}
	}
	if len(problems) > 0 {
		return exit.Silent(exit.CodeFailed)
	}
	return nil
}

// editConfig opens the file, making it first where there is none.
func editConfig(a *app) error {
	p, err := a.places()
	if err != nil {
		return err
	}
	cmd, err := a.Editor(p.Config)
	if err != nil {
		return err
	}
	if cmd == nil {
		return exit.Failed(fmt.Errorf("there is no editor to open %s with", p.Config), "set VISUAL or EDITOR")
	}
	if _, err := os.Stat(p.Config); errors.Is(err, fs.ErrNotExist) {
		if err := host.WriteFile(p.Config, []byte(config.DefaultFile())); err != nil {
			return err
		}
	}
	cmd.Stdin, cmd.Stdout, cmd.Stderr = a.In, a.Out, a.Err
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("edit %s: %w", p.Config, err)
	}
	return checkConfig(a)
}
