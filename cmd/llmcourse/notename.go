package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"llmcourse/curriculum"
)

// wholeCourse is the file of the note on the course itself. No id has an "@".
const wholeCourse = "@course"

// noteName is the file of the note on ref, below the folder of the notes:
// "scientist/quantization#awq.md". The names stay readable, because they are
// for people and their editors too. What an id would not hold is written as
// %XX, so no Ref, however made, leads out of the folder, and noteRef finds the
// Ref again.
func noteName(ref curriculum.Ref) (string, error) {
	if ref == "" {
		return wholeCourse + ".md", nil
	}
	room, rest, isInside := strings.Cut(string(ref), "/")
	if room == "" || isInside && rest == "" {
		return "", fmt.Errorf("note on %q: not a Ref", ref)
	}
	if !isInside {
		return escapeName(room) + ".md", nil
	}
	return filepath.Join(escapeName(room), escapeName(rest)+".md"), nil
}

// noteRef is the Ref of a note's file.
func noteRef(name string) (curriculum.Ref, error) {
	name, isNote := strings.CutSuffix(filepath.ToSlash(name), ".md")
	if !isNote {
		return "", fmt.Errorf("%q is not a note", name)
	}
	if name == wholeCourse {
		return "", nil
	}
	room, rest, isInside := strings.Cut(name, "/")
	ref := unescapeName(room)
	if isInside {
		ref += "/" + unescapeName(rest)
	}
	return curriculum.Ref(ref), nil
}

// escapeName makes a safe name for a file or folder on every system.
func escapeName(s string) string {
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

// unescapeName is the opposite of escapeName.
func unescapeName(s string) string {
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
