package tex_test

import "testing"

// The formulas of the course, as they stand on lines of their own.
func TestDisplayNetworks(t *testing.T) {
	checkDisplay(t, []picture{
		{`\mathrm{softmax}(z)_i = \frac{e^{z_i}}{\sum_{j=1}^{K} e^{z_j}}`, 80, `
                 zᵢ
                e
softmax(z)ᵢ = ───────
               K   zⱼ
               ∑  e
              j=1
`},
		{`\mathrm{Attention}(Q,K,V)=\mathrm{softmax}\left(\frac{QK^\top}{\sqrt{d_k}}\right)V`, 80, `
                            ⎛QKᵀ⎞
Attention(Q, K, V) = softmax⎜───⎟V
                            ⎝√dₖ⎠
`},
		{`\mathcal{L}_{\text{CE}} = -\sum_{i=1}^{N} y_i \log \hat{y}_i`, 80, `
         N
ℒ_CE = - ∑  yᵢ log ŷᵢ
        i=1
`},
		{`\hat{m}_t = \frac{m_t}{1-\beta_1^t}, \quad \theta_t = \theta_{t-1} - \eta \frac{\hat{m}_t}{\sqrt{\hat{v}_t} + \epsilon}`, 80, `
                                ^
^      mₜ                       mₜ
mₜ = ───────,  θₜ = θₜ₋₁ - η ─────────
     1 - β₁ᵗ                   ___
                              ╱ ^
                             √  vₜ + ε
`},
		{`W' = W + \frac{\alpha}{r}BA`, 80, `
         α
W′ = W + ─ BA
         r
`},
	})
}

func TestDisplayLosses(t *testing.T) {
	checkDisplay(t, []picture{
		{`\mathcal{L}_{\mathrm{DPO}}(\pi_\theta; \pi_{\mathrm{ref}}) = -\mathbb{E}_{(x, y_w, y_l) \sim \mathcal{D}} \left[ \log \sigma \left( \beta \log \frac{\pi_\theta(y_w \mid x)}{\pi_{\mathrm{ref}}(y_w \mid x)} - \beta \log \frac{\pi_\theta(y_l \mid x)}{\pi_{\mathrm{ref}}(y_l \mid x)} \right) \right]`, 80, `
ℒ_DPO(π_θ; π_ref)

                  ⎡     ⎛       π_θ(y_w | x)           π_θ(yₗ | x) ⎞⎤
  = -𝔼            ⎢log σ⎜β log ────────────── - β log ─────────────⎟⎥
      (x,y_w,yₗ)∼𝒟⎣     ⎝      π_ref(y_w | x)         π_ref(yₗ | x)⎠⎦
`},
		{`L^{\mathrm{CLIP}}(\theta) = \hat{\mathbb{E}}_t\left[\min\left(r_t(\theta)\hat{A}_t, \operatorname{clip}(r_t(\theta), 1-\epsilon, 1+\epsilon)\hat{A}_t\right)\right]`, 80, `
 CLIP      ^
L    (θ) = 𝔼ₜ[min(rₜ(θ)Âₜ, clip(rₜ(θ), 1 - ε, 1 + ε)Âₜ)]
`},
		{`\mathrm{PPL}(x) = \exp\left(-\frac{1}{N}\sum_{i=1}^{N}\log p(x_i \mid x_{<i})\right)`, 80, `
            ⎛  1  N                  ⎞
PPL(x) = exp⎜- ─  ∑  log p(xᵢ | x_<i)⎟
            ⎝  N i=1                 ⎠
`},
		{`L(N,D)=E+\frac{A}{N^\alpha}+\frac{B}{D^\beta}`, 80, `
              A    B
L(N, D) = E + ── + ──
              Nᵅ   Dᵝ
`},
		{`x_q = \mathrm{round}\left(\frac{127}{\max_i |x_i|} \cdot x\right)`, 80, `
           ⎛  127       ⎞
x_q = round⎜──────── · x⎟
           ⎜max |xᵢ|    ⎟
           ⎝ i          ⎠
`},
		{`\begin{pmatrix} \cos m\theta & -\sin m\theta \\ \sin m\theta & \cos m\theta \end{pmatrix} \begin{pmatrix} x_1 \\ x_2 \end{pmatrix}`, 80, `
⎛cos mθ  -sin mθ⎞⎛x₁⎞
⎜               ⎟⎜  ⎟
⎝sin mθ  cos mθ ⎠⎝x₂⎠
`},
		{`P(A \mid B) = \frac{P(B \mid A)\,P(A)}{P(B)}`, 80, `
           P(B | A) P(A)
P(A | B) = ─────────────
               P(B)
`},
	})
}

func TestDisplayRest(t *testing.T) {
	checkDisplay(t, []picture{
		{`\nabla_\theta J(\theta) = \mathbb{E}_{\tau}\left[\sum_{t=0}^T \nabla_\theta \log \pi_\theta(a_t|s_t) R(\tau)\right]`, 80, `
              ⎡ T                        ⎤
∇_θ J(θ) = 𝔼_τ⎢ ∑  ∇_θ log π_θ(aₜ|sₜ)R(τ)⎥
              ⎣t=0                       ⎦
`},
		{`D_{KL}(P \| Q) = \sum_x P(x) \log \frac{P(x)}{Q(x)}`, 80, `
                       P(x)
D_KL(P‖Q) = ∑ P(x) log ────
            x          Q(x)
`},
		{`\theta^* = \arg\max_\theta \prod_{i} p(x_i; \theta)`, 80, `
θ* = arg max ∏ p(xᵢ; θ)
          θ  i
`},
		{`\sigma = \sqrt{\frac{1}{N}\sum_{i=1}^N (x_i - \mu)^2}`, 80, `
       ________________
      ╱ 1  N
σ =  ╱  ─  ∑  (xᵢ - μ)²
    √   N i=1
`},
		{`\text{LayerNorm}(x) = \gamma \odot \frac{x - \mu}{\sqrt{\sigma^2 + \epsilon}} + \beta`, 80, `
                    x - μ
LayerNorm(x) = γ ⊙ ─────── + β
                    ______
                   √σ² + ε
`},
		{`PE_{(pos, 2i)} = \sin\left(\frac{pos}{10000^{2i/d_{\text{model}}}}\right)`, 80, `
                ⎛      pos      ⎞
PE₍ₚₒₛ,₂ᵢ₎ = sin⎜───────────────⎟
                ⎜     2i/d_model⎟
                ⎝10000          ⎠
`},
		{`\frac{\partial L}{\partial w} = \frac{\partial L}{\partial p} \cdot \frac{\partial p}{\partial w} = 2(p - y) \cdot x`, 80, `
∂L   ∂L   ∂p
── = ── · ── = 2(p - y) · x
∂w   ∂p   ∂w
`},
		{`1.96 \sqrt{\frac{a (1 - a)}{n}}`, 80, `
       _________
      ╱ a(1 - a)
1.96 ╱  ────────
    √      n
`},
	})
}
