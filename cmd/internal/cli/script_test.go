package cli

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"llmcourse/cmd/internal/host"
)

// The scripts in testdata run the program as a shell would.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"llmcourse": func() {
		os.Exit(Run(context.Background(), os.Args[1:], host.System()))
	}})
}

func TestScripts(t *testing.T) {
	if testing.Short() { // each script starts the program many times
		t.Skip("scripts are left out of a short run")
	}
	schemas, err := filepath.Abs("../../../docs/schema")
	if err != nil {
		t.Fatal(err)
	}
	corpora, err := filepath.Abs("../../../../shared/corpora") // other people's roadmaps, beside the repository
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir: "testdata",
		Condition: func(name string) (bool, error) {
			if name != "corpora" {
				return false, fmt.Errorf("unknown condition %q", name)
			}
			_, err := os.Stat(corpora)
			return err == nil, nil
		},
		Setup: func(e *testscript.Env) error {
			e.Setenv("HOME", filepath.Join(e.WorkDir, "home"))
			e.Setenv("APPDATA", filepath.Join(e.WorkDir, "home", "roaming"))
			e.Setenv("LOCALAPPDATA", filepath.Join(e.WorkDir, "home", "local"))
			e.Setenv("LANG", "C.UTF-8")
			e.Setenv("CORPORA", corpora)
			return os.CopyFS(filepath.Join(e.WorkDir, "course"), os.DirFS("../../../data/llm-course"))
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits":   exits,
			"replace": replace,
			"valid": func(ts *testscript.TestScript, neg bool, args []string) {
				valid(ts, filepath.Join(schemas, args[0]+".json"), args[1:])
			},
		},
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

// replace FILE OLD NEW changes the first OLD of a file.
func replace(ts *testscript.TestScript, _ bool, args []string) {
	file := ts.MkAbs(args[0])
	text := ts.ReadFile(args[0])
	if !strings.Contains(text, args[1]) {
		ts.Fatalf("%s does not contain %q", args[0], args[1])
	}
	ts.Check(os.WriteFile(file, []byte(strings.Replace(text, args[1], args[2], 1)), 0o600))
}

// valid SCHEMA [lines] checks standard output, or each of its lines, against a
// schema of docs/schema.
func valid(ts *testscript.TestScript, schema string, args []string) {
	out := []string{ts.ReadFile("stdout")}
	if len(args) > 0 {
		out = strings.Split(strings.TrimSpace(out[0]), "\n")
	}
	s, err := readSchema(schema)
	ts.Check(err)
	for _, text := range out {
		var v any
		if err := json.Unmarshal([]byte(text), &v); err != nil {
			ts.Fatalf("not JSON: %v\n%s", err, text)
		}
		if err := s.check(v); err != nil {
			ts.Fatalf("%s: %v", filepath.Base(schema), err)
		}
	}
}
