package linear

import (
	"strings"

	"llmcourse/curriculum"
	"llmcourse/curriculum/search"
	"llmcourse/tui/phrase"
	"llmcourse/tui/prose"
)

// mostHits is more than anybody listens to.
const mostHits = 60

// find searches the course and the notes, and opens what was found at the
// place where it was found.
func (s *session) find(words string) after {
	if words == "" {
		line, ok := s.read("Words to find:")
		if words = line; !ok || words == "" || words == "0" {
			return again
		}
	}
	hits := s.study.Search(words, mostHits)
	if len(hits) == 0 {
		s.say("Nothing was found for %q.", words)
		return again
	}
	s.browse(func() list {
		return list{
			title: phrase.Plural(len(hits), "place") + " with " + words + ".", count: len(hits),
			row:  func(i int) string { return s.hitRow(hits[i]) },
			what: "open it there", pick: func(i int) after { s.openHit(hits[i]); return again },
		}
	})
	return again
}

func (s *session) hitRow(h search.Hit) string {
	row := s.formulas(h.Title)
	if h.Heading != "" && h.Heading != h.Title {
		row += ", " + h.Heading
	}
	row += ", " + h.Where
	if h.Snippet != "" && h.Snippet != h.Title {
		row += ": " + s.formulas(brief(h))
	}
	return row
}

// briefly is how many letters of a snippet are enough to choose by.
const briefly = 100

// brief is the part of a snippet around the first word found: an eye skips the
// rest of a paragraph, an ear does not.
func brief(h search.Hit) string {
	text, from := h.Snippet, 0
	if len(h.Marks) > 0 {
		from = max(h.Marks[0][0]-briefly/2, 0)
	}
	if from > 0 {
		_, rest, _ := strings.Cut(text[from:], " ")
		text = "…" + rest
	}
	if len(text) > briefly {
		if end := strings.LastIndexByte(text[:briefly], ' '); end > 0 {
			text = text[:end] + "…"
		}
	}
	return text
}

// formulas draws the formulas in a text that has no other Markdown.
func (s *session) formulas(text string) string {
	if s.draw.source {
		return text
	}
	text, _ = prose.Formulas(text, nil, false)
	return text
}

func (s *session) openHit(h search.Hit) {
	if h.Where == search.Term {
		s.define(h.Title)
		return
	}
	item, ok := s.study.Course().Find(h.Ref)
	if !ok {
		s.say("It is no longer in the course.")
		return
	}
	if h.Where == search.Lesson {
		switch it := item.(type) {
		case *curriculum.Topic:
			heading := h.Heading
			if heading == "" {
				heading = it.Title
			}
			s.lesson(it.Section, heading)
			return
		case *curriculum.Section:
			s.lesson(it, h.Heading)
			return
		case *curriculum.Shelf:
			s.readOut(it.Ref(), nil, h.Heading)
			return
		}
	}
	s.open(item)
}

// marked lists what has a star or a note.
func (s *session) marked() {
	s.browse(func() list {
		var some []curriculum.Item
		for _, item := range s.study.Items() {
			if s.study.Book().Star(item.Ref()) || s.study.Note(item.Ref()) != "" {
				some = append(some, item)
			}
		}
		return list{
			title: "What has a star or a note.", count: len(some), empty: "Nothing yet.",
			row:  func(i int) string { return some[i].Name() + ": " + s.standing(some[i]) },
			what: "open it", pick: func(i int) after { s.open(some[i]); return again },
		}
	})
}
