package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"llmcourse/cmd/internal/exit"
	"llmcourse/cmd/internal/host"
	"llmcourse/curriculum/clean"
)

func (a *app) configCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "config",
		Short: "What is set, and where it comes from",
		Long: "What is set, and where it comes from: a flag, the environment, a choice made inside the program, " +
			"config.toml, or nowhere. The keys are theme, icons, mouse, browser, minutes and classic, and those of " +
			"[review], [streak] and [keys]; config default explains each.",
		Example: "llmcourse config\nllmcourse config edit\nllmcourse config default | less",
		Args:    between(0, 0),
		RunE:    func(*cobra.Command, []string) error { return a.showConfig() },
	}
	c.AddCommand(
		&cobra.Command{
			Use:   "check",
			Short: "Find what is wrong with config.toml and your themes",
			Long: "Find what is wrong with config.toml and your themes. It is silent when all is well, else it prints every " +
				"problem as file:line: text and ends with exit code 1.",
			Args: between(0, 0),
			RunE: func(*cobra.Command, []string) error { return a.checkConfig() },
		},
		&cobra.Command{
			Use:   "edit",
			Short: "Edit config.toml in $VISUAL or $EDITOR, and check it",
			Long:  "Edit config.toml in $VISUAL or $EDITOR, and check it. Where there is none, it begins with every key explained.",
			Args:  between(0, 0),
			RunE:  func(*cobra.Command, []string) error { return a.editConfig() },
		},
		&cobra.Command{
			Use:     "default",
			Short:   "Print a config.toml with every key explained",
			Example: "llmcourse config default > config.toml",
			Args:    between(0, 0),
			RunE: func(*cobra.Command, []string) error {
				_, err := io.WriteString(a.Out, defaultConfig())
				return err
			},
		},
	)
	return c
}

func (a *app) showConfig() error {
	c, err := a.config()
	if err != nil {
		return err
	}
	rows, err := a.effective(c)
	if err != nil {
		return err
	}
	t, err := a.theme()
	if err != nil {
		return err
	}
	shown := &table{}
	for _, r := range rows {
		shown.add(t.Heading.Render(r.key), r.value, t.Muted.Render(r.from))
	}
	out := a.out()
	if p, err := a.places(); err == nil {
		fmt.Fprintln(out, t.Muted.Render(p.Config))
	}
	for _, line := range shown.lines(0, t.Icons.More) {
		if _, err := fmt.Fprintln(out, line); err != nil {
			return err
		}
	}
	return nil
}

// checkConfig prints all that is wrong with the files of the config folder.
func (a *app) checkConfig() error {
	p, err := a.places()
	if err != nil {
		return err
	}
	_, problems, err := loadConfig(p.Config)
	if err != nil {
		return err
	}
	dir := filepath.Join(filepath.Dir(p.Config), themesDir)
	for _, name := range themeNames(dir) {
		_, more, err := readTheme(dir, name)
		if err != nil {
			return err
		}
		problems = append(problems, more...)
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
func (a *app) editConfig() error {
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
		if err := host.WriteFile(p.Config, []byte(defaultConfig())); err != nil {
			return err
		}
	}
	cmd.Stdin, cmd.Stdout, cmd.Stderr = a.In, a.Out, a.Err
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("edit %s: %w", p.Config, err)
	}
	return a.checkConfig()
}
