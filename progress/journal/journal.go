package journal

import (
	"context"
	"crypto/sha256"
	"encoding/base32"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"time"

	"io/fs"

	"llmcourse/progress"
)

// Options say where and who. All but Machine and CacheDir are needed.
type Options struct {
	Dir      string           // the folder of the events; it may be synced
	StateDir string           // the folder of what belongs to this machine alone
	CacheDir string           // the folder of what can be lost; none without it
	Machine  string           // what identifies the machine: machine-id and host name, say
	Now      func() time.Time // for the names of segments
	Rand     io.Reader        // for names that nobody else has
}

// A Store is a journal opened by one session.
type Store struct {
	options Options
	system  system
	device  string // what this session records as

	mu       sync.Mutex
	closed   bool
	machine  machine
	seen     progress.Set
	segments map[string]segment // what was read, by path
	damaged  map[string][]span  // of our own segments, still to be set aside
	writer   *writer            // nil before the first Append and after an error
	slot     *slot              // nil before the first Append
}

// segment is what is known of a file that was read.
type segment struct {
	size int64
	time time.Time
	tail int64 // what follows was not complete
}

var (
	_ progress.Store       = (*Store)(nil)
	_ progress.Snapshotter = (*Store)(nil)
)

// Open gets a session ready. It creates, locks and changes nothing.
func Open(o Options) (*Store, error) { return openOn(disk{lockPatience}, o) }

func openOn(sys system, o Options) (*Store, error) {
	if o.Dir == "" || o.StateDir == "" || o.Now == nil || o.Rand == nil {
		return nil, errors.New("open journal: Dir, StateDir, Now and Rand are needed")
	}
	s := &Store{options: o, system: sys, segments: map[string]segment{}}
	var err error
	if s.machine, err = findMachine(sys, o); err != nil {
		return nil, fmt.Errorf("open journal: %w", err)
	}
	session, err := random(o.Rand, 10)
	if err != nil {
		return nil, fmt.Errorf("open journal: %w", err)
	}
	s.device = s.machine.name + "." + session
	return s, nil
}

// Device is progress.Store's: "<machine>.<session>", new in each process.
func (s *Store) Device() string { return s.device }

// Close lets go of the segment and its lock.
func (s *Store) Close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed {
		return nil
	}
	s.closed = true
	err := s.letGo()
	if s.slot != nil {
		err = errors.Join(err, s.slot.unlock())
	}
	if err != nil {
		return fmt.Errorf("close journal: %w", err)
	}
	return nil
}

func (s *Store) usable(ctx context.Context) error {
	if s.closed {
		return progress.ErrClosed
	}
	return ctx.Err()
}

// folder is where this machine's segments are.
func (s *Store) folder() string { return filepath.Join(s.options.Dir, s.machine.name) }

// own tells whether a segment is this machine's.
func (s *Store) own(path string) bool { return filepath.Dir(path) == s.folder() }

// letters are those of names: no two look alike, and case does not matter.
var letters = base32.NewEncoding("abcdefghjkmnpqrstuvwxyz023456789").WithPadding(base32.NoPadding)

// random returns a name of n letters.
func random(r io.Reader, n int) (string, error) {
	b := make([]byte, (n*5+7)/8)
	if _, err := io.ReadFull(r, b); err != nil {
		return "", fmt.Errorf("make a random name: %w", err)
	}
	return letters.EncodeToString(b)[:n], nil
}

// hash is a short name for what identifies a machine.
func hash(identity string) string {
	sum := sha256.Sum256([]byte(identity))
	return letters.EncodeToString(sum[:10])
}

// told gives an error of the system the meaning callers branch on.
func told(err error) error {
	if errors.Is(err, fs.ErrPermission) || errors.Is(err, syscall.EROFS) {
		return fmt.Errorf("%w: %w", progress.ErrReadOnly, err)
	}
	return err
}

// isName tells whether a name is one that random made.
func isName(s string, n int) bool {
	return len(s) == n && strings.Trim(s, "abcdefghjkmnpqrstuvwxyz023456789") == ""
}
