package progress

import (
	"encoding/json"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

var noon = time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)

// samples are events of every kind, as they are written.
func samples() []Event {
	base := Event{Device: "k3j9x2qa.0000000001", At: noon.Add(7 * time.Millisecond), Course: "llm-course", Ref: "scientist/quantization"}
	var all []Event
	add := func(c Change) {
		e := c.event
		e.Device, e.Seq, e.At, e.Course = base.Device, int64(len(all)+1), base.At, base.Course
		all = append(all, e)
	}
	add(SetState(base.Ref, Done))
	add(SetStar(base.Ref+"#awq", true))
	add(SetStar(base.Ref+"#awq", false))
	add(Noted(base.Ref))
	add(ReadAt(Place{Ref: base.Ref, Heading: "Naïve quantization – why", Block: 3, Fraction: 1.0 / 3, Screen: "section"}))
	add(ReadAt(Place{Ref: base.Ref, Heading: "a \"quoted\" <b> & \\ heading"}))
	add(Opened(base.Ref+"#gguf", "https://example.org/?a=1&b=2#x"))
	add(Read(base.Ref, 95))
	add(Answered(base.Ref+"#q1", Answer{Right: true, Given: "first\nsecond", Grade: 3, Seconds: 12}))
	add(Change{Event{Kind: KindUndo, Ref: base.Ref, State: Todo, Undo: ID{base.Device, 1}}})
	add(SetKnown(base.Ref, true))
	add(SetKnown(base.Ref, false))
	add(Retract(base.Ref+"#q1", ID{base.Device, 9}))
	add(SetBookmark("q", Place{Ref: base.Ref, Heading: "Bits", Block: 2}))
	add(DropBookmark("q", base.Ref))
	all[3].Lead = 90 * time.Minute
	all[7].Lead = -time.Second
	return all
}

