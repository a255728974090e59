package data_test

import (
	"fmt"
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
		"fundamentals/python":      printedPython(),

		"fundamentals/neural-networks": printedNetworks(),
		"fundamentals/nlp":             printedLanguage(),
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
		{`0.090) it is 0.832`, nats(p...)},
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

func printedPython() []printed {
	four := []float64{2, 4, 6, 8}
	sd := math.Sqrt((9 + 1 + 1 + 9) / 4.0)
	p, q := softmax(2, 1, 0), softmax(0, 3, 1)
	numbers := []printed{
		{"so it takes 4 MB", 1000 * 1000 * 4 / 1e6},
		{"`0.665 0.245 0.09", p[2]}, {"`0.042", q[0]}, {"`0.042 0.844", q[1]}, {"`0.042 0.844 0.114", q[2]},
		{"standard deviation is 2.236", sd}, {"gives 2.582", math.Sqrt(20 / 3.0)},
		{"Min-max gives 0, 0.333", (four[1] - 2) / 6}, {"0, 0.333, 0.667", (four[2] - 2) / 6},
		{"quartiles (by NumPy's default method) are 12.5", (12 + 13) / 2.0}, {"are 12.5 and 17", (16 + 18) / 2.0},
		{"17 + 1.5 \\cdot 4.5 = 23.75", 17 + 1.5*4.5}, {"The mean of all seven is 20.6", (10 + 12 + 13 + 15 + 16 + 18 + 60) / 7.0},
		{"`0.982", 112 / 114.0}, {"right in 63.2", 100 * 72 / 114.0},
		{"40 / 42 \\approx 0.952", 40 / 42.0},
		{"22 / 3 \\approx 7.33", (2 + 9 + 11) / 3.0}, {"with centers 1.5", (1 + 2) / 2.0}, {"with centers 1.5 and 10", (9 + 11) / 2.0},
		{"is right in 97.6", 100 * (2 + 974) / 1000.0},
	}
	for i, z := range []string{"become -1.342", "become -1.342, -0.447", "-0.447, 0.447", "0.447, 1.342"} {
		numbers = append(numbers, printed{z, (four[i] - 5) / sd})
	}
	return numbers
}

func printedNetworks() []printed {
	silu := func(z float64) float64 { return z * sigmoid(z) }
	gelu := func(z float64) float64 { return z * (1 + math.Erf(z/math.Sqrt2)) / 2 }
	return []printed{
		{"784 · 128 + 128 = 100,480", 784*128 + 128},
		{"128 · 10 + 10 = 1,290", 128*10 + 10},
		{"1,290 parameters, 101,770", 100480 + 1290},
		{"without biases: 128", 4*16 + 16*4},
		{"| sigmoid | 0.119", sigmoid(-2)}, {"| sigmoid | 0.119 | 0.5 | 0.881", sigmoid(2)},
		{"| tanh | -0.964", math.Tanh(-2)},
		{"| GELU | -0.046", gelu(-2)}, {"| GELU | -0.046 | 0 | 1.954", gelu(2)},
		{"| SiLU | -0.238", silu(-2)}, {"| SiLU | -0.238 | 0 | 1.762", silu(2)},
		{"slope of the sigmoid is 0.25", sigmoid(0) * (1 - sigmoid(0))},
		{`0.25^{10} \approx 0.000001`, math.Pow(0.25, 10)},
		{"gives the right class 0.9 pays 0.105", -math.Log(0.9)}, {"gives it 0.01 pays 4.605", -math.Log(0.01)},
		{"the first step overshoots to 49.562", losses(0.2, 2)[1]},
		{"the squared error is $(1 - 3)^2 = 4", 4},
		{"becomes $0.5 + 0.4 = 0.9", 0.5 + 0.05*8},
		{"h_2 = 1.1 + 2.4 - 0.9 = 2.6", 1.1*1 + 1.2*2 - 0.9},
		{`0.9 \cdot 2.6 + 0.2 = 2.54`, 0.9*2.6 + 0.2},
		{"cut the loss from 4 to 0.2116", math.Pow(3-2.54, 2)},
		{"an epoch has 782", math.Ceil(50000 / 64.0)},
		{`(1 - 2 \cdot 0.2)^2 = 0.36`, 0.36},
		{"a value of 3 becomes 0 or 6", 3 / (1 - 0.5)},
		{`1 \cdot 0.5 + 0.5 \cdot 2 = 1.5`, 1*max(0, 0.5*2-0.5*1) + 0.5*max(0, 2+1-1)},
		{"about 0.232", math.E / (math.E + 9)}, {"a loss of 1.461", -math.Log(math.E / (math.E + 9))},
		{"2.02    0.62   11.38", 31.60 * 0.36}, {"1.99    0.41    4.10", 11.38 * 0.36}, {"1.96    0.33    1.48", 4.10 * 0.36},
	}
}

// losses trains the network of the lesson on its one example and returns the
// loss before each step.
func losses(rate float64, steps int) []float64 {
	w1, b1 := [2][2]float64{{0.5, -0.5}, {1, 1}}, [2]float64{0, -1}
	w2, b2, x, y := [2]float64{1, 0.5}, 0.0, [2]float64{1, 2}, 3.0
	var all []float64
	for range steps {
		p, h := b2, [2]float64{}
		for i := range h {
			h[i] = max(0, w1[i][0]*x[0]+w1[i][1]*x[1]+b1[i])
			p += w2[i] * h[i]
		}
		all = append(all, (p-y)*(p-y))
		slope := 2 * (p - y)
		for i := range h {
			if h[i] > 0 {
				inner := slope * w2[i]
				b1[i] -= rate * inner
				for j := range x {
					w1[i][j] -= rate * inner * x[j]
				}
			}
			w2[i] -= rate * slope * h[i]
		}
		b2 -= rate * slope
	}
	return all
}

// The table of learning rates is what the network of the lesson does.
func TestRatesAreWhatTheNetworkDoes(t *testing.T) {
	t.Parallel()
	text := lessons(t)["fundamentals/neural-networks"].Text
	for _, rate := range []float64{0.01, 0.05, 0.08, 0.2} {
		row := fmt.Sprintf("| %v | 4", rate)
		for _, loss := range losses(rate, 6)[1:] {
			row += fmt.Sprintf(" | %.3f", loss)
		}
		if !strings.Contains(text, row+" |\n") {
			t.Errorf("the lesson has no row %s", row)
		}
	}
}

// survives is the factor of the gradient over 20 steps of a plain RNN with
// weight 0.95, after one input.
func survives(input float64) float64 {
	h, factor := math.Tanh(input), 1.0
	for range 20 {
		h = math.Tanh(0.95 * h)
		factor *= 0.95 * (1 - h*h)
	}
	return factor
}

func printedLanguage() []printed {
	w := softmax(0, 1, 0, 0, 3)
	h := []float64{math.Tanh(1)}
	for range 2 {
		h = append(h, math.Tanh(0.5*h[len(h)-1]))
	}
	return []printed{
		{"= 2 / 5 = 0.4", 2 / 5.0},
		{"their product is 0.04", 0.4 * 0.5 * 0.2},
		{"its inverse sixth root, 1.710", math.Pow(0.04, -1/6.0)},
		{"0.2 · 0.405", math.Log(3 / 2.0)}, {"0.2 · 0.405 = 0.081", 0.2 * math.Log(3/2.0)},
		{"0.2 · 1.099", math.Log(3)}, {"0.2 · 1.099 = 0.220", 0.2 * math.Log(3)},
		{`\mathrm{tanh}(1) = 0.762`, h[0]}, {`\mathrm{tanh}(0.381) = 0.363`, h[1]}, {"then 0.180", h[2]},
		{`0.5^{20} \approx 0.000001`, math.Pow(0.5, 20)},
		{`0.9 \cdot 2 + 0.5 \cdot (-1) = 1.3`, 0.9*2 - 0.5},
		{"the RNN above keeps 0.33", survives(0.1)}, {"but only 0.04", survives(1)},
		{"| Weight | 0.039", w[0]}, {"| Weight | 0.039 | 0.105", w[1]}, {"0.039 | 0.039 | 0.778", w[4]},
		{"that is read is 78", 100 * w[4]},
		{"29,312", 128*(128+100) + 128}, {"117,248", 4 * 29312}, {"87,936", 3 * 29312},
		{"3 / 60 = 0.05", 3 / 60.0}, {`\log 100 \approx 4.605`, math.Log(100)}, {"The weight is about 0.230", 0.05 * math.Log(100)},
	}
}
