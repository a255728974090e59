package host

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"slices"
	"strings"
)

// Pager is the command that shows long text a page at a time: the one that
// PAGER names, where a person reads on a terminal that can do more than print.
// nil is none: nobody asked for one.
func (h *Host) Pager() (*Command, error) {
	command := strings.TrimSpace(h.Getenv("PAGER"))
	if !h.OutTTY || h.Dumb() || command == "" || command == "cat" {
		return nil, nil
	}
	argv, err := Words(command)
	if err != nil {
		return nil, fmt.Errorf("pager %q: %w", command, err)
	}
	path, err := look(argv[0])
	if err != nil {
		return nil, fmt.Errorf("pager %q: %w", argv[0], err)
	}
	cmd := exec.Command(path, argv[1:]...)
	cmd.Dir, cmd.Env = h.Dir, slices.Clone(h.Environ)
	// As git and gh have it: less ends where all fits one screen, and draws
	// colours.
	if h.Getenv("LESS") == "" {
		cmd.Env = append(cmd.Env, "LESS=FRX")
	}
	cmd.Stdout, cmd.Stderr = h.Out, h.Err
	return &Command{cmd}, nil
}

// Read lets a person read what write writes: in their pager, if they have one.
// One that cannot be started costs nothing but a word.
func (h *Host) Read(write func(io.Writer) error) error {
	pager, err := h.Pager()
	var in io.WriteCloser
	if pager != nil {
		if in, err = pager.StdinPipe(); err == nil {
			err = pager.Start()
		}
	}
	if err != nil {
		h.Complain(err.Error(), "PAGER says which program shows long text; without it, it is printed")
	}
	if pager == nil || err != nil {
		return write(h.Out)
	}
	if h.Process { // ctrl+c is for the pager: who reads there has not left
		c := make(chan os.Signal, 1)
		signal.Notify(c, os.Interrupt)
		defer signal.Stop(c)
	}
	_ = write(in) // it fails where the reader left before the end
	_ = in.Close()
	_ = pager.Wait() // its exit code is the reader's business
	return nil
}
