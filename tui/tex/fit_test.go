package tex_test

import "testing"

// Formulas too wide for their lines.
func TestDisplayBroken(t *testing.T) {
	checkDisplay(t, []picture{
		{`a + b + c = d + e + f + g`, 20, `
a + b + c
  = d + e + f + g
`},
		{`\frac{a + b + c}{d} = \frac{e + f + g}{h}`, 20, `
a + b + c
─────────
    d

    e + f + g
  = ─────────
        h
`},
		{`x = a + b + c + d + e + f + g`, 14, `
x = a + b + c
  + d + e + f
  + g
`},
		{`s = a + b, \quad z = c - d, \quad w = e`, 24, `
s = a + b,  z = c - d,
  w = e
`},
		{`\begin{aligned} \text{total} &= a + b + c + d \\ &= e \cdot f + g \cdot h + i \cdot j \end{aligned}`, 30, `
total = a + b + c + d
      = e · f + g · h + i · j
`},
		{`P(a = b + c) = Q(d + e) \le R(f - g)`, 24, `
P(a = b + c) = Q(d + e)
  ≤ R(f - g)
`},
		{`\mathcal{L}(\pi_\theta) = -\mathbb{E} \left[ \log \sigma \left( \beta \log \frac{\pi_\theta(y_w)}{\pi_r(y_w)} \right) \right] + \lambda \sum_{i=1}^n w_i^2`, 60, `
           ⎡     ⎛      π_θ(y_w)⎞⎤      n
ℒ(π_θ) = -𝔼⎢log σ⎜β log ────────⎟⎥ + λ  ∑  wᵢ²
           ⎣     ⎝      πᵣ(y_w) ⎠⎦     i=1
`},
	})
}
