package tex_test

import (
	"strings"
	"testing"

	"llmcourse/tui/tex"
)

// Where there are no raised and lowered letters, what is one is told.
func TestASCII(t *testing.T) {
	t.Parallel()
	for src, want := range map[string]string{
		`\frac{1}{1 + e^{-z}}`:              "1/(1 + e^(-z))",
		`(\hat{y} - y)^2`:                   "(hat(y) - y)^2",
		`g_t^2`:                             "g_t^2",
		`1 - \beta_1^t`:                     "1 - beta_1^t",
		`\sigma(z)`:                         "sigma(z)",
		`\alpha\beta x`:                     "alpha beta x",
		`\hat{\theta} + \Delta`:             "hat(theta) + Delta",
		`\lambda \sum_i w_i^2`:              "lambda sum_i w_i^2",
		`\hat{m}_t = \frac{m_t}{1 - b_1^t}`: "hat(m)_t = m_t/(1 - b_1^t)",
		`\sqrt{x + 1}`:                      "sqrt(x + 1)",
		`\sqrt[3]{x}`:                       "root_3(x)",
	} {
		if got, ok := tex.InlineASCII(src); !ok || got != want {
			t.Errorf("InlineASCII(%q) = %q, %v, want %q", src, got, ok, want)
		}
	}
	got, ok := tex.DisplayASCII(`\frac{x^2}{\sqrt{d_k}} + \hat{y}`, 40)
	if drawn := strings.Join(got, "\n"); !ok || strings.ContainsAny(drawn, "²√ŷₖ") || !strings.Contains(drawn, "sqrt(d_k)") {
		t.Errorf("DisplayASCII draws\n%s", drawn)
	}
}
