package plan

import (
	"strings"

	"llmcourse/curriculum"
	"llmcourse/progress"
)

const (
	// guessLesson is what a lesson takes that cannot be read: most of them do.
	guessLesson = 8
	// reviewSeconds is what a review takes somebody of whom nothing is known.
	reviewSeconds = 30
	// paceAnswers is how many of the last answers tell how fast somebody is,
	// and fewest is how many there must be.
	paceAnswers, paceFewest = 200, 20
	// Less is a slip, and more is a cup of coffee.
	paceLeast, paceMost = 5, 120
)

// pace is how many seconds an answer takes this learner: the mean of the last
// answers whose time is known.
func pace(book *progress.Book) int {
	sum, n := 0, 0
	for _, e := range book.History(2 * paceAnswers) {
		if e.Kind == progress.KindAnswer && e.Seconds > 0 && n < paceAnswers {
			sum += min(max(e.Seconds, paceLeast), paceMost)
			n++
		}
	}
	if n < paceFewest {
		return reviewSeconds
	}
	return (sum + n/2) / n
}

// reviewMinutes is what n answers take, rounded up.
func reviewMinutes(n, pace int) int { return (n*pace + 59) / 60 }

// lessonMinutes is what the rest of a lesson takes, from where the learner was
// reading, and whether that is a guess.
func (p *planner) lessonMinutes(s *curriculum.Section) (minutes int, guess bool) {
	if p.Lesson == nil {
		return guessLesson, true
	}
	l := p.Lesson(s.Ref())
	if l == nil {
		return guessLesson, true
	}
	at, ok := p.book.Place(s.Ref())
	if !ok || at.Heading == "" {
		return max(l.Minutes, 1), false
	}
	lines := strings.Count(l.Text, "\n") + 1
	for _, h := range l.Headings {
		if h.Text == at.Heading {
			left := lines - h.Line
			return max((l.Minutes*left+lines-1)/lines, 1), false
		}
	}
	return max(l.Minutes, 1), false
}

// resourceMinutes is what a resource takes, and whether that is a guess.
func resourceMinutes(r *curriculum.Resource) (minutes int, guess bool) {
	if r.Minutes > 0 {
		return r.Minutes, false
	}
	switch r.Kind {
	case curriculum.Leaderboard, curriculum.Dataset, curriculum.List:
		return 10, true
	case curriculum.Article, curriculum.Docs, curriculum.Tool:
		return 15, true
	case curriculum.Video, curriculum.Code:
		return 20, true
	case curriculum.Notebook:
		return 30, true
	case curriculum.Paper:
		return 45, true
	case curriculum.Playlist:
		return 3 * 60, true
	case curriculum.CourseKind, curriculum.Book:
		return 10 * 60, true
	}
	return 15, true
}

// long tells whether a resource is worked through in parts.
func long(r *curriculum.Resource) bool {
	return r.Kind == curriculum.Playlist || r.Kind == curriculum.CourseKind || r.Kind == curriculum.Book
}
