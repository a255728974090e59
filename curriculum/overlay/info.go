package overlay

import (
	"bytes"
	"fmt"
	"io/fs"

	"github.com/pelletier/go-toml/v2"

	"llmcourse/curriculum"
	"llmcourse/curriculum/clean"
)

const (
	mainFile = "overlay.toml"
	maxFile  = 2 << 20
)

// Info is what an overlay says about itself.
type Info struct {
	ID    string `toml:"id"`
	Title string `toml:"title"`
	For   string `toml:"for"` // id of the course

	forLine int
}

// Name is the title, or else the id.
func (i Info) Name() string {
	if i.Title != "" {
		return i.Title
	}
	return i.ID
}

// ReadInfo reads what an overlay says about itself. What is wrong with it is a
// *curriculum.InvalidError, as of Apply.
func ReadInfo(o fs.FS) (Info, error) {
	data, err := read(o, mainFile)
	if err != nil {
		return Info{}, fmt.Errorf("%s: %w", mainFile, err)
	}
	wrong := func(line int, text, hint string) (Info, error) {
		return Info{}, &curriculum.InvalidError{Problems: []curriculum.Problem{problem(mainFile, line, text, hint)}}
	}
	var info Info
	if err := toml.NewDecoder(bytes.NewReader(data)).DisallowUnknownFields().Decode(&info); err != nil {
		line, text := slip(err)
		return wrong(line, text, "overlay.toml has id, title and for")
	}
	at := places(string(data), mainFile, 0)
	info.Title, info.For, info.forLine = clean.Line(info.Title), clean.Line(info.For), max(1, at["for"].line)
	switch {
	case info.ID == "":
		return wrong(1, "id is missing", "")
	case !curriculum.ValidID(info.ID):
		return wrong(max(1, at["id"].line), quoted(clean.Line(info.ID))+" cannot be an id", "use small letters, digits and dashes")
	}
	return info, nil
}

// read reads a file, made UTF-8 and with the line breaks of Unix.
func read(fsys fs.FS, name string) ([]byte, error) {
	info, err := fs.Stat(fsys, name)
	if err != nil {
		return nil, err
	}
	if info.Size() > maxFile {
		return nil, fmt.Errorf("larger than %d MB", maxFile>>20)
	}
	data, err := fs.ReadFile(fsys, name)
	data = bytes.TrimPrefix(data, []byte("\uFEFF"))
	return bytes.ToValidUTF8(bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n")), []byte("\uFFFD")), err
}
