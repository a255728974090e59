package curriculum

import "strings"

// A Course is the whole: parts with their sections in the order of the
// roadmap, and shelves beside it. Once loaded it is never changed, so it may
// be shared freely.
type Course struct {
	ID         string // stable name, as in "llm-course"
	Title      string
	Revision   string // which state of the original this describes, as in "2024-07"
	Summary    string
	URL        string // address of the original
	Licence    string // SPDX identifier of the original's licence
	Disclaimer string
	Authors    []Author
	Assistants []Link
	Credits    []Credit
	Links      []Link // other addresses that belong to the course as a whole
	Parts      []*Part
	Shelves    []*Shelf

	moved map[string]string    // address in the original -> today's address
	stale map[string]*Resource // address of a resource that is not there any more -> the resource
	store *store               // where lessons and questions are read from, when asked for
	index *index               // every Ref and alias -> its Item
	added map[Ref]string       // what is not the course's own -> who added it
}

// An Author wrote the course.
type Author struct {
	Name  string
	Links []Link
}

// A Credit thanks somebody for something.
type Credit struct {
	Name string
	For  string
	URL  string // may be empty
}

// A Link is an address with a name.
type Link struct {
	Title string
	URL   string
	Icon  string
	About string
	Gone  Date // since when there is nothing at URL; empty while there is
}

// A Part is a big step of the roadmap.
type Part struct {
	ID       string
	Title    string
	Icon     string
	Summary  string
	Sections []*Section
}

// A Section is the unit a learner works on. Its lesson and questions are read
// when asked for: Course.Lesson, Course.Questions.
type Section struct {
	Part      *Part
	ID        string
	Number    int    // place within its part, from 1
	Title     string // as the course has it
	Label     string // as the roadmap picture has it; the title where the picture agrees
	Icon      string
	Aliases   []string // former ids
	Words     []string // what one may call it who does not know the title; for search
	Summary   string
	Minutes   int // for all resources together, where known; 0 is unknown
	Topics    []*Topic
	Resources []*Resource
	Since     []Since // what happened after the lesson was written, by date

	ref Ref
}

// MapName is what the picture of the roadmap calls a section whose title does
// not say so, as "RLHF" for Preference Alignment; else it is empty. Who shows a
// Label shows the title with it there.
func (s *Section) MapName() string {
	if strings.Contains(strings.ToLower(s.Title), strings.ToLower(s.Label)) {
		return ""
	}
	return s.Label
}

// A Topic is one idea of a section and a heading of its lesson.
type Topic struct {
	Section *Section
	ID      string
	Title   string
	Label   string // as the roadmap picture has it; the title where the picture agrees
	Aliases []string
	Words   []string // as of a Section

	ref Ref
}

// A Resource is something outside to read, watch or run. It stands in a
// section or on a shelf.
type Resource struct {
	Section  *Section // nil on a shelf
	Shelf    *Shelf   // nil in a section
	ID       string
	Title    string
	URL      string // as the course has it
	Moved    string // today's address where the original has moved, else empty
	By       string
	Kind     Kind
	About    string
	Icon     string
	Minutes  int
	Also     []Link   // further addresses: the article of a notebook, its project
	Sections []string // on a shelf: Refs of the sections it belongs to
	Aliases  []string

	Gone       Date  // since when neither address shows it any more; empty while one does
	Instead    *Work // another work that does its job where it is gone; nil if none is known
	Superseded *Work // a newer work that one would take today; this one still stands; nil if none
	Checked    Date  // when the address was last looked at; empty if nobody wrote it down

	ref Ref
}

// A Shelf is a titled list of resources outside the roadmap.
type Shelf struct {
	ID        string
	Title     string
	Icon      string
	Summary   string
	Resources []*Resource
}

// A Kind says what a resource is.
type Kind string

// The kinds of resources, in the order they are offered as filters.
const (
	Video       Kind = "video"
	Playlist    Kind = "playlist"
	Article     Kind = "article"
	Paper       Kind = "paper"
	CourseKind  Kind = "course"
	Book        Kind = "book"
	Docs        Kind = "docs"
	Tool        Kind = "tool"
	Code        Kind = "code"
	Notebook    Kind = "notebook"
	Dataset     Kind = "dataset"
	Leaderboard Kind = "leaderboard"
	List        Kind = "list"
)

// Kinds returns every kind, in order.
func Kinds() []Kind {
	return []Kind{
		Video, Playlist, Article, Paper, CourseKind, Book, Docs,
		Tool, Code, Notebook, Dataset, Leaderboard, List,
	}
}

// Sections returns all sections in the order of the roadmap.
func (c *Course) Sections() []*Section {
	var all []*Section
	for _, p := range c.Parts {
		all = append(all, p.Sections...)
	}
	return all
}

// Resources returns every resource: those of the sections in the order of the
// roadmap, then those of the shelves.
func (c *Course) Resources() []*Resource {
	var all []*Resource
	for _, s := range c.Sections() {
		all = append(all, s.Resources...)
	}
	for _, s := range c.Shelves {
		all = append(all, s.Resources...)
	}
	return all
}

// Notebooks returns the shelved resources that belong to a section.
func (c *Course) Notebooks(s *Section) []*Resource {
	var found []*Resource
	want := string(s.Ref())
	for _, shelf := range c.Shelves {
		for _, r := range shelf.Resources {
			for _, ref := range r.Sections {
				if ref == want {
					found = append(found, r)
				}
			}
		}
	}
	return found
}

// Moved returns today's address of one that the course knows to have moved, be
// it of a resource or in a lesson, or the address itself.
func (c *Course) Moved(address string) string {
	if to, ok := c.moved[address]; ok {
		return to
	}
	if r := c.stale[address]; r != nil {
		return r.Address()
	}
	return address
}
