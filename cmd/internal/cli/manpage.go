package cli

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

func manCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:     "man",
		Short:   "Print the manual page",
		Example: "llmcourse man > llmcourse.1\nllmcourse man | man -l -",
		Args:    between(0, 0),
		RunE: func(c *cobra.Command, _ []string) error {
			c.Root().InitDefaultHelpCmd()
			c.Root().InitDefaultCompletionCmd()
			_, err := a.Out.Write(manual(c.Root()))
			return err
		},
	}
}

// manual writes the page from the tree of commands. It carries no date, so
// that the same program always prints the same page.
func manual(root *cobra.Command) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, ".TH LLMCOURSE 1 \"\" \"llmcourse\" \"User Commands\"\n")
	fmt.Fprintf(&b, ".SH NAME\nllmcourse \\- %s\n", roff(root.Short))
	fmt.Fprintf(&b, ".SH SYNOPSIS\n.B llmcourse\n[\\fIcommand\\fR] [\\fIflags\\fR]\n")
	fmt.Fprintf(&b, ".SH DESCRIPTION\n%s\n.PP\nWithout a command it opens the screen, "+
		"or prints the status where its output is no terminal.\n", roff(root.Long))
	b.WriteString(".SH OPTIONS\n")
	root.NonInheritedFlags().VisitAll(flagEntry(&b))
	b.WriteString(".SH COMMANDS\n")
	commandEntries(&b, root)
	for _, topic := range root.Commands() {
		if isTopic(topic) {
			title := strings.ToUpper(strings.ReplaceAll(topic.Name(), "-", " "))
			fmt.Fprintf(&b, ".SH %s\n.nf\n%s\n.fi\n", title, roff(strings.TrimSpace(topic.Long)))
		}
	}
	b.WriteString(".SH EXAMPLES\n.nf\n" + roff(root.Example) + "\n.fi\n")
	return b.Bytes()
}

func commandEntries(b *bytes.Buffer, parent *cobra.Command) {
	for _, c := range parent.Commands() {
		if c.Hidden || isTopic(c) {
			continue
		}
		if !c.HasAvailableSubCommands() || c.Runnable() {
			use := strings.TrimPrefix(c.CommandPath(), c.Root().Name()+" ") + strings.TrimPrefix(c.Use, c.Name())
			about := c.Short + "."
			ours := c.Name() != "help" && parent.Name() != "completion" // cobra's are long and say little
			if c.Long != "" && ours {
				about = strings.TrimSuffix(c.Long, ".") + "."
			}
			fmt.Fprintf(b, ".TP\n.B %s\n%s\n", roff(use), roff(about))
			if c.HasAvailableLocalFlags() && ours {
				b.WriteString(".RS\n")
				c.LocalNonPersistentFlags().VisitAll(flagEntry(b))
				b.WriteString(".RE\n")
			}
		}
		commandEntries(b, c)
	}
}

func flagEntry(b *bytes.Buffer) func(*pflag.Flag) {
	return func(f *pflag.Flag) {
		if f.Hidden || f.Name == "help" {
			return
		}
		name := "--" + f.Name
		if f.Shorthand != "" {
			name = "-" + f.Shorthand + ", " + name
		}
		if kind := f.Value.Type(); kind != "bool" {
			name += " " + kind
		}
		fmt.Fprintf(b, ".TP\n.B %s\n%s\n", roff(name), roff(f.Usage))
	}
}

// roff makes text safe to stand in a manual page.
func roff(s string) string {
	s = strings.NewReplacer(`\`, `\e`, "-", `\-`).Replace(s)
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		if strings.HasPrefix(line, ".") || strings.HasPrefix(line, "'") {
			lines[i] = `\&` + line
		}
	}
	return strings.Join(lines, "\n")
}
