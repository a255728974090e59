// Package backup keeps everything that a learner has in one file, and brings it
// back: progress, notes, courses, overlays and settings. It knows files and
// folders only; what stands in them is for others. Nothing that is there is ever
// written over.
package backup

import (
	"archive/tar"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"time"
)

// Files are the files of a backup by their names, which have slashes and begin
// with the kind: "notes/scientist/quantization.md".
type Files map[string][]byte

// Progress is the name of the file with the events, one JSON object a line.
const Progress = "progress.jsonl"

// The first file of a backup says what it is.
const (
	markName = "llmcourse-backup"
	markText = "1\n"
)

// The most that a backup holds. A small file that unpacks to a huge one is
// refused before it fills memory or disk.
const (
	maxFile  = 128 << 20
	maxAll   = 512 << 20
	maxFiles = 50_000
)

// Write writes a backup. The same files make the same bytes, whenever it is.
func Write(w io.Writer, files Files) error {
	zip := gzip.NewWriter(w)
	out := tar.NewWriter(zip)
	add := func(name string, data []byte) error {
		h := &tar.Header{Name: name, Typeflag: tar.TypeReg, Mode: 0o600, Size: int64(len(data)), ModTime: time.Unix(0, 0)}
		if err := out.WriteHeader(h); err != nil {
			return err
		}
		_, err := out.Write(data)
		return err
	}
	if err := check(files); err != nil {
		return err
	}
	err := add(markName, []byte(markText))
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if err == nil {
			err = add(name, files[name])
		}
	}
	if err := errors.Join(err, out.Close(), zip.Close()); err != nil {
		return fmt.Errorf("write backup: %w", err)
	}
	return nil
}

// ErrNoBackup says that a file is something else.
var ErrNoBackup = errors.New("this is no backup of llmcourse")

// Read reads a backup: all of it, or nothing and an error. It trusts nothing: a
// name that leads elsewhere, a link, or more than a backup holds is an error.
func Read(r io.Reader) (Files, error) {
	zip, err := gzip.NewReader(r)
	if err != nil {
		return nil, ErrNoBackup
	}
	in := tar.NewReader(zip)
	if err := readMark(in); err != nil {
		return nil, err
	}
	files, total := Files{}, 0
	for {
		h, err := in.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, damaged(err)
		}
		data, err := readFile(in, h)
		if err != nil {
			return nil, err
		}
		if _, twice := files[h.Name]; twice {
			return nil, fmt.Errorf("%q is in the backup twice", h.Name)
		}
		if total += len(data); total > maxAll || len(files) == maxFiles {
			return nil, errors.New("the backup holds more than any backup of llmcourse")
		}
		files[h.Name] = data
	}
	// What follows the last file is little, and its end has the checksum.
	if rest, err := io.Copy(io.Discard, io.LimitReader(zip, 1<<20)); err != nil {
		return nil, damaged(err)
	} else if rest == 1<<20 {
		return nil, errors.New("something follows the end of the backup")
	}
	return files, check(files)
}

func readMark(in *tar.Reader) error {
	h, err := in.Next()
	if err != nil || h.Name != markName || h.Typeflag != tar.TypeReg || h.Size > 100 {
		return ErrNoBackup
	}
	mark, err := io.ReadAll(in)
	switch {
	case err != nil:
		return damaged(err)
	case string(mark) != markText:
		return fmt.Errorf("the backup has format %q, and this program reads format 1: a newer llmcourse made it", strings.TrimSpace(string(mark)))
	}
	return nil
}

func readFile(in *tar.Reader, h *tar.Header) ([]byte, error) {
	switch {
	case h.Typeflag != tar.TypeReg:
		return nil, fmt.Errorf("%q in the backup is no ordinary file", h.Name)
	case h.Size > maxFile:
		return nil, fmt.Errorf("%q in the backup is larger than any file of llmcourse", h.Name)
	}
	data, err := io.ReadAll(io.LimitReader(in, maxFile))
	if err != nil {
		return nil, damaged(err)
	}
	return data, nil
}

// damaged says it in words; why stays for those who ask errors.Is.
func damaged(err error) error {
	if errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF) {
		return fmt.Errorf("the backup is cut short: %w", err)
	}
	return fmt.Errorf("the backup is damaged: %w", err)
}
