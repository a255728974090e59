package journal

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"
)

// machineLen is how long the name of a machine is. A learner has a handful.
const machineLen = 8

// machine is this machine among those that share a folder.
type machine struct {
	name string
	path string // the file that remembers the name
	kept bool   // it does
}

// findMachine reads the name of this machine, or makes one up for now.
func findMachine(sys system, o Options) (machine, error) {
	m := machine{path: filepath.Join(o.StateDir, "machine-"+hash(o.Machine))}
	if name, ok := m.read(sys); ok {
		m.name, m.kept = name, true
		return m, nil
	}
	name, err := random(o.Rand, machineLen)
	m.name = name
	return m, err
}

func (m *machine) read(sys system) (string, bool) {
	data, err := sys.Read(m.path, 0, nil)
	name := strings.TrimSpace(string(data))
	return name, err == nil && isName(name, machineLen)
}

// keep writes the name down, or takes the one that another process wrote down
// first: then this session's Device does not begin with it, and all that needs
// is that no other Device is the same.
func (m *machine) keep(sys system) error {
	if m.kept {
		return nil
	}
	if name, ok := m.read(sys); ok {
		m.name, m.kept = name, true
		return nil
	}
	if err := m.write(sys); err != nil {
		return fmt.Errorf("keep the name of this machine: %w", err)
	}
	m.kept = true
	return nil
}

func (m *machine) write(sys system) error {
	if _, err := sys.MakeDir(filepath.Dir(m.path)); err != nil {
		return err
	}
	f, err := sys.Create(m.path)
	if errors.Is(err, fs.ErrExist) { // it was not a name: a crash cut it short
		if err := sys.Remove(m.path); err != nil {
			return err
		}
		f, err = sys.Create(m.path)
	}
	if err != nil {
		return err
	}
	_, err = f.Write([]byte(m.name + "\n"))
	err = errors.Join(err, f.Sync(), f.Close())
	if err != nil {
		return errors.Join(err, sys.Remove(m.path))
	}
	return sys.SyncDir(filepath.Dir(m.path))
}
