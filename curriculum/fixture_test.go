package curriculum_test

import (
	"os"
	"testing"

	"llmcourse/curriculum"
)

// fixture loads testdata/course.
func fixture(t testing.TB) *curriculum.Course {
	t.Helper()
	c, err := curriculum.Load(os.DirFS("testdata/course"))
	if err != nil {
		t.Fatalf("load the fixture: %v", err)
	}
	return c
}

func TestFixture(t *testing.T) {
	fixture(t)
}
