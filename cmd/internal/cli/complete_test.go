package cli

import (
	"strings"
	"testing"

	"llmcourse/curriculum"
	"llmcourse/data"
)

// Whatever completion offers begins as it was begun, which shells ask for, and
// is taken by commands for one thing.
func TestCompletionOffersWhatIsAccepted(t *testing.T) {
	t.Parallel()
	course, err := curriculum.Load(data.LLMCourse())
	if err != nil {
		t.Fatal(err)
	}
	k := completions{&app{course: course}}
	for _, begun := range []string{"", "sci", "quan", "mat", "sci/", "sci/qu", "quant#", "quant#aw", "rag", "e", "engineer/rag#", "lora"} {
		offered := k.everyRef(begun)
		if len(offered) == 0 {
			t.Errorf("%q: nothing is offered", begun)
		}
		for _, line := range offered {
			name, title, _ := strings.Cut(line, "\t")
			it, err := course.Resolve(name)
			if err != nil || it.Name() != title || !strings.HasPrefix(name, begun) {
				t.Errorf("%q offers %q: %v, %v", begun, line, it, err)
			}
		}
	}
	if got := k.everyRef("xyzzy"); len(got) > 0 {
		t.Errorf("offered %q", got)
	}
}
