package phrase_test

import (
	"archive/tar"
	"bufio"
	"compress/gzip"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"

	"llmcourse/tui/phrase"
)

// forProgrammers are words that no person should read.
func forProgrammers() []string {
	return []string{
		"open ", "stat ", "mkdir", "readdirent", "fdopendir", "syscall", "errno", "json:", "Go struct", "invalid character", "JSON input", "bufio", "Scanner",
		"strconv", "parsing", "invalid syntax", "EOF", "gzip:", "archive/", "exec:", "exit status", "$PATH", "Get \"", "dial tcp", "context ", "deadline",
		"no such file or directory", "denied", "is a directory", "not a directory",
	}
}

// Errors as they come, from the system and from every library in use.
func TestCauses(t *testing.T) {
	t.Parallel()
	if runtime.GOOS == "windows" {
		t.Skip("the system has other words")
	}
	for name, c := range provoked(t) {
		if c.err == nil {
			t.Errorf("%s: no error", name)
			continue
		}
		got := phrase.Cause(fmt.Errorf("read config: %w", c.err))
		if !strings.Contains(got, c.says) || !strings.HasPrefix(got, "read config: ") {
			t.Errorf("%s: %q, want %q", name, got, c.says)
		}
		for _, word := range forProgrammers() {
			if strings.Contains(got, word) {
				t.Errorf("%s: %q has %q", name, got, word)
			}
		}
	}
}

type provocation struct {
	err  error
	says string
}

func provoked(t *testing.T) map[string]provocation {
	t.Helper()
	all := map[string]provocation{}
	for _, some := range []func(*testing.T) map[string]provocation{fileProvocations, textProvocations, farProvocations} {
		for name, p := range some(t) {
			all[name] = p
		}
	}
	if len(all) < 25 {
		t.Errorf("only %d", len(all))
	}
	return all
}

func fileProvocations(t *testing.T) map[string]provocation {
	t.Helper()
	dir := t.TempDir()
	file, loop := filepath.Join(dir, "file"), filepath.Join(dir, "loop")
	if err := errors.Join(os.WriteFile(file, nil, 0o600), os.Symlink(loop, loop), os.Mkdir(filepath.Join(dir, "full"), 0o700),
		os.WriteFile(filepath.Join(dir, "full", "x"), nil, 0o600)); err != nil {
		t.Fatal(err)
	}
	read := func(name string) error { _, err := os.ReadFile(filepath.Join(dir, name)); return err }
	closed, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	_ = closed.Close()
	_, readClosed := closed.Read(make([]byte, 1))
	_, list := os.ReadDir(file)
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = root.Close() }()
	_, escapes := root.Open("../x")
	return map[string]provocation{
		"missing":        {read("missing"), "missing: there is no such file or folder"},
		"a folder":       {read(""), "it is a folder"},
		"below a file":   {read("file/x"), "a part of the path is a file"},
		"list a file":    {list, "a part of the path is a file"},
		"make below":     {os.MkdirAll(filepath.Join(file, "x"), 0o700), "a part of the path is a file"},
		"there already":  {os.Mkdir(file, 0o700), "it is there already"},
		"not empty":      {os.Remove(filepath.Join(dir, "full")), "the folder is not empty"},
		"a loop":         {read("loop"), "its links lead in a circle"},
		"a long name":    {read(strings.Repeat("x", 300)), "the name is too long"},
		"closed":         {readClosed, "it was closed already"},
		"a way out":      {escapes, "it leads out of its folder"},
		"rename nothing": {os.Rename(filepath.Join(dir, "missing"), file), "there is no such file or folder"},
		"not allowed":    {&os.PathError{Op: "open", Path: "/x", Err: os.ErrPermission}, "/x: it may not be read or written"},
		"full":           {&os.PathError{Op: "write", Path: "/x", Err: errors.New("no space left on device")}, "/x: the disk is full"},
		"read-only":      {&os.LinkError{Op: "rename", Old: "a", New: "b", Err: errors.New("read-only file system")}, "the disk can only be read"},
	}
}

func textProvocations(*testing.T) map[string]provocation {
	var into struct {
		Minutes int `json:"minutes"`
	}
	_, number := strconv.Atoi("thirty")
	_, huge := strconv.Atoi("99999999999999999999")
	_, fraction := strconv.ParseFloat("much", 64)
	_, moment := time.Parse(time.RFC3339, "yesterday")
	lines := bufio.NewScanner(strings.NewReader(strings.Repeat("x", 100)))
	lines.Buffer(nil, 10)
	lines.Scan()
	_, unzip := gzip.NewReader(strings.NewReader("no archive at all"))
	_, untar := tar.NewReader(strings.NewReader(strings.Repeat("x", 1024))).Next()
	_, short := io.ReadFull(strings.NewReader("x"), make([]byte, 2))
	return map[string]provocation{
		"json":            {json.Unmarshal([]byte("{]"), &into), "this is no JSON, from character 2 on"},
		"half json":       {json.Unmarshal([]byte(`{"minutes":`), &into), "it ends in the middle"},
		"a wrong field":   {json.Unmarshal([]byte(`{"minutes":"thirty"}`), &into), `"minutes" has a value of the wrong sort: a string`},
		"a wrong value":   {json.Unmarshal([]byte(`"thirty"`), &into), "a value of the wrong sort: a string"},
		"no number":       {number, `"thirty" is no number`},
		"a huge number":   {huge, "is too large or too small"},
		"no fraction":     {fraction, `"much" is no number`},
		"no time":         {moment, `"yesterday" is no date or time`},
		"a long line":     {lines.Err(), "a line is longer than any that belongs there"},
		"no gzip":         {unzip, "it is not compressed as it should be"},
		"no tar":          {untar, "one of its files has no proper head"},
		"short":           {short, "it ends in the middle"},
		"wrapped and two": {errors.Join(number, short), "it ends in the middle"},
	}
}

func farProvocations(t *testing.T) map[string]provocation {
	t.Helper()
	server := httptest.NewServer(http.NotFoundHandler())
	gone := server.URL
	server.Close()
	get := func(ctx context.Context, address string) error {
		r, err := http.NewRequestWithContext(ctx, http.MethodGet, address, http.NoBody)
		if err != nil {
			return err
		}
		answer, err := http.DefaultClient.Do(r)
		if err == nil {
			_ = answer.Body.Close()
		}
		return err
	}
	ended, end := context.WithCancel(t.Context())
	end()
	late, stop := context.WithDeadline(t.Context(), time.Unix(0, 0))
	defer stop()
	var exited error
	if sh, err := exec.LookPath("sh"); err == nil {
		exited = exec.Command(sh, "-c", "exit 3").Run()
	}
	_, missing := exec.LookPath("no-such-program-at-all")
	return map[string]provocation{
		"nobody answers":   {get(t.Context(), gone), "nothing answers there"},
		"no name":          {&url.Error{Op: "Get", URL: "https://x.invalid/", Err: errors.New("dial tcp: lookup x.invalid on 1.1.1.1:53: no such host")}, "https://x.invalid/: there is no computer of that name, or no network"},
		"interrupted":      {get(ended, gone), "it was interrupted"},
		"late":             {get(late, gone), "it took too long to answer"},
		"took too long":    {late.Err(), "it took too long"},
		"no program":       {missing, `there is no program "no-such-program-at-all"`},
		"a program failed": {exited, "exit code 3"},
	}
}
