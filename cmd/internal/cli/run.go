// Package cli is the commands of the program: a file for each, and what they
// share. They ask and print; the rooms to the left of this one do neither. Run
// puts them together over a Host, so that a test is a run in another world.
package cli

import (
	"context"

	"llmcourse/cmd/internal/exit"
	"llmcourse/cmd/internal/host"
	"llmcourse/tui/phrase"
)

// Run does what the arguments say and returns the exit code.
func Run(ctx context.Context, args []string, e *host.Host) int {
	a := &app{Host: e}
	root := newRoot(a)
	if args == nil {
		args = []string{} // cobra would take those of the process for nil
	}
	root.SetArgs(args)
	root.SetIn(e.In)
	root.SetOut(e.Out)
	root.SetErr(e.Err)
	return reportError(e, root.ExecuteContext(ctx))
}

// reportError tells the user what went wrong and returns the exit code.
func reportError(e *host.Host, err error) int {
	if err != nil && !exit.IsSilent(err) {
		// What went wrong may quote a file, an address or an argument.
		e.Complain(phrase.Cause(err), exit.Hint(err))
	}
	return exit.Code(err)
}
