//go:build proof

package journal

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"
	"time"
)

// errCut is what every call says after the power is gone.
var errCut = errors.New("the power is gone")

// A drive is a disk in memory that keeps apart what was written and what was
// synced, so that a power cut can drop the difference; and it can be full.
type drive struct {
	mu     sync.Mutex
	live   map[string]*inode // what a program sees
	stable map[string]*inode // the entries of folders that were synced
	locks  map[string]bool
	clock  int64
	calls  int // made so far
	cut    int // the call at which the power goes; 0 for never
	room   int // bytes left; negative for no end
}

// An inode is a file or a folder.
type inode struct {
	dir    bool
	data   []byte
	stable []byte // what was synced of data
	time   int64
}

func newDrive() *drive {
	top := &inode{dir: true}
	return &drive{live: map[string]*inode{"/": top}, stable: map[string]*inode{"/": top}, locks: map[string]bool{}, room: -1}
}

// clone is a drive with the same files, all of them synced, and spoiled as wanted.
func (d *drive) clone(spoil func(name string, data []byte) []byte) *drive {
	c := newDrive()
	for name, n := range d.live {
		data := slices.Clone(n.data)
		if spoil != nil && !n.dir {
			data = spoil(name, data)
		}
		c.live[name] = &inode{dir: n.dir, data: data, stable: slices.Clone(data), time: n.time}
	}
	c.stable = maps.Clone(c.live)
	return c
}

// call counts a call, and fails once the power is gone.
func (d *drive) call() error {
	d.calls++
	if d.cut > 0 && d.calls >= d.cut {
		return errCut
	}
	return nil
}

// crash is the drive after a power cut: what was synced, and of the rest
// whatever chance left, garbage included.
func (d *drive) crash(r *rand.Rand) *drive {
	c := newDrive()
	names := slices.Sorted(maps.Keys(d.stable))
	for name := range d.live {
		if d.stable[name] == nil && r.IntN(2) == 0 { // a new entry that happened to be written
			names = append(names, name)
		}
	}
	slices.Sort(names) // parents come first
	for _, name := range names {
		n := d.stable[name]
		if n == nil {
			n = d.live[name]
		}
		if c.live[filepath.Dir(name)] == nil {
			continue // its folder was lost
		}
		if gone := d.live[name] == nil; gone && r.IntN(2) == 0 {
			continue // removed, and that happened to be written
		}
		data := leftOf(n, r)
		c.live[name] = &inode{dir: n.dir, data: data, stable: slices.Clone(data), time: n.time}
	}
	c.stable = maps.Clone(c.live)
	return c
}

// leftOf is what a power cut leaves of a file: all that was synced if nothing
// was taken away since, and some of what was appended.
func leftOf(n *inode, r *rand.Rand) []byte {
	kept := slices.Clone(n.stable)
	if len(n.data) <= len(kept) {
		if r.IntN(2) == 0 {
			return slices.Clone(n.data)
		}
		return kept
	}
	tail := slices.Clone(n.data[len(kept):])
	switch cut := r.IntN(len(tail) + 1); r.IntN(4) {
	case 0:
		return kept
	case 1:
		return append(kept, tail[:cut]...)
	case 2: // the size was written, and not the end of the data
		clear(tail[cut:])
	case 3:
		for i := cut; i < len(tail); i++ {
			tail[i] = byte(r.IntN(256))
		}
	}
	return append(kept, tail...)
}

func missing(op, name string) error {
	return &fs.PathError{Op: op, Path: name, Err: syscall.ENOENT}
}

func (d *drive) List(dir string) ([]info, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if err := d.call(); err != nil {
		return nil, err
	}
	var list []info
	for name, n := range d.live {
		if name != dir && filepath.Dir(name) == dir {
			list = append(list, info{filepath.Base(name), n.dir, int64(len(n.data)), time.Unix(n.time, 0)})
		}
	}
	slices.SortFunc(list, func(a, b info) int { return strings.Compare(a.name, b.name) })
	return list, nil
}

func (d *drive) Read(name string, from int64, _ []byte) ([]byte, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if err := d.call(); err != nil {
		return nil, err
	}
	n := d.live[name]
	if n == nil || n.dir {
		return nil, missing("open", name)
	}
	return slices.Clone(n.data[min(from, int64(len(n.data))):]), nil
}

func (d *drive) MakeDir(dir string) (changed []string, err error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if err := d.call(); err != nil {
		return nil, err
	}
	for ; d.live[dir] == nil; dir = filepath.Dir(dir) {
		if d.room == 0 {
			return nil, syscall.ENOSPC
		}
		d.live[dir] = &inode{dir: true}
		changed = append(changed, filepath.Dir(dir))
	}
	return changed, nil
}

