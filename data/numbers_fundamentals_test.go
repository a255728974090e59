package data_test

import (
	"math"
	"strings"
	"testing"

	"llmcourse/curriculum"
)

// softmax turns logits into probabilities.
func softmax(logits ...float64) []float64 {
	sum, p := 0.0, make([]float64, len(logits))
	for i, z := range logits {
		p[i] = math.Exp(z)
		sum += p[i]
	}
	for i := range p {
		p[i] /= sum
	}
	return p
}

// nats is the entropy of a distribution.
func nats(p ...float64) float64 {
	h := 0.0
	for _, x := range p {
		h -= x * math.Log(x)
	}
	return h
}

func printedFundamentals() map[curriculum.Ref][]printed {
	return map[curriculum.Ref][]printed{
		"fundamentals/mathematics": printedMathematics(),
	}
}

func printedMathematics() []printed {
	p := softmax(2, 1, 0)
	after := softmax(2+(1-p[0])*2, 1-p[1]*2, -p[2]*2)
	margin := 1.96 * math.Sqrt(0.8*0.2/400)
	return []printed{
		{`\|\mathbf{a}\| = \sqrt{3^2 + 4^2} = 5`, math.Hypot(3, 4)},
		{`3 \cdot 4 + 4 \cdot 3 = 24`, 3*4 + 4*3},
		{`24 / 25 = 0.96`, 24 / (5 * 5.0)},
		{`3 \cdot (2, 1) + 2 \cdot (1, 2) = (8, 7`, 3*1 + 2*2},
		{`2 \cdot 2 - 1 \cdot 1 = 3`, 2*2 - 1*1},
		{`16,000`, 1000*8 + 8*1000},
		{`2 \cdot (-3) \cdot 3 = -18`, 2 * (2*3 + 1 - 10) * 3},
		{`goes to $0 - 0.1 \cdot (-6) = 0.6`, 0 - 0.1*2*(0-3)},
		{`then 1.08`, 3 - 3*0.8*0.8},
		{`then 1.08, then 1.464`, 3 - 3*math.Pow(0.8, 3)},
		{`The steps are 0.6, 0.48`, 0.6 * 0.8},
		{`The steps are 0.6, 0.48 and 0.384`, 0.6 * 0.8 * 0.8},
		{`the factor would be $-1.2`, 1 - 2*1.1},
		{`the distances 3, 3.6, 4.32`, 3 * 1.2 * 1.2},
		{`$(0.665`, p[0]}, {`(0.665, 0.245`, p[1]}, {`(0.665, 0.245, 0.090`, p[2]},
		{`90 / 585 \approx 0.154`, 90 / (90 + 495.0)},
		{`495 are flagged`, 0.05 * 9900},
		{`the average loss is 1.386`, -(math.Log(0.5) + math.Log(0.25) + math.Log(0.125)) / 3},
		{`here 4: the`, math.Exp(1.386294361)},
		{`true distribution: 0.832`, nats(p...)},
		{`0.665 - 1 = -0.335`, p[0] - 1},
		{`-\log 0.665 \approx 0.408`, -math.Log(p[0])},
		{`= (1.335`, 1 + (1 - p[0])},
		{`has risen from 0.665 to 0.852`, after[0]},
		{`\sqrt{0.8 \cdot 0.2 / 400} = 0.02`, margin / 1.96},
		{`76.1`, 100 * (0.8 - margin)}, {`76.1% to 83.9`, 100 * (0.8 + margin)},
		{`4 / (3 \cdot 2.236) \approx 0.596`, 4 / (3 * math.Sqrt(5))},
		{`2.18 \cdot 3 + 1.06 = 7.6`, (2+0.01*18)*3 + 1 + 0.01*6},
		{`2.4^2 = 5.76`, math.Pow(10-7.6, 2)},
		{`0.30 / 1000} \approx 0.0203`, math.Sqrt(0.72*0.28/1000 + 0.7*0.3/1000)},
		{"step  2   loss  8.29", 4 * math.Pow(1.2, 4)}, {"step  3   loss 11.94", 4 * math.Pow(1.2, 6)},
		{"step  3   loss 11.94   θ -0.46", 3 - 2*math.Pow(1.2, 3)},
		{"So 180 / 220, about 82", 100 * 180 / 220.0},
	}
}

// The dots of the descent stand where the steps land: ten columns are 1.
func TestDescentIsDrawnToScale(t *testing.T) {
	t.Parallel()
	_, figure, _ := strings.Cut(lessons(t)["fundamentals/mathematics"].Text, " loss\n")
	theta := 0.0
	for line := range strings.Lines(figure) {
		row, drawn, found := strings.Cut(line, "┤")
		if !found {
			break
		}
		if strings.Contains(drawn, "slope 0") {
			theta = 3
		}
		column := strings.IndexRune(strings.ReplaceAll(drawn, "·", "."), '●')
		if column < 0 {
			continue
		}
		if want := int(math.Round(10 * theta)); column != want {
			t.Errorf("θ = %v is drawn in column %d, not %d", theta, column, want)
		}
		if want := math.Round(math.Pow(theta-3, 2)); strings.TrimSpace(row) != string(rune('0'+int(want))) {
			t.Errorf("θ = %v is drawn at %s, not %v", theta, row, want)
		}
		theta -= 0.1 * 2 * (theta - 3)
	}
	if theta < 2.99 {
		t.Error("the minimum is not drawn")
	}
}
