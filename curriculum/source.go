package curriculum

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"
	"unicode/utf8"
)

// maxFile is more than any course needs and little enough to read at once.
const maxFile = 2 << 20

// errNoFrontMatter is a file without its first "+++".
var errNoFrontMatter = errors.New(`no front matter: the first line must be "+++"`)

// firstRead is enough for most front matters.
const firstRead = 4 << 10

// A source is one file of a course, as it was read.
type source struct {
	name     string
	meta     []byte // TOML
	metaLine int    // lines of the file before meta
	text     []byte // what follows the front matter
	textLine int    // lines of the file before text
	lines    map[string]int
}

// body is the text below the front matter, not cleaned.
func (s *source) body() string { return strings.ToValidUTF8(string(s.text), "\uFFFD") }

// readFile reads a file that is nothing but TOML.
func readFile(fsys fs.FS, name string) (*source, error) {
	data, err := readCapped(fsys, name, nil)
	return &source{name: name, meta: valid(data)}, err
}

// readMarkdown reads a Markdown file with front matter.
func readMarkdown(fsys fs.FS, name string) (*source, error) {
	return readUntil(fsys, name, nil)
}

// readFrontMatter reads no more of a Markdown file than holds its front matter:
// at the start of the program nobody asks for the text yet.
func readFrontMatter(fsys fs.FS, name string) (*source, error) {
	return readUntil(fsys, name, func(data []byte) bool {
		var s source
		return s.split(data) == nil && len(s.text) > 0 // so the last line was not cut short
	})
}

func readUntil(fsys fs.FS, name string, enough func([]byte) bool) (*source, error) {
	src := &source{name: name}
	data, err := readCapped(fsys, name, enough)
	if err != nil {
		return src, err
	}
	err = src.split(data)
	src.meta = valid(src.meta)
	return src, err
}

// readCapped reads a file, or so much of it as is enough, where it is not too large.
func readCapped(fsys fs.FS, name string, enough func([]byte) bool) ([]byte, error) {
	f, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	switch {
	case err != nil:
		return nil, err
	case info.IsDir():
		return nil, errors.New("is a folder")
	}
	// The size may lie, as that of a device does: what is read is counted.
	size := info.Size()
	if size <= maxFile {
		first := size + 1 // one more, so that the end is seen at once
		if enough != nil {
			first = min(first, firstRead)
		}
		data, err := readAll(f, make([]byte, 0, first), enough)
		if err != nil {
			return nil, err
		}
		if len(data) <= maxFile {
			return bytes.TrimPrefix(data, []byte("\uFEFF")), nil
		}
	}
	return nil, fmt.Errorf("larger than %d MB", maxFile>>20)
}

// readAll reads to the end, until it is enough, or a little more than the cap.
func readAll(r io.Reader, buf []byte, enough func([]byte) bool) ([]byte, error) {
	for len(buf) <= maxFile {
		if len(buf) == cap(buf) {
			if enough != nil && enough(buf) {
				return buf, nil
			}
			buf = slices.Grow(buf, max(len(buf), 512))
		}
		n, err := r.Read(buf[len(buf):cap(buf)])
		buf = buf[:len(buf)+n]
		if err == io.EOF {
			return buf, nil
		}
		if err != nil {
			return buf, err
		}
	}
	return buf, nil
}

// valid makes metadata UTF-8, which TOML demands, so that one wrong byte is
// shown in its place rather than closing the whole file.
func valid(data []byte) []byte {
	if utf8.Valid(data) {
		return data
	}
	return bytes.ToValidUTF8(data, []byte("\uFFFD"))
}

// split takes the front matter from the text: TOML between two lines "+++".
func (s *source) split(data []byte) error {
	first := firstLine(data)
	if !isFence(first) {
		s.text = data
		return errNoFrontMatter
	}
	line := 1
	for i := len(first); i < len(data); line++ {
		l := firstLine(data[i:])
		if isFence(l) {
			s.meta, s.metaLine = data[len(first):i], 1
			s.text, s.textLine = data[i+len(l):], line+1
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
	return bytes.HasPrefix(line, []byte("+++")) && len(bytes.TrimRight(line, " \t\r\n")) == 3
}
