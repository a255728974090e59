package curriculum

import "maps"

// Document reads everything there is of the course, lessons included.
func (c *Course) Document() (*Document, error) {
	d := &Document{
		ID: c.ID, Title: c.Title, Revision: c.Revision, Summary: c.Summary, URL: c.URL,
		Licence: c.Licence, Disclaimer: c.Disclaimer,
		Authors: []DocumentAuthor{}, Credits: []DocumentCredit{},
		Assistants: documentLinks(c.Assistants), Links: documentLinks(c.Links),
		Parts: []DocumentPart{}, Shelves: []DocumentShelf{},
		Moved: maps.Clone(c.moved),
	}
	for _, a := range c.Authors {
		d.Authors = append(d.Authors, DocumentAuthor{Name: a.Name, Links: documentLinks(a.Links)})
	}
	for _, cr := range c.Credits {
		d.Credits = append(d.Credits, DocumentCredit(cr))
	}
	for _, p := range c.Parts {
		part := DocumentPart{Ref: p.Ref(), Title: p.Title, Icon: p.Icon, Summary: p.Summary, Sections: []DocumentSection{}}
		for _, s := range p.Sections {
			section, err := c.documentSection(s)
			if err != nil {
				return nil, err
			}
			part.Sections = append(part.Sections, section)
		}
		d.Parts = append(d.Parts, part)
	}
	for _, s := range c.Shelves {
		lesson, err := c.documentLesson(s)
		if err != nil {
			return nil, err
		}
		d.Shelves = append(d.Shelves, DocumentShelf{
			Ref: s.Ref(), Title: s.Title, Icon: s.Icon, Summary: s.Summary,
			Resources: documentResources(s.Resources), Lesson: lesson,
		})
	}
	return d, nil
}

func (c *Course) documentSection(s *Section) (DocumentSection, error) {
	d := DocumentSection{
		Ref: s.Ref(), Number: s.Number, Title: s.Title, Label: s.Label, Icon: s.Icon,
		Aliases: s.Aliases, Words: s.Words, Summary: s.Summary, Minutes: s.Minutes,
		Topics: []DocumentTopic{}, Notebooks: []Ref{}, Resources: documentResources(s.Resources),
	}
	for _, t := range s.Topics {
		d.Topics = append(d.Topics, DocumentTopic{Ref: t.Ref(), Title: t.Title, Label: t.Label, Aliases: t.Aliases, Words: t.Words})
	}
	for _, r := range c.Notebooks(s) {
		d.Notebooks = append(d.Notebooks, r.Ref())
	}
	for _, x := range s.Since {
		since := DocumentSince{Date: x.Date, Text: x.Text, Source: x.Source}
		if x.Topic != nil {
			since.Topic = x.Topic.Ref()
		}
		d.Since = append(d.Since, since)
	}
	questions, err := c.store.quiz(s)
	if err != nil {
		return d, err
	}
	d.Questions = len(questions)
	d.Lesson, err = c.documentLesson(s)
	return d, err
}

func (c *Course) documentLesson(it Item) (DocumentLesson, error) {
	l, err := c.store.lesson(it)
	if err != nil {
		return DocumentLesson{}, err
	}
	d := DocumentLesson{Markdown: l.Text, Words: l.Words, Minutes: l.Minutes, Links: []DocumentLink{}}
	for _, link := range l.Links() {
		title := link.Text
		if title == link.URL {
			title = "" // an address that stands for itself
		}
		d.Links = append(d.Links, DocumentLink{Title: title, URL: link.URL})
	}
	return d, nil
}

func documentResources(list []*Resource) []DocumentResource {
	out := []DocumentResource{}
	for _, r := range list {
		d := DocumentResource{
			Ref: r.Ref(), Title: r.Title, URL: r.URL, Moved: r.Moved, By: r.By, Kind: r.Kind,
			About: r.About, Icon: r.Icon, Minutes: r.Minutes, Sections: r.Sections, Aliases: r.Aliases,
			Status: r.Status(), Gone: r.Gone, Checked: r.Checked,
			Instead: (*DocumentWork)(r.Instead), Superseded: (*DocumentWork)(r.Superseded),
		}
		if len(r.Also) > 0 {
			d.Also = documentLinks(r.Also)
		}
		out = append(out, d)
	}
	return out
}

func documentLinks(list []Link) []DocumentLink {
	out := []DocumentLink{}
	for _, l := range list {
		out = append(out, DocumentLink(l))
	}
	return out
}
