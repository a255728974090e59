package journal

import (
	"bytes"
	"encoding/json"
	"hash/crc32"

	"llmcourse/progress"
)

const (
	version    = 1
	app        = "llmcourse"
	suffix     = ".jsonl"
	aside      = ".damaged"
	maxLine    = 64 << 10  // of an event we write
	maxSegment = 1 << 20   // then a new one is begun, so that a sync tool moves little
	maxFile    = 512 << 20 // more is none of ours, and would not fit in memory
	sumLen     = 9         // eight hexadecimal digits and a blank
)

// header is the first line of a segment.
type header struct {
	Format  int    `json:"format"`
	App     string `json:"app"`
	Machine string `json:"machine"`
}

// headerStart tells a header from an event.
var headerStart = []byte(`{"format":`)

// seal appends a line: checksum, blank, JSON, line end.
func seal(dst, line []byte) []byte {
	const hex = "0123456789abcdef"
	sum := crc32.ChecksumIEEE(line)
	for shift := 28; shift >= 0; shift -= 4 {
		dst = append(dst, hex[sum>>shift&15])
	}
	dst = append(append(dst, ' '), line...)
	return append(dst, '\n')
}

// unseal returns the JSON of a line without its line end, if the checksum is right.
func unseal(line []byte) ([]byte, bool) {
	if len(line) < sumLen || line[sumLen-1] != ' ' {
		return nil, false
	}
	var sum uint32
	for _, c := range line[:sumLen-1] {
		switch {
		case '0' <= c && c <= '9':
			sum = sum<<4 | uint32(c-'0')
		case 'a' <= c && c <= 'f':
			sum = sum<<4 | uint32(c-'a'+10)
		default:
			return nil, false
		}
	}
	line = line[sumLen:]
	return line, crc32.ChecksumIEEE(line) == sum
}

// sealHeader appends the header line.
func sealHeader(dst []byte, machine string) []byte {
	line, _ := json.Marshal(header{version, app, machine}) // these always encode
	return seal(dst, line)
}

// A span is a piece of a file that could not be read.
type span struct {
	at   int64
	text string
}

// reading is what reading a piece of a segment comes to.
type reading struct {
	format  int              // the highest version a header names, 0 if there is no header
	events  []progress.Event // in the order of the file
	unknown int              // sound lines that this version cannot make sense of
	damaged []span           // lines with a wrong checksum
	tail    int64            // where a last line without its end begins; the end if there is none
	torn    *span            // that line, if it is not sound: cut off, or not all here yet
}

// read reads lines. It appends events to into, which has the room it needs if
// it has countLines(data). at is where in the file data begins.
func read(data []byte, at int64, dec *progress.Decoder, into []progress.Event) reading {
	r := reading{events: into}
	r.add(data, at, dec)
	return r
}

// add reads the lines that follow.
func (r *reading) add(data []byte, at int64, dec *progress.Decoder) {
	for len(data) > 0 {
		line, rest, ended := bytes.Cut(data, []byte("\n"))
		if !ended {
			r.tail = at
			if !r.line(line, dec) {
				r.torn = &span{at, string(line)}
			}
			return
		}
		if len(line) > 0 && !r.line(line, dec) {
			r.damaged = append(r.damaged, span{at, string(line)})
		}
		at += int64(len(line)) + 1
		data = rest
	}
	r.tail = at
}

// line reads one line and tells whether it is sound.
func (r *reading) line(line []byte, dec *progress.Decoder) bool {
	text, ok := unseal(bytes.TrimSuffix(line, []byte("\r"))) // git may have "corrected" it
	if !ok {
		return false
	}
	if bytes.HasPrefix(text, headerStart) {
		var h header
		if json.Unmarshal(text, &h) == nil {
			r.format = max(r.format, h.Format)
			return true
		}
	}
	e, err := dec.Decode(text)
	if err != nil {
		r.unknown++
		return true
	}
	if !e.Kind.Known() {
		r.unknown++
	}
	r.events = append(r.events, e)
	return true
}

func countLines(data []byte) int { return bytes.Count(data, []byte("\n")) + 1 }
