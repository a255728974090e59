package journal

import (
	"bytes"
	"context"
	"encoding/json"
	"path/filepath"

	"llmcourse/progress"
)

// glanceHeader is the first line of the file.
type glanceHeader struct {
	Format int          `json:"format"`
	App    string       `json:"app"`
	Files  []glanceFile `json:"files"` // of the journal, as far as the essence is of them
}

// glanceFile is a segment as it was.
type glanceFile struct {
	Path string `json:"path"` // below the folder of the journal
	Size int64  `json:"size"`
	Time int64  `json:"time"` // of its last change, in nanoseconds since 1970
	Tail int64  `json:"tail"` // what follows was not complete
}

// maxNews is how much a glance reads of what was added to the journal since it
// was kept, by another program or device. More is for Load.
const maxNews = 512 << 10

func (s *Store) glancePath(course string) string {
	return filepath.Join(s.options.CacheDir, "glance-"+hash(course))
}

// Snapshot reads what KeepSnapshot kept of a course, and what the journal has got
// since. An empty one means that there is none to be trusted.
func (s *Store) Snapshot(ctx context.Context, course string) progress.Snapshot {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.options.CacheDir == "" || s.usable(ctx) != nil {
		return progress.Snapshot{}
	}
	data, err := s.system.Read(s.glancePath(course), 0, nil)
	if err != nil {
		return progress.Snapshot{}
	}
	first, rest, _ := bytes.Cut(data, []byte("\n"))
	var h glanceHeader
	text, ok := unseal(first)
	if !ok || json.Unmarshal(text, &h) != nil || h.Format != version {
		return progress.Snapshot{}
	}
	var dec progress.Decoder
	r := read(rest, 0, &dec, make([]progress.Event, 0, countLines(rest)))
	if len(r.damaged) > 0 || r.torn != nil || r.unknown > 0 {
		return progress.Snapshot{}
	}
	news, fresh := s.news(h.Files, &dec)
	return progress.Snapshot{Events: append(r.events, news...), Fresh: fresh}
}

// news reads what the journal has and did not have when its files were as
// told. It is false where there is too much of it, or where a file did not only
// grow.
func (s *Store) news(then []glanceFile, dec *progress.Decoder) ([]progress.Event, bool) {
	files, err := s.find()
	if err != nil {
		return nil, false
	}
	known := make(map[string]glanceFile, len(then))
	for _, f := range then {
		known[filepath.Join(s.options.Dir, filepath.FromSlash(f.Path))] = f
	}
	grown, added := files[:0], int64(0)
	for _, f := range files {
		was, ok := known[f.path]
		delete(known, f.path)
		switch {
		case f.err != nil, f.info.size < was.Size:
			return nil, false
		case ok && f.info.size == was.Size:
			if f.info.time.UnixNano() != was.Time {
				return nil, false
			}
		default:
			added += f.info.size - was.Tail
			grown = append(grown, f)
			grown[len(grown)-1].read.tail = was.Tail
		}
	}
	if len(known) > 0 || added > maxNews {
		return nil, false
	}
	var events []progress.Event
	for _, f := range grown {
		data, err := s.system.Read(f.path, f.read.tail, nil)
		r := read(data, f.read.tail, dec, nil)
		if err != nil || len(r.damaged) > 0 || r.format > version {
			return nil, false
		}
		events = append(events, r.events...)
	}
	return events, true
}
