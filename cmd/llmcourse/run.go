package main

import (
	"context"
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
	return e.report(root.ExecuteContext(ctx))
}
