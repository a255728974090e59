package cli

import (
	"context"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"llmcourse/cmd/internal/exit"
	"llmcourse/tui/theme"
)

// The groups of commands in the help.
const (
	groupLearn    = "learn"
	groupProgress = "progress"
	groupProgram  = "program"
	groupTopics   = "topics"
)

// newRoot builds the tree of commands.
func newRoot(a *app) *cobra.Command {
	root := &cobra.Command{
		Use:   "llmcourse",
		Short: "Work through the LLM course in your terminal",
		Long: "Work through the LLM course in your terminal: the roadmap, a lesson for every section, " +
			"the resources, and everything you finished still there tomorrow.",
		Example: strings.Join([]string{
			"# open the course", "llmcourse",
			"# what to do now, and why", "llmcourse next",
			"# read a lesson", "llmcourse show quantization",
			"# it is done", "llmcourse mark quantization done",
		}, "\n"),
		Args:              func(c *cobra.Command, args []string) error { return noSuchCommand(a, c, args) },
		SilenceUsage:      true,
		SilenceErrors:     true,
		Version:           version(),
		PersistentPreRunE: a.checkFlags,
		RunE:              func(c *cobra.Command, _ []string) error { return runBare(c.Context(), a) },
	}
	root.SetVersionTemplate("llmcourse {{.Version}}\n")
	root.SetFlagErrorFunc(wrongFlag)
	addProgramFlags(a, root)
	root.AddGroup(
		&cobra.Group{ID: groupLearn, Title: "Learn"},
		&cobra.Group{ID: groupProgress, Title: "Your progress"},
		&cobra.Group{ID: groupProgram, Title: "The program"},
	)
	for group, commands := range map[string][]*cobra.Command{
		groupLearn: {
			listCommand(a), showCommand(a), mapCommand(a), nextCommand(a), openCommand(a),
			quizCommand(a), reviewCommand(a), placementCommand(a), noteCommand(a), searchCommand(a), askCommand(a), defineCommand(a), sinceCommand(a),
		},
		groupProgress: {
			statusCommand(a), markCommand(a), starCommand(a), bookmarkCommand(a), undoCommand(a), statsCommand(a),
			exportCommand(a), importCommand(a), backupCommand(a), restoreCommand(a),
		},
		groupProgram: {courseCommand(a), configCommand(a), pathsCommand(a), manCommand(a)},
	} {
		for _, c := range commands {
			c.GroupID = group
			root.AddCommand(c)
		}
	}
	root.AddGroup(&cobra.Group{ID: groupTopics, Title: "To read"})
	root.AddCommand(topics()...)
	root.SetHelpCommandGroupID(groupProgram)
	root.SetCompletionCommandGroupID(groupProgram)
	root.SetHelpFunc(func(c *cobra.Command, _ []string) { printHelp(a, c) })
	root.InitDefaultHelpCmd()
	if help, _, err := root.Find([]string{"help"}); err == nil {
		help.Args = helpedCommand
	}
	root.SetOut(a.Out) // the scripts it prints remember where to
	root.InitDefaultCompletionCmd()
	if completion, _, err := root.Find([]string{"completion"}); err == nil {
		completion.Args = between(0, 0)
		completion.RunE = func(c *cobra.Command, _ []string) error { return c.Help() }
	}
	return root
}

func addProgramFlags(a *app, root *cobra.Command) {
	f := root.PersistentFlags()
	f.StringVar(&a.flags.home, "home", "", "keep everything in this folder (as LLMCOURSE_HOME)")
	f.StringVar(&a.flags.course, "course", "", "work on this course: an id or a folder (as LLMCOURSE_COURSE)")
	f.StringVar(&a.flags.Theme, "theme", "", "colours: "+strings.Join(theme.Names(), ", ")+", or one of yours")
	f.StringVar(&a.flags.Icons, "icons", "", "glyphs: "+strings.Join(theme.IconSets(), ", "))
	f.BoolVar(&a.flags.NoColor, "no-color", false, "no colours (as NO_COLOR)")
	own := root.Flags()
	own.BoolVar(&a.flags.noSave, "no-save", false, "keep nothing of this session")
	own.BoolVar(&a.flags.Mouse, "mouse", false, "use the mouse")
	own.BoolVar(&a.flags.NoMouse, "no-mouse", false, "leave the mouse to the terminal")
	own.BoolVar(&a.flags.accessible, "accessible", false, "numbered prompts and plain lines instead of a screen (as ACCESSIBLE=1)")
	own.IntVar(&a.flags.width, "width", lineWidth, "with --accessible, the width of lines; 0 does not wrap them")
	root.MarkFlagsMutuallyExclusive("mouse", "no-mouse")
	// They fail only for a flag that is not there.
	_ = root.RegisterFlagCompletionFunc("course", func(c *cobra.Command, _ []string, begun string) ([]string, cobra.ShellCompDirective) {
		return completions{a}.courseIDs(c, nil, begun)
	})
	_ = root.RegisterFlagCompletionFunc("icons", cobra.FixedCompletions(theme.IconSets(), cobra.ShellCompDirectiveNoFileComp))
	_ = root.RegisterFlagCompletionFunc("theme", func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return a.themeNames(), cobra.ShellCompDirectiveNoFileComp
	})
}

// checkFlags looks at the values of the flags every command has.
func (a *app) checkFlags(c *cobra.Command, _ []string) error {
	// Cobra looks later, and its error carries no exit code.
	if err := c.ValidateFlagGroups(); err != nil {
		return exit.Usage("see "+c.CommandPath()+" --help", "%w", err)
	}
	for _, choice := range []struct {
		flag, value string
		allowed     []string
	}{
		{"theme", a.flags.Theme, a.themeNames()},
		{"icons", a.flags.Icons, theme.IconSets()},
	} {
		if choice.value != "" && !slices.Contains(choice.allowed, choice.value) {
			return exit.Usage("it is one of "+strings.Join(choice.allowed, ", "), "unknown --%s %q", choice.flag, choice.value)
		}
	}
	return nil
}

// runBare is the program without a command: the screen, or the status where
// there is none to draw on.
func runBare(ctx context.Context, a *app) error {
	if a.accessible() {
		return runLinear(ctx, a)
	}
	if !a.InTTY || !a.OutTTY || a.Dumb() {
		return runStatus(ctx, a, false, false)
	}
	return runScreen(ctx, a)
}

// noSuchCommand takes the place of cobra's own answer, whose error carries no
// exit code.
func noSuchCommand(a *app, c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	hint := ""
	if course, err := a.load(); err == nil {
		if it, err := course.Resolve(args[0]); err == nil {
			hint = "to read it: llmcourse show " + string(it.Ref())
		}
	}
	return unknownCommand(c, args[0], hint)
}
