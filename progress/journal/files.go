package journal

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/gofrs/flock"
)

// system is what the journal asks of the operating system, so that tests can
// make every single call fail.
type system interface {
	// List tells what is in a folder: nothing if there is no folder.
	List(dir string) ([]info, error)
	// Read reads a file from an offset: as much as buf has room for, or to its
	// end where buf has none.
	Read(name string, from int64, buf []byte) ([]byte, error)
	// MakeDir makes a folder with its parents, and tells where there are new entries.
	MakeDir(dir string) (changed []string, err error)
	// SyncDir makes new entries durable.
	SyncDir(dir string) error
	// Create makes a new file; it is an error if there is one.
	Create(name string) (file, error)
	// Open opens an existing file for appending.
	Open(name string) (file, error)
	Remove(name string) error
	// Rename puts a file in the place of what is there.
	Rename(from, to string) error
	// Lock takes a lock at once or not at all.
	Lock(name string) (unlock func() error, ok bool)
	// Writable tells, without trying, whether a folder can be written to.
	Writable(dir string) bool
}

// file is a file open for appending.
type file interface {
	io.Writer
	Size() (int64, error) // and move to the end
	There() bool          // the file still has the name it was opened by
	Truncate(size int64) error
	Sync() error
	Close() error
}

// info is an entry of a folder.
type info struct {
	name string
	dir  bool
	size int64
	time time.Time
}

// disk is the real system.
type disk struct {
	patience time.Duration // with a lock that does not answer; 0 is for ever
}

func (disk) List(dir string) ([]info, error) {
	entries, err := os.ReadDir(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var list []info
	for _, e := range entries {
		fi, err := e.Info()
		if err != nil || !fi.IsDir() && !fi.Mode().IsRegular() {
			continue // gone again, or a pipe that would keep us waiting
		}
		list = append(list, info{e.Name(), fi.IsDir(), fi.Size(), fi.ModTime()})
	}
	return list, nil
}

func (disk) Read(name string, from int64, buf []byte) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	fi, err := f.Stat()
	if err != nil {
		return nil, err
	}
	if fi.Size() > maxFile {
		return nil, fmt.Errorf("%d bytes are more than a journal can have", fi.Size())
	}
	size := int(max(fi.Size()-from, 0))
	if cap(buf) > 0 {
		size = min(size, cap(buf))
	} else {
		buf = make([]byte, size)
	}
	data := buf[:size]
	n, err := f.ReadAt(data, from)
	if errors.Is(err, io.EOF) {
		err = nil
	}
	return data[:n], err
}

func (disk) MakeDir(dir string) ([]string, error) {
	var changed []string
	for d := dir; ; d = filepath.Dir(d) {
		if _, err := os.Stat(d); err == nil || d == filepath.Dir(d) {
			break
		}
		changed = append(changed, filepath.Dir(d))
	}
	return changed, os.MkdirAll(dir, 0o700)
}

func (disk) SyncDir(dir string) error { return syncDir(dir) }

func (disk) Create(name string) (file, error) {
	return open(name, os.O_CREATE|os.O_EXCL)
}

func (disk) Open(name string) (file, error) { return open(name, 0) }

func open(name string, flag int) (file, error) {
	f, err := os.OpenFile(name, flag|os.O_WRONLY|os.O_APPEND, 0o600)
	if err != nil {
		return nil, err
	}
	return appending{f}, nil
}

func (disk) Remove(name string) error { return os.Remove(name) }

func (disk) Rename(from, to string) error { return os.Rename(from, to) }

func (disk) Writable(dir string) bool {
	for {
		if _, err := os.Stat(dir); err == nil || dir == filepath.Dir(dir) {
			return writable(dir)
		}
		dir = filepath.Dir(dir)
	}
}

// lockPatience is how long a lock may take to say that it is taken. It says so
// at once, but on a network disk whose server is gone.
const lockPatience = 250 * time.Millisecond

func (d disk) Lock(name string) (func() error, bool) {
	lock := flock.New(name, flock.SetPermissions(0o600))
	done := make(chan bool, 1)
	go func() {
		ok, err := lock.TryLock()
		done <- ok && err == nil
	}()
	var late <-chan time.Time
	if d.patience > 0 {
		timer := time.NewTimer(d.patience)
		defer timer.Stop()
		late = timer.C
	}
	select {
	case ok := <-done:
		if !ok {
			_ = lock.Close() // it may have opened the file
		}
		return lock.Close, ok
	case <-late:
		go func() { // when the answer comes after all, nobody wants it
			<-done
			_ = lock.Close()
		}()
		return nil, false
	}
}

// appending is a file of the real system.
type appending struct{ *os.File }

func (f appending) Size() (int64, error) { return f.Seek(0, io.SeekEnd) }

func (f appending) There() bool {
	mine, err := f.Stat()
	if err != nil {
		return false
	}
	named, err := os.Stat(f.Name())
	return err == nil && os.SameFile(mine, named)
}
