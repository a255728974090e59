package host

import (
	"cmp"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
)

// Editor is the command that edits a file, nil where none is set. The folder
// of the file is made.
func (h *Host) Editor(file string) (*Command, error) {
	command := cmp.Or(h.Getenv("VISUAL"), h.Getenv("EDITOR"))
	if command == "" {
		return nil, nil
	}
	argv, err := Words(command)
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
	cmd := exec.Command(path, append(argv[1:], file)...)
	cmd.Dir, cmd.Env = h.Dir, h.Environ
	return &Command{cmd}, nil
}

// Command is a command as Bubble Tea wants it: with streams to be set.
type Command struct{ *exec.Cmd }

func (e Command) SetStdin(r io.Reader)  { e.Stdin = r }
func (e Command) SetStdout(w io.Writer) { e.Stdout = w }
func (e Command) SetStderr(w io.Writer) { e.Stderr = w }
