package tex_test

import (
	"strings"
	"testing"

	"llmcourse/tui/tex"
)

// What is malformed or unknown is refused in both forms.
func TestRefused(t *testing.T) {
	for _, src := range []string{
		"", "   ", `\,`, `{}`,
		`{`, `}`, `x}`, `\frac{a}`, `\frac`, `\frac{a}{b`, `\sqrt`, `\sqrt[3`, `\sqrt[3]`,
		`\left( x`, `x \right)`, `\left x \right)`, `\left( x \right`, `\middle|`,
		`\begin{pmatrix} 1`, `\end{pmatrix}`, `\begin{pmatrix} 1 \end{bmatrix}`, `\begin{tikzpicture}\end{tikzpicture}`,
		`\begin{array}{l|r} 1 & 2 \end{array}`, `\begin`, `\begin{`,
		`a & b`, `x^`, `x_`, `x^2^3`, `x_i_j`, `x^{`, `x^}`, `^^`,
		`\unknown`, `\color{red} x`, `\text{a`, `\text a`, `\text{$x$}`, `\mathcal{!}`, `\mathbb{\alpha}`,
		`\not x`, `\`, `\é`, `50%`, `$x$`, `#1`, `\hat{}`,
		"x\x00", "x\x1b[31m", "x\u200b", "x\u202e", "\u0302", "\xff", "x\x7f", "\u0085",
		strings.Repeat("{", 40) + "x" + strings.Repeat("}", 40),
		strings.Repeat(`\hat`, 40) + "x",
		strings.Repeat(`\sqrt{`, 40) + "x" + strings.Repeat("}", 40),
		strings.Repeat("x", 5000),
	} {
		if got, ok := tex.Inline(src); ok || got != "" {
			t.Errorf("Inline(%.60q) = %q, %v; want refusal", src, got, ok)
		}
		if got, ok := tex.Display(src, 80); ok || got != nil {
			t.Errorf("Display(%.60q) = %q, %v; want refusal", src, got, ok)
		}
	}
}

// What needs several lines has no inline form.
func TestInlineRefused(t *testing.T) {
	for _, src := range []string{
		`a \\ b`,
		`\begin{aligned} a &= b \\ &= c \end{aligned}`,
		`\underbrace{a}_{b}`,
	} {
		if got, ok := tex.Inline(src); ok {
			t.Errorf("Inline(%q) = %q; want refusal", src, got)
		}
		if _, ok := tex.Display(src, 80); !ok {
			t.Errorf("Display(%q) refused", src)
		}
	}
}

func TestDisplayTooNarrow(t *testing.T) {
	for _, width := range []int{-1, 0, 1, 9} {
		if got, ok := tex.Display(`\frac{\text{bandwidth}}{\text{weights}} x`, width); ok {
			t.Errorf("Display in %d cells = %q; want refusal", width, got)
		}
	}
}
