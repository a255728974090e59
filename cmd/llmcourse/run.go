package main

import (
	"context"
	"llmcourse/cmd/internal/exit"
)

// run does what the arguments say and returns the exit code.
func run(ctx context.Context, args []string, e *env) int {
	a := &app{env: e}
	root := newRoot(a)
	if args == nil {
		args = []string{} // cobra would take those of the process for nil
	}
	root.SetArgs(args)
	root.SetIn(e.stdin)
	root.SetOut(e.stdout)
	root.SetErr(e.stderr)
	return reportError(e, root.ExecuteContext(ctx))
}

// reportError tells the user what went wrong and returns the exit code.
func reportError(e *env, err error) int {
	if err != nil && !exit.IsSilent(err) {
		// What went wrong may quote a file, an address or an argument.
		e.complain(err.Error(), exit.Hint(err))
	}
	return exit.Code(err)
}
