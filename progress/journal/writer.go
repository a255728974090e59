package journal

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"llmcourse/progress"
)

// writer appends to one segment.
type writer struct {
	path string
	file file
	size int64
}

func (w *writer) fits(n int) bool { return w.size+int64(n) <= maxSegment && w.file.There() }

// write appends lines durably. After an error nothing of them is left, if that
// can be done; if it cannot, the checksums tell.
func (w *writer) write(lines []byte) error {
	size, err := w.file.Size()
	if err != nil {
		return err
	}
	if _, err = w.file.Write(lines); err == nil {
		err = w.file.Sync()
	}
	if err != nil {
		return errors.Join(err, w.file.Truncate(size))
	}
	w.size = size + int64(len(lines))
	return nil
}

// begin finds or makes a segment to write to, and writes lines to it.
func (s *Store) begin(lines []byte) error {
	if s.slot == nil {
		// Without a name that lasts every session would look like a new machine,
		// which is ugly and no reason not to save.
		_ = s.machine.keep(s.system)
		s.slot = takeSlot(s.system, s.options.StateDir, s.machine.name)
		s.setAside()
	}
	if !s.slot.spent {
		s.slot.spent = true // what comes after this segment is a new one
		if path, tail, ok := s.last(len(lines)); ok {
			if f, err := s.system.Open(path); err == nil {
				s.writer = &writer{path: path, file: f}
				return s.writer.write(append(tail, lines...))
			}
		}
	}
	return s.create(lines)
}

// last is the segment to go on with: the newest one of our slot that has room
// and begins as it should. tail is what must come before the next line.
func (s *Store) last(n int) (path string, tail []byte, ok bool) {
	files, err := s.system.List(s.folder())
	if err != nil {
		return "", nil, false
	}
	for _, f := range slices.Backward(files) {
		if f.dir || !strings.HasSuffix(f.name, suffix) || !s.slot.owns(f.name) || f.size+int64(n) > maxSegment {
			continue
		}
		path := filepath.Join(s.folder(), f.name)
		data, err := s.system.Read(path, 0, nil)
		if err != nil {
			continue
		}
		first, _, _ := bytes.Cut(data, []byte("\n"))
		var dec progress.Decoder
		if read(first, 0, &dec, nil).format != version {
			continue // of a newer version, or damaged
		}
		if !bytes.HasSuffix(data, []byte("\n")) {
			tail = []byte("\n")
		}
		return path, tail, true
	}
	return "", nil, false
}

// create makes a new segment with lines in it. Nothing is left of it after an
// error, if that can be done.
func (s *Store) create(lines []byte) error {
	changed, err := s.system.MakeDir(s.folder())
	if err != nil {
		return err
	}
	name, err := random(s.options.Rand, 6)
	if err != nil {
		return err
	}
	stamp := s.options.Now().UTC().Format("20060102T150405")
	path := filepath.Join(s.folder(), stamp+"-"+s.slot.name+"-"+name+suffix)
	f, err := s.system.Create(path)
	if err != nil {
		if errors.Is(err, fs.ErrExist) {
			err = fmt.Errorf("somebody else has the same name: %w", err)
		}
		return err
	}
	s.writer = &writer{path: path, file: f}
	err = s.writer.write(append(sealHeader(nil, s.machine.name), lines...))
	for _, dir := range append(changed, s.folder()) {
		if err == nil {
			err = s.system.SyncDir(dir)
		}
	}
	if err != nil {
		_ = f.Close()
		_ = s.system.Remove(path)
		s.writer = nil
	}
	return err
}
