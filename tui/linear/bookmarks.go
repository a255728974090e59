package linear

import (
	"llmcourse/curriculum"
	"llmcourse/progress"
)

// bookmark gives a letter to a place: the one that was typed, or the first
// that is free.
func (s *session) bookmark(letter string, p progress.Place) after {
	if letter == "" {
		letter = s.deps.Book.FreeLetter()
	}
	if !progress.BookmarkLetter(letter) {
		s.say("A bookmark is a letter from a to z, as in: bookmark a.")
		return stay
	}
	if _, ok := s.record(progress.SetBookmark(letter, p)); ok {
		s.say("%s leads here: %s. Saved. The command bookmarks lists them.", letter, s.leads(p))
	}
	return stay
}

// leads is where a place leads, by name.
func (s *session) leads(p progress.Place) string {
	name := s.name(p.Ref)
	if p.Heading != "" && p.Heading != name {
		name += ", " + p.Heading
	}
	return name
}

// bookmarks lists where letters lead.
func (s *session) bookmarks() {
	s.browse(func() list {
		all := s.deps.Book.Bookmarks()
		return list{
			title: "Bookmarks.", count: len(all), empty: "None yet. While you read, bookmark gives a letter to the place.",
			row:  func(i int) string { return all[i].Letter + ": " + s.leads(all[i].Place) },
			what: "go there", pick: func(i int) after { s.comeBack(all[i].Place); return again },
			commands: []command{{"drop", nil, "LETTER", "take a bookmark away", func(rest string) after {
				b, ok := s.deps.Book.Bookmark(rest)
				if !ok {
					s.say("Drop which? As in: drop a.")
					return stay
				}
				if _, ok := s.record(progress.DropBookmark(rest, b.Place.Ref)); ok {
					s.say("The bookmark %s is gone. Saved.", rest)
				}
				return again
			}}},
		}
	})
}

// comeBack opens a place: a lesson at its passage, anything else as it is.
func (s *session) comeBack(p progress.Place) {
	item, ok := s.deps.Course.Find(p.Ref)
	if !ok {
		s.say("%s is no longer in the course.", p.Ref)
		return
	}
	if sec, is := item.(*curriculum.Section); is && p.Screen == "section" {
		s.readAt(sec, p)
		return
	}
	s.open(item)
}
