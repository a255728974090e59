package curriculum

import (
	"fmt"
	"slices"
	"strings"

	"llmcourse/curriculum/clean"
)

// section makes a section of its front matter.
func (b *builder) section(j *job) {
	f, src := &j.section, j.src
	s := &Section{
		Part:    j.part,
		ID:      strings.TrimPrefix(string(j.ref), j.part.ID+"/"),
		Number:  len(j.part.Sections) + 1,
		Title:   b.need(src, "", "title", f.Title),
		Label:   clean.Line(f.Label),
		Icon:    clean.Line(f.Icon),
		Aliases: f.Aliases,
		Words:   cleanLines(f.Words, clean.Line),
		Summary: clean.Line(f.Summary),
		Minutes: b.minutes(src, "", "minutes", f.Minutes),
		ref:     j.ref,
	}
	if s.Label == "" {
		s.Label = s.Title
	}
	b.sameID(src, f.ID, s.ID)
	j.part.Sections = append(j.part.Sections, s)
	b.course.index.add(s)
	for i, a := range f.Aliases {
		if path := element("aliases", i); b.alias(src, path, a) {
			b.former(src, path, formerHome(j.part.ID, a), s)
		}
	}
	for i := range f.Topics {
		b.topic(src, s, element("topics", i), &f.Topics[i])
	}
	for i := range f.Resources {
		path := element("resources", i)
		r := b.resource(src, path, &f.Resources[i])
		r.Section = s
		r.ref = r.Ref()
		if b.named(src, path, r, f.Resources[i].Aliases) {
			s.Resources = append(s.Resources, r)
		}
		if len(r.Sections) > 0 {
			b.at(src, path+".sections", "only a shelf's resource names sections", "this one stands in a section")
		}
	}
	b.since(src, s, f.Since)
}

// shelf makes a shelf of its front matter.
func (b *builder) shelf(j *job) {
	f, src := &j.shelf, j.src
	s := &Shelf{
		ID:      strings.TrimPrefix(string(j.ref), shelfRoom+"/"),
		Title:   b.need(src, "", "title", f.Title),
		Icon:    clean.Line(f.Icon),
		Summary: clean.Line(f.Summary),
	}
	b.sameID(src, f.ID, s.ID)
	b.course.Shelves = append(b.course.Shelves, s)
	b.course.index.add(s)
	for i := range f.Resources {
		path := element("resources", i)
		r := b.resource(src, path, &f.Resources[i])
		r.Shelf = s
		r.ref = r.Ref()
		if b.named(src, path, r, f.Resources[i].Aliases) {
			s.Resources = append(s.Resources, r)
		}
		for n := range r.Sections {
			b.wanted = append(b.wanted, wanted{src, fmt.Sprintf("%s.sections[%d]", path, n), &r.Sections[n]})
		}
	}
}

func (b *builder) topic(src *source, s *Section, path string, f *topicFile) {
	t := &Topic{
		Section: s,
		ID:      f.ID,
		Title:   b.need(src, path, "title", f.Title),
		Label:   clean.Line(f.Label),
		Aliases: f.Aliases,
		Words:   cleanLines(f.Words, clean.Line),
	}
	if t.Label == "" {
		t.Label = t.Title
	}
	t.ref = t.Ref()
	if b.named(src, path, t, f.Aliases) {
		s.Topics = append(s.Topics, t)
	}
}

func (b *builder) resource(src *source, path string, f *resourceFile) *Resource {
	r := &Resource{
		ID:       f.ID,
		Title:    b.need(src, path, "title", f.Title),
		URL:      b.needAddress(src, path, "url", f.URL),
		Moved:    b.address(src, path, "moved", f.Moved),
		By:       clean.Line(f.By),
		Kind:     Kind(b.need(src, path, "kind", f.Kind)),
		About:    clean.Line(f.About),
		Icon:     clean.Line(f.Icon),
		Minutes:  b.minutes(src, path, "minutes", f.Minutes),
		Also:     b.links(src, path, "also", f.Also),
		Sections: f.Sections,
		Aliases:  f.Aliases,
	}
	r.Gone = b.date(src, path, "gone", f.Gone)
	r.Instead = b.work(src, path, "instead", f.Instead)
	r.Superseded = b.work(src, path, "superseded", f.Superseded)
	r.Checked = b.date(src, path, "checked", f.Checked)
	b.status(src, path, r)
	if r.Moved != "" || r.Gone != "" {
		b.course.stale[r.URL] = r
	}
	if f.Kind != "" && !slices.Contains(Kinds(), r.Kind) {
		b.at(src, path+".kind", fmt.Sprintf("unknown kind %q", f.Kind), kindHint(f.Kind))
	}
	return r
}

// status notes where what is said of a resource's address contradicts itself.
func (b *builder) status(src *source, path string, r *Resource) {
	switch {
	case r.Gone != "" && r.Moved != "":
		b.at(src, path+".gone", "a resource is gone or has moved, not both", "moved is the same work at another address; another work is instead = { title, url, by }")
	case r.Instead != nil && r.Gone == "":
		b.at(src, path+".instead", "instead is for what is gone", `say since when: gone = "2025-06"; a newer work is superseded = { title, url, by }`)
	case r.Instead != nil && r.Superseded != nil:
		b.at(src, path+".superseded", "a resource has another work instead or is superseded by one, not both", "")
	}
}

// named gives an item of a section or shelf its Ref and former Refs, and
// tells whether it could.
func (b *builder) named(src *source, path string, it Item, aliases []string) bool {
	ref := it.Ref()
	if !b.id(src, path, "id", ref.Local()) || !b.claim(src, path+".id", ref, "topic or resource") {
		return false
	}
	b.course.index.add(it)
	for i, a := range aliases {
		if p := fmt.Sprintf("%s.aliases[%d]", path, i); b.alias(src, p, a) {
			b.former(src, p, formerLocal(ref.Home(), a), it)
		}
	}
	return true
}

// wanted is a section that a shelved resource names, to look at once all are known.
type wanted struct {
	src  *source
	path string
	name *string
}

// checkShelved looks at the sections that shelved resources name, and puts
// their present Refs in place of former ones.
func (b *builder) checkShelved() {
	for _, w := range b.wanted {
		ref := Ref(*w.name)
		it, _ := b.course.index.find(ref)
		if s, ok := it.(*Section); ok {
			*w.name = string(s.Ref())
		} else if !b.broken[ref] {
			b.at(w.src, w.path, fmt.Sprintf("there is no section %q", ref), b.course.suggest(*w.name))
		}
	}
}
