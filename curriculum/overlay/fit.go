package overlay

import (
	"errors"
	"io/fs"
	"slices"
	"strings"

	"llmcourse/curriculum"
	"llmcourse/curriculum/clean"
)

// An entry is a table in a file of an overlay, as "resources[2]"; no path is
// the file as a whole.
type entry struct{ file, path string }

// mostRounds is how often what does not fit is taken out: what is taken out may
// have held up something else.
const mostRounds = 8

// Fit lays overlays over a course as Apply does, and leaves out what does not
// fit instead of failing: a course that was updated may have lost what an
// overlay speaks of. View.LeftOut tells what that is. The error is about the
// course itself.
func Fit(base fs.FS, overlays ...fs.FS) (*View, *curriculum.Course, error) {
	course, err := curriculum.Load(base)
	if err != nil {
		return nil, nil, err
	}
	skip := map[entry]bool{}
	var left []curriculum.Problem
	for range mostRounds {
		v := lay(base, course, skip, overlays)
		left = append(left, v.problems...)
		whole, wrong := v.trial()
		if whole != nil && len(wrong) == 0 {
			v.LeftOut = curriculum.SortProblems(append(left, v.unplaced()...))
			return v, whole, nil
		}
		found := false
		for _, p := range wrong {
			if e, ok := v.entryAt(p); ok && !skip[e] {
				skip[e], found = true, true
				left = append(left, p)
			}
		}
		if !found {
			left = append(left, wrong...)
			break
		}
	}
	v := lay(base, course, nil, nil)
	v.LeftOut = curriculum.SortProblems(left)
	return v, course, nil
}

// trial loads the course, and the questions that an overlay touches, and
// returns what is wrong; no course where it cannot be loaded.
func (v *View) trial() (*curriculum.Course, []curriculum.Problem) {
	c, err := v.Load()
	if err != nil {
		return nil, v.problemsOf(err)
	}
	var wrong []curriculum.Problem
	for name := range v.files {
		if home, ok := strings.CutSuffix(name, ".quiz.toml"); ok {
			if _, err := c.Questions(curriculum.Ref(home)); err != nil {
				wrong = append(wrong, v.ours(v.told(v.problemsOf(err)))...)
			}
		}
	}
	return c, wrong
}

func (v *View) problemsOf(err error) []curriculum.Problem {
	var invalid *curriculum.InvalidError
	if errors.As(err, &invalid) {
		return invalid.Problems
	}
	if errors.Is(err, curriculum.ErrNotFound) {
		return nil // questions for a section that is not there: unplaced
	}
	return []curriculum.Problem{{File: "course.toml", Text: clean.Line(err.Error())}}
}

// ours are the problems in files of overlays.
func (v *View) ours(problems []curriculum.Problem) []curriculum.Problem {
	return slices.DeleteFunc(slices.Clone(problems), func(p curriculum.Problem) bool { return v.laid[p.File] == nil })
}

// entryAt is what to leave out for a problem to go away.
func (v *View) entryAt(p curriculum.Problem) (entry, bool) {
	f := v.laid[p.File]
	if f == nil {
		return entry{}, false
	}
	best := entry{file: p.File}
	line := 0
	for path, at := range f.meta.at {
		if strings.HasSuffix(path, "]") && !strings.Contains(path, ".") && at.file == p.File && at.line <= p.Line && at.line > line {
			best.path, line = path, at.line
		}
	}
	return best, true
}

// unplaced are the files of overlays for what the course does not have.
func (v *View) unplaced() []curriculum.Problem {
	var out []curriculum.Problem
	for from, f := range v.laid {
		home, isLesson := strings.CutSuffix(f.name, ".md")
		home, isQuiz := strings.CutSuffix(home, ".quiz.toml")
		if !isLesson && !isQuiz {
			continue
		}
		if _, ok := v.loaded.Find(curriculum.Ref(home)); !ok {
			out = append(out, problem(from, 0, "the course has no "+quoted(home), "it is left out, and stays where it is"))
		}
	}
	return out
}

// Check returns everything wrong with an overlay for a course, sorted by file
// and line. What is wrong with the course itself is not told.
func Check(base fs.FS, o fs.FS) ([]curriculum.Problem, error) {
	v, err := Apply(base, o)
	var invalid *curriculum.InvalidError
	switch {
	case errors.As(err, &invalid):
		return curriculum.SortProblems(invalid.Problems), nil
	case err != nil:
		return nil, err
	}
	return curriculum.SortProblems(v.ours(v.Validate())), nil
}
