package curriculum

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"unicode/utf8"
)

// maxFile is more than any course needs and little enough to read at once.
const maxFile = 2 << 20

// errNoFrontMatter is a file without its first "+++".
var errNoFrontMatter = errors.New(`no front matter: the first line must be "+++"`)

// A source is one file of a course, as it was read.
type source struct {
	name     string
	meta     []byte // TOML
	metaLine int    // lines of the file before meta
	body     string // what follows the front matter, not cleaned
	bodyLine int    // lines of the file before body
	lines    map[string]int
}

// readFile reads a file that is nothing but TOML.
func readFile(fsys fs.FS, name string) (*source, error) {
	data, err := readCapped(fsys, name)
	return &source{name: name, meta: data}, err
}

// readMarkdown reads a Markdown file with front matter.
func readMarkdown(fsys fs.FS, name string) (*source, error) {
	src := &source{name: name}
	data, err := readCapped(fsys, name)
	if err != nil {
		return src, err
	}
	return src, src.split(data)
}

func readCapped(fsys fs.FS, name string) ([]byte, error) {
	info, err := fs.Stat(fsys, name)
	if err != nil {
		return nil, err
	}
	if info.Size() > maxFile {
		return nil, fmt.Errorf("larger than %d MB", maxFile>>20)
	}
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, err
	}
	if !utf8.Valid(data) {
		data = bytes.ToValidUTF8(data, []byte("\uFFFD"))
	}
	return bytes.TrimPrefix(data, []byte("\uFEFF")), nil
}

// split takes the front matter from the text: TOML between two lines "+++".
func (s *source) split(data []byte) error {
	if !isFence(firstLine(data)) {
		s.body = string(data)
		return errNoFrontMatter
	}
	start := len(firstLine(data))
	line := 1
	for i := start; i < len(data); line++ {
		l := firstLine(data[i:])
		if isFence(l) {
			s.meta, s.metaLine = data[start:i], 1
			s.body, s.bodyLine = string(data[i+len(l):]), line+1
			return nil
		}
		i += len(l)
	}
	return errors.New(`the front matter does not end: a second line "+++" is missing`)
}

// firstLine is the first line of data with its line break.
func firstLine(data []byte) []byte {
	if i := bytes.IndexByte(data, '\n'); i >= 0 {
		return data[:i+1]
	}
	return data
}

func isFence(line []byte) bool {
	return strings.TrimRight(string(line), " \t\r\n") == "+++"
}
