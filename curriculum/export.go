package curriculum

import (
	"encoding/json"
	"fmt"
	"io"
)

// A Document is a whole course as data, for other programs: "export --course".
// Its field names are stable; new ones may come. Addresses are as the course
// has them, character for character, with today's beside them where they moved.
type Document struct {
	ID         string            `json:"id"`
	Title      string            `json:"title"`
	Revision   string            `json:"revision,omitempty"`
	Summary    string            `json:"summary,omitempty"`
	URL        string            `json:"url,omitempty"`
	Licence    string            `json:"licence,omitempty"`
	Disclaimer string            `json:"disclaimer,omitempty"`
	Authors    []DocumentAuthor  `json:"authors"`
	Assistants []DocumentLink    `json:"assistants"`
	Credits    []DocumentCredit  `json:"credits"`
	Links      []DocumentLink    `json:"links"`
	Parts      []DocumentPart    `json:"parts"`
	Shelves    []DocumentShelf   `json:"shelves"`
	Moved      map[string]string `json:"moved"` // addresses in lessons that moved
}

// A DocumentAuthor is an Author as data.
type DocumentAuthor struct {
	Name  string         `json:"name"`
	Links []DocumentLink `json:"links"`
}

// A DocumentCredit is a Credit as data.
type DocumentCredit struct {
	Name string `json:"name"`
	For  string `json:"for,omitempty"`
	URL  string `json:"url,omitempty"`
}

// A DocumentLink is a Link as data.
type DocumentLink struct {
	Title string `json:"title,omitempty"`
	URL   string `json:"url"`
	Icon  string `json:"icon,omitempty"`
	About string `json:"about,omitempty"`
	Gone  Date   `json:"gone,omitempty"`
}

// A DocumentWork is a Work as data.
type DocumentWork struct {
	Title string `json:"title"`
	URL   string `json:"url"`
	By    string `json:"by,omitempty"`
}

// A DocumentSince is a Since as data.
type DocumentSince struct {
	Date   Date   `json:"date"`
	Text   string `json:"text"`
	Source string `json:"source"`
	Topic  Ref    `json:"topic,omitempty"`
}

// A DocumentPart is a Part as data.
type DocumentPart struct {
	Ref      Ref               `json:"ref"`
	Title    string            `json:"title"`
	Icon     string            `json:"icon,omitempty"`
	Summary  string            `json:"summary,omitempty"`
	Sections []DocumentSection `json:"sections"`
}

// A DocumentSection is a Section as data, with its lesson.
type DocumentSection struct {
	Ref       Ref                `json:"ref"`
	Number    int                `json:"number"`
	Title     string             `json:"title"`
	Label     string             `json:"label"`
	Icon      string             `json:"icon,omitempty"`
	Aliases   []string           `json:"aliases,omitempty"`
	Words     []string           `json:"words,omitempty"`
	Summary   string             `json:"summary,omitempty"`
	Minutes   int                `json:"minutes,omitempty"`
	Topics    []DocumentTopic    `json:"topics"`
	Resources []DocumentResource `json:"resources"`
	Notebooks []Ref              `json:"notebooks"` // on the shelves
	Questions int                `json:"questions"` // how many
	Since     []DocumentSince    `json:"since,omitempty"`
	Lesson    DocumentLesson     `json:"lesson"`
}

// A DocumentTopic is a Topic as data.
type DocumentTopic struct {
	Ref     Ref      `json:"ref"`
	Title   string   `json:"title"`
	Label   string   `json:"label"`
	Aliases []string `json:"aliases,omitempty"`
	Words   []string `json:"words,omitempty"`
}

// A DocumentResource is a Resource as data.
type DocumentResource struct {
	Ref      Ref            `json:"ref"`
	Title    string         `json:"title"`
	URL      string         `json:"url"`
	Moved    string         `json:"moved,omitempty"`
	By       string         `json:"by,omitempty"`
	Kind     Kind           `json:"kind"`
	About    string         `json:"about,omitempty"`
	Icon     string         `json:"icon,omitempty"`
	Minutes  int            `json:"minutes,omitempty"`
	Also     []DocumentLink `json:"also,omitempty"`
	Sections []string       `json:"sections,omitempty"`
	Aliases  []string       `json:"aliases,omitempty"`

	Status     Status        `json:"status"`
	Gone       Date          `json:"gone,omitempty"`
	Instead    *DocumentWork `json:"instead,omitempty"`
	Superseded *DocumentWork `json:"superseded,omitempty"`
	Checked    Date          `json:"checked,omitempty"`
}

// A DocumentLesson is a Lesson as data.
type DocumentLesson struct {
	Markdown string         `json:"markdown"`
	Words    int            `json:"words"`
	Minutes  int            `json:"minutes"`
	Links    []DocumentLink `json:"links"`
}

// A DocumentShelf is a Shelf as data.
type DocumentShelf struct {
	Ref       Ref                `json:"ref"`
	Title     string             `json:"title"`
	Icon      string             `json:"icon,omitempty"`
	Summary   string             `json:"summary,omitempty"`
	Resources []DocumentResource `json:"resources"`
	Lesson    DocumentLesson     `json:"lesson"`
}

// WriteJSON writes the whole course as JSON. Addresses stay readable: "&" is
// not escaped, as it would be for HTML.
func (c *Course) WriteJSON(w io.Writer) error {
	d, err := c.Document()
	if err != nil {
		return err
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(d); err != nil {
		return fmt.Errorf("write course %q: %w", c.ID, err)
	}
	return nil
}