func (d *drive) SyncDir(dir string) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if err := d.call(); err != nil {
		return err
	}
	for name := range d.stable {
		if name != dir && filepath.Dir(name) == dir && d.live[name] == nil {
			delete(d.stable, name)
		}
	}
	for name, n := range d.live {
		if filepath.Dir(name) == dir {
			d.stable[name] = n
		}
	}
	return nil
}

func (d *drive) Create(name string) (file, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	switch err := d.call(); {
	case err != nil:
		return nil, err
	case d.live[name] != nil:
		return nil, &fs.PathError{Op: "open", Path: name, Err: syscall.EEXIST}
	case d.live[filepath.Dir(name)] == nil:
		return nil, missing("open", name)
	case d.room == 0:
		return nil, &fs.PathError{Op: "open", Path: name, Err: syscall.ENOSPC}
	}
	d.clock++
	n := &inode{time: d.clock}
	d.live[name] = n
	return &driveFile{d, n, name}, nil
}

func (d *drive) Open(name string) (file, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if err := d.call(); err != nil {
		return nil, err
	}
	n := d.live[name]
	if n == nil || n.dir {
		return nil, missing("open", name)
	}
	return &driveFile{d, n, name}, nil
}

func (d *drive) Remove(name string) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if err := d.call(); err != nil {
		return err
	}
	if d.live[name] == nil {
		return missing("remove", name)
	}
	delete(d.live, name)
	return nil
}

func (d *drive) Rename(from, to string) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if err := d.call(); err != nil {
		return err
	}
	if d.live[from] == nil {
		return missing("rename", from)
	}
	d.live[to] = d.live[from]
	delete(d.live, from)
	return nil
}

func (d *drive) Lock(name string) (func() error, bool) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.call() != nil || d.locks[name] {
		return nil, false
	}
	d.locks[name] = true
	return func() error {
		d.mu.Lock()
		defer d.mu.Unlock()
		delete(d.locks, name)
		return nil
	}, true
}

func (d *drive) Writable(string) bool { return true }

// A driveFile is a file of a drive, open for appending.
type driveFile struct {
	drive *drive
	node  *inode
	name  string
}

func (f *driveFile) Write(b []byte) (int, error) {
	f.drive.mu.Lock()
	defer f.drive.mu.Unlock()
	if err := f.drive.call(); err != nil { // some of it may be on its way
		f.node.data = append(f.node.data, b[:len(b)/2]...)
		return len(b) / 2, err
	}
	n := len(b)
	if f.drive.room >= 0 {
		n = min(n, f.drive.room)
		f.drive.room -= n
	}
	f.drive.clock++
	f.node.data, f.node.time = append(f.node.data, b[:n]...), f.drive.clock
	if n < len(b) {
		return n, &fs.PathError{Op: "write", Path: f.name, Err: syscall.ENOSPC}
	}
	return n, nil
}

func (f *driveFile) Size() (int64, error) {
	f.drive.mu.Lock()
	defer f.drive.mu.Unlock()
	return int64(len(f.node.data)), f.drive.call()
}

func (f *driveFile) There() bool {
	f.drive.mu.Lock()
	defer f.drive.mu.Unlock()
	return f.drive.call() == nil && f.drive.live[f.name] == f.node
}

func (f *driveFile) Truncate(size int64) error {
	f.drive.mu.Lock()
	defer f.drive.mu.Unlock()
	if err := f.drive.call(); err != nil {
		return err
	}
	if f.drive.room >= 0 {
		f.drive.room += len(f.node.data) - int(size)
	}
	f.node.data = f.node.data[:size]
	return nil
}

func (f *driveFile) Sync() error {
	f.drive.mu.Lock()
	defer f.drive.mu.Unlock()
	if err := f.drive.call(); err != nil {
		return err
	}
	f.node.stable = slices.Clone(f.node.data)
	return nil
}

func (f *driveFile) Close() error {
	f.drive.mu.Lock()
	defer f.drive.mu.Unlock()
	return f.drive.call()
}

// driveOptions are those of a machine on a drive.
func driveOptions(machine string) Options {
	o := options("/", machine)
	o.Dir, o.StateDir, o.CacheDir = "/data/progress", "/state", "/cache"
	return o
}

// proved prints the line that docs/proof.md quotes.
func proved(name, size, format string, args ...any) {
	fmt.Printf("PROOF %s | %s | %s\n", name, size, fmt.Sprintf(format, args...))
}
