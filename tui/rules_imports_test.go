package tui_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"
)

// Names of groups in the table of imports.
const (
	charm = "charm" // Charm's libraries
	pure  = "pure"  // progress and its rooms, but for the stores
	text  = "text"  // cleaning and reading text; whoever may import curriculum may import it
)

// mayImport is who may import whom, the standard library apart, which all may.
// A room that is not in the table is a failing test: it has to be thought of.
func mayImport(room string) []string {
	switch {
	case room == "data":
		return nil
	case room == "curriculum/markdown", room == "curriculum/word": // below the rest: whoever reads or cleans text asks them
		return nil
	case room == "curriculum/clean":
		return []string{"llmcourse/curriculum/markdown"}
	case room == "curriculum":
		return []string{text, "github.com/pelletier/go-toml/v2", "github.com/pelletier/go-toml/v2/unstable"}
	case strings.HasPrefix(room, "curriculum/"):
		return []string{"llmcourse/curriculum", "llmcourse/curriculum/*", "github.com/pelletier/go-toml/v2", "github.com/yuin/goldmark*", "golang.org/x/net/html"}
	case room == "progress":
		return []string{"llmcourse/curriculum"}
	case room == "progress/journal":
		return []string{"llmcourse/curriculum", pure, "github.com/gofrs/flock", "golang.org/x/sys/unix", "golang.org/x/sys/windows"}
	case room == "progress/study": // a learner at work: searching is part of it
		return []string{"llmcourse/curriculum", "llmcourse/curriculum/search", pure}
	case strings.HasPrefix(room, "progress/"):
		return []string{"llmcourse/curriculum", pure}
	case room == "tui/phrase": // the only speaker
		return []string{"llmcourse/curriculum", "llmcourse/curriculum/answer", pure}
	case room == "tui/theme", room == "tui/keymap":
		return []string{charm}
	case room == "tui/tex":
		return []string{"github.com/charmbracelet/x/ansi"}
	case room == "tui/edit":
		return []string{charm, text, "llmcourse/tui/keymap"}
	case room == "tui/paint/vt": // for tests and measuring
		return []string{charm}
	case room == "tui/paint":
		return []string{charm, "golang.org/x/sys/unix", "golang.org/x/sys/windows"}
	case room == "tui/prose":
		return []string{charm, text, "llmcourse/tui/theme", "llmcourse/tui/tex"}
	case room == "tui/widget":
		return []string{charm, text, "llmcourse/tui/theme", "llmcourse/tui/keymap", "llmcourse/tui/prose", "github.com/sahilm/fuzzy"}
	case room == "tui/chart": // the course as a picture
		return []string{charm, "llmcourse/curriculum", pure, "llmcourse/tui/phrase", "llmcourse/tui/theme"}
	case room == "tui/linear": // the program without a screen
		return []string{charm, "llmcourse/curriculum", "llmcourse/curriculum/search", pure, "llmcourse/tui/phrase", "llmcourse/tui/prose", "llmcourse/tui/theme"}
	case room == "tui/ui":
		return []string{charm, "llmcourse/curriculum", pure, "llmcourse/tui/phrase", "llmcourse/tui/theme", "llmcourse/tui/keymap"}
	case strings.HasPrefix(room, "tui/screen/"): // never another screen
		return []string{
			charm, "llmcourse/curriculum", "llmcourse/curriculum/search", pure, "llmcourse/tui/chart", "github.com/sahilm/fuzzy",
			"llmcourse/tui/phrase", "llmcourse/tui/ui", "llmcourse/tui/widget", "llmcourse/tui/edit", "llmcourse/tui/prose", "llmcourse/tui/theme", "llmcourse/tui/keymap",
		}
	case room == "tui":
		return []string{
			charm, "llmcourse/curriculum", "llmcourse/curriculum/search", pure, "llmcourse/tui/chart", "llmcourse/tui/screen/*",
			"llmcourse/tui/phrase", "llmcourse/tui/ui", "llmcourse/tui/widget", "llmcourse/tui/prose", "llmcourse/tui/theme", "llmcourse/tui/keymap",
		}
	case room == "tui/internal/tuitest": // for tests, which may see everything
		return []string{charm, "llmcourse/*"}
	case strings.HasPrefix(room, "cmd/"):
		return []string{"*"}
	}
	return []string{"unknown room"}
}

func TestWhoImportsWhom(t *testing.T) {
	t.Parallel()
	told := map[string]bool{}
	for _, s := range sources(t) {
		allowed := mayImport(s.room)
		if slices.Contains(allowed, "unknown room") {
			if !told[s.room] {
				t.Errorf("the room %s is not in the table of imports", s.room)
			}
			told[s.room] = true
			continue
		}
		for _, i := range s.file.Imports {
			name, err := strconv.Unquote(i.Path.Value)
			if err != nil {
				t.Fatal(err)
			}
			if !imports(allowed, name) {
				t.Errorf("%s:%d: %s may not import %s", s.name, s.line(i.Pos()), s.room, name)
			}
			if name == "llmcourse/tui/internal/tuitest" || name == "llmcourse/progress/study/studytest" || name == "llmcourse/progress/study/notestest" || name == "llmcourse/tui/paint/vt" && s.room != "cmd/speed" {
				t.Errorf("%s:%d: only tests import %s", s.name, s.line(i.Pos()), name)
			}
		}
	}
}

// imports says that a table entry allows an import.
func imports(allowed []string, name string) bool {
	first, _, _ := strings.Cut(name, "/")
	if !strings.Contains(first, ".") && first != "llmcourse" {
		return true // the standard library
	}
	for _, a := range allowed {
		switch {
		case a == name:
			return true
		case a == charm && (strings.HasPrefix(name, "charm.land/") || strings.HasPrefix(name, "github.com/charmbracelet/")):
			return true
		case (a == text || a == "llmcourse/curriculum") && (name == "llmcourse/curriculum/clean" || name == "llmcourse/curriculum/markdown"):
			return true
		case a == pure && (name == "llmcourse/progress" || strings.HasPrefix(name, "llmcourse/progress/")):
			return !slices.Contains([]string{"llmcourse/progress/journal", "llmcourse/progress/memory", "llmcourse/progress/storetest", "llmcourse/progress/study/studytest", "llmcourse/progress/study/notestest"}, name)
		case strings.HasSuffix(a, "*") && strings.HasPrefix(name, strings.TrimSuffix(a, "*")):
			return true
		}
	}
	return false
}

// isPure is what gets everything from outside handed to it.
func isPure(room string) bool {
	top, _, _ := strings.Cut(room, "/")
	return (top == "curriculum" || top == "progress" || top == "tui") && room != "tui/internal/tuitest"
}
