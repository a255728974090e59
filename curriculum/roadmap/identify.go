package roadmap

import (
	"strconv"
	"strings"
	"unicode"

	"llmcourse/curriculum/clean"
)

// identify gives everything its id: its title as a slug, made unique among its
// neighbours.
func (b *builder) identify() {
	d := b.draft
	d.ID = slug(d.Title, "course")
	parts := names{"notebooks": 1} // the room of the shelves
	for _, p := range d.Parts {
		p.ID = parts.take(slug(p.Title, "part"))
		sections := names{}
		for _, s := range p.Sections {
			s.ID = sections.take(slug(s.Title, "section"))
			s.identify()
		}
	}
	shelves := names{}
	for _, s := range d.Shelves {
		s.ID = shelves.take(slug(s.Title, "shelf"))
		local := names{}
		for _, r := range s.Resources {
			r.Title = safeTitle(r.Title)
			r.ID = local.take(slug(r.Title, "resource"))
		}
	}
}

func (s *Section) identify() {
	s.Title = safeTitle(s.Title)
	local, titles := names{}, names{}
	for _, t := range s.Topics {
		t.Title = titles.distinct(safeTitle(t.Title))
		t.ID = local.take(slug(t.Title, "topic"))
	}
	for _, r := range s.Resources {
		r.Title = safeTitle(r.Title)
		r.ID = local.take(slug(r.Title, "resource"))
	}
}

// names are the ids taken in one place, with the number last given to each: a
// list may have thousands of one title.
type names map[string]int

// take makes a name unique: name, name-2, name-3.
func (n names) take(name string) string {
	return n.unique(name, func(i int) string { return name + "-" + strconv.Itoa(i) })
}

// distinct makes a title unique: Title, Title (2).
func (n names) distinct(title string) string {
	return n.unique(title, func(i int) string { return title + " (" + strconv.Itoa(i) + ")" })
}

func (n names) unique(name string, numbered func(int) string) string {
	out := name
	for i := n[name] + 1; n[out] > 0; i++ {
		out = numbered(max(2, i))
		n[name] = max(2, i)
	}
	n[out] = max(1, n[out])
	return out
}

const longID = 60 // bytes; the format allows 100, and numbers may be added

// slug makes an id of a title: small letters and digits of any script, dashes
// between them.
func slug(title, otherwise string) string {
	_, title = splitIcon(title)
	var b strings.Builder
	dash := false
	add := func(s string) {
		if b.Len()+len(s) > longID {
			return
		}
		if dash && b.Len() > 0 && b.Len()+len(s) < longID {
			b.WriteByte('-')
		}
		dash = false
		b.WriteString(s)
	}
	prev := ' '
	for _, r := range title {
		low := unicode.ToLower(r)
		switch {
		case r == '\'' || r == '’' || unicode.In(r, unicode.M):
		case (r == '#' || r == '+') && (unicode.IsLetter(prev) || prev == '+'):
			dash = true
			add(map[rune]string{'#': "sharp", '+': "plus"}[r]) // C, C# and C++ differ
			dash = true
		case unicode.IsDigit(r) || unicode.IsLetter(low) && unicode.ToLower(low) == low:
			add(string(low))
		default:
			dash = true
		}
		prev = r
	}
	return safeName(strings.Trim(b.String(), "-"), otherwise)
}

// safeName keeps ids from being names that some system has taken.
func safeName(id, otherwise string) string {
	switch id {
	case "":
		return otherwise
	case "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "lpt1", "lpt2", "lpt3", "notebooks":
		return id + "-x"
	}
	return id
}

// safeTitle is a title that can stand as a heading of a lesson and be read back
// as it is. Nearly all can; what is left are tricks with entities, brackets and
// tags.
func safeTitle(title string) string {
	line := "## " + headingText(title)
	if clean.Markdown(line) == line && clean.Line(title) == title && !hasFoldTag(title) {
		return title
	}
	plain := tidy(strings.Map(func(r rune) rune {
		if strings.ContainsRune("&[]<>{}\\`", r) {
			return ' '
		}
		return r
	}, title))
	return firstOf(plain, "…")
}

// headingText writes a title as the text of a heading.
func headingText(title string) string {
	s := escapeWith(title, `\<`)
	if strings.HasSuffix(s, "#") {
		s = s[:len(s)-1] + `\#`
	}
	return s
}

// hasFoldTag tells whether a text has a <details> in it, which whoever scans
// lines for folds would count.
func hasFoldTag(s string) bool {
	s = strings.ToLower(s)
	return strings.Contains(s, "<details") || strings.Contains(s, "</details")
}
