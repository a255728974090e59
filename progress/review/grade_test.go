package review

import (
	"testing"

	"llmcourse/progress"
)

func TestGradeOf(t *testing.T) {
	t.Parallel()
	tests := []struct {
		right bool
		grade int
		want  Grade
	}{
		{false, 0, Again}, {false, 4, Again},
		{true, 0, Good}, {true, 1, Hard}, {true, 2, Hard}, {true, 3, Good}, {true, 4, Easy},
		{true, -1, Good}, {true, 5, Good},
	}
	for _, tt := range tests {
		if got := gradeOf(&progress.Event{Right: tt.right, Grade: tt.grade}); got != tt.want {
			t.Errorf("right %v, grade %d is %d, want %d", tt.right, tt.grade, got, tt.want)
		}
	}
}
