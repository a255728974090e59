package clean

// escapeLength is the length of the escape sequence that s begins with, or 0
// where none is complete: then only the escape itself is harmful. s begins
// with ESC.
//
// The rules are those of ECMA-48 as terminals follow them. A string sequence
// (a clipboard or title command, a picture) ends at BEL or ST, and is broken
// off by any other escape, which also keeps this linear.
func escapeLength(s string) int {
	if len(s) < 2 {
		return 0
	}
	switch s[1] {
	case '[':
		i := skip(s, 2, 0x30, 0x3f)
		i = skip(s, i, 0x20, 0x2f)
		return final(s, i, 0x40)
	case ']', 'P', 'X', '^', '_':
		return stringLength(s)
	}
	return final(s, skip(s, 1, 0x20, 0x2f), 0x30)
}

// skip passes over the bytes from lo to hi.
func skip(s string, i int, lo, hi byte) int {
	for i < len(s) && s[i] >= lo && s[i] <= hi {
		i++
	}
	return i
}

// final is the length with the final byte at i, or 0 where it is none.
func final(s string, i int, lo byte) int {
	if i < len(s) && s[i] >= lo && s[i] <= 0x7e {
		return i + 1
	}
	return 0
}

func stringLength(s string) int {
	for i := 2; i < len(s); i++ {
		switch s[i] {
		case '\a':
			return i + 1
		case '\x1b':
			if i+1 < len(s) && s[i+1] == '\\' {
				return i + 2
			}
			return 0
		case 0x18, 0x1a: // cancelled
			return 0
		}
	}
	return 0
}
