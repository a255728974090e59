package phrase

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"net/url"
	"strconv"
	"strings"
	"time"
)

// Cause says an error in words. What the system, the network or a library said
// for programmers is put as a person would; everything else stays. Whatever
// reaches a person goes through here or through Error, which does.
func Cause(err error) string {
	text := err.Error()
	for _, said := range []func(error) (was, words string){pathCause, addressCause, numberCause, timeCause, jsonCause, plainCause} {
		if was, words := said(err); was != "" {
			text = strings.ReplaceAll(text, was, words)
		}
	}
	for was, words := range causes() {
		text = strings.ReplaceAll(text, was, words)
	}
	if before, ends := strings.CutSuffix(text, ": "+io.EOF.Error()); ends {
		text = before + ": it ends in the middle"
	}
	return strings.TrimPrefix(programCause(text), "toml: ")
}

// Warning says in words what a store warns of.
func Warning(text string) string { return Cause(errors.New(text)) }

// BareCause is the Cause of a failure alone, without what was tried and on which
// file: a row of the screen may not have room for more.
func BareCause(err error) string {
	for {
		inner := errors.Unwrap(err)
		if several, ok := err.(interface{ Unwrap() []error }); ok && len(several.Unwrap()) > 0 {
			inner = several.Unwrap()[0]
		}
		if inner == nil {
			return Cause(err)
		}
		err = inner
	}
}

// pathCause leaves out what the program called: "open".
func pathCause(err error) (was, words string) {
	var path *fs.PathError
	if !errors.As(err, &path) {
		return "", ""
	}
	reason := path.Err.Error()
	switch {
	case errors.Is(path.Err, fs.ErrNotExist):
		reason = "there is no such file or folder"
	case errors.Is(path.Err, fs.ErrPermission):
		reason = "it may not be read or written"
	case errors.Is(path.Err, fs.ErrExist) && causes()[reason] == "":
		reason = "it is there already"
	}
	return path.Error(), path.Path + ": " + reason
}

// addressCause leaves out what was asked of a server, and how.
func addressCause(err error) (was, words string) {
	var address *url.Error
	if !errors.As(err, &address) {
		return "", ""
	}
	reason := address.Err.Error()
	if address.Timeout() {
		return address.Error(), address.URL + ": it took too long to answer"
	}
	if last := strings.LastIndex(reason, ": "); last >= 0 && causes()[reason[last+2:]] != "" {
		reason = reason[last+2:]
	}
	return address.Error(), address.URL + ": " + reason
}

func numberCause(err error) (was, words string) {
	var number *strconv.NumError
	if !errors.As(err, &number) {
		return "", ""
	}
	if errors.Is(number, strconv.ErrRange) {
		return number.Error(), strconv.Quote(number.Num) + " is too large or too small"
	}
	return number.Error(), strconv.Quote(number.Num) + " is no number"
}

func timeCause(err error) (was, words string) {
	var moment *time.ParseError
	if !errors.As(err, &moment) {
		return "", ""
	}
	return moment.Error(), strconv.Quote(moment.Value) + " is no date or time"
}

func jsonCause(err error) (was, words string) {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &kind) && kind.Field != "":
		return kind.Error(), strconv.Quote(kind.Field) + " has a value of the wrong sort: a " + kind.Value
	case errors.As(err, &kind):
		return kind.Error(), "it has a value of the wrong sort: a " + kind.Value
	case errors.As(err, &syntax) && syntax.Error() != "unexpected end of JSON input":
		return syntax.Error(), "this is no JSON, from character " + strconv.FormatInt(syntax.Offset, 10) + " on"
	}
	return "", ""
}

// plainCause is of errors that are values.
func plainCause(err error) (was, words string) {
	for _, known := range []struct {
		err   error
		words string
	}{
		{bufio.ErrTooLong, "a line is longer than any that belongs there"},
		{io.ErrUnexpectedEOF, "it ends in the middle"},
		{context.DeadlineExceeded, "it took too long"},
		{context.Canceled, "it was interrupted"},
		{fs.ErrClosed, "it was closed already"},
	} {
		if errors.Is(err, known.err) {
			return known.err.Error(), known.words
		}
	}
	return "", ""
}

// causes are what systems and libraries say, in words. Their errors have types
// that only a few rooms may name, and on each system others.
func causes() map[string]string {
	return map[string]string{
		"no space left on device":                         "the disk is full",
		"There is not enough space on the disk.":          "the disk is full",
		"disk quota exceeded":                             "your share of the disk is used up",
		"read-only file system":                           "the disk can only be read",
		"The media is write protected.":                   "the disk can only be read",
		"permission denied":                               "it may not be read or written",
		"Access is denied.":                               "it may not be read or written",
		"operation not permitted":                         "the system does not allow it",
		"no such file or directory":                       "there is no such file or folder",
		"is a directory":                                  "it is a folder",
		"not a directory":                                 "a part of the path is a file, not a folder",
		"directory not empty":                             "the folder is not empty",
		"file name too long":                              "the name is too long",
		"too many levels of symbolic links":               "its links lead in a circle",
		"too many open files":                             "too many files are open",
		"input/output error":                              "the disk reports an error",
		"broken pipe":                                     "nobody reads what is written",
		"no such host":                                    "there is no computer of that name, or no network",
		"connection refused":                              "nothing answers there",
		"connection reset by peer":                        "the other side hung up",
		"network is unreachable":                          "there is no network",
		"no route to host":                                "there is no way there",
		"i/o timeout":                                     "it took too long to answer",
		"unexpected end of JSON input":                    "it ends in the middle",
		"unexpected EOF":                                  "it ends in the middle",
		"gzip: invalid header":                            "it is not compressed as it should be",
		"gzip: invalid checksum":                          "its checksum does not fit",
		"archive/tar: invalid tar header":                 "one of its files has no proper head",
		"http: server gave HTTP response to HTTPS client": "the server does not speak https",
		"path escapes from parent":                        "it leads out of its folder",
	}
}

// programCause is of programs that were started.
func programCause(text string) string {
	if before, rest, ok := strings.Cut(text, `exec: "`); ok {
		if name, after, ok := strings.Cut(rest, `": executable file not found in `); ok {
			_, after, _ = strings.Cut(after, "PATH")
			text = before + "there is no program " + strconv.Quote(name) + strings.TrimPrefix(after, "%")
		}
	}
	text = strings.ReplaceAll(text, "exit status ", "exit code ")
	return strings.ReplaceAll(text, "signal: ", "it was ended by a signal: ")
}
