package tex_test

import (
	"testing"

	"llmcourse/tui/tex"
)

// drawing is a formula and the line it is drawn on.
type drawing struct{ src, want string }

func checkInline(t *testing.T, cases []drawing) {
	t.Helper()
	for _, c := range cases {
		got, ok := tex.Inline(c.src)
		if !ok || got != c.want {
			t.Errorf("Inline(%q)\n got %q, %v\nwant %q", c.src, got, ok, c.want)
		}
	}
}

func TestInlineSymbols(t *testing.T) {
	checkInline(t, []drawing{
		{`x`, "x"},
		{`\alpha\beta\gamma\Omega`, "αβγΩ"},
		{`\epsilon \varepsilon \phi \varphi \vartheta`, "εεφφϑ"},
		{`\mathbb{R} \mathbb N \mathbb{Z} \mathbb{E} \mathbb{1}`, "ℝℕℤ𝔼𝟙"},
		{`\mathcal{L} \mathcal{N} \mathcal{D}`, "ℒ𝒩𝒟"},
		{`\mathbf{x} \boldsymbol{\theta} \bm W`, "xθW"},
		{`\hat{y} \bar x \tilde{a} \vec{v} \dot{x} \ddot{x}`, "ŷbar(x)ãvec(v)ẋẍ"},
		{`\hat{\theta} \hat{x_i} \hat{\mathbf{h}}_t \hat{\hat{x}}`, "hat(θ)hat(x)ᵢĥₜhat(hat(x))"},
		{`\overline{x} \overline{AB} \underline{x}`, "bar(x)bar(AB)underline(x)"},
		{`\infty \partial \nabla \forall \exists \emptyset \ell`, "∞∂∇∀∃∅ℓ"},
		{`1, \ldots, n`, "1, …, n"},
		{`x_1 + \cdots + x_n`, "x₁ + ⋯ + xₙ"},
		{`50\% \& \$5 \#1 a\_b`, "50%&$5#1a_b"},
		{`\{1,2,3\}`, "{1, 2, 3}"},
		{`\lfloor x \rfloor \lceil y \rceil \langle a, b \rangle`, "⌊x⌋⌈y⌉⟨a, b⟩"},
		{`\|x\| \lVert y \rVert`, "‖x‖‖y‖"},
		{`a \quad b \, c \! d \ e~f`, "a  b cd e f"},
	})
}

func TestInlineSpacing(t *testing.T) {
	checkInline(t, []drawing{
		{`a+b-c`, "a + b - c"},
		{`-x`, "-x"},
		{`a = -b`, "a = -b"},
		{`a \times -b`, "a × -b"},
		{`(-1, -x)`, "(-1, -x)"},
		{`|x| - |-y|`, "|x| - |-y|"},
		{`\log p`, "log p"},
		{`\log(x)`, "log(x)"},
		{`\log\left(x\right)`, "log(x)"},
		{`2\log n`, "2 log n"},
		{`-\log p`, "-log p"},
		{`\max |x|`, "max |x|"},
		{`\max - \min`, "max - min"},
		{`\log\det A`, "log det A"},
		{`\sin\theta\cos\phi`, "sin θ cos φ"},
		{`a := b`, "a := b"},
		{`a \le b \ne c \approx d \in S \to T`, "a ≤ b ≠ c ≈ d ∈ S → T"},
		{`p(y \mid x) \propto p(x|y)`, "p(y | x) ∝ p(x|y)"},
		{`D_{KL}(p \| q)`, "D_KL(p‖q)"},
		{`f(x,y)`, "f(x, y)"},
		{`50,257 + 1,000,000`, "50,257 + 1,000,000"},
		{`50{,}257`, "50,257"},
		{`(1,10)`, "(1, 10)"},
		{`3.14 \times 10^{-3}`, "3.14 × 10⁻³"},
		{`\text{tokens} \times \text{price per token}`, "tokens × price per token"},
		{`80 \text{GB}, 5\text{ s}`, "80 GB, 5 s"},
		{`x \text{ if } y`, "x if y"},
		{`\operatorname{softmax}(z) + \operatorname{rank} A`, "softmax(z) + rank A"},
		{`n! - k!(n-k)!`, "n! - k!(n - k)!"},
		{`a \not= b \not\in C`, "a ≠ b ∉ C"},
		{`x ≤ y × z → ∞`, "x ≤ y × z → ∞"},
	})
}

