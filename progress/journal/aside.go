package journal

import (
	"bytes"
	"encoding/json"
	"slices"
)

// asideLine is a line of the file beside a segment: what stood where and could
// not be read.
type asideLine struct {
	At   int64  `json:"at"`
	Text []byte `json:"text"`
}

// notAside returns what of the damage in a segment was not set aside before.
func (s *Store) notAside(path string, damaged []span) []span {
	if len(damaged) == 0 {
		return nil
	}
	data, err := s.system.Read(path+aside, 0, nil)
	if err != nil {
		return damaged // there is no such file, most likely
	}
	var before []span
	for line := range bytes.Lines(data) {
		text, ok := unseal(bytes.TrimSuffix(line, []byte("\n")))
		var a asideLine
		if ok && json.Unmarshal(text, &a) == nil {
			before = append(before, span{a.At, string(a.Text)})
		}
	}
	return slices.DeleteFunc(slices.Clone(damaged), func(d span) bool { return slices.Contains(before, d) })
}

// setAside copies damaged lines of our own segments beside them, so that they
// are reported once and somebody can look. Where that fails they are reported
// again, and that is all.
func (s *Store) setAside() {
	for path, damaged := range s.damaged {
		if !s.own(path) {
			continue
		}
		lines := []byte("\n") // in case the last one was cut off
		for _, d := range damaged {
			text, _ := json.Marshal(asideLine{d.at, []byte(d.text)})
			lines = seal(lines, text)
		}
		f, err := s.system.Open(path + aside)
		if err != nil {
			f, err = s.system.Create(path + aside)
		}
		if err != nil {
			continue
		}
		_, _ = f.Write(lines)
		_ = f.Sync()
		_ = f.Close()
	}
	s.damaged = nil
}
