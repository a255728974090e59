package plan_test

import (
	"fmt"
	"slices"
	"testing"

	"llmcourse/curriculum"
	"llmcourse/progress/plan"
)

// bank gives each section of a world n questions, of the levels 1, 2, 3 in turn.
func bank(w *world, n int) {
	for _, s := range w.part.Sections {
		w.quiz[s.Ref()] = nil
		for i := range n {
			w.quiz[s.Ref()] = append(w.quiz[s.Ref()], &curriculum.Question{
				Topic: s.Topics[i/3%2], ID: fmt.Sprintf("q%02d", i), Level: 1 + i%3,
			})
		}
	}
}

func TestPlacement(t *testing.T) {
	t.Parallel()
	tests := []struct{ sections, questions, asked, each int }{
		{1, 14, 1, 14}, {2, 14, 2, 7}, {3, 14, 3, 5}, {4, 14, 4, 3}, {5, 14, 5, 3},
		{6, 14, 6, 2}, {7, 15, 7, 2}, {8, 15, 7, 2}, {4, 2, 4, 2}, {4, 1, 0, 0}, {4, 0, 0, 0},
	}
	for _, tt := range tests {
		w := newWorld(t, tt.sections)
		bank(w, tt.questions)
		test := plan.Placement(w.part, w.questions, nil, 1)
		of := map[*curriculum.Section][]*curriculum.Question{}
		for i, q := range test {
			of[q.Topic.Section] = append(of[q.Topic.Section], q)
			if i > 0 && q.Level < 3 && test[i-1].Level == 3 {
				t.Errorf("%d sections: %v comes late", tt.sections, q.Ref())
			}
		}
		if len(of) != tt.asked || len(test) != tt.asked*tt.each || len(test) > plan.PlacementMost {
			t.Errorf("%d sections of %d: %d questions about %d", tt.sections, tt.questions, len(test), len(of))
		}
		for s, list := range of {
			levels, topics := map[int]int{}, map[*curriculum.Topic]int{}
			for _, q := range list {
				levels[q.Level]++
				topics[q.Topic]++
			}
			if tt.questions > 2 && (levels[2]-levels[3] > 1 || levels[2] < levels[3] || tt.each < 8 && levels[1] > 0) {
				t.Errorf("%d sections: %s is asked at levels %v", tt.sections, s.ID, levels)
			}
			if tt.each < 4 && tt.questions > 5 && len(topics) != 2 {
				t.Errorf("%d sections: %s is asked about one topic", tt.sections, s.ID)
			}
		}
	}
}

func TestPlacementSeed(t *testing.T) {
	t.Parallel()
	w := newWorld(t, 4)
	bank(w, 14)
	first := plan.Placement(w.part, w.questions, nil, 1)
	for _, list := range w.quiz {
		slices.Reverse(list)
	}
	if !slices.Equal(plan.Placement(w.part, w.questions, nil, 1), first) {
		t.Error("the order of the questions changes the test")
	}
	if slices.Equal(plan.Placement(w.part, w.questions, nil, 2), first) {
		t.Error("another seed gives the same test")
	}
	rest := plan.Placement(w.part, w.questions, func(ref curriculum.Ref) bool { return ref == "p/s2" }, 1)
	if len(rest) != 15 || slices.ContainsFunc(rest, func(q *curriculum.Question) bool { return q.Ref().Home() == "p/s2" }) {
		t.Errorf("without s2: %v", ids(rest))
	}
}

func TestPlaced(t *testing.T) {
	t.Parallel()
	w := newWorld(t, 4)
	given := func(ref curriculum.Ref, i int, right bool) plan.Given {
		return plan.Given{Question: w.quiz[ref][i], Right: right}
	}
	test := []*curriculum.Question{w.quiz["p/s1"][0], w.quiz["p/s1"][1], w.quiz["p/s2"][0], w.quiz["p/s2"][3]}
	got := plan.Placed(test, []plan.Given{
		given("p/s2", 0, true), given("p/s1", 0, true), // asked in this order
		given("p/s3", 0, true), given("p/s3", 1, true), given("p/s3", 2, false), // one wrong
		given("p/s4", 0, true), given("p/s4", 0, true), // one question twice
		given("p/s1", 1, true), given("p/s2", 3, true),
	})
	if want := []curriculum.Ref{"p/s2", "p/s1"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if got := plan.Placed(test, nil); len(got) != 0 {
		t.Errorf("of no answers: %v", got)
	}
	longer := append(test, w.quiz["p/s1"][2])
	early := plan.Placed(longer, []plan.Given{
		given("p/s1", 0, true), given("p/s1", 1, true), given("p/s2", 0, true), given("p/s2", 3, true),
	})
	if want := []curriculum.Ref{"p/s2"}; !slices.Equal(early, want) {
		t.Errorf("of a test left early %v, want %v", early, want)
	}
}
