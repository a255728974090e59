package data_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"llmcourse/curriculum"
)

// questions lists all questions of the course.
func questions(t *testing.T) []*curriculum.Question {
	t.Helper()
	c := load(t)
	var all []*curriculum.Question
	for _, s := range c.Sections() {
		some, err := c.Questions(s.Ref())
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, some...)
	}
	if len(all) < 274 {
		t.Errorf("%d questions, fewer than the 274 there were", len(all))
	}
	return all
}

// ofKind picks the questions of one kind.
func ofKind(all []*curriculum.Question, kind curriculum.QuestionKind) []*curriculum.Question {
	var some []*curriculum.Question
	for _, q := range all {
		if q.Kind == kind {
			some = append(some, q)
		}
	}
	return some
}

// rightOnes counts the right choices.
func rightOnes(q *curriculum.Question) int {
	n := 0
	for _, c := range q.Choices {
		if c.Right {
			n++
		}
	}
	return n
}

// most returns the commonest key and its count.
func most(counts map[string]int) (string, int) {
	key, n := "", 0
	for k, v := range counts {
		if v > n || v == n && k < key {
			key, n = k, v
		}
	}
	return key, n
}

// Where several choices are right, counting helps nobody: no number of right
// ones, of wrong ones, and no pair of both is that of more than half of the
// questions. Once there were never more than two wrong ones.
func TestManyChoicesVary(t *testing.T) {
	t.Parallel()
	many := ofKind(questions(t), curriculum.ManyChoices)
	pairs, rights, wrongs := map[string]int{}, map[string]int{}, map[string]int{}
	for _, q := range many {
		right, all := rightOnes(q), len(q.Choices)
		pairs[fmt.Sprintf("%d of %d", right, all)]++
		rights[fmt.Sprintf("%d right", right)]++
		wrongs[fmt.Sprintf("%d wrong", all-right)]++
	}
	t.Log(len(many), pairs, rights, wrongs)
	for _, counts := range []map[string]int{pairs, rights, wrongs} {
		if key, n := most(counts); 2*n > len(many) {
			t.Errorf("%s: %d of %d questions", key, n, len(many))
		}
		if len(counts) < 3 {
			t.Errorf("only %v: too little to choose between", counts)
		}
	}
}

// A rule picks the choices that somebody would tick who has not read them.
type rule struct {
	name string
	pick func(choices []curriculum.Choice) []int
}

// rules are those of place and length. A rule picks nothing where it cannot
// say, as where two choices are equally long.
func rules() []rule {
	all := []rule{
		{"longest", func(c []curriculum.Choice) []int { return extreme(c, 1) }},
		{"shortest", func(c []curriculum.Choice) []int { return extreme(c, -1) }},
		{"last", func(c []curriculum.Choice) []int { return []int{len(c) - 1} }},
	}
	for i, name := range []string{"first", "second", "third", "fourth"} {
		all = append(all, rule{name, func(c []curriculum.Choice) []int {
			if i >= len(c) {
				return nil
			}
			return []int{i}
		}})
	}
	return all
}

// extreme finds the one choice that is longer, or with sign -1 shorter, than
// all others.
func extreme(choices []curriculum.Choice, sign int) []int {
	best, at := 0, []int(nil)
	for i, c := range choices {
		length := sign * utf8.RuneCountInString(c.Text)
		switch {
		case i == 0 || length > best:
			best, at = length, []int{i}
		case length == best:
			at = nil
		}
	}
	return at
}

// The look of a choice tells little: by place and by length, what a rule picks
// is right about as often as a blind guess would be, over one choice and many.
func TestLooksTellNothing(t *testing.T) {
	t.Parallel()
	all := questions(t)
	for _, kind := range []struct {
		kind curriculum.QuestionKind
		far  float64 // from a blind guess; the many are few, so chance moves them more
	}{{curriculum.OneChoice, 0.10}, {curriculum.ManyChoices, 0.25}} {
		for _, r := range rules() {
			picked, hits, blind := 0, 0, 0.0
			for _, q := range ofKind(all, kind.kind) {
				for _, i := range r.pick(q.Choices) {
					picked++
					blind += float64(rightOnes(q)) / float64(len(q.Choices))
					if q.Choices[i].Right {
						hits++
					}
				}
			}
			if picked == 0 {
				t.Fatalf("%s, %s: nothing was picked: is this test looking?", kind.kind, r.name)
			}
			share, guess := float64(hits)/float64(picked), blind/float64(picked)
			t.Logf("%-7s %-8s right %3d of %3d, %.2f; blind %.2f", kind.kind, r.name, hits, picked, share, guess)
			if share > guess+kind.far || share < guess-kind.far {
				t.Errorf("%s: the %s is right in %.2f, a blind guess in %.2f", kind.kind, r.name, share, guess)
			}
		}
	}
}