func TestInlineScripts(t *testing.T) {
	checkInline(t, []drawing{
		{`x_i^2`, "xᵢ²"},
		{`x^2_i`, "xᵢ²"},
		{`x_{\max}`, "x_max"},
		{`x_{\max}^2`, "x²_max"},
		{`e^{-x^2}`, "e^(-x²)"},
		{`e^{i\pi}`, "e^(iπ)"},
		{`W^{(l)}`, "W⁽ˡ⁾"},
		{`A^\top B^T`, "AᵀBᵀ"},
		{`x'`, "x′"},
		{`f''(x'_i)`, "f′′(x′ᵢ)"},
		{`\theta^* \theta_{t+1} \theta_{t-1}`, "θ*θₜ₊₁θₜ₋₁"},
		{`x_{<t} x_{\le t} a_{i,j}`, "x_<t x_≤t aᵢ,ⱼ"},
		{`\pi_{\theta_{\text{old}}}(a) \mathbb{1}_{[x>0]}`, "π_θ_old(a)𝟙_[x>0]"},
		{`d_{\text{model}} x`, "d_model x"},
		{`W_q x \pi_\theta(a)`, "W_q xπ_θ(a)"},
		{`N^{0.34} 2^{10} x^10`, "N^0.34 2¹⁰x¹0"},
		{`10000^{2i/d}`, "10000^(2i/d)"},
		{`\mathbb{R}^{m \times n}`, "ℝ^(m×n)"},
		{`N^\alpha D^\beta`, "NᵅDᵝ"},
		{`e^{z_i} e^{x}`, "e^(zᵢ)eˣ"},
		{`{x^2}^3 {a+b}^2`, "(x²)³a + b²"},
		{`(a+b)^2 \left(\frac{a}{b}\right)^2`, "(a + b)²(a/b)²"},
		{`\sum_{i=1}^N x_i`, "∑ᵢ₌₁ᴺ xᵢ"},
		{`\sum_{x \in X} f(x)`, "∑_(x∈X) f(x)"},
		{`\int_0^1 f(x)\,dx`, "∫₀¹ f(x) dx"},
		{`\max_{a} Q(s,a)`, "maxₐ Q(s, a)"},
		{`\arg\max_\theta L(\theta)`, "arg max_θ L(θ)"},
		{`\argmin_w f`, "arg min_w f"},
		{`\lim_{n \to \infty} (a_n)`, "lim_(n→∞) (aₙ)"},
		{`\log_2 n`, "log₂ n"},
		{`\mathbb{E}_{x \sim p}[f(x)]`, "𝔼_(x∼p)[f(x)]"},
		{`{}^2 _i`, "ᵢ²"},
		{`x^{y^{z}}`, "x^(yᶻ)"},
	})
}

func TestInlineStructures(t *testing.T) {
	checkInline(t, []drawing{
		{`\frac{a}{b}`, "a/b"},
		{`\frac12`, "1/2"},
		{`\frac{a+b}{c}`, "(a + b)/c"},
		{`\frac{a}{b+c}`, "a/(b + c)"},
		{`\frac{ab}{cd}`, "ab/(cd)"},
		{`\frac{(a+b)}{2}`, "(a + b)/2"},
		{`\frac{f(x)}{g(y)}`, "f(x)/g(y)"},
		{`\frac{-a}{-b}`, "-a/(-b)"},
		{`\frac{\frac{a}{b}}{c}`, "(a/b)/c"},
		{`\frac{\partial L}{\partial w_{ij}}`, "∂L/∂wᵢⱼ"},
		{`\frac{\text{true positives}}{\text{all}}`, "(true positives)/all"},
		{`\frac{1}{2}x + x\frac{a}{b}`, "(1/2)x + x a/b"},
		{`\log\frac{p}{q}`, "log(p/q)"},
		{`c/\frac{a}{b}`, "c/(a/b)"},
		{`\frac{a}{b} \quad \text{or}`, "a/b  or"},
		{`x^{\frac{1}{2}}`, "x^(1/2)"},
		{`\sqrt{2} + \sqrt{d_k} + \sqrt{x+1} + \sqrt{x^2}`, "√2 + √dₖ + √(x + 1) + √(x²)"},
		{`\sqrt[3]{x} \sqrt[n]{ab} {\sqrt x}^2`, "∛x ⁿ√(ab)(√x)²"},
		{`\binom{n}{k}`, "C(n, k)"},
		{`\begin{pmatrix} 1 & 0 \\ 0 & 1 \end{pmatrix}`, "(1, 0; 0, 1)"},
		{`\begin{bmatrix} a \\ b \\ \end{bmatrix}`, "[a; b]"},
		{`\begin{cases} x & x > 0 \\ 0, & \text{otherwise} \end{cases}`, "{x, x > 0; 0, otherwise"},
		{`\left\{ x \;\middle|\; x > 0 \right\}`, "{x | x > 0}"},
		{`\left.\frac{df}{dx}\right|_{x=0}`, "df/dx|ₓ₌₀"},
		{`\big( x \big) \Bigl[ y \Bigr]^2 \big|`, "(x)[y]²|"},
		{`a \bmod n`, "a mod n"},
		{`\displaystyle \sum\nolimits_i x_i`, "∑ᵢ xᵢ"},
		{`\frac{|a|}{|b|} + \frac{x}{|y|^2} + \frac{|a||b|}{\|c\|_2}`, "|a|/|b| + x/|y|² + |a||b|/‖c‖₂"},
		{`A \xrightarrow{f} B`, "A →ᶠ B"},
		{`A \overset{!}{=} B`, "A =^! B"},
	})
}
