package tex_test

import (
	"strings"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/ansi"

	"llmcourse/tui/tex"
)

func FuzzDraw(f *testing.F) {
	for _, src := range []string{
		`\frac{e^{z_i}}{\sum_{j=1}^{K} e^{z_j}}`,
		`\left\{ \frac{a}{b} \middle| \sqrt[3]{x+1} \right.^2`,
		`\begin{cases} \frac12 & x>0 \\[2pt] 0 & \text{if not} \end{cases}`,
		`\begin{aligned} a &= -b \\ &\le \hat{c}'_i \end{aligned}`,
		`\underbrace{a+b}_{n} \overset{!}{=} \binom{n}{k} \Big( \tfrac{1}{2} \Big)^2`,
		`\max_{\substack{i \\ j}} \overline{AB} \left\langle x \right\rangle \mathbb{E} \not= 1,000`,
		`a = b, \quad \lim_{n \to \infty} \prod_i^n x_i + \operatorname*{arg\,max}_x f`,
	} {
		f.Add(src, 30)
	}
	f.Add("", -1)
	f.Fuzz(func(t *testing.T, src string, width int) {
		if line, ok := tex.Inline(src); ok {
			checkLines(t, []string{line}, ansi.StringWidth(line))
			if line != strings.TrimSpace(line) {
				t.Errorf("Inline(%q) = %q has space at its ends", src, line)
			}
		} else if line != "" {
			t.Errorf("Inline(%q) refused, but gave %q", src, line)
		}
		if lines, ok := tex.Display(src, width); ok {
			checkLines(t, lines, width)
		} else if lines != nil {
			t.Errorf("Display(%q, %d) refused, but gave %q", src, width, lines)
		}
	})
}

// checkLines checks what every drawing promises.
func checkLines(t *testing.T, lines []string, width int) {
	t.Helper()
	if len(lines) == 0 {
		t.Fatal("no lines")
	}
	first := ansi.StringWidth(lines[0])
	if first == 0 || first > width {
		t.Errorf("%d cells wide, in %d: %q", first, width, lines)
	}
	for _, line := range lines {
		if ansi.StringWidth(line) != first {
			t.Errorf("lines of unequal width: %q", lines)
		}
		for _, r := range line {
			if !unicode.IsPrint(r) {
				t.Errorf("%U in %q", r, lines)
			}
		}
	}
}
