package curriculum

import (
	"fmt"
	"strings"
	"unicode"

	"llmcourse/curriculum/clean"
)

// maxID keeps names of files and Refs short enough for every file system.
const maxID = 100

// need returns the cleaned value and notes where it is missing.
func (b *builder) need(src *source, path, key, value string) string {
	clean := clean.Line(value)
	if clean == "" {
		b.missing(src, join(path, key))
	}
	return clean
}

// missing notes that a key is missing, unless an unknown key stands nearby
// that was meant to be it: one slip is one problem.
func (b *builder) missing(src *source, path string) {
	name := path[strings.LastIndexByte(path, '.')+1:]
	meant := fmt.Sprintf("did you mean %q?", name)
	line := src.lineOf(path)
	for _, p := range b.list {
		if p.File == src.name && p.Hint == meant && src.sameTable(path, p.Line) {
			return
		}
	}
	b.line(src, line, fmt.Sprintf("%s is missing", name), "")
}

// id tells whether an id can be part of a Ref, and notes where not. It is
// never cleaned: a Ref that changed on the way in would lose its progress.
func (b *builder) id(src *source, path, key, id string) bool {
	if id == "" {
		b.missing(src, join(path, key))
		return false
	}
	if !ValidID(id) {
		b.at(src, join(path, key), fmt.Sprintf("%q cannot be an id", id), "use small letters, digits and dashes")
		return false
	}
	return true
}

// ValidID tells whether a text can be an id. It allows letters of any script, because courses are written in any
// language, but no capitals, so that two files never differ only in case.
func ValidID(id string) bool {
	if id == "" || len(id) > maxID || id[0] == '-' || id[0] == '.' || strings.HasSuffix(id, ".") {
		return false
	}
	for _, r := range id {
		ok := r >= 'a' && r <= 'z' || r == '-' || r == '_' || r == '.' || unicode.IsDigit(r) ||
			unicode.IsLetter(r) && unicode.ToLower(r) == r && !clean.Forbidden(r)
		if !ok {
			return false
		}
	}
	return !strings.HasSuffix(id, ".quiz")
}

// sameID notes where a file calls itself by another name than its own.
func (b *builder) sameID(src *source, id, want string) {
	if b.id(src, "", "id", id) && id != want {
		b.at(src, "id", fmt.Sprintf("id is %q, but the file is called %q", id, want+".md"), "they must agree")
	}
}

// claim takes a Ref and notes where it is taken already.
func (b *builder) claim(src *source, path string, ref Ref, what string) bool {
	if by, taken := b.inside[ref]; taken {
		b.at(src, path, fmt.Sprintf("%q is already the Ref of a %s", ref, by), "Refs and aliases are unique in a course")
		return false
	}
	b.inside[ref] = what
	return true
}

// alias tells whether a former name can be one.
func (b *builder) alias(src *source, path, alias string) bool {
	for id := range strings.FieldsFuncSeq(alias, func(r rune) bool { return r == '/' || r == '#' }) {
		if !ValidID(id) {
			alias = ""
		}
	}
	if alias == "" {
		b.at(src, path, "this cannot be an alias", "an alias is a former id, or a former Ref where the item moved")
	}
	return alias != ""
}

// former notes that ref was once the name of the item.
func (b *builder) former(src *source, path string, ref Ref, it Item) {
	if b.claim(src, path, ref, "alias") {
		b.course.index.alias(ref, it.Ref())
	}
}

// formerHome is the former Ref of a section: an id in the same part, or a
// whole Ref where it came from another part.
func formerHome(part, alias string) Ref {
	if strings.Contains(alias, "/") {
		return Ref(alias)
	}
	return Ref(part + "/" + alias)
}

// formerLocal is the same for what is in a section or on a shelf.
func formerLocal(home Ref, alias string) Ref {
	if strings.Contains(alias, "#") {
		return Ref(alias)
	}
	return home + Ref("#"+alias)
}

// address returns an address exactly as it is written, or notes what is wrong
// with it. An empty one is fine here: who needs it says so with need.
func (b *builder) address(src *source, path, key, address string) string {
	if address == "" {
		return ""
	}
	if err := CheckAddress(address); err != nil {
		b.at(src, join(path, key), err.Error(), "")
		return ""
	}
	return address
}

// needAddress is address for one that may not be empty.
func (b *builder) needAddress(src *source, path, key, address string) string {
	if address == "" {
		b.missing(src, join(path, key))
	}
	return b.address(src, path, key, address)
}

func (b *builder) links(src *source, path, key string, list []linkFile) []Link {
	var out []Link
	for i, l := range list {
		p := element(join(path, key), i)
		out = append(out, Link{
			Title: b.need(src, p, "title", l.Title),
			URL:   b.needAddress(src, p, "url", l.URL),
			Icon:  clean.Line(l.Icon),
			About: clean.Line(l.About),
			Gone:  b.date(src, p, "gone", l.Gone),
		})
	}
	return out
}

func (b *builder) minutes(src *source, path, key string, n int) int {
	if n < 0 {
		b.at(src, join(path, key), "nothing takes less than no time", "")
	}
	return max(0, n)
}

func kindHint(kind string) string {
	var names []string
	for _, k := range Kinds() {
		names = append(names, string(k))
	}
	if near := Nearest(kind, names, 1); len(near) > 0 {
		return fmt.Sprintf("did you mean %q?", near[0])
	}
	return "one of " + strings.Join(names, ", ")
}
