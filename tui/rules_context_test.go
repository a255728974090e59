package tui_test

import (
	"go/ast"
	"strings"
	"testing"
)

// TestNoContextIsKept: a ui.Context is what one call is drawn from. No type has a
// field of it, and no Run, which goes on beside the program, reads one.
func TestNoContextIsKept(t *testing.T) {
	t.Parallel()
	seen := 0
	for _, s := range sources(t) {
		if !strings.HasPrefix(s.room, "tui") {
			continue
		}
		ast.Inspect(s.file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.StructType:
				for _, f := range n.Fields.List {
					if namesContext(s.room, f.Type) {
						t.Errorf("%s:%d: a field keeps a Context", s.name, s.line(f.Pos()))
					}
				}
			case *ast.CompositeLit:
				if isContext(s.room, n.Type) {
					seen++
				}
				if sel, ok := n.Type.(*ast.SelectorExpr); ok && sel.Sel.Name == "Run" && capturesContext(n) {
					t.Errorf("%s:%d: a Run reads the Context of the call that asked for it", s.name, s.line(n.Pos()))
				}
			}
			return true
		})
	}
	if seen == 0 {
		t.Error("no Context is made anywhere: has it another name?")
	}
}

// isContext tells the type itself.
func isContext(room string, e ast.Expr) bool {
	if id, ok := e.(*ast.Ident); ok {
		return room == "tui/ui" && id.Name == "Context"
	}
	sel, ok := e.(*ast.SelectorExpr)
	if !ok || sel.Sel.Name != "Context" {
		return false
	}
	x, ok := sel.X.(*ast.Ident)
	return ok && x.Name == "ui"
}

// namesContext says that a type holds one, also as a part of itself; a function
// that takes one does not.
func namesContext(room string, e ast.Expr) bool {
	found := false
	ast.Inspect(e, func(n ast.Node) bool {
		if _, ok := n.(*ast.FuncType); ok {
			return false
		}
		if e, ok := n.(ast.Expr); ok && isContext(room, e) {
			found = true
		}
		return !found
	})
	return found
}

// capturesContext says that a function in a literal names ctx.
func capturesContext(lit *ast.CompositeLit) bool {
	found := false
	ast.Inspect(lit, func(n ast.Node) bool {
		f, ok := n.(*ast.FuncLit)
		if !ok {
			return !found
		}
		ast.Inspect(f.Body, func(n ast.Node) bool {
			if id, ok := n.(*ast.Ident); ok && id.Name == "ctx" {
				found = true
			}
			return !found
		})
		return false
	})
	return found
}
