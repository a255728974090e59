package linear

import (
	"strconv"
	"strings"

	"llmcourse/progress/stats"
	"llmcourse/progress/study"
	"llmcourse/tui/phrase"
)

// previewWidth is how wide a preview is where lines are not wrapped.
const previewWidth = 76

// libraryCommands change which courses there are: what would be done is said
// first.
func (s *session) libraryCommands(all *stats.Together) []command {
	if s.deps.Manager == nil {
		return nil
	}
	numbered := func(do func(stats.Line) after) func(string) after {
		return func(rest string) after {
			n, err := strconv.Atoi(strings.TrimSuffix(rest, "."))
			if err != nil || n < 1 || n > len(all.Courses) {
				s.say("Which one? Type its number after the word, as in: update 2.")
				return stay
			}
			return do(all.Courses[n-1])
		}
	}
	return []command{
		{"add", nil, "WHERE", "add a course: a file in Markdown, a folder, or an https address", s.addCourse},
		{"update", nil, "NUMBER", "bring that course up to date with its roadmap", numbered(func(l stats.Line) after { return s.updateCourse(l.Name, "") })},
		{"remove", nil, "NUMBER", "take that course away; what you did in it stays", numbered(s.removeCourse)},
	}
}

// addCourse reads a roadmap, says what was found, and adds it if it shall be.
func (s *session) addCourse(from string) after {
	if from == "" {
		s.say("Add what? As in: add roadmap.md, or: add https://github.com/mlabonne/llm-course.")
		return stay
	}
	im, err := s.deps.Manager.Read(s.ctx, from)
	switch {
	case err != nil:
		s.failed(err)
		return stay
	case im.Exists:
		s.say("There is a course %s already. This is how the newer revision differs.", im.Name)
		return s.updateCourse(im.Name, from)
	}
	s.plainly(im.Preview(s.previewWidth()))
	if !s.agrees("Add this course?") {
		return stay
	}
	done, err := s.deps.Manager.Add(s.ctx, im)
	if err != nil {
		s.failed(err)
		return stay
	}
	s.poll() // what was ticked is recorded beside us
	s.say("%s is added: %s, %d done.", im.Title, phrase.Plural(im.Sections, "section"), done)
	return again
}

// updateCourse says what a newer revision changes, and takes it if it shall be.
func (s *session) updateCourse(name, from string) after {
	u, err := s.deps.Manager.Compare(s.ctx, name, from)
	switch {
	case err != nil:
		s.failed(err)
		return stay
	case u.Unchanged:
		s.say("%s is up to date.", u.Title)
		return stay
	}
	for _, lost := range u.Lost {
		s.say("%s", lost)
	}
	s.plainly(u.Changes)
	if u.BuiltIn {
		return s.addBeside(u)
	}
	if !s.agrees("Update this course?") {
		return stay
	}
	applied, err := s.deps.Manager.Apply(s.ctx, u)
	for _, note := range applied.Notes {
		s.say("%s", note)
	}
	if err != nil {
		s.failed(err)
		return stay
	}
	s.say("%s is up to date. As it was it is in %s.", u.Title, applied.Folder)
	if name == s.name {
		return s.reopen(name)
	}
	return again
}

// addBeside adds a newer revision of the built-in course beside it, if it shall
// be; where only titles are known of it, it says where all of it is.
func (s *session) addBeside(u study.Update) after {
	s.say("%s is built in: it changes with the program only.", u.Title)
	if u.Beside == "" {
		s.say("To have the newest revision beside it, with progress of its own, type: add %s", u.Web)
		return stay
	}
	if !s.agrees("Add this revision beside it as " + u.Beside + ", with progress of its own?") {
		return stay
	}
	applied, err := s.deps.Manager.Apply(s.ctx, u)
	if err != nil {
		s.failed(err)
		return stay
	}
	s.say("%s is added.", applied.Name)
	return again
}

// removeCourse takes a course away. Who was in it goes on in the built-in one.
func (s *session) removeCourse(l stats.Line) after {
	switch {
	case l.BuiltIn:
		s.say("%s is built in: it cannot be removed.", l.Title)
		return stay
	case l.Gone:
		s.say("%s is no longer here.", l.Title)
		return stay
	}
	s.say("The folder of %s is set aside, and is not deleted. What you did in it stays: add the course again, and all of it is there.", l.Title)
	if !s.agrees("Remove this course?") {
		return stay
	}
	folder, err := s.deps.Manager.Remove(s.ctx, l.Name)
	if err != nil {
		s.failed(err)
		return stay
	}
	s.say("Removed. Its folder is now %s.", folder)
	if !l.InUse {
		return again
	}
	for _, other := range s.deps.Library.List(s.ctx) {
		if other.BuiltIn {
			return s.reopen(other.Name)
		}
	}
	return again
}

// reopen goes on in a course as it is now.
func (s *session) reopen(name string) after {
	opened, err := s.deps.Library.Open(s.ctx, name)
	if err != nil {
		s.failed(err)
		return again
	}
	s.going, s.home = &opened, true
	return leave
}

// agrees asks; only yes is yes.
func (s *session) agrees(question string) bool {
	answer, ok := s.read(question + " yes or no:")
	if ok && (strings.EqualFold(answer, "yes") || strings.EqualFold(answer, "y")) {
		return true
	}
	s.say("Nothing was changed.")
	return false
}

// failed says what went wrong, and what to do.
func (s *session) failed(err error) {
	s.say("%s", phrase.Error(err))
	if hint := study.Hint(err); hint != "" {
		s.say("What to do: %s.", hint)
	}
}

// plainly prints text that has its own lines.
func (s *session) plainly(text string) {
	for line := range strings.SplitSeq(strings.TrimRight(text, "\n"), "\n") {
		s.raw(strings.TrimRight(line, " "))
	}
}

func (s *session) previewWidth() int {
	if s.draw.width > 0 {
		return s.draw.width
	}
	return previewWidth
}
