package journal

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"

	"llmcourse/progress"
)

// A Glance is where the learner stood when the last program ended: a few
// hundred events, however many the journal has, so that the first frame need
// not wait for Load. It is a cache and nothing else: Load follows, and counts.
type Glance struct {
	Events []progress.Event // what Book.Essence chose
	Fresh  bool             // the journal has not changed since
}

// glanceHeader is the first line of the file.
type glanceHeader struct {
	Format  int    `json:"format"`
	App     string `json:"app"`
	Journal string `json:"journal"` // what the files of the journal were
}

func (s *Store) glancePath(course string) string {
	return filepath.Join(s.options.CacheDir, "glance-"+hash(course))
}

// Glance reads what KeepGlance kept of a course. An empty Glance means that
// there is none to be trusted.
func (s *Store) Glance(ctx context.Context, course string) Glance {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.options.CacheDir == "" || s.usable(ctx) != nil {
		return Glance{}
	}
	data, err := s.system.Read(s.glancePath(course), 0)
	if err != nil {
		return Glance{}
	}
	first, rest, _ := bytes.Cut(data, []byte("\n"))
	var h glanceHeader
	text, ok := unseal(first)
	if !ok || json.Unmarshal(text, &h) != nil || h.Format != version {
		return Glance{}
	}
	var dec progress.Decoder
	r := read(rest, 0, &dec, make([]progress.Event, 0, countLines(rest)))
	if len(r.damaged) > 0 || r.torn != nil || r.unknown > 0 {
		return Glance{}
	}
	files, err := s.find()
	return Glance{r.events, err == nil && h.Journal != "" && h.Journal == fingerprint(files)}
}

// KeepGlance keeps the essence of a book that everything loaded, polled and
// appended was applied to. Call it before Close.
func (s *Store) KeepGlance(ctx context.Context, b *progress.Book) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.options.CacheDir == "" {
		return nil
	}
	if err := s.usable(ctx); err != nil {
		return fmt.Errorf("keep a glance of the journal: %w", err)
	}
	h := glanceHeader{Format: version, App: app}
	if files, err := s.find(); err == nil && s.knows(files) {
		h.Journal = fingerprint(files)
	}
	text, _ := json.Marshal(h)
	lines := seal(nil, text)
	var line []byte
	for _, e := range b.Essence() {
		var err error
		if line, err = e.AppendJSON(line[:0]); err != nil {
			return fmt.Errorf("keep a glance of the journal: %w", err)
		}
		lines = seal(lines, line)
	}
	if err := s.replace(s.glancePath(b.Course()), lines); err != nil {
		return fmt.Errorf("keep a glance of the journal: %w", err)
	}
	return nil
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

// knows tells whether everything in the files was read or written by us.
func (s *Store) knows(files []found) bool {
	for i := range files {
		f := &files[i]
		known, ok := s.segments[f.path]
		mine := s.writer != nil && s.writer.path == f.path && s.writer.size == f.info.size
		if f.err != nil || !mine && (!ok || known.size != f.info.size || !known.time.Equal(f.info.time)) {
			return false
		}
	}
	return true
}

// fingerprint tells one state of a journal from another without reading it.
func fingerprint(files []found) string {
	var b []byte
	for i := range files {
		f := &files[i]
		b = append(append(b, f.path...), os.PathListSeparator)
		b = append(strconv.AppendInt(b, f.info.size, 10), ' ')
		b = append(strconv.AppendInt(b, f.info.time.UnixNano(), 10), '\n')
	}
	return hash(string(b))
}
