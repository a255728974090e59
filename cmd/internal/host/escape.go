package host

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// EscapeName makes a safe name for a file or folder on every system.
func EscapeName(s string) string {
	var out strings.Builder
	stem, _, _ := strings.Cut(s, ".")
	for i, r := range s {
		if i == 0 && (r == '.' || reserved(stem)) || !fine(r) || r == '.' && i == len(s)-1 {
			for _, b := range []byte(s[i : i+runeLen(s[i:])]) {
				fmt.Fprintf(&out, "%%%02X", b)
			}
			continue
		}
		out.WriteRune(r)
	}
	return out.String()
}

func runeLen(s string) int {
	_, n := utf8.DecodeRuneInString(s)
	return n
}

// fine allows what ids are made of, and the mark before what is inside.
func fine(r rune) bool {
	return r == '-' || r == '_' || r == '.' || r == '#' ||
		r != utf8.RuneError && (unicode.IsDigit(r) || unicode.IsLetter(r) && unicode.ToLower(r) == r)
}

// reserved names the devices of Windows, which cannot be files there.
func reserved(stem string) bool {
	stem = strings.ToLower(stem)
	if len(stem) == 4 && (strings.HasPrefix(stem, "com") || strings.HasPrefix(stem, "lpt")) {
		return stem[3] >= '0' && stem[3] <= '9'
	}
	return slices.Contains([]string{"con", "prn", "aux", "nul"}, stem)
}

// UnescapeName is the opposite of escapeName.
func UnescapeName(s string) string {
	var out strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '%' && i+2 < len(s) {
			if b, err := strconv.ParseUint(s[i+1:i+3], 16, 8); err == nil {
				out.WriteByte(byte(b))
				i += 2
				continue
			}
		}
		out.WriteByte(s[i])
	}
	return out.String()
}
