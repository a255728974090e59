package main

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// The tests here are those in which a process is the point: what the program
// does with terminals, signals, other programs, and another of itself. All
// others are in the rooms below cmd/internal.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"llmcourse": main})
}

func TestScripts(t *testing.T) {
	if testing.Short() { // each script starts the program many times
		t.Skip("scripts are left out of a short run")
	}
	testscript.Run(t, testscript.Params{
		Dir: "testdata",
		Setup: func(e *testscript.Env) error {
			e.Setenv("HOME", filepath.Join(e.WorkDir, "home"))
			e.Setenv("APPDATA", filepath.Join(e.WorkDir, "home", "roaming"))
			e.Setenv("LOCALAPPDATA", filepath.Join(e.WorkDir, "home", "local"))
			e.Setenv("LANG", "C.UTF-8")
			return os.Mkdir(filepath.Join(e.WorkDir, "home"), 0o755)
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"exits": exits},
	})
}

// exits CODE COMMAND... runs a command that must end with that code.
func exits(ts *testscript.TestScript, _ bool, args []string) {
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		var exit *exec.ExitError
		if !errors.As(err, &exit) {
			ts.Fatalf("%s: %v", args[1], err)
		}
		got = exit.ExitCode()
	}
	if got != want {
		ts.Fatalf("exit code %d, want %d", got, want)
	}
}
