package theme

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// ASCII returns a text for a terminal that does not read UTF-8: every other
// character becomes one of ASCII that looks or reads like it, in as many cells,
// and "?" where none does. Sent as it is it would do worse than look odd: to
// such a terminal some of its bytes are controls. Styles and links stay.
func ASCII(text string) string {
	at := strings.IndexFunc(text, func(r rune) bool { return r >= utf8.RuneSelf })
	if at < 0 {
		return text
	}
	var b strings.Builder
	b.Grow(len(text))
	b.WriteString(text[:at])
	for text = text[at:]; text != ""; {
		if text[0] < utf8.RuneSelf {
			b.WriteByte(text[0])
			text = text[1:]
			continue
		}
		letter, width := ansi.FirstGraphemeCluster(text, ansi.GraphemeWidth)
		r, _ := utf8.DecodeRuneInString(letter)
		for range width { // none for a mark by itself
			b.WriteByte(plainest(r))
		}
		text = text[len(letter):]
	}
	return b.String()
}

// plainest is the character of ASCII for one cell of another.
func plainest(r rune) byte {
	switch {
	case r == '─' || r == '━' || r == '═' || r == '╌' || r == '┄':
		return '-'
	case r == '│' || r == '┃' || r == '║' || r == '╎' || r == '┆':
		return '|'
	case r == '╱':
		return '/'
	case r == '╲':
		return '\\'
	case r >= 0x2500 && r < 0x2580: // corners and crossings
		return '+'
	case r >= 0x2580 && r < 0x25a0: // blocks
		return '#'
	case r >= '₀' && r <= '₉':
		return '0' + byte(r-'₀')
	case r >= '⁴' && r <= '⁹':
		return '4' + byte(r-'⁴')
	}
	even, found := true, false
	for _, l := range lookalikes() {
		if found {
			return byte(l)
		}
		found, even = even && l == r, !even
	}
	return '?'
}

// lookalikes are pairs: a character, and that of ASCII for it. Greek is as
// scholars write it in ASCII (Beta Code).
func lookalikes() string {
	return "←<→>↑^↓v↔-⇒>‹<›>▸>▾v❯>–-—-−-‐-‑-‘'’'“\"”\"„\"….·.•.∙.●o○o×x÷/∗*⋅.±+≈~∼~≃~≤<≥>≠!≡=∈E∝~√V∞8∂d∇V∑S∏P‖|∣|⊘/✓v✗x★*✎#¹1²2³3⁰0ⁿnᵀT" +
		"àaáaâaãaäaåaæaçcèeéeêeëeìiíiîiïiñnòoóoôoõoöoøoœoùuúuûuüuýyÿyÀAÁAÂAÃAÄAÅAÇCÈEÉEÊEËEÌIÍIÎIÏIÑNÒOÓOÔOÕOÖOØOÙUÚUÛUÜUÝYßsąaćcčcďdđdęeěeğgıiłlńnňnřrśsşsšsťtůuźzżzžzĆCČCŁLŘRŚSŠSŻZŽZ" +
		"▶>►>▷>◀<◁<▼v▽v▲^△^■#□o◆*◇*✔v⚠!⎛(⎜|⎝(⎞)⎟|⎠)⎡[⎢|⎣[⎤]⎥|⎦]⎧{⎨{⎩{⎫}⎬}⎭}⎪|⟨<⟩>⟶>⟵<⇐<⇔-↦>⋯.⋮:⋱.⋆*′'∘o" +
		"⁻-⁺+⁼=⁽(⁾)₋-₊+₌=₍(₎)ᵢiⱼjₜtₙnₖkₗlₓxₘmₛsₚpₒoₐaₕhₑeᵣrᵤuᵥvⁱiˣxʰhʲjᵏkˡlᵐmᵖpᵗtᵈdᵉeᵃaᵇbᶜcᵍgᵒoᵘuᵛvʷwʸyᶻzᵅaᵝbᴷKᴺN" +
		"∧^∨v∩n∪U⊂<⊃>⊆<⊇>⊕+⊗x⊙o∅0∀A∃E∫S≪<≫>≅=∉!¬!†+∠<⊥T⊤TℝRℕNℤZℙPℒLℓlℋH𝔼E𝟙1𝒟D𝒩N" +
		"αaβbγgδdεeζzηhθqιiκkλlμmνnξcοoπpρrςsσsτtυuφfχxψyωwΑAΒBΓGΔDΕEΖZΗHΘQΙIΚKΛLΜMΝNΞCΟOΠPΡRΣSΤTΥUΦFΧXΨYΩW"
}
