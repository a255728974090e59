package plan

import (
	"cmp"
	"hash/fnv"
	"math/rand/v2"
	"slices"

	"llmcourse/curriculum"
	"llmcourse/progress"
)

const (
	// PlacementMost is how many questions a placement test has at most.
	PlacementMost = 15
	// PlacedLeast is how many answers to questions of a section must be right.
	PlacedLeast = 2
)

// The levels of a placement test. Recall alone tells whether somebody knows
// the words of this course, not whether they know its matter.
const (
	understand = 2
	apply      = 3
)

// Placement is a test whether sections of a part are known already: 10 to 15
// questions, as far as there are so many, at least two from each section
// asked, half of them for understanding and half for applying, on different
// topics while there are some. All sections are asked the same number, so of a
// part of eight or more the last are left for another test: leave tells which
// sections are not asked because that is settled; nil leaves none. Sections
// with fewer than two questions cannot be placed and are not asked.
//
// Understanding comes first, each time in the order of the roadmap. Equal
// arguments give an equal test, another seed another one.
func Placement(part *curriculum.Part, questions func(section curriculum.Ref) []*curriculum.Question, leave func(section curriculum.Ref) bool, seed uint64) []*curriculum.Question {
	var asked [][]*curriculum.Question
	for _, s := range part.Sections {
		ref := s.Ref()
		if leave != nil && leave(ref) {
			continue
		}
		if all := questions(ref); len(all) >= PlacedLeast {
			asked = append(asked, drawn(ref, all, seed))
		}
	}
	asked = asked[:min(len(asked), PlacementMost/PlacedLeast)]
	if len(asked) == 0 {
		return nil
	}
	each := PlacementMost / len(asked)
	var test []*curriculum.Question
	for _, all := range asked {
		test = append(test, pick(all, each)...)
	}
	slices.SortStableFunc(test, func(a, b *curriculum.Question) int { return cmp.Compare(rank(a), rank(b)) })
	return test
}

// Left tells which sections a placement test leaves out for a learner: those
// that are done, skipped or shown to be known already.
func Left(book *progress.Book) func(section curriculum.Ref) bool {
	return func(section curriculum.Ref) bool {
		return book.Marked(section).Settled() || book.Known(section)
	}
}

// drawn is a section's questions in an order that depends on the seed alone.
func drawn(section curriculum.Ref, questions []*curriculum.Question, seed uint64) []*curriculum.Question {
	all := slices.Clone(questions)
	slices.SortFunc(all, func(a, b *curriculum.Question) int { return cmp.Compare(a.ID, b.ID) })
	h := fnv.New64a()
	h.Write([]byte(section)) // so that leaving out one section changes no other
	r := rand.New(rand.NewPCG(seed, h.Sum64()))
	r.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	return all
}

// pick takes n questions, or all if there are fewer: in turn one of each
// level, always of the topic that was asked least.
func pick(all []*curriculum.Question, n int) []*curriculum.Question {
	all = slices.Clone(all)
	asked := map[*curriculum.Topic]int{}
	var picked []*curriculum.Question
	for want := understand; len(picked) < n && len(all) > 0; want = understand + apply - want {
		best := 0
		for i, q := range all {
			b := all[best]
			if cmp.Or(cmp.Compare(off(q, want), off(b, want)), cmp.Compare(asked[q.Topic], asked[b.Topic])) < 0 {
				best = i
			}
		}
		asked[all[best].Topic]++
		picked = append(picked, all[best])
		all = slices.Delete(all, best, best+1)
	}
	return picked
}

// off is how badly a question fits a level: the right one, the other one of
// the test, any.
func off(q *curriculum.Question, want int) int {
	switch q.Level {
	case want:
		return 0
	case understand, apply:
		return 1
	}
	return 2
}

// rank puts what is easier first.
func rank(q *curriculum.Question) int {
	if q.Level >= apply {
		return 1
	}
	return 0
}
