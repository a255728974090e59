package linear

import "llmcourse/tui/phrase"

// main is the main menu, where everything begins and ends.
func (s *session) main() {
	for !s.ended && s.lost == nil {
		s.home = false
		if s.going != nil {
			s.arrive()
		}
		s.choose(func() ([]string, []command) {
			s.poll()
			return []string{"Main menu."}, s.mainMenu()
		})
		if !s.home {
			return
		}
	}
}

// mainMenu is everything there is. Its words work at every prompt.
func (s *session) mainMenu() []command {
	place := func(name string, short []string, label string, do func()) command {
		return command{name, short, "", label, func(string) after { do(); return again }}
	}
	list := []command{
		place("continue", []string{"c"}, s.continueLabel(), s.resume),
		place("roadmap", nil, "The roadmap", s.roadmap),
		{"find", []string{"search"}, "WORDS", "Find words in everything", s.find},
		{"review", nil, "NAME", "Review: " + s.dueLabel(), s.review},
		place("questions", []string{"quiz"}, "Questions of a section", s.questions),
		place("progress", []string{"stats"}, "Your progress", s.progress),
		place("resources", nil, "Resources of the course", s.resources),
		place("notebooks", nil, "Notebooks", s.notebooks),
		place("starred", []string{"notes"}, "What has a star or a note", s.marked),
		place("bookmarks", nil, "Bookmarks", s.bookmarks),
		{"plan", []string{"next"}, "MINUTES", "What to do now, in the time there is", s.planned},
		place("map", nil, "The map: the whole road in its order", s.mapped),
		{"define", []string{"glossary"}, "WORD", "The glossary: what a term means", s.define},
		{"since", nil, "DATE", "What happened since the lessons were written", s.since},
		place("settings", nil, "How lessons are read out", s.settings),
		place("about", nil, "About the course and your files", s.about),
	}
	if s.deps.Library != nil {
		list = append(list, place("courses", []string{"course"}, "Courses: go on in another one", s.courses))
	}
	return list
}

func (s *session) continueLabel() string {
	sec := s.study.Here()
	if sec == nil {
		return "Continue: nothing is left on the road"
	}
	place, ok := s.study.Book().Place(sec.Ref())
	switch {
	case !ok:
		return "Continue with: " + sec.Title
	case place.Heading == "":
		return "Continue where you were: " + sec.Title
	}
	return "Continue where you were: " + sec.Title + ", " + place.Heading
}

// resume goes on reading.
func (s *session) resume() {
	if sec := s.study.Here(); sec != nil {
		s.lesson(sec, "")
		return
	}
	s.say("%s The roadmap lists the sections.", phrase.Reason(s.study.Next()))
}

func (s *session) dueLabel() string {
	if n := len(s.study.Due().Today); n > 0 {
		return phrase.Plural(n, "question") + " due"
	}
	return "nothing is due"
}
