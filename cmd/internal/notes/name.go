package notes

import (
	"fmt"
	"path/filepath"
	"strings"

	"llmcourse/cmd/internal/host"
	"llmcourse/curriculum"
)

// wholeCourse is the file of the note on the course itself. No id has an "@".
const wholeCourse = "@course"

// fileName is the file of the note on ref, below the folder of the notes:
// "scientist/quantization#awq.md". The names stay readable, because they are
// for people and their editors too. What an id would not hold is written as
// %XX, so no Ref, however made, leads out of the folder, and refOf finds the
// Ref again.
func fileName(ref curriculum.Ref) (string, error) {
	if ref == "" {
		return wholeCourse + ".md", nil
	}
	room, rest, isInside := strings.Cut(string(ref), "/")
	if room == "" || isInside && rest == "" {
		return "", fmt.Errorf("note on %q: not a Ref", ref)
	}
	if !isInside {
		return host.EscapeName(room) + ".md", nil
	}
	return filepath.Join(host.EscapeName(room), host.EscapeName(rest)+".md"), nil
}

// refOf is the Ref of a note's file.
func refOf(name string) (curriculum.Ref, error) {
	name, isNote := strings.CutSuffix(filepath.ToSlash(name), ".md")
	if !isNote {
		return "", fmt.Errorf("%q is not a note", name)
	}
	if name == wholeCourse {
		return "", nil
	}
	room, rest, isInside := strings.Cut(name, "/")
	ref := host.UnescapeName(room)
	if isInside {
		ref += "/" + host.UnescapeName(rest)
	}
	// What somebody else named is not the file of its Ref, and would be listed
	// and never read.
	if own, err := fileName(curriculum.Ref(ref)); err != nil || filepath.ToSlash(own) != name+".md" {
		return "", fmt.Errorf("%q is not the name of a note", name)
	}
	return curriculum.Ref(ref), nil
}
