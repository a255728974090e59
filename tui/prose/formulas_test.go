package prose_test

import (
	"strings"
	"testing"

	"llmcourse/tui/prose"
)

// bracketed is a line with its marks in brackets.
func bracketed(line string, marks [][2]int) string {
	var out strings.Builder
	from := 0
	for _, m := range marks {
		out.WriteString(line[from:m[0]] + "[" + line[m[0]:m[1]] + "]")
		from = m[1]
	}
	return out.String() + line[from:]
}

// marked takes a line apart that bracketed put together.
func marked(text string) (line string, marks [][2]int) {
	var out strings.Builder
	from := 0
	for _, r := range text {
		switch r {
		case '[':
			from = out.Len()
		case ']':
			marks = append(marks, [2]int{from, out.Len()})
		default:
			out.WriteRune(r)
		}
	}
	return out.String(), marks
}

func TestFormulas(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"plain [words]":                        "plain [words]",
		`the [size] $\frac{a}{b}$ of [words]`:  "the [size] a/b of [words]",
		`$x_i^2$ [first]`:                      "xᵢ² [first]",
		`a [mark] in $\alpha + [beta]$ [here]`: "a [mark] in [α + beta] [here]",
		`costs $5 and $6 [each]`:               "costs $5 and $6 [each]",
		`cut off $\frac{a}`:                    `cut off $\frac{a}`,
		`$\nosuchcommand{x}$ [stays]`:          `$\nosuchcommand{x}$ [stays]`,
		`[$x$]`:                                "[x]",
		`[a]$x$[b]$y$[c]`:                      "[a]x[b]y[c]",
		"":                                     "",
	} {
		line, marks := marked(in)
		if got := bracketed(prose.Formulas(line, marks, false)); got != want {
			t.Errorf("%s: got %s, want %s", in, got, want)
		}
	}
}

// Marks stay ranges of what is shown, in order, whatever is searched.
func FuzzFormulas(f *testing.F) {
	f.Add(`a $x$ b $\frac{1}{2}$`, 0, 3, 9)
	f.Fuzz(func(t *testing.T, line string, a, b, c int) {
		if a < 0 || b < a || c < b || c > len(line) {
			return
		}
		got, marks := prose.Formulas(line, [][2]int{{a, b}, {b, c}}, false)
		last := 0
		for _, m := range marks {
			if m[0] < last || m[1] < m[0] || m[1] > len(got) {
				t.Fatalf("%q: the marks of %q are %v", line, got, marks)
			}
			last = m[1]
		}
	})
}
