package journal

import (
	"bytes"

	"llmcourse/progress"
)

// pieceSize is how much of a file is in memory at once: a long history never
// is, as text.
const pieceSize = 256 << 10

// A reader reads one file after the other, piece by piece, into the same memory.
type reader struct {
	dec progress.Decoder
	buf []byte
}

// piece reads what follows in a file, and tells whether that is all.
func (r *reader) piece(sys system, f *found, from int64) (data []byte, last bool) {
	if r.buf == nil {
		r.buf = make([]byte, 0, pieceSize)
	}
	data, f.err = sys.Read(f.path, from, r.buf)
	return data, f.err != nil || len(data) < cap(r.buf)
}

// count finds out how long a file is, in bytes and in lines.
func (r *reader) count(sys system, f *found) {
	f.lines = 1
	for last := f.err != nil; !last; {
		var data []byte
		data, last = r.piece(sys, f, f.size)
		f.size += int64(len(data))
		f.lines += bytes.Count(data, []byte("\n"))
	}
}

// read reads the lines of a file that was counted. What came since is for Poll.
func (r *reader) read(sys system, f *found) {
	for at, last := int64(0), f.err != nil; !last && at < f.size; {
		var data []byte
		data, last = r.piece(sys, f, at)
		if rest := f.size - at; int64(len(data)) >= rest {
			data, last = data[:rest], true
		}
		if !last {
			end := bytes.LastIndexByte(data, '\n') + 1
			if end == 0 { // a line longer than what there is room for
				r.buf = make([]byte, 0, 2*cap(r.buf))
				continue
			}
			data = data[:end]
		}
		f.read.add(data, at, &r.dec)
		at += int64(len(data))
	}
}
