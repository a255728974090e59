package curriculum

import (
	"fmt"

	"llmcourse/curriculum/clean"
)

// head makes what course.toml says about the course itself.
func (b *builder) head() {
	f, c := &b.file, b.course
	*c = Course{
		ID:         f.ID,
		Title:      b.need(b.main, "", "title", f.Title),
		Revision:   clean.Line(f.Revision),
		Summary:    clean.Line(f.Summary),
		URL:        b.address(b.main, "", "url", f.URL),
		Licence:    clean.Line(f.Licence),
		Disclaimer: clean.Line(f.Disclaimer),
		Assistants: b.links(b.main, "", "assistants", f.Assistants),
		Links:      b.links(b.main, "", "links", f.Links),
		moved:      map[string]string{},
		stale:      map[string]*Resource{},
		store:      c.store,
		index:      c.index,
	}
	b.id(b.main, "", "id", f.ID)
	for i, a := range f.Authors {
		path := element("authors", i)
		c.Authors = append(c.Authors, Author{
			Name:  b.need(b.main, path, "name", a.Name),
			Links: b.links(b.main, path, "links", a.Links),
		})
	}
	for i, cr := range f.Credits {
		path := element("credits", i)
		c.Credits = append(c.Credits, Credit{
			Name: b.need(b.main, path, "name", cr.Name),
			For:  clean.Line(cr.For),
			URL:  b.address(b.main, path, "url", cr.URL),
		})
	}
	for from, to := range f.Moved {
		path := "moved." + from
		b.address(b.main, path, "", from)
		c.moved[from] = b.address(b.main, path, "", to)
	}
	if f.Lessons.MinWords < 0 || f.Lessons.MaxWords < 0 || f.Lessons.CodeColumns < 0 {
		b.at(b.main, "lessons", "a bound cannot be less than nothing", "")
	}
}

// jobs makes the parts and lists the files of their sections and of the shelves.
func (b *builder) jobs() []*job {
	var jobs []*job
	add := func(room, id, asks string, part *Part) {
		ref := Ref(room + "/" + id)
		if !b.id(b.main, asks, "", id) || !b.claim(b.main, asks, ref, "section or shelf") {
			b.uncertain = true
			return
		}
		jobs = append(jobs, &job{
			read: func() (*source, error) { return b.read(b.fsys, string(ref)+".md") }, ref: ref, part: part, asks: asks,
			src: &source{name: string(ref) + ".md"},
		})
	}
	for i, f := range b.file.Parts {
		path := element("parts", i)
		p := &Part{
			ID:      f.ID,
			Title:   b.need(b.main, path, "title", f.Title),
			Icon:    clean.Line(f.Icon),
			Summary: clean.Line(f.Summary),
		}
		if !b.id(b.main, path, "id", f.ID) || !b.claim(b.main, path+".id", p.Ref(), "part") {
			b.uncertain = true
			continue
		}
		if p.ID == shelfRoom {
			b.at(b.main, path+".id", fmt.Sprintf("a part cannot be called %q", shelfRoom), "that is the room of the shelves")
			continue
		}
		b.course.Parts = append(b.course.Parts, p)
		b.course.index.add(p)
		for n, id := range f.Sections {
			add(p.ID, id, fmt.Sprintf("%s.sections[%d]", path, n), p)
		}
	}
	for n, id := range b.file.Shelves {
		add(shelfRoom, id, element("shelves", n), nil)
	}
	if len(b.file.Parts) == 0 {
		b.line(b.main, 1, "the course has no parts", "add [[parts]] with id, title and sections")
	}
	return jobs
}
