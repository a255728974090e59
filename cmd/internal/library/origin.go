package library

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/pelletier/go-toml/v2"

	"llmcourse/curriculum/roadmap"
)

// originFile remembers where a course came from, in its own folder. It is
// hidden, so that a copy of the folder does not take it along.
const originFile = ".source.toml"

// An Origin says where a course comes from and how it was read, so that an
// update reads it the same way.
type Origin struct {
	From      string   `toml:"from" comment:"An address or a path; empty where the course came from standard input."`
	Title     string   `toml:"title,omitempty"`
	PartLevel int      `toml:"part_level,omitempty"`
	Keep      []string `toml:"keep,omitempty"`
	Drop      []string `toml:"drop,omitempty"`
	BaseURL   string   `toml:"base_url,omitempty"`
}

func (o *Origin) options() roadmap.Options {
	return roadmap.Options{Title: o.Title, PartLevel: o.PartLevel, Keep: o.Keep, Drop: o.Drop, BaseURL: o.BaseURL}
}

// IsAddress tells an address from a path.
func IsAddress(from string) bool {
	scheme, _, ok := strings.Cut(from, "://")
	return ok && len(scheme) > 1 && !strings.ContainsAny(scheme, `/\.`)
}

// absolute makes a path whole: the next update may be asked for elsewhere.
func (o *Origin) absolute(l *Library) error {
	switch {
	case o.From == "-":
		o.From = ""
	case o.From != "" && !IsAddress(o.From):
		whole, err := filepath.Abs(l.at(o.From))
		if err != nil {
			return fmt.Errorf("find %s: %w", o.From, err)
		}
		o.From = whole
	}
	return nil
}

// file is what is kept of it beside the course.
func (o Origin) file(l *Library) ([]byte, error) {
	if err := o.absolute(l); err != nil {
		return nil, err
	}
	data, err := toml.Marshal(o)
	if err != nil {
		return nil, fmt.Errorf("write origin: %w", err)
	}
	return append([]byte("# Where this course came from; llmcourse course update reads it again.\n"), data...), nil
}

// ReadOrigin is the origin of the course in a folder; one without is empty.
func ReadOrigin(dir string) (Origin, error) {
	var o Origin
	file := filepath.Join(dir, originFile)
	data, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		return o, nil
	}
	if err != nil {
		return o, fmt.Errorf("read origin: %w", err)
	}
	if err := toml.NewDecoder(bytes.NewReader(data)).Decode(&o); err != nil {
		return o, fmt.Errorf("%s: %w", file, err)
	}
	return o, nil
}
