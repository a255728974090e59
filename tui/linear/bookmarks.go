package linear

import (
	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/study"
)

// bookmark gives a letter to a place: the one that was typed, or the first
// that is free.
func (s *session) bookmark(letter string, p progress.Place) after {
	if _, ok := s.do(study.Bookmark{Letter: letter, Place: p}); ok {
		s.say("The command bookmarks lists them.")
	}
	return stay
}

// leads is where a place leads, by name.
func (s *session) leads(p progress.Place) string {
	name := s.nameOf(p.Ref)
	if p.Heading != "" && p.Heading != name {
		name += ", " + p.Heading
	}
	return name
}

// bookmarks lists where letters lead.
func (s *session) bookmarks() {
	s.browse(func() list {
		all := s.study.Book().Bookmarks()
		return list{
			title: "Bookmarks.", count: len(all), empty: "None yet. While you read, bookmark gives a letter to the place.",
			row:  func(i int) string { return all[i].Letter + ": " + s.leads(all[i].Place) },
			what: "go there", pick: func(i int) after { s.comeBack(all[i].Place); return again },
			commands: []command{{"drop", nil, "LETTER", "take a bookmark away", func(rest string) after {
				s.do(study.Bookmark{Letter: rest, Drop: true})
				return again
			}}},
		}
	})
}

// comeBack opens a place: a lesson at its passage, anything else as it is.
func (s *session) comeBack(p progress.Place) {
	item, ok := s.study.Course().Find(p.Ref)
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
