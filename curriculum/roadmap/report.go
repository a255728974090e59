package roadmap

import "strings"

// A Report is a draft as data: what a preview shows.
type Report struct {
	ID        string        `json:"id"`
	Title     string        `json:"title"`
	TitleFrom string        `json:"title_from"`
	PartRule  string        `json:"part_rule"`
	Parts     []PartReport  `json:"parts"`
	Shelves   []ShelfReport `json:"shelves"`
	Sections  int           `json:"sections"`
	Topics    int           `json:"topics"`
	Resources int           `json:"resources"`
	Done      int           `json:"done"` // boxes that were ticked
	Links     Links         `json:"links"`
	Dropped   []Heading     `json:"dropped_headings"`
	Tables    []Table       `json:"tables"`
	Notes     []string      `json:"notes"`
	GuessURL  string        `json:"guess_url,omitempty"`
}

// A PartReport is one part of a Report.
type PartReport struct {
	ID       string          `json:"id"`
	Title    string          `json:"title"`
	Icon     string          `json:"icon,omitempty"`
	Line     int             `json:"line,omitempty"`
	Sections []SectionReport `json:"sections"`
}

// A SectionReport is one section of a Report.
type SectionReport struct {
	ID        string `json:"id"`
	Title     string `json:"title"`
	Icon      string `json:"icon,omitempty"`
	Line      int    `json:"line"`
	Rule      string `json:"rule"`
	Topics    int    `json:"topics"`
	Resources int    `json:"resources"`
	Done      int    `json:"done,omitempty"`
}

// A ShelfReport is one shelf of a Report.
type ShelfReport struct {
	ID        string `json:"id"`
	Title     string `json:"title"`
	Line      int    `json:"line"`
	Resources int    `json:"resources"`
}

// Report returns what a preview shows, as data. Its lists are never nil.
func (d *Draft) Report() Report {
	r := Report{
		ID: d.ID, Title: d.Title, TitleFrom: d.TitleFrom, PartRule: d.PartRule, Done: len(d.Done()),
		Parts: []PartReport{}, Shelves: []ShelfReport{}, Links: d.Links, GuessURL: d.GuessURL,
		Dropped: append([]Heading{}, d.Dropped...), Tables: append([]Table{}, d.Tables...), Notes: append([]string{}, d.Notes...),
	}
	r.Links.Dropped = append([]Dropped{}, d.Links.Dropped...)
	for _, p := range d.Parts {
		part := PartReport{ID: p.ID, Title: p.Title, Icon: p.Icon, Line: p.Line}
		for _, s := range p.Sections {
			section := SectionReport{
				ID: s.ID, Title: s.Title, Icon: s.Icon, Line: s.Line, Rule: s.Rule,
				Topics: len(s.Topics), Resources: len(s.Resources), Done: s.done(),
			}
			r.Sections++
			r.Topics += len(s.Topics)
			r.Resources += len(s.Resources)
			part.Sections = append(part.Sections, section)
		}
		r.Parts = append(r.Parts, part)
	}
	for _, s := range d.Shelves {
		r.Shelves = append(r.Shelves, ShelfReport{ID: s.ID, Title: s.Title, Line: s.Line, Resources: len(s.Resources)})
	}
	return r
}

func (s *Section) done() int {
	n := 0
	for _, t := range s.Topics {
		if t.Done {
			n++
		}
	}
	for _, r := range s.Resources {
		if r.Done {
			n++
		}
	}
	return n
}

// reasons counts the dropped links by their reason, in the order of the text.
func (l *Links) reasons() (order []string, count map[string]int) {
	count = map[string]int{}
	for _, d := range l.Dropped {
		if count[d.Reason] == 0 {
			order = append(order, d.Reason)
		}
		count[d.Reason]++
	}
	return order, count
}

// plural is "1 link" or "2 links".
func plural(n int, one string) string {
	many := one + "s"
	if strings.HasSuffix(one, "x") {
		many = one + "es"
	}
	if strings.HasSuffix(one, "shelf") {
		many = strings.TrimSuffix(one, "f") + "ves"
	}
	if n == 1 {
		return "1 " + one
	}
	return number(n) + " " + many
}
