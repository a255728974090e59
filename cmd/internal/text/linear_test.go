package text

import (
	"runtime"
	"strings"
	"testing"

	"llmcourse/curriculum"
	"llmcourse/tui/theme"
)

// What `show` prints, styled and plain, is in proportion to the lesson, whatever
// stands in it: twice of it makes twice the bytes and takes twice the memory.
func TestPrintingIsLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("what is allocated is counted without -short")
	}
	th := theme.New("dark", theme.Dark, theme.NewIcons("plain"))
	print := func(text string) (made int, took float64) {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		made = len(Styled(th, text, 80)) + len(Plain(&curriculum.Course{}, th, text, 80))
		runtime.ReadMemStats(&after)
		return made, float64(after.TotalAlloc - before.TotalAlloc)
	}
	for name, piece := range map[string]string{
		"links on a line":  "[a](https://a.b) ",
		"links on lines":   "[a](https://a.b)\n\n",
		"code":             "`a` ",
		"code blocks":      "```go\nx := 1\n```\n\n",
		"emphasis":         "**a *b* c** ",
		"nested emphasis":  "*a **b ",
		"table rows":       "| a | [b](https://a.b) |\n|---|---|\n| `c` | *d* |\n\n",
		"formulas":         "$x_i^2 + \\hat{y}$ ",
		"displays":         "$$\n\\frac{a}{b}\n$$\n\n",
		"marks":            "e\u0301\u0302 ",
		"quotes":           "> ",
		"lists":            "- a\n",
		"folds":            "<details><summary>a</summary>\n\nb\n\n</details>\n\n",
		"headings":         "# a [b](https://a.b)\n\n",
		"breaks":           "a  \n",
		"letters and none": "x",
	} {
		const size = 4 << 10
		once := strings.Repeat(piece, size/len(piece))
		print(once) // what is made once
		made, took := print(once)
		twice, tookTwice := print(once + once)
		if float64(twice) > 2.6*float64(made)+4096 {
			t.Errorf("%s: %d bytes are made of %d KB, %d of twice as much", name, made, size>>10, twice)
		}
		if tookTwice > 2.6*took+1<<18 {
			t.Errorf("%s: %.0f KB are allocated for %d KB, %.0f for twice as much", name, took/1024, size>>10, tookTwice/1024)
		}
	}
}
