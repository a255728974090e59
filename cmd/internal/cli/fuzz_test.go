package cli

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"llmcourse/cmd/internal/export"
	"llmcourse/cmd/internal/host"
	"llmcourse/progress"
)

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
		"{\"note\":{\"course\":\"c\",\"ref\":\"a\\u009b\",\"text\":\"\\u001bx\"}}", `{"dev":"a.1","seq":1e0,"at":"2026-03-01T12:00:00Z","kind":"x","dev":"b.1"}`, "\xff\n\n{", strings.Repeat("[", 200), `{"dev":"a","seq":9223372036854775807,"at":"9999-12-31T23:59:59Z","kind":"k"}`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var said, out bytes.Buffer
		events, texts, _, err := readExport(&host.Host{Err: &said}, bytes.NewReader(data), "file")
		if err != nil {
			return
		}
		if at := bytes.IndexFunc(said.Bytes(), forbidden); at >= 0 {
			t.Errorf("a message would be obeyed: %q", said.String())
		}
		if err := errors.Join(export.Events(&out, events), export.Notes(&out, texts)); err != nil {
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
		again, notes, bad, err := readExport(&host.Host{Err: &said}, bytes.NewReader(out.Bytes()), "file")
		if err != nil || bad > 0 || len(again) != len(events) || len(notes) != len(texts) {
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
