package backup

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"maps"
	"strings"
	"testing"
)

// everything has a file of each kind.
func everything() Files {
	return Files{
		Progress:                                   []byte("{}\n"),
		"config/config.toml":                       []byte("# mine\ntheme = \"light\"\n"),
		"config/themes/night.toml":                 []byte("[dark]\n"),
		"state/settings.toml":                      []byte("course = \"c\"\n"),
		"notes/llm-course/scientist/quant#awq.md":  []byte("a note\n"),
		"notes/llm-course/@course.md":              []byte("another\n"),
		"courses/c/course.toml":                    []byte("id = \"c\"\n"),
		"courses/c/part/section.md":                []byte("# Section\n"),
		"courses/c/.source.toml":                   []byte("from = \"\"\n"),
		"overlays/llm-course/mine/overlay.toml":    []byte("id = \"mine\"\n"),
		"overlays/llm-course/mine/part/section.md": []byte("more\n"),
	}
}

func packed(t testing.TB, files Files) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, files); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestABackupIsReadAsItWasWritten(t *testing.T) {
	t.Parallel()
	data := packed(t, everything())
	if !bytes.Equal(data, packed(t, everything())) {
		t.Error("the same files made other bytes")
	}
	files, err := Read(bytes.NewReader(data))
	if err != nil || !maps.EqualFunc(files, everything(), bytes.Equal) {
		t.Errorf("%v, %v", files, err)
	}
	for n := range data {
		if _, err := Read(bytes.NewReader(data[:n])); err == nil {
			t.Fatalf("cut short at %d of %d it is read", n, len(data))
		}
	}
	for n := 10; n < len(data); n++ { // what comes before is the head of gzip, which has a time
		broken := bytes.Clone(data)
		broken[n] ^= 0x55
		if _, err := Read(bytes.NewReader(broken)); err == nil {
			t.Fatalf("with byte %d of %d changed it is read", n, len(data))
		}
	}
}

// An archive that somebody else made.
func archive(t testing.TB, headers ...tar.Header) []byte {
	t.Helper()
	var b bytes.Buffer
	zip := gzip.NewWriter(&b)
	out := tar.NewWriter(zip)
	for i := range headers {
		h := headers[i]
		size := h.Size
		if err := out.WriteHeader(&h); err != nil {
			t.Fatal(err)
		}
		text := []byte(strings.Repeat("\n", int(min(size, 1<<20))))
		if h.Name == markName {
			text = []byte(markText)
		}
		for size > 0 {
			n, err := out.Write(text[:min(size, int64(len(text)))])
			if size -= int64(n); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := errors.Join(out.Close(), zip.Close()); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestWhatIsNoBackupIsRefused(t *testing.T) {
	t.Parallel()
	mark := tar.Header{Name: markName, Typeflag: tar.TypeReg, Size: int64(len(markText))}
	file := func(name string) tar.Header { return tar.Header{Name: name, Typeflag: tar.TypeReg, Size: 1} }
	for name, c := range map[string]struct {
		data []byte
		says string
	}{
		"nothing":           {nil, "no backup"},
		"text":              {[]byte("# Roadmap\n"), "no backup"},
		"another archive":   {archive(t, file("README.md")), "no backup"},
		"a newer one":       {archive(t, tar.Header{Name: "x", Typeflag: tar.TypeReg}), "no backup"},
		"a way out":         {archive(t, mark, file("notes/../../.bashrc")), "no name of a file"},
		"a root":            {archive(t, mark, file("/etc/passwd")), "no name of a file"},
		"a drive":           {archive(t, mark, file("notes/C:/x")), "no name of a file"},
		"a backslash":       {archive(t, mark, file(`notes/..\..\x`)), "no name of a file"},
		"a control":         {archive(t, mark, file("notes/\x1b[2J.md")), "no name of a file"},
		"an unknown kind":   {archive(t, mark, file("bin/llmcourse")), "no name of a file"},
		"another setting":   {archive(t, mark, file("config/run.sh")), "no name of a file"},
		"the machine's own": {archive(t, mark, file("state/machine-x")), "no name of a file"},
		"a loose course":    {archive(t, mark, file("courses/x.md")), "no name of a file"},
		"a link":            {archive(t, mark, tar.Header{Name: "notes/x", Typeflag: tar.TypeSymlink, Linkname: "/etc/passwd"}), "no ordinary file"},
		"a hard link":       {archive(t, mark, tar.Header{Name: "notes/x", Typeflag: tar.TypeLink, Linkname: "notes/y"}), "no ordinary file"},
		"a device":          {archive(t, mark, tar.Header{Name: "notes/x", Typeflag: tar.TypeChar}), "no ordinary file"},
		"a folder":          {archive(t, mark, tar.Header{Name: "notes/x/", Typeflag: tar.TypeDir}), "no ordinary file"},
		"the same twice":    {archive(t, mark, file("notes/x"), file("notes/x")), "twice"},
		"file and folder":   {archive(t, mark, file("notes/x"), file("notes/x/y")), "a file and a folder"},
		"garbage behind":    {append(packed(t, everything()), "garbage behind the end"...), "damaged"},
		"a bomb":            {archive(t, mark, tar.Header{Name: "notes/x", Typeflag: tar.TypeReg, Size: maxFile + 1}), "larger than any file"},
	} {
		files, err := Read(bytes.NewReader(c.data))
		if err == nil || files != nil && !strings.Contains(c.says, "file") || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v, want %q", name, err, c.says)
		}
	}
}

func TestANewerBackupIsSaidToBeNewer(t *testing.T) {
	t.Parallel()
	var b bytes.Buffer
	zip := gzip.NewWriter(&b)
	out := tar.NewWriter(zip)
	err := errors.Join(out.WriteHeader(&tar.Header{Name: markName, Typeflag: tar.TypeReg, Size: 2}), func() error { _, err := out.Write([]byte("2\n")); return err }(), out.Close(), zip.Close())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Read(&b); err == nil || !strings.Contains(err.Error(), "a newer llmcourse") {
		t.Error(err)
	}
}

// Whatever a file holds, reading it ends, and what was read can be written again
// and leads nowhere else.
func FuzzRead(f *testing.F) {
	f.Add(packed(f, everything()))
	f.Add(packed(f, Files{}))
	f.Add([]byte("\x1f\x8b"))
	f.Fuzz(func(t *testing.T, data []byte) {
		files, err := Read(bytes.NewReader(data))
		if err != nil {
			return
		}
		for name := range files {
			if strings.HasPrefix(name, "/") || strings.Contains("/"+name+"/", "/../") {
				t.Errorf("%q", name)
			}
		}
		if err := Write(io.Discard, files); err != nil {
			t.Error(err)
		}
	})
}
