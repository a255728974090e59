package tui_test

import (
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// below is what a room of cmd/internal may import of the others: those to its
// left in exit < host < config, notes < library < text < export < cli.
func below(room string) ([]string, bool) {
	order := [][]string{{"exit"}, {"host"}, {"config", "notes"}, {"library"}, {"text"}, {"export"}, {"cli"}}
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
		if n > mostFiles && room != "cmd/internal/cli" && room != "curriculum" { // curriculum is being divided
			t.Errorf("%s has %d files, more than %d", path.Clean(room), n, mostFiles)
		}
	}
	if n := files["cmd/llmcourse"]; n != 2 {
		t.Errorf("cmd/llmcourse has %d files, want main.go and doc.go", n)
	}
}
