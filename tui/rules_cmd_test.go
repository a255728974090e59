package tui_test

import (
	"go/ast"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// below is what a room of cmd/internal may import of the others: those to its
// left in exit < host < backup, config, notes < library < text < export < cli.
func below(room string) ([]string, bool) {
	order := [][]string{{"exit"}, {"host"}, {"backup", "config", "notes"}, {"library"}, {"text"}, {"export"}, {"cli"}}
	var left []string
	for _, rank := range order {
		if slices.Contains(rank, room) {
			return left, true
		}
		left = append(left, rank...)
	}
	return nil, false
}

// TestRoomsOfCmd holds the order of the rooms below cmd: an import that runs
// back up fails, and so does a room that is not in the order.
func TestRoomsOfCmd(t *testing.T) {
	t.Parallel()
	const under = "llmcourse/cmd/internal/"
	for _, s := range sources(t) {
		room, inside := strings.CutPrefix("llmcourse/"+s.room, under)
		left, known := below(room)
		if inside && !known {
			t.Errorf("%s: the room %s is not in the order of cmd", s.name, room)
		}
		for _, i := range s.file.Imports {
			name, _ := strconv.Unquote(i.Path.Value)
			other, ours := strings.CutPrefix(name, under)
			if ours && inside && !slices.Contains(left, other) {
				t.Errorf("%s:%d: %s may not import %s", s.name, s.line(i.Pos()), room, other)
			}
			if ours && !strings.HasPrefix(s.room, "cmd/") {
				t.Errorf("%s:%d: only cmd imports %s", s.name, s.line(i.Pos()), name)
			}
		}
	}
}

// mostFiles a room has; one with more wants to be two. The commands are one file
// each, however many there are.
const mostFiles = 45

func TestFilesOfARoom(t *testing.T) {
	t.Parallel()
	files := map[string]int{}
	for _, s := range sources(t) {
		files[s.room]++
	}
	for room, n := range files {
		if n > mostFiles && room != "cmd/internal/cli" {
			t.Errorf("%s has %d files, more than %d", path.Clean(room), n, mostFiles)
		}
	}
	if n := files["cmd/llmcourse"]; n != 2 {
		t.Errorf("cmd/llmcourse has %d files, want main.go and doc.go", n)
	}
}

// touches is which rooms may import a package of the standard library that
// touches the world. What is not in it is for everybody.
func touches(pkg string) (rooms []string, restricted bool) {
	store, tools := "progress/journal", []string{"cmd/speed", "cmd/speed/smallest", "tui/internal/tuitest"}
	switch pkg {
	case "os", "io/ioutil":
		return append(tools, "cmd/llmcourse", "cmd/internal/host", "cmd/internal/config", "cmd/internal/notes", "cmd/internal/backup", "cmd/internal/library",
			"cmd/internal/cli", store, "tui/paint"), true
	case "os/exec":
		return append(tools, "cmd/internal/host"), true
	case "os/signal", "syscall":
		return append(tools, "cmd/internal/host", "cmd/internal/cli", "cmd/internal/library", store, "tui/paint"), true
	case "net", "net/http", "crypto/tls":
		return append(tools, "cmd/internal/library"), true
	}
	return nil, false
}

// TestWhoTouchesTheWorld keeps files, other programs and the network in the
// rooms that are there for them.
func TestWhoTouchesTheWorld(t *testing.T) {
	t.Parallel()
	for _, s := range sources(t) {
		for _, i := range s.file.Imports {
			name, _ := strconv.Unquote(i.Path.Value)
			if rooms, restricted := touches(name); restricted && !slices.Contains(rooms, s.room) {
				t.Errorf("%s:%d: %s does not belong in %s", s.name, s.line(i.Pos()), name, s.room)
			}
		}
	}
}

// What holds for the whole process is done in one file, which asks whether the
// program has it to itself; the clock is the Host's.
func TestTheProcessIsAskedInOnePlace(t *testing.T) {
	t.Parallel()
	calls := map[string]string{
		"os.Setenv": "process.go", "os.Unsetenv": "process.go", "os.Chdir": "process.go", "debug.SetGCPercent": "process.go", "debug.FreeOSMemory": "process.go",
		"os.Stdin": "host.go process.go", "os.Stdout": "host.go", "os.Stderr": "host.go", "os.Args": "main.go", "os.Exit": "main.go",
		"os.Getenv": "host.go", "os.Environ": "host.go", "os.UserHomeDir": "host.go", "time.Now": "host.go", "time.Since": "host.go", "time.Local": "host.go",
	}
	for _, s := range sources(t) {
		if !strings.HasPrefix(s.room, "cmd/") || strings.HasPrefix(s.room, "cmd/speed") {
			continue
		}
		ast.Inspect(s.file, func(n ast.Node) bool {
			sel, ok := n.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			x, ok := sel.X.(*ast.Ident)
			if !ok {
				return true
			}
			call := x.Name + "." + sel.Sel.Name
			if files, restricted := calls[call]; restricted && !slices.Contains(strings.Fields(files), path.Base(s.name)) {
				t.Errorf("%s:%d: %s belongs in %s", s.name, s.line(n.Pos()), call, files)
			}
			return true
		})
	}
}
