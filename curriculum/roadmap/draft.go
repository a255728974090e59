package roadmap

import "llmcourse/curriculum"

// A Draft is a course as it was read from a roadmap, before it is written.
type Draft struct {
	ID        string
	Title     string
	TitleFrom string // the rule that found the title
	Revision  string // not known to the text; set by who fetched it
	Summary   string
	URL       string // where the roadmap was read from; set by who fetched it
	Parts     []*Part
	Shelves   []*Shelf

	PartRule string    // the rule that decided what is a part
	Dropped  []Heading // headings that are no part of the course
	Tables   []Table
	Notes    []string // other decisions, one sentence each
	Links    Links
	GuessURL string // a base for relative links that the text suggests; never used unasked

}

// A Part is a big step of the roadmap.
type Part struct {
	ID       string
	Title    string
	Icon     string
	Summary  string
	Line     int
	Sections []*Section
}

// A Section is what a learner works on.
type Section struct {
	ID        string
	Title     string
	Icon      string
	Summary   string
	Line      int
	Rule      string // why it is a section
	Aliases   []string
	Text      string // Markdown, before the first topic
	Topics    []*Topic
	Resources []*Resource

	body body // what Text is made of
}

// A Shelf is a list of notebooks beside the roadmap.
type Shelf struct {
	ID        string
	Title     string
	Icon      string
	Summary   string
	Line      int
	Text      string
	Resources []*Resource
}

// A Topic is something to tick that is not one address.
type Topic struct {
	ID      string
	Title   string
	Aliases []string
	Text    string // Markdown below its heading
	Done    bool   // its box was ticked
	Line    int

	body body
}

// A Resource is something outside to read, watch or run.
type Resource struct {
	ID      string
	Title   string
	URL     string // http or https
	By      string
	Kind    curriculum.Kind
	About   string
	Also    []curriculum.Link
	Aliases []string
	Done    bool // its box was ticked
	Line    int

	group *Topic // below whose heading it stood, or nil
}

// A Heading that was dropped, and why.
type Heading struct {
	Title  string `json:"title"`
	Level  int    `json:"level"`
	Line   int    `json:"line"`
	Reason string `json:"reason"`
}

// A Table of the roadmap, and what was made of it.
type Table struct {
	Section string `json:"section"`
	Line    int    `json:"line"`
	Rows    int    `json:"rows"`
	Use     string `json:"use"` // "notebooks", "items", "text" or "contents"
}

// Links is the account of all links: Found is Kept and those Dropped.
type Links struct {
	Found   int       `json:"found"`
	Kept    int       `json:"kept"`
	AsText  int       `json:"as_text"` // of those kept: shown, but nothing to open (relative without a base, or no web address)
	Dropped []Dropped `json:"dropped"`

	kept []string // the addresses kept, as written, in order
}

// A Dropped link.
type Dropped struct {
	URL    string `json:"url"` // as written
	Text   string `json:"text"`
	Line   int    `json:"line"`
	Reason string `json:"reason"`
}

// Sections returns all sections in order.
func (d *Draft) Sections() []*Section {
	var all []*Section
	for _, p := range d.Parts {
		all = append(all, p.Sections...)
	}
	return all
}

// Done lists what had its box ticked. It is for the first import: later the
// learner's own progress says what is done.
func (d *Draft) Done() []curriculum.Ref {
	var done []curriculum.Ref
	for _, p := range d.Parts {
		for _, s := range p.Sections {
			home := p.ID + "/" + s.ID + "#"
			for _, t := range s.Topics {
				if t.Done {
					done = append(done, curriculum.Ref(home+t.ID))
				}
			}
			for _, r := range s.Resources {
				if r.Done {
					done = append(done, curriculum.Ref(home+r.ID))
				}
			}
		}
	}
	return done
}
