//go:build unix

package journal

import (
	"errors"
	"os"
	"syscall"
)

// syncDir makes the entries of a folder durable. A file system that cannot do
// that, or does it by itself, says so with an error that means nothing.
func syncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	defer d.Close()
	err = d.Sync()
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, syscall.ENOTSUP) {
		return nil
	}
	return err
}

func writable(dir string) bool {
	const write = 2
	return syscall.Access(dir, write) == nil
}
