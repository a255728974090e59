//go:build proof && unix

package main

import (
	"crypto/sha256"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// source copies the source of the program to a folder.
func source(t *testing.T, dir string) {
	t.Helper()
	for _, name := range []string{"cmd", "curriculum", "data", "progress", "tui"} {
		if err := os.CopyFS(filepath.Join(dir, name), os.DirFS(filepath.Join("..", "..", name))); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"go.mod", "go.sum"} {
		data, err := os.ReadFile(filepath.Join("..", "..", name))
		if err == nil {
			err = os.WriteFile(filepath.Join(dir, name), data, 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}

// build builds a release from a folder and returns the file.
func build(t *testing.T, dir string, environ []string, args ...string) string {
	t.Helper()
	to := filepath.Join(t.TempDir(), "llmcourse")
	cmd := exec.Command("go", append([]string{"build", "-trimpath", "-ldflags", "-s -w", "-o", to}, append(args, "./cmd/llmcourse")...)...)
	cmd.Dir = dir
	cmd.Env = append(append(os.Environ(), "CGO_ENABLED=0", "GOFLAGS=-mod=readonly"), environ...)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("go build: %v: %s", err, out)
	}
	return to
}

// TestProofReproducible builds the program in two folders; at its full size
// with two empty caches, so that nothing is taken from one to the other.
func TestProofReproducible(t *testing.T) {
	t.Parallel()
	var sums [2][sha256.Size]byte
	bytes, caches := 0, "one cache"
	for i, folder := range []string{"a", "another folder with a longer name"} {
		dir := filepath.Join(t.TempDir(), folder)
		source(t, dir)
		var environ []string
		if size(0, 1) == 1 {
			caches, environ = "two empty caches", []string{"GOCACHE=" + filepath.Join(t.TempDir(), "cache")}
		}
		file := build(t, dir, environ, "-buildvcs=false")
		if out, err := exec.Command(file, "--version").CombinedOutput(); err != nil || !strings.Contains(string(out), "no commit recorded") {
			t.Errorf("without a commit: %q, %v", out, err)
		}
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(data), dir) {
			t.Errorf("the program knows where it was built: %s", dir)
		}
		sums[i], bytes = sha256.Sum256(data), len(data)
	}
	if sums[0] != sums[1] {
		t.Fatalf("two builds differ: %x and %x", sums[0], sums[1])
	}
	proved("reproducible build: CGO_ENABLED=0 -trimpath", fmt.Sprintf("2 folders, %s, %.1f MB", caches, float64(bytes)/(1<<20)), "the same SHA-256")
}

// TestProofVersion builds from a checkout, and from a changed one.
func TestProofVersion(t *testing.T) {
	t.Parallel()
	if _, err := exec.LookPath("git"); err != nil {
		proved("version", "0 builds", "skipped: git is not installed")
		t.Skip("git is not installed")
	}
	dir := t.TempDir()
	source(t, dir)
	git := func(args ...string) string {
		t.Helper()
		cmd := exec.Command("git", append([]string{"-c", "user.name=proof", "-c", "user.email=proof@example.com"}, args...)...)
		cmd.Dir = dir
		cmd.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL=/dev/null", "GIT_CONFIG_NOSYSTEM=1")
		out, err := cmd.CombinedOutput()
		if err != nil {
			t.Fatalf("git %q: %v: %s", args, err, out)
		}
		return strings.TrimSpace(string(out))
	}
	version := func(args ...string) string {
		t.Helper()
		out, err := exec.Command(build(t, dir, nil, args...), "--version").CombinedOutput()
		if err != nil {
			t.Fatalf("--version: %v: %s", err, out)
		}
		return string(out)
	}
	git("init", "-q")
	git("add", ".")
	git("commit", "-q", "-m", "proof")
	git("tag", "v1.8.9")
	commit := git("rev-parse", "HEAD")[:12]
	if got := version("-buildvcs=true"); !strings.Contains(got, "llmcourse v1.8.9 ("+commit+", ") {
		t.Errorf("from a tag: %q", got)
	}
	if err := os.WriteFile(filepath.Join(dir, "cmd", "llmcourse", "more.go"), []byte("package main\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if got := version("-buildvcs=true"); !strings.Contains(got, commit+" and changes") {
		t.Errorf("from a changed checkout: %q", got)
	}
	if t.Failed() {
		return
	}
	proved("what --version says", "2 builds", "tag and commit; \"and changes\"; where there is none, \"no commit recorded\"")
}
