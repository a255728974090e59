package journal

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"llmcourse/progress/storetest"
)

// A file is read in pieces, and a line may be longer than one.
func TestLoadInPieces(t *testing.T) {
	t.Parallel()
	o := options(t.TempDir(), "one")
	s := session(t, o)
	events := storetest.Events(s.Device(), 4000)
	add(t, s, events...)
	path := s.writer.path
	long := fmt.Sprintf(`{"dev":"other.s","seq":1,"at":"2026-03-01T12:00:00.000Z","kind":"dance","x":%q}`, strings.Repeat("x", 3*pieceSize))
	data := content(t, path)
	if len(data) < 2*pieceSize {
		t.Fatalf("%d bytes are no test", len(data))
	}
	middle := bytes.IndexByte(data[len(data)/2:], '\n') + len(data)/2 + 1
	whole := append(seal(bytes.Clone(data[:middle]), []byte(long)), data[middle:]...)
	for _, c := range []struct {
		name string
		data []byte
		lost int
	}{
		{"whole", whole, 0},
		{"without its last line end", whole[:len(whole)-1], 0},
		{"torn", whole[:len(whole)-9], 1},
		{"damaged in the long line", append(append(bytes.Clone(whole[:middle+100]), '?'), whole[middle+101:]...), 1},
	} {
		write(t, path, c.data)
		l := load(t, session(t, o))
		if got, want := len(l.Events), len(events)+1-c.lost; got != want || l.Damaged != c.lost {
			t.Errorf("%s: %d events, %d damaged; want %d, %d", c.name, got, l.Damaged, want, c.lost)
		}
	}
}
