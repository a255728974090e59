package search

import "llmcourse/curriculum"

// A Document is something to be found besides the course: a note.
type Document struct {
	Ref   curriculum.Ref // what it belongs to
	Where string         // "note"
	Title string
	Text  string // plain or Markdown
}

// The kinds of places a Hit may be.
const (
	Part     = "part"
	Section  = "section"
	Shelf    = "shelf"
	Topic    = "topic" // the heading of a topic, found by its name
	Resource = "resource"
	Lesson   = "lesson" // the text under a heading
	Question = "question"
	Note     = "note"
	Term     = "term" // of the glossary: its Ref is that of where it is taught
)

// A Hit is a place where words were found.
type Hit struct {
	Ref     curriculum.Ref // in a lesson: of the topic whose text it is, or else of the section or shelf
	Title   string         // of the item; in a lesson that of its section or shelf
	Where   string         // one of the kinds of places
	Heading string         // in a lesson: the heading above; of a question: the one that answers it
	Snippet string         // the paragraph that fits best, cut to what is around the words
	Marks   [][2]int       // the words found in Snippet, as ranges of bytes, in order
	Line    int            // in a lesson: the line of its text, from 0
	Score   float64        // higher is better; comparable within one query only
}
