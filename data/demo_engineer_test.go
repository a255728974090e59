package data_test

import (
	"fmt"
	"os/exec"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"llmcourse/curriculum"
	"llmcourse/curriculum/markdown"
)

func claimsEngineer() []claim {
	return []claim{
		{"engineer/running-llms", "Only one step, good against bad", "\ngood       0.731 of 2 allowed\n"},
		{"engineer/running-llms", "never come back before the time in a `Retry-After`", "429 rate_limit: wait 3.00 s\n"},
		{"engineer/vector-storage", "although it shares no word with the query", "mouse       0.49  0 shared  the dog chased the cat\nmouse      -0.22"},
		{"engineer/vector-storage", "rises from -0.22 to 0.16", "the mouse   0.16  1 shared  the market fell\n"},
		{"engineer/vector-storage", "With 8 of 40 cells you compare about a fifth", "\n    8    0.97       856\n"},
		{"engineer/rag", "the wrong one wins", "\n  3.39 delivery.md\n  0.00 "},
		{"engineer/rag", "every number cited must exist", "fine\nask again: unknown sources [3]\n"},
		{"engineer/advanced-rag", "180 looks as good as 100", "May: [(100.0,)]\n"},
		{"engineer/advanced-rag", "180 looks as good as 100", "month forgotten: [(180.0,)]\n"},
		{"engineer/advanced-rag", "Two calls failed, and the run went on", "  -> error: unsupported operand"},
		{"engineer/advanced-rag", "X is first by keywords and falls behind f, g and h", "\nk = 60 X is at place 4\nk = 5 X is at place 1\n"},
		{"engineer/inference-optimization", "every one of them waits 4.4 times as long", "\n  213             28    5925\n"},
		{"engineer/inference-optimization", "the gain turns into a loss", "\n  128        0.89          1.94\n"},
		{"engineer/deployment", "quantized weights triple the room", "24 GB, 16 bits: weights 16.1 GB, 21 requests\n24 GB, 4.5 bits: weights 4.5 GB, 65 requests\n"},
		{"engineer/deployment", "half of the users wait about one second or less, and one in twenty more than 15", "\n 90%    1.0   15.4   25.5\n"},
		{"engineer/security", "two poisoned reviews of 200 do nothing yet, ten do nearly everything", "\n              2                100%               0%\n"},
		{"engineer/security", "two poisoned reviews of 200 do nothing yet, ten do nearly everything", "\n             10                100%              97%\n"},
		{"engineer/security", "The second session is the attack from the beginning", "\nsearch_docs, send_mail ASKS\n"},
		{"engineer/security", "a yes does not clean the context", "\nread_mail, send_mail ASKS, send_mail ASKS\n"},
	}
}

// What a lesson says of other random seeds holds for them: no demonstration
// was picked because it agrees. (That of vector-storage takes a second a seed
// and is left out.)
func TestOtherSeedsAgree(t *testing.T) {
	t.Parallel()
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("python3 is not installed")
	}
	for _, c := range []struct {
		ref      curriculum.Ref
		says     string
		seeds    int
		from, to string // what of the program is replaced, and by what, with the seed
		rows     string // two figures of the output
		want     string // their ranges
	}{
		{"engineer/deployment", "Other seeds give 28 to 32 percent against 81 to 91", 6,
			"random.Random(0)", "random.Random(%d)", `(?s)static.* (\d+)% used.*continuous .* (\d+)% used`, "28 to 32, 81 to 91"},
		{"engineer/security", "Eight other seeds flip 30 to 58 percent with four and 91 to 100 with ten", 8,
			"seed=0", "seed=%d", `(?s)\n +4 .*?% +(\d+)%\n.*\n +10 .*?% +(\d+)%\n`, "30 to 58, 91 to 100"},
	} {
		text := lessons(t)[c.ref].Text
		if !strings.Contains(text, c.says) {
			t.Errorf("%s: there is no %q", c.ref, c.says)
		}
		code := programWith(text, c.from)
		low, high := [2]int{100, 100}, [2]int{}
		for seed := 1; seed <= c.seeds; seed++ {
			out, err := exec.Command(python, "-c", strings.Replace(code, c.from, fmt.Sprintf(c.to, seed), 1)).Output()
			found := regexp.MustCompile(c.rows).FindSubmatch(out)
			if err != nil || found == nil {
				t.Fatalf("%s: %v\n%s", c.ref, err, out)
			}
			for i := range low {
				value, _ := strconv.Atoi(string(found[i+1]))
				low[i], high[i] = min(low[i], value), max(high[i], value)
			}
		}
		if got := fmt.Sprintf("%d to %d, %d to %d", low[0], high[0], low[1], high[1]); got != c.want {
			t.Errorf("%s says %q, but they give %s", c.ref, c.says, got)
		}
	}
}

// programWith is the first block of Python of a lesson that contains a text.
func programWith(text, part string) string {
	for _, b := range flat(markdown.Parse(text).Blocks) {
		if b.Kind == markdown.Code && b.Info == "python" && strings.Contains(b.Source, part) {
			return b.Source
		}
	}
	return ""
}
