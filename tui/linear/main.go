package linear

import (
	"llmcourse/curriculum"
	"llmcourse/progress/review"
)

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
		place("review", nil, "Review: "+s.dueLabel(), s.review),
		place("questions", []string{"quiz"}, "Questions of a section", s.questions),
		place("progress", []string{"stats"}, "Your progress", s.progress),
		place("resources", nil, "Resources of the course", s.resources),
		place("notebooks", nil, "Notebooks", s.notebooks),
		place("starred", []string{"notes"}, "What has a star or a note", s.marked),
		place("bookmarks", nil, "Bookmarks", s.bookmarks),
		{"plan", []string{"next"}, "MINUTES", "What to do now, in the time there is", s.planned},
		place("map", nil, "The map: the whole road in its order", s.mapped),
		place("settings", nil, "How lessons are read out", s.settings),
		place("about", nil, "About the course and your files", s.about),
	}
	if s.deps.Courses != nil {
		list = append(list, place("courses", []string{"course"}, "Courses: go on in another one", s.courses))
	}
	return list
}

// next is the section to go on with: the first that was begun, else the first
// that was not.
func (s *session) next() *curriculum.Section {
	var fresh *curriculum.Section
	for _, sec := range s.deps.Course.Sections() {
		switch s.deps.Book.SectionState(sec) {
		case "doing":
			return sec
		case "todo":
			if fresh == nil {
				fresh = sec
			}
		}
	}
	return fresh
}

// lastRead is the section where reading stopped, unless it is done with.
func (s *session) lastRead() *curriculum.Section {
	place, _, ok := s.deps.Book.LastPlace()
	if !ok {
		return nil
	}
	item, _ := s.deps.Course.Find(place.Ref.Home())
	sec, ok := item.(*curriculum.Section)
	if !ok || s.deps.Book.SectionState(sec).Settled() {
		return nil
	}
	return sec
}

func (s *session) continueLabel() string {
	if sec := s.lastRead(); sec != nil {
		label := "Continue where you were: " + sec.Title
		if place, ok := s.deps.Book.Place(sec.Ref()); ok && place.Heading != "" {
			label += ", " + place.Heading
		}
		return label
	}
	if sec := s.next(); sec != nil {
		return "Continue with: " + sec.Title
	}
	return "Continue: every section is done or skipped"
}

// resume goes on reading.
func (s *session) resume() {
	sec := s.lastRead()
	if sec == nil {
		sec = s.next()
	}
	if sec == nil {
		s.say("Every section is done or skipped. The roadmap lists them.")
		return
	}
	s.lesson(sec, "")
}

// due is what there is to review today.
func (s *session) due() review.Due {
	all, _ := s.everyQuestion()
	return review.Queue(s.deps.Book, all, s.deps.Now(), s.deps.Habits.Review)
}

func (s *session) dueLabel() string {
	if n := len(s.due().Today); n > 0 {
		return plural(n, "question") + " due"
	}
	return "nothing is due"
}
