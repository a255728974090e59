package journal

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"llmcourse/progress"
)

// KeepSnapshot keeps the essence of a book that everything loaded, polled and
// appended was applied to. Call it before Close.
func (s *Store) KeepSnapshot(ctx context.Context, b *progress.Book) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.options.CacheDir == "" {
		return nil
	}
	if err := s.usable(ctx); err != nil {
		return fmt.Errorf("keep a snapshot of the journal: %w", err)
	}
	text, _ := json.Marshal(glanceHeader{version, app, s.known()}) // this always encodes
	lines := seal(nil, text)
	var line []byte
	for _, e := range b.Essence() {
		var err error
		if line, err = e.AppendJSON(line[:0]); err != nil {
			return fmt.Errorf("keep a snapshot of the journal: %w", err)
		}
		lines = seal(lines, line)
	}
	if err := s.replace(s.glancePath(b.Course()), lines); err != nil {
		return fmt.Errorf("keep a snapshot of the journal: %w", err)
	}
	return nil
}

// known is what was read of the journal's files, and written to them by us.
func (s *Store) known() []glanceFile {
	var list []glanceFile
	add := func(path string, f glanceFile) {
		if below, err := filepath.Rel(s.options.Dir, path); err == nil {
			f.Path = filepath.ToSlash(below)
			list = append(list, f)
		}
	}
	for path, seg := range s.segments {
		if s.writer == nil || s.writer.path != path {
			add(path, glanceFile{Size: seg.size, Time: seg.time.UnixNano(), Tail: seg.tail})
		}
	}
	if w := s.writer; w != nil {
		// Until somebody else writes there, its time is that of our last event.
		add(w.path, glanceFile{Size: w.size, Time: s.modified(w.path, w.size), Tail: w.size})
	}
	slices.SortFunc(list, func(a, b glanceFile) int { return strings.Compare(a.Path, b.Path) })
	return list
}

// modified is the time of the last change of a file that has a size, 0 of one
// that has not.
func (s *Store) modified(path string, size int64) int64 {
	files, err := s.system.List(filepath.Dir(path))
	if err != nil {
		return 0
	}
	for _, f := range files {
		if f.name == filepath.Base(path) && f.size == size {
			return f.time.UnixNano()
		}
	}
	return 0
}

// replace writes a file of the cache. It need not survive a power cut: its
// checksums tell.
func (s *Store) replace(path string, data []byte) error {
	if _, err := s.system.MakeDir(filepath.Dir(path)); err != nil {
		return err
	}
	name, err := random(s.options.Rand, 6)
	if err != nil {
		return err
	}
	f, err := s.system.Create(path + "." + name)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err = errors.Join(err, f.Close()); err == nil {
		err = s.system.Rename(path+"."+name, path)
	}
	if err != nil {
		return errors.Join(err, s.system.Remove(path+"."+name))
	}
	return nil
}
