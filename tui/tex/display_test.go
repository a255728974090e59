package tex_test

import (
	"strings"
	"testing"

	"llmcourse/tui/tex"
)

// picture is a formula and the lines it is drawn on in width cells. The lines
// start after the first line break, and blanks at their ends are left out.
type picture struct {
	src   string
	width int
	want  string
}

func checkDisplay(t *testing.T, cases []picture) {
	t.Helper()
	for _, c := range cases {
		lines, ok := tex.Display(c.src, c.width)
		if !ok {
			t.Errorf("Display(%q, %d) refused", c.src, c.width)
			continue
		}
		checkLines(t, lines, c.width)
		got := "\n"
		for _, line := range lines {
			got += strings.TrimRight(line, " ") + "\n"
		}
		if got != c.want {
			t.Errorf("Display(%q, %d)\ngot:%s\nwant:%s", c.src, c.width, got, c.want)
		}
	}
}

func TestDisplayFractionsAndLimits(t *testing.T) {
	checkDisplay(t, []picture{
		{`\frac{a}{b}`, 80, `
a
─
b
`},
		{`\frac{\frac{a}{b}}{c} = \frac{a}{\frac{b}{c}}`, 80, `
 a
 ─
 b     a
─── = ───
 c     b
       ─
       c
`},
		{`-\frac{1}{2}x + x\frac{a}{b} - \tfrac12`, 80, `
  1       a
- ─ x + x ─ - 1/2
  2       b
`},
		{`e^{-x^2} + 10000^{2i/d} + x_i^2`, 80, `
 -x²        2i/d
e    + 10000     + xᵢ²
`},
		{`\mathbb{E}_{x \sim p}[f(x)] = \int_{-\infty}^{\infty} f(x) p(x) \, dx`, 80, `
             ∞
𝔼   [f(x)] = ∫  f(x)p(x) dx
 x∼p         -∞
`},
		{`\sum_{i=1}^n i = \frac{n(n+1)}{2}`, 80, `
 n      n(n + 1)
 ∑  i = ────────
i=1        2
`},
		{`\max_{x \in X} f(x) + \max\nolimits_x g + \sum\limits_{\substack{i < j \\ j < k}} a_{ij}`, 80, `
max f(x) + maxₓ g +  ∑  aᵢⱼ
x∈X                 i<j
                    j<k
`},
		{`\sum'_i x_i + \max'`, 80, `
∑′ xᵢ + max′
i
`},
		{`\lim_{n \to \infty} \left(1 + \frac{1}{n}\right)^n = e`, 80, `
    ⎛    1⎞ⁿ
lim ⎜1 + ─⎟  = e
n→∞ ⎝    n⎠
`},
	})
}

func TestDisplayRootsAndGrids(t *testing.T) {
	checkDisplay(t, []picture{
		{`\sqrt{\frac{a}{b}} + \sqrt{x^2+y^2} + \sqrt[3]{x+1} + \sqrt{d_k}`, 80, `
   __
  ╱ a    _______    _____
 ╱  ─ + √x² + y² + ∛x + 1 + √dₖ
√   b
`},
		{`\sqrt{\frac{a}{b}}^2 + {\frac{a}{b}}^n`, 80, `
⎛   __⎞²
⎜  ╱ a⎟    ⎛a⎞ⁿ
⎜ ╱  ─⎟  + ⎜─⎟
⎝√   b⎠    ⎝b⎠
`},
		{`\begin{pmatrix} 4 & 1 \\ 2 & 3 \end{pmatrix} \begin{bmatrix} x \\ -10 \\ z \end{bmatrix}`, 80, `
⎛4  1⎞⎡ x ⎤
⎜    ⎟⎢-10⎥
⎝2  3⎠⎣ z ⎦
`},
		{`A = \begin{bmatrix} a_{11} & \cdots & a_{1n} \\ \vdots & \ddots & \vdots \\ a_{m1} & \cdots & a_{mn} \end{bmatrix} \in \mathbb{R}^{m \times n}`, 80, `
    ⎡a₁₁  ⋯  a₁ₙ⎤    m×n
A = ⎢ ⋮   ⋱   ⋮ ⎥ ∈ ℝ
    ⎣aₘ₁  ⋯  aₘₙ⎦
`},
		{`f(x) = \begin{cases} x & \text{if } x > 0 \\ 0 & \text{otherwise} \end{cases}`, 80, `
       ⎧ x  if x > 0
f(x) = ⎨
       ⎩ 0  otherwise
`},
		{`\begin{cases} 1 & x>0 \\ 2 & x=0 \\ 3 & x < 0\end{cases}`, 80, `
⎧ 1  x > 0
⎨ 2  x = 0
⎩ 3  x < 0
`},
	})
}

func TestDisplayLines(t *testing.T) {
	checkDisplay(t, []picture{
		{`\begin{aligned} a &= b + c \\ &= d - \frac{e}{f} \\ &= -g \end{aligned}`, 80, `
a = b + c

        e
  = d - ─
        f

  = -g
`},
		{`\begin{align*} x + y &= 1 & a &= 2 \\ x &= 10 & a + b &= 3 \end{align*}`, 80, `
x + y = 1       a = 2
    x = 10  a + b = 3
`},
		{`a = b \\ c + d = e`, 80, `
  a = b
c + d = e
`},
	})
}

func TestDisplayBrackets(t *testing.T) {
	checkDisplay(t, []picture{
		{`\left\{ x \in \mathbb{R} \;\middle|\; \frac{x}{2} > 1 \right\}`, 80, `
⎧      │ x    ⎫
⎨x ∈ ℝ │ ─ > 1⎬
⎩      │ 2    ⎭
`},
		{`\left\| \frac{a}{b} \right\|_2^2 \left\lfloor \frac{a}{b} \right\rfloor \left\lceil \frac{a}{b} \right\rceil`, 80, `
║a║²⎢a⎥⎡a⎤
║─║ ⎢─⎥⎢─⎥
║b║₂⎣b⎦⎢b⎥
`},
		{`\left\langle \frac{a}{b}, c \right\rangle \left| \frac{a}{b} \right| \left.\frac{df}{dx}\right|_{x=0}`, 80, `
 ╱a   ╲ │a│ df│
⟨ ─, c ⟩│─│ ──│
 ╲b   ╱ │b│ dx│ₓ₌₀
`},
		{`\Big( \frac{a}{b} \Big)^2 \bigl[ x \bigr]`, 80, `
⎛a⎞²
⎜─⎟ [x]
⎝b⎠
`},
		{`\underbrace{a+b+c}_{\text{three terms}} + \overbrace{x}^{n}`, 80, `
              n
              ⏞
 a + b + c  + x
 ╰───┬───╯
three terms
`},
		{`\binom{n}{k} = \frac{n!}{k!(n-k)!}`, 80, `
⎛n⎞       n!
⎜ ⎟ = ──────────
⎝k⎠   k!(n - k)!
`},
		{`\widehat{xy} + \vec{AB} + \bar{x} + \overline{\frac{a}{b}}`, 80, `
              _
^    ─→   _   a
xy + AB + x + ─
              b
`},
		{`\mathbf{R}_{\Theta,m}^d = \begin{pmatrix} \cos m\theta_1 \\ \vdots \\ \frac{1}{2} \theta_{d/2} \end{pmatrix}, A \xrightarrow{f} B`, 80, `
       ⎛  cos mθ₁   ⎞    f
Rᵈ   = ⎜     ⋮      ⎟, A → B
 Θ,m   ⎝(1/2)θ_(d/2)⎠
`},
	})
}
