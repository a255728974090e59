package main

import (
	"cmp"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
)

// editor is the command that edits a file, nil where none is set. The folder
// of the file is made.
func (e *env) editor(file string) (*exec.Cmd, error) {
	command := cmp.Or(e.getenv("VISUAL"), e.getenv("EDITOR"))
	if command == "" {
		return nil, nil
	}
	argv, err := words(command)
	if err != nil {
		return nil, fmt.Errorf("editor %q: %w", command, err)
	}
	path, err := look(argv[0])
	if err != nil {
		return nil, fmt.Errorf("editor %q: %w", argv[0], err)
	}
	if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
		return nil, fmt.Errorf("make folder: %w", err)
	}
	return exec.Command(path, append(argv[1:], file)...), nil
}

// editing is a command as Bubble Tea wants it: with streams to be set.
type editing struct{ *exec.Cmd }

func (e editing) SetStdin(r io.Reader)  { e.Stdin = r }
func (e editing) SetStdout(w io.Writer) { e.Stdout = w }
func (e editing) SetStderr(w io.Writer) { e.Stderr = w }