// Every wrong choice has a reason of its own, and no two choices of a question
// share one.
func TestWrongChoicesTeach(t *testing.T) {
	t.Parallel()
	for _, q := range questions(t) {
		whys := map[string]bool{}
		for _, c := range q.Choices {
			if c.Right {
				continue
			}
			if c.Why == c.Text || c.Why == q.Reason || whys[c.Why] {
				t.Errorf("%s: %q: the reason is used twice", q.Ref(), c.Text)
			}
			whys[c.Why] = true
		}
	}
}

// A short answer with a hyphen is accepted with a space in its place too.
func TestShortAnswersForgiveHyphens(t *testing.T) {
	t.Parallel()
	for _, q := range ofKind(questions(t), curriculum.Short) {
		for _, a := range q.Accept {
			if spaced := strings.ReplaceAll(a, "-", " "); !q.Accepts(spaced) {
				t.Errorf("%s: add %q", q.Ref(), spaced)
			}
		}
	}
}

// Where one of four choices is right, neither its place nor its rank by length
// is the same one in more than 35 of 100 questions.
func TestRightChoicesAreSpread(t *testing.T) {
	t.Parallel()
	places, ranks, n := map[string]int{}, map[string]int{}, 0
	for _, q := range ofKind(questions(t), curriculum.OneChoice) {
		if len(q.Choices) != 4 {
			continue
		}
		n++
		for i, c := range q.Choices {
			if c.Right {
				places[fmt.Sprintf("place %d", i+1)]++
				ranks[fmt.Sprintf("rank %d by length", shorter(q.Choices, c)+1)]++
			}
		}
	}
	t.Log(n, places, ranks)
	for _, counts := range []map[string]int{places, ranks} {
		if key, of := most(counts); 100*of > 35*n {
			t.Errorf("%s is right in %d of %d questions", key, of, n)
		}
	}
}

// shorter counts the choices that are shorter than one.
func shorter(choices []curriculum.Choice, than curriculum.Choice) int {
	n := 0
	for _, c := range choices {
		if utf8.RuneCountInString(c.Text) < utf8.RuneCountInString(than.Text) {
			n++
		}
	}
	return n
}

// A section asks 16 questions or a few more, single choices are among four,
// and at least two questions of level 3 show something: a log, a table, code.
func TestQuestionsOfASection(t *testing.T) {
	t.Parallel()
	bySection := map[curriculum.Ref][]*curriculum.Question{}
	for _, q := range questions(t) {
		home := q.Ref().Home()
		bySection[home] = append(bySection[home], q)
	}
	for ref, asked := range bySection {
		shown := 0
		for _, q := range asked {
			if q.Level == 3 && strings.Contains(q.Text, "```") {
				shown++
			}
			if q.Kind == curriculum.OneChoice && len(q.Choices) != 4 {
				t.Errorf("%s: %d choices, not four", q.Ref(), len(q.Choices))
			}
		}
		if len(asked) < 16 || len(asked) > 18 || shown < 2 {
			t.Errorf("%s: %d questions, %d of level 3 that show something", ref, len(asked), shown)
		}
	}
}

// No two questions of the course ask the same: of the longer words of both, in
// text and right choices, at most 60 of 100 are shared.
func TestNoNearTwins(t *testing.T) {
	t.Parallel()
	long := regexp.MustCompile(`[a-z]{4,}`)
	shown := regexp.MustCompile("(?s)```.*?```")
	all := questions(t)
	asked := make([]map[string]bool, len(all))
	for i, q := range all {
		text := shown.ReplaceAllString(q.Text, "")
		for _, c := range q.Choices {
			if c.Right {
				text += " " + c.Text
			}
		}
		asked[i] = map[string]bool{}
		for _, w := range long.FindAllString(strings.ToLower(text), -1) {
			asked[i][w] = true
		}
		for j := range i {
			both := 0
			for w := range asked[i] {
				if asked[j][w] {
					both++
				}
			}
			if either := len(asked[i]) + len(asked[j]) - both; either > 0 && 5*both > 3*either {
				t.Errorf("%s and %s share %d of %d words", q.Ref(), all[j].Ref(), both, either)
			}
		}
	}
}
