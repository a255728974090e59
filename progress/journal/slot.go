package journal

import (
	"path/filepath"
	"strconv"
	"strings"
)

// slots is how many processes of one machine can each go on with a segment of
// their own. More than that may write, but begin a segment each.
const slots = 8

// slot is the right to go on with the segments that have its name in theirs.
type slot struct {
	name   string // "x" for no right
	spent  bool   // the last segment of it is not to be gone on with
	unlock func() error
}

// takeSlot takes the first slot that is free, or none.
func takeSlot(sys system, stateDir, machine string) *slot {
	if _, err := sys.MakeDir(stateDir); err == nil {
		for n := range slots {
			name := strconv.Itoa(n)
			if unlock, ok := sys.Lock(filepath.Join(stateDir, machine+"-"+name+".lock")); ok {
				return &slot{name: name, unlock: unlock}
			}
		}
	}
	return &slot{name: "x", spent: true, unlock: func() error { return nil }}
}

// owns tells whether the segment was begun in this slot.
func (s *slot) owns(segment string) bool {
	parts := strings.Split(segment, "-")
	return len(parts) == 3 && parts[1] == s.name
}
