package library

import (
	"llmcourse/curriculum/roadmap"
)

// Report is what is to be known of it before it is kept.
func (im *Import) Report() roadmap.Report {
	if im.draft != nil {
		return im.draft.Report()
	}
	c := im.Course
	n := len(c.Resources())
	r := roadmap.Report{
		ID: c.ID, Title: c.Title, TitleFrom: "course.toml", PartRule: "course.toml", Resources: n,
		Parts: []roadmap.PartReport{}, Shelves: []roadmap.ShelfReport{}, Dropped: []roadmap.Heading{},
		Tables: []roadmap.Table{}, Notes: []string{}, Links: roadmap.Links{Found: n, Kept: n, Dropped: []roadmap.Dropped{}},
	}
	for _, p := range c.Parts {
		part := roadmap.PartReport{ID: p.ID, Title: p.Title, Icon: p.Icon, Sections: []roadmap.SectionReport{}}
		for _, s := range p.Sections {
			r.Sections++
			r.Topics += len(s.Topics)
			part.Sections = append(part.Sections, roadmap.SectionReport{
				ID: s.ID, Title: s.Title, Icon: s.Icon, Rule: "course.toml", Topics: len(s.Topics), Resources: len(s.Resources),
			})
		}
		r.Parts = append(r.Parts, part)
	}
	for _, s := range c.Shelves {
		r.Shelves = append(r.Shelves, roadmap.ShelfReport{ID: s.ID, Title: s.Title, Resources: len(s.Resources)})
	}
	return r
}

// IsCourse tells a course folder, which is kept as it is, from a roadmap.
func (im *Import) IsCourse() bool { return im.draft == nil }

// Preview is the report of a roadmap as text of a width in cells.
func (im *Import) Preview(width int) string { return im.draft.Preview(width) }
