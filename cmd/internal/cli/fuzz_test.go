package cli

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"llmcourse/cmd/internal/host"
	"llmcourse/progress"
)

// FuzzConfig reads anything as a config: it is one, or the error names the
// file, and no browser of it has more words than a command.
func FuzzConfig(f *testing.F) {
	for _, seed := range []string{
		"", "theme = \"dark\"\n", "icons = 'ascii'\nmouse = false", "browser = \"firefox --new-tab %s\"", "browser = \"a 'b\"", "colour = 1", "theme = 3",
		"[theme]\na = 1", "\uFEFFtheme = \"mono\"", "mouse = \"yes\"", "theme = \"\\u001b[2J\"", "\"theme\" = \"x\"", "[[browser]]", "\xff", "a.b.c.d = [[[{}]]]",
	} {
		f.Add([]byte(seed))
	}
	dir := f.TempDir()
	f.Fuzz(func(t *testing.T, data []byte) {
		file := filepath.Join(dir, "config.toml")
		if err := os.WriteFile(file, data, 0o600); err != nil {
			t.Fatal(err)
		}
		c, err := readConfig(file)
		if err != nil {
			if !strings.Contains(err.Error(), "config.toml") {
				t.Errorf("%q: the error names no file: %v", data, err)
			}
			var said strings.Builder
			reportError(&host.Host{Err: &said}, err)
			if at := strings.IndexFunc(said.String(), forbidden); at >= 0 {
				t.Errorf("%q: the error would be obeyed: %q", data, said.String())
			}
			return
		}
		if c.Browser != "" {
			if argv, err := host.Words(c.Browser); err != nil || len(argv) == 0 {
				t.Errorf("browser %q: %q, %v", c.Browser, argv, err)
			}
		}
		readChoice(file) // the other file in TOML; it must only not panic
	})
}

// forbidden is what no message may hold.
func forbidden(r rune) bool {
	return r != '\n' && (unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r))
}

// FuzzImport reads anything as exported progress: what can be read is written
// again as one line of JSON a terminal may see, and means the same when read.
func FuzzImport(f *testing.F) {
	for _, seed := range []string{
		"", "{}", "null", `{"dev":"a.1","seq":1,"at":"2026-03-01T12:00:00.000Z","kind":"state","course":"c","ref":"a/b","state":"done"}`,
		"{\"dev\":\"a.1\",\"seq\":1,\"at\":\"2026-03-01T12:00:00.000Z\",\"kind\":\"dance\",\"more\":\"\u009b2J\u202e\x7f\"}",
		`{"dev":"a.1","seq":1e0,"at":"2026-03-01T12:00:00Z","kind":"x","dev":"b.1"}`, "\xff\n\n{", strings.Repeat("[", 200), `{"dev":"a","seq":9223372036854775807,"at":"9999-12-31T23:59:59Z","kind":"k"}`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var said, out bytes.Buffer
		events, _, err := (&app{Host: &host.Host{Err: &said}}).readEvents(bytes.NewReader(data), "file")
		if err != nil {
			return
		}
		if at := bytes.IndexFunc(said.Bytes(), forbidden); at >= 0 {
			t.Errorf("a message would be obeyed: %q", said.String())
		}
		if err := writeEvents(&out, events); err != nil {
			t.Fatal(err)
		}
		if at := bytes.IndexFunc(out.Bytes(), forbidden); at >= 0 || !utf8.Valid(out.Bytes()) {
			t.Errorf("an export would be obeyed: %q", out.String())
		}
		for line := range bytes.Lines(out.Bytes()) {
			if !json.Valid(line) {
				t.Errorf("not JSON: %q", line)
			}
		}
		again, bad, err := (&app{Host: &host.Host{Err: &said}}).readEvents(bytes.NewReader(out.Bytes()), "file")
		if err != nil || bad > 0 || len(again) != len(events) {
			t.Fatalf("%d events written, %d read again, %d bad, %v", len(events), len(again), bad, err)
		}
		for i := range events {
			if again[i].ID() != events[i].ID() || again[i].Kind != events[i].Kind || again[i].Ref != events[i].Ref || again[i].Text != events[i].Text {
				t.Errorf("%+v is read again as %+v", events[i], again[i])
			}
		}
		progress.NewBook("c").Apply(events...)
	})
}
