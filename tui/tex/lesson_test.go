package tex_test

import "testing"

// The formulas of the course, as running text shows them.
func TestInlineLessons(t *testing.T) {
	checkInline(t, []drawing{
		{`\mathrm{softmax}(z)_i = \frac{e^{z_i}}{\sum_{j=1}^{K} e^{z_j}}`, "softmax(z)ᵢ = e^(zᵢ)/(∑ⱼ₌₁ᴷ e^(zⱼ))"},
		{`\mathrm{Attention}(Q,K,V)=\mathrm{softmax}\left(\frac{QK^\top}{\sqrt{d_k}}\right)V`, "Attention(Q, K, V) = softmax(QKᵀ/√dₖ)V"},
		{`\mathcal{L}_{\text{CE}} = -\sum_{i=1}^{N} y_i \log \hat{y}_i`, "ℒ_CE = -∑ᵢ₌₁ᴺ yᵢ log ŷᵢ"},
		{`\theta_t = \theta_{t-1} - \eta \frac{\hat{m}_t}{\sqrt{\hat{v}_t} + \epsilon}`, "θₜ = θₜ₋₁ - η hat(m)ₜ/(√hat(v)ₜ + ε)"},
		{`W' = W + \frac{\alpha}{r}BA`, "W′ = W + (α/r)BA"},
		{`L(N,D)=E+\frac{A}{N^\alpha}+\frac{B}{D^\beta}`, "L(N, D) = E + A/Nᵅ + B/Dᵝ"},
		{`x_q = \text{round}\left( \frac{127}{\max |x|} \cdot x \right)`, "x_q = round(127/(max |x|) · x)"},
		{`P(A \mid B) = \frac{P(B \mid A) \, P(A)}{P(B)}`, "P(A | B) = P(B | A) P(A)/P(B)"},
		{`\text{PPL} = \exp\left( -\frac{1}{N} \sum_{i=1}^{N} \log p_i \right)`, "PPL = exp(-(1/N) ∑ᵢ₌₁ᴺ log pᵢ)"},
		{`\max \, r(x, y) - \beta \log \frac{\pi(y \mid x)}{\pi_{\text{ref}}(y \mid x)}`, "max r(x, y) - β log(π(y | x)/π_ref(y | x))"},
		{`L^{\mathrm{CLIP}}(\theta) = \hat{\mathbb{E}}_t\left[\min\left(r_t(\theta)\hat{A}_t, \ldots\right)\right]`, "L^CLIP(θ) = hat(𝔼)ₜ[min(rₜ(θ)Âₜ, …)]"},
		{`\hat{\theta} = \operatorname*{arg\,min}_{\theta} \|X\theta - y\|_2^2`, "hat(θ) = arg min_θ ‖Xθ - y‖₂²"},
		{`E_A = \frac{1}{1 + 10^{(R_B - R_A)/400}}`, "E_A = 1/(1 + 10^((R_B-R_A)/400))"},
		{`\text{pass@}k = 1 - \frac{C(n-c, k)}{C(n, k)}`, "pass@k = 1 - C(n - c, k)/C(n, k)"},
		{`C = \frac{\partial L}{\partial w} \cdot \frac{\partial p}{\partial w}`, "C = ∂L/∂w · ∂p/∂w"},
		{`H = 2 X X^\top`, "H = 2XXᵀ"},
		{`1 - 0.98^{50} \approx 0.64`, "1 - 0.98⁵⁰ ≈ 0.64"},
		{`O(n^2 d)`, "O(n²d)"},
		{`W \leftarrow W - \eta\,\nabla_W \mathcal{L}`, "W ← W - η ∇_W ℒ"},
		{`\lambda \sum_i w_i^2`, "λ ∑ᵢ wᵢ²"},
	})
}
