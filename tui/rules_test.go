package tui_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// The rules of the house as tests. They read the source itself, so they hold
// for the files of every system, not only of the one they run on.

// A source is one file of the program that is no test.
type source struct {
	name string // from the top of the module, with slashes
	room string // its folder
	file *ast.File
	set  *token.FileSet
}

func (s source) line(p token.Pos) int { return s.set.Position(p).Line }

// sources reads every file of the program.
func sources(t *testing.T) []source {
	t.Helper()
	var all []source
	for _, top := range []string{"cmd", "curriculum", "data", "progress", "tui"} {
		err := filepath.WalkDir(filepath.Join("..", top), func(name string, d fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return err
			case d.IsDir() && d.Name() == "testdata":
				return filepath.SkipDir
			case d.IsDir(), !strings.HasSuffix(name, ".go"), strings.HasSuffix(name, "_test.go"):
				return nil
			}
			set := token.NewFileSet()
			file, err := parser.ParseFile(set, name, nil, parser.SkipObjectResolution)
			if err != nil {
				return err
			}
			slashed := strings.TrimPrefix(filepath.ToSlash(name), "../")
			all = append(all, source{slashed, path.Dir(slashed), file, set})
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return all
}

// banned is what only cmd may name, and lipgloss.Color, which only the theme may.
func banned(room, call string) bool {
	switch call {
	case "time.Now", "time.Since", "time.Until":
		return room != "tui/paint" // it spaces frames by the clock
	case "os.Getenv", "os.LookupEnv":
		return true
	case "os.Environ":
		return room != "tui/paint" // stands in, as in Bubble Tea, where cmd gives it no environment
	case "lipgloss.Color":
		return room != "tui/theme"
	}
	return false
}

// TestNoHiddenInputs keeps clock, environment and other programs out of all
// rooms but cmd, and colours out of all but the theme.
func TestNoHiddenInputs(t *testing.T) {
	t.Parallel()
	for _, s := range sources(t) {
		if !isPure(s.room) {
			continue
		}
		for _, i := range s.file.Imports {
			if i.Path.Value == `"os/exec"` {
				t.Errorf("%s:%d: os/exec belongs in cmd", s.name, s.line(i.Pos()))
			}
		}
		ast.Inspect(s.file, func(n ast.Node) bool {
			sel, ok := n.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			if x, ok := sel.X.(*ast.Ident); ok && banned(s.room, x.Name+"."+sel.Sel.Name) {
				t.Errorf("%s:%d: %s.%s does not belong in %s", s.name, s.line(n.Pos()), x.Name, sel.Sel.Name, s.room)
			}
			return true
		})
	}
}

// TestNoPackageVariables: what is at package level is a constant, the name of an
// error, a promise about a type, or embedded.
func TestNoPackageVariables(t *testing.T) {
	t.Parallel()
	known := map[string]string{ // with the reason
		"progress/journal.headerStart": "bytes cannot be constant",
		"progress/journal.letters":     "an alphabet, made in no time",
	}
	for _, s := range sources(t) {
		if !isPure(s.room) {
			continue
		}
		for _, d := range s.file.Decls {
			decl, ok := d.(*ast.GenDecl)
			if !ok || decl.Tok != token.VAR {
				continue
			}
			for _, spec := range decl.Specs {
				v := spec.(*ast.ValueSpec)
				for i, name := range v.Names {
					if name.Name == "_" || known[s.room+"."+name.Name] != "" || sentinel(v, i) || embedded(v) {
						continue
					}
					t.Errorf("%s:%d: package variable %s", s.name, s.line(name.Pos()), name.Name)
				}
			}
		}
	}
}

func sentinel(v *ast.ValueSpec, i int) bool {
	if i >= len(v.Values) {
		return false
	}
	call, ok := v.Values[i].(*ast.CallExpr)
	if !ok {
		return false
	}
	sel, ok := call.Fun.(*ast.SelectorExpr)
	return ok && sel.Sel.Name == "New" && sel.X.(*ast.Ident).Name == "errors"
}

func embedded(v *ast.ValueSpec) bool {
	sel, ok := v.Type.(*ast.SelectorExpr)
	return ok && sel.Sel.Name == "FS"
}

// Lengths beyond which something wants to be two things.
const (
	longestFile     = 400
	longestFunction = 60
	medianFile      = 120
)

func TestLengths(t *testing.T) {
	t.Parallel()
	var lengths []int
	for _, s := range sources(t) {
		n := s.set.File(s.file.Pos()).LineCount()
		lengths = append(lengths, n)
		if n > longestFile {
			t.Errorf("%s has %d lines, more than %d", s.name, n, longestFile)
		}
		for _, d := range s.file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok {
				if n := s.line(f.End()) - s.line(f.Pos()) + 1; n > longestFunction {
					t.Errorf("%s:%d: %s has %d lines, more than %d", s.name, s.line(f.Pos()), f.Name.Name, n, longestFunction)
				}
			}
		}
	}
	slices.Sort(lengths)
	if median := lengths[len(lengths)/2]; median >= medianFile {
		t.Errorf("the median file has %d lines, want under %d", median, medianFile)
	}
	t.Logf("%d files, median %d lines, longest %d", len(lengths), lengths[len(lengths)/2], lengths[len(lengths)-1])
}

// Bubble Tea's runtime tells a batch from other messages by its type: hidden in
// ui.Reply it would never run. So screens send several Runs.
func TestScreensSendPlainCommands(t *testing.T) {
	t.Parallel()
	for _, s := range sources(t) {
		if !strings.HasPrefix(s.room, "tui/screen/") && s.room != "tui/widget" {
			continue
		}
		ast.Inspect(s.file, func(n ast.Node) bool {
			sel, ok := n.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			x, ok := sel.X.(*ast.Ident)
			if ok && x.Name == "tea" && slices.Contains([]string{"Batch", "Sequence", "Quit", "Exec", "ExecProcess", "SetClipboard", "Tick", "Every", "Println"}, sel.Sel.Name) {
				t.Errorf("%s:%d: tea.%s in a screen", s.name, s.line(n.Pos()), sel.Sel.Name)
			}
			return true
		})
	}
}

// How far the learner is with something is what Book.StateOf says; what it was
// marked as is for the rules below, and for what the course no longer has.
func TestOneState(t *testing.T) {
	t.Parallel()
	may := []string{
		"stats.go", "courses.go", // lists of what the course no longer has
		"courseupdate.go", // what a revision can lose
		"report.go",       // whether a state has a date
	}
	for _, s := range sources(t) {
		if !strings.HasPrefix(s.room, "tui") && !strings.HasPrefix(s.room, "cmd") || slices.Contains(may, path.Base(s.name)) {
			continue
		}
		ast.Inspect(s.file, func(n ast.Node) bool {
			if call, ok := n.(*ast.SelectorExpr); ok && call.Sel.Name == "Marked" {
				t.Errorf("%s:%d: ask Book.StateOf", s.name, s.line(n.Pos()))
			}
			return true
		})
	}
}

// Which key means what is the business of the keymap alone: a screen that looks
// at a key itself cannot be remapped.
func TestKeysAreAskedOfTheKeymap(t *testing.T) {
	t.Parallel()
	for _, s := range sources(t) {
		screen := strings.HasPrefix(s.room, "tui/screen/") || s.room == "tui" || s.room == "tui/ui" || s.room == "tui/widget"
		if !screen {
			continue
		}
		ast.Inspect(s.file, func(n ast.Node) bool {
			if what := looksAtKey(n); what != "" {
				t.Errorf("%s:%d: %s: the keymap says what a key means", s.name, s.line(n.Pos()), what)
			}
			return true
		})
	}
}

// looksAtKey says how an expression or statement looks at a key by itself, or
// makes one up.
func looksAtKey(n ast.Node) string {
	switch n := n.(type) {
	case *ast.SelectorExpr:
		x, ok := n.X.(*ast.Ident)
		switch name := n.Sel.Name; {
		case name == "Keystroke", name == "BaseCode", name == "ShiftedCode":
			return name
		case ok && name == "Code" && slices.Contains([]string{"msg", "press", "key", "k"}, x.Name):
			return x.Name + ".Code"
		case ok && x.Name == "tea" && strings.HasPrefix(name, "Key") && name != "KeyPressMsg":
			return "tea." + name
		}
	case *ast.CompositeLit:
		if sel, ok := n.Type.(*ast.SelectorExpr); ok && sel.Sel.Name == "KeyPressMsg" {
			return "a key press that nobody made"
		}
	case *ast.BinaryExpr:
		if (n.Op == token.EQL || n.Op == token.NEQ) && (saysString(n.X) || saysString(n.Y)) {
			return "a comparison of String()"
		}
	case *ast.SwitchStmt:
		if n.Tag != nil && saysString(n.Tag) {
			return "a switch over String()"
		}
	}
	return ""
}

func saysString(e ast.Expr) bool {
	call, ok := e.(*ast.CallExpr)
	if !ok {
		return false
	}
	sel, ok := call.Fun.(*ast.SelectorExpr)
	return ok && sel.Sel.Name == "String" && len(call.Args) == 0
}