// Whoever adds a kind of event adds it to Kinds, Known and the samples, which
// are written and read below.
func TestEveryKindHasASample(t *testing.T) {
	t.Parallel()
	kinds := map[Kind]bool{}
	for _, e := range samples() {
		kinds[e.Kind] = true
	}
	files, err := parser.ParseFile(token.NewFileSet(), "kind.go", nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(files, func(n ast.Node) bool {
		v, ok := n.(*ast.ValueSpec)
		if !ok || len(v.Values) == 0 || !strings.HasPrefix(v.Names[0].Name, "Kind") {
			return true
		}
		name, err := strconv.Unquote(v.Values[0].(*ast.BasicLit).Value)
		if kind := Kind(name); err != nil || !kinds[kind] || !kind.Known() || !slices.Contains(Kinds(), kind) {
			t.Errorf("%s has a sample: %v, is known: %v, is among Kinds: %v", v.Names[0], kinds[kind], kind.Known(), slices.Contains(Kinds(), kind))
		}
		return true
	})
}

func TestRoundTrip(t *testing.T) {
	t.Parallel()
	var d Decoder
	for _, e := range samples() {
		line, err := e.AppendJSON(nil)
		if err != nil {
			t.Fatal(err)
		}
		got, err := d.Decode(line)
		if err != nil || got != e {
			t.Errorf("decode %s:\n got %+v, %v\nwant %+v", line, got, err, e)
		}
		slow, err := decodeAny(line)
		if err != nil || slow != e {
			t.Errorf("decode %s slowly:\n got %+v, %v\nwant %+v", line, slow, err, e)
		}
	}
}

func TestScanTakesTheUsualLine(t *testing.T) {
	t.Parallel()
	var d Decoder
	for _, e := range samples() {
		line, _ := e.AppendJSON(nil)
		if _, ok := d.scan(line); ok == strings.ContainsRune(string(line), '\\') {
			t.Errorf("scan %s: %v", line, ok)
		}
	}
}

// What this version does not know comes out as it went in.
func TestForeignLinesSurvive(t *testing.T) {
	t.Parallel()
	lines := []string{
		`{"dev":"a.b","seq":1,"at":"2026-03-01T12:00:00.000Z","kind":"dance","partner":{"name":"x"},"n":1.50}`,
		`{"dev":"a.b","seq":1,"at":"2026-03-01T12:00:00.000Z","kind":"state","state":"paused"}`,
		`{"dev":"a.b","seq":1,"at":"2026-03-01T12:00:00.000Z","kind":"state","state":"done","state":"todo"}`,
		`{ "dev": "a.b", "seq": 1, "at": "2026-03-01T14:00:00.000+02:00", "kind": "note", "sec": 5, "mood": null }`,
		`{"dev":"a.b","seq":1,"at":"2026-03-01T12:00:00.000123Z","kind":"note"}`,
		`{"dev":"a.b","seq":1,"at":"2026-03-01T12:00:00.000Z","kind":"open","text":"\u001b]52;c;AAAA\u0007evil"}`,
	}
	for _, line := range lines {
		var e Event
		if err := json.Unmarshal([]byte(line), &e); err != nil {
			t.Errorf("%s: %v", line, err)
			continue
		}
		if got, err := e.AppendJSON(nil); err != nil || string(got) != line {
			t.Errorf("got %s, %v, want %s", got, err, line)
		}
		if strings.ContainsAny(e.Text, "\x1b\x07") {
			t.Errorf("text %q is not clean", e.Text)
		}
	}
}

// What another program only spells otherwise is spelled as everything else,
// and read as quickly from then on.
func TestForeignSpelling(t *testing.T) {
	t.Parallel()
	const note = `{"dev":"a.b","seq":1,"at":"2026-03-01T12:00:00.000Z","kind":"note","course":"c","ref":"p/s"}`
	for _, line := range []string{
		`{"kind":"note","dev":"a.b","ref":"p/s","seq":1,"at":"2026-03-01T12:00:00.000Z","course":"c"}`,
		`{"dev": "a.b", "seq": 1, "at": "2026-03-01T12:00:00Z", "kind": "note", "course": "c", "ref": "p\/s", "right": false, "sec": 0}`,
		` {"dev":"a.b","seq":1,"at":"2026-03-01T14:00:00.000+02:00","kind":"note","course":"c","ref":"p/s","given":null} `,
	} {
		var d Decoder
		e, err := d.Decode([]byte(line))
		if err != nil {
			t.Errorf("%s: %v", line, err)
			continue
		}
		if got, err := e.AppendJSON(nil); err != nil || string(got) != note {
			t.Errorf("%s\ngot %s, %v", line, got, err)
		}
	}
}

func TestNotAnEvent(t *testing.T) {
	t.Parallel()
	lines := []string{
		``, `{}`, `null`, `[]`, `{"dev":"a"`,
		`{"dev":"","seq":1,"at":"2026-03-01T12:00:00.000Z","kind":"note"}`,
		`{"dev":"a","seq":0,"at":"2026-03-01T12:00:00.000Z","kind":"note"}`,
		`{"dev":"a","seq":-1,"at":"2026-03-01T12:00:00.000Z","kind":"note"}`,
		`{"dev":"a","seq":"1","at":"2026-03-01T12:00:00.000Z","kind":"note"}`,
		`{"dev":"a","seq":1,"at":"2026-02-30T12:00:00.000Z","kind":"note"}`,
		`{"dev":"a","seq":1,"at":"1969-12-31T12:00:00.000Z","kind":"note"}`,
		`{"dev":"a","seq":1,"at":"9999-12-31T12:00:00.000Z","kind":"note"}`,
		`{"dev":"a","seq":1,"at":"2026-03-01T12:00:00.000Z"}`,
		`{"dev":"a","seq":1,"at":"2026-03-01T12:00:00.000Z","lead":9000000000000000,"kind":"note"}`,
		`{"dev":"a","seq":1,"at":"2026-03-01T12:00:00.000Z","kind":"undo","undo":"x"}`,
	}
	for _, line := range lines {
		var d Decoder
		if e, err := d.Decode([]byte(line)); !errors.Is(err, ErrEvent) {
			t.Errorf("%s: got %+v, %v, want ErrEvent", line, e, err)
		}
	}
}

func TestCannotBeWritten(t *testing.T) {
	t.Parallel()
	good := samples()[4]
	spoil := map[string]func(*Event){
		"device": func(e *Event) { e.Device = "" },
		"number": func(e *Event) { e.Seq = 0 },
		"kind":   func(e *Event) { e.Kind = "" },
		"time":   func(e *Event) { e.At = time.Time{} },
		"place":  func(e *Event) { e.Place.Fraction = math.NaN() },
	}
	for name, f := range spoil {
		e := good
		f(&e)
		if _, err := e.AppendJSON(nil); !errors.Is(err, ErrEvent) {
			t.Errorf("%s: got %v, want ErrEvent", name, err)
		}
	}
}

func TestParseID(t *testing.T) {
	t.Parallel()
	id := ID{"a:b.c", 17}
	if got, err := ParseID(id.String()); err != nil || got != id {
		t.Errorf("got %v, %v, want %v", got, err, id)
	}
	for _, s := range []string{"", "a", "a:", "a:x", ":"} {
		if _, err := ParseID(s); !errors.Is(err, ErrBadID) {
			t.Errorf("%q: got %v, want ErrBadID", s, err)
		}
	}
}

// FuzzDecode: the quick reader says what encoding/json says or nothing, and
// whatever was read is read the same when it was written again, and written
// byte for byte as it was if it held more.
func FuzzDecode(f *testing.F) {
	for _, e := range samples() {
		line, _ := e.AppendJSON(nil)
		f.Add(line)
	}
	f.Add([]byte(`{"dev":"a","seq":1,"at":"2026-03-01T12:00:00.000Z","kind":"place","frac":1e-7,"undo":"a:+1"}`))
	f.Fuzz(func(t *testing.T, line []byte) {
		var d Decoder
		quick, ok := d.scan(line)
		slow, err := decodeAny(line)
		if ok && (err != nil || quick != slow) {
			t.Fatalf("%s:\nquick %+v\n slow %+v, %v", line, quick, slow, err)
		}
		if err != nil {
			return
		}
		again, err := slow.AppendJSON(nil)
		if err != nil || slow.raw != "" && string(again) != string(line) {
			t.Fatalf("%s is written as %s, %v", line, again, err)
		}
		if same, err := decodeAny(again); err != nil || same != slow {
			t.Fatalf("%s is written as %s and read as %+v, %v", line, again, same, err)
		}
		if again, err := d.Decode(line); err != nil || again != slow {
			t.Fatalf("%s: got %+v, %v, want %+v", line, again, err, slow)
		}
	})
}

func BenchmarkDecode(b *testing.B) {
	lines := make([][]byte, 0, 10)
	size := 0
	for _, e := range samples() {
		if e.Place.Heading == "" && e.Given == "" {
			line, _ := e.AppendJSON(nil)
			lines = append(lines, line)
			size += len(line)
		}
	}
	var d Decoder
	b.Run("scan", func(b *testing.B) {
		b.SetBytes(int64(size / len(lines)))
		for i := range b.N {
			if _, err := d.Decode(lines[i%len(lines)]); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("json", func(b *testing.B) {
		b.SetBytes(int64(size / len(lines)))
		for i := range b.N {
			if _, err := decodeAny(lines[i%len(lines)]); err != nil {
				b.Fatal(err)
			}
		}
	})
}
