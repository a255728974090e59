package cli

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"llmcourse/cmd/internal/host"
)

// The scripts in testdata run the program in this process, each in a world of
// its own. Where a process is the point, the script is in cmd/llmcourse.
func TestScripts(t *testing.T) {
	if testing.Short() {
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
	inProcess(t)
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
			e.Values[scriptInput{}] = new(string)
			return os.CopyFS(filepath.Join(e.WorkDir, "course"), os.DirFS("../../../data/llm-course"))
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"llmcourse": llmcourse,
			"input":     input,
			"exits":     exits,
			"replace":   replace,
			"valid": func(ts *testscript.TestScript, neg bool, args []string) {
				valid(ts, filepath.Join(schemas, args[0]+".json"), args[1:])
			},
		},
	})
}

// inProcess holds that no script here starts the program as a process.
func inProcess(t *testing.T) {
	t.Helper()
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		script, _, _ := strings.Cut(string(data), "\n-- ")
		for n, line := range strings.Split(script, "\n") {
			if strings.Contains(line, "exec llmcourse") || strings.HasPrefix(line, "stdin ") {
				t.Errorf("%s:%d: %s: write llmcourse without exec, and input instead of stdin; where a process is the point, the script belongs in cmd/llmcourse/testdata", file, n+1, line)
			}
		}
	}
}

// scriptInput is what the next run reads from its standard input.
type scriptInput struct{}

// input FILE gives a file to the next run of the program.
func input(ts *testscript.TestScript, _ bool, args []string) {
	*ts.Value(scriptInput{}).(*string) = ts.ReadFile(args[0])
}

// llmcourse ARGS... runs the program.
func llmcourse(ts *testscript.TestScript, neg bool, args []string) {
	if code := runIn(ts, args); (code != 0) != neg {
		ts.Fatalf("exit code %d", code)
	}
}

// exits CODE llmcourse ARGS... runs the program, which must end with that code.
func exits(ts *testscript.TestScript, _ bool, args []string) {
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	if got := runIn(ts, args[2:]); got != want {
		ts.Fatalf("exit code %d, want %d", got, want)
	}
}

// runIn runs the program in the world of a script.
func runIn(ts *testscript.TestScript, args []string) int {
	in := ts.Value(scriptInput{}).(*string)
	h := &host.Host{
		In: strings.NewReader(*in), Out: ts.Stdout(), Err: ts.Stderr(),
		GOOS: runtime.GOOS, Now: time.Now, Loc: time.Local, Dir: ts.MkAbs("."),
		Cols: func() int { return 0 },
	}
	*in = ""
	for _, name := range variables() {
		if v := ts.Getenv(name); v != "" {
			h.Environ = append(h.Environ, name+"="+v)
		}
	}
	h.Home = func() (string, error) {
		if dir := h.Getenv("HOME"); dir != "" {
			return dir, nil
		}
		return "", errors.New("$HOME is not defined")
	}
	return Run(context.Background(), args, h)
}

// variables are those of the environment that the program knows, and those that
// the programs it starts need.
func variables() []string {
	return strings.Fields(`ACCESSIBLE APPDATA BROWSER CLICOLOR CLICOLOR_FORCE COLORFGBG COLORTERM DISPLAY EDITOR HOME LANG LC_ALL LC_CTYPE
		LLMCOURSE_BROWSER LLMCOURSE_CLASSIC LLMCOURSE_COURSE LLMCOURSE_HOME LOCALAPPDATA NO_COLOR PATH SSH_CONNECTION SSH_TTY TERM TMPDIR VISUAL
		XDG_CACHE_HOME XDG_CONFIG_HOME XDG_DATA_HOME XDG_STATE_HOME XTERM_VERSION`)
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
