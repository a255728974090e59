package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// TestDependenciesAreExplained holds the list in doc.go against every import of
// the program, both ways.
func TestDependenciesAreExplained(t *testing.T) {
	t.Parallel()
	doc, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	explained := map[string]bool{} // path -> imported
	for _, path := range regexp.MustCompile(`(?:[a-z]+\.)+[a-z]+/[a-z0-9./-]*[a-z0-9]`).FindAllString(string(doc), -1) {
		explained[path] = strings.HasPrefix(path, "honnef.co/") || strings.HasPrefix(path, "golang.org/x/vuln") || strings.HasPrefix(path, "golang.org/x/perf")
	}
	for path, file := range imports(t, "../..") {
		found := false
		for known := range explained {
			if path == known || strings.HasPrefix(path, known+"/") {
				explained[known], found = true, true
			}
		}
		if !found {
			t.Errorf("%s imports %s, and doc.go does not say why", file, path)
		}
	}
	for path, imported := range explained {
		if !imported {
			t.Errorf("doc.go explains %s, which nothing imports", path)
		}
	}
}

// imports finds what is imported from other modules, each with a file that does.
func imports(t *testing.T, root string) map[string]string {
	t.Helper()
	found := map[string]string{}
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".go" {
			return nil // a folder may go while others work in it
		}
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return nil // the compiler will tell
		}
		for _, spec := range f.Imports {
			name, _ := strconv.Unquote(spec.Path.Value)
			if first, _, _ := strings.Cut(name, "/"); strings.Contains(first, ".") {
				found[name] = path
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}
