package data_test

import (
	"math"

	"llmcourse/curriculum"
)

func printedAlignment() map[curriculum.Ref][]printed {
	return map[curriculum.Ref][]printed{
		"scientist/supervised-fine-tuning": printedFineTuning(),
		"scientist/preference-alignment":   printedPreferences(),
	}
}

func printedFineTuning() []printed {
	const linear = 32 * 16 * (4*(4096+4096) + 3*(4096+11008)) // Llama 2 7B, rank 16
	scales := 8/64.0 + 32/(64.0*256)
	table := func(vocabulary, tables float64) float64 { return vocabulary * 4096 * tables / 1e9 }
	return []printed{
		{"so a 7B model takes 112", 7 * 16},
		{"$2 + 2 + 1 + 1 = 6", 2 + 2 + 1 + 1}, {"6$ bytes, 42", 7 * 6},
		{"that is 4.5", 34 * 4096 * 32 / 1e6}, {"2,048 tokens 18.3", 34 * 4096 * 32 * 4096 / 1e9},
		{"when it is needed: 1.07", 2 * 4096 * 32 * 4096 / 1e9}, {"plus 0.57", 34 * 4096 * 4096 / 1e9},
		{"$A = (1, 1)$, $B = (0, 0)$ and an input $x = (2, 1)$. Then $Ax = 3", 2 + 1},
		{"(-3", -1 * 3}, {"(-3, 6", 2 * 3}, {"$B$ becomes $(0.3", 0.1 * 3}, {"$(0.3, -0.6", -0.1 * 6},
		{"3 B = (0.9", 3 * 0.3}, {"3 B = (0.9, -1.8", 3 * -0.6}, {"$(-0.1", 0.9 - 1}, {"$(-0.1, 0.2", 2 - 1.8},
		{`B \cdot e = -0.15`, 0.3*-0.1 - 0.6*0.2}, {"slope is $(-0.3", -0.15 * 2}, {"slope is $(-0.3, -0.15", -0.15},
		{`$4096^2 \approx 16.8`, 4096 * 4096 / 1e6}, {"= 65536", 8 * (4096 + 4096)}, {"which is 0.39", 100 * 8 * 8192 / (4096 * 4096.0)},
		{"you train about 40.0", linear / 1e6}, {"million weights, 0.6", 100 * linear / 6.74e9}, {"file is then 80", 2 * linear / 1e6},
		{"$32 / 64 = 0.5", 32 / 64.0}, {`\approx 0.127`, scales},
		{"LoRA    ███████ 14.6", 14 + 0.04*16}, {"14 frozen + 0.64", 0.04 * 16},
		{"QLoRA   ██ 4.3", 3.5 + 7*scales/8 + 0.64}, {"(3.5 + 0.11", 7 * scales / 8},
		{"In Llama 2 that adds 0.4", table(32000, 2) * 1.5}, {"they take 2.1", table(128256, 2) * 2}, {"GB, 1.6", table(128256, 2) * 1.5},
		{`2 \times 8 \times 4 = 64`, 2 * 8 * 4}, {"you get about 156", 10000 / 64.0}, {"per epoch and 468", 3 * math.Floor(10000/64.0)},
		{"The mean of means is 1.5", (2.0 + 1.0) / 2}, {"100 = 1.1", (10*2.0 + 90*1.0) / 100},
		{"|             5.50", 2 + 2 + 12/8.0}, {"|             5.50 | 38.5", 7 * 5.5},
		{"|             3.75", 2 + 14/8.0}, {"|             3.75 | 26.3", 7 * 3.75}, {"|             2.00", 16 / 8.0}, {"|             2.00 |   14", 7 * 2},
		{"= 131072", 16 * 8192}, {"131072 = 8388608", 64 * 16 * 8192}, {"million, or 0.12", 100 * 8388608 / 7e9},
		{`13 \times 16 = 208`, 13 * 16}, {"6 bytes still 78", 13 * 6}, {`13 \times 2 = 26`, 13 * 2}, {`13 \times 0.5 = 6.5`, 13 * 0.5},
		{"are 6 bytes, 48", 8 * 6}, {"At 16 bytes it would have been 128", 8 * 16},
		{"At r = 16 the adapter has 1/64", 2048 / (2 * 16)},
		{"9,600 examples are 1,920", 9600 / 5}, {"Without packing there would be 150", 9600 / 64},
		{"frozen weights alone take 28", 14 * 2}, {"per parameter that is 84", 14 * 6},
	}
}

func claimsAlignment() []claim {
	return []claim{
		{"scientist/supervised-fine-tuning", "(0.10 is one of ten)", "\nbase      0.10 0.10 0.48 0.20\n"},
		{"scientist/supervised-fine-tuning", "it answers and stops: 0.96", "\nanswer    0.10 0.97 0.96 0.01\n"},
		{"scientist/supervised-fine-tuning", "still goes on half of the time", "\nno end    0.10 0.98 0.48 0.01\n"},
		{"scientist/supervised-fine-tuning", "to write the questions too (0.92)", "\nall       0.92 0.92 0.46 0.02\n"},
		{"scientist/supervised-fine-tuning", "took it from 0.20 to 0.01", "0.96 0.01\n"},
		{"scientist/supervised-fine-tuning", "Rank 1 cannot get below 0.114", "r = 1,  8 weights: 2.376  2.176  0.114\n"},
		{"scientist/supervised-fine-tuning", "Rank 2 holds the change, and rank 3 buys nothing more", "1.590  0.000\nr = 3, 24 weights: 2.376  1.487  0.000\n"},
		{"scientist/preference-alignment", `turns at $\beta = 1$`, "\nbeta   1  KL 0.22  score 1.36  quality  0.98\nbeta 0.6  KL 0.84  score 1.82  quality  0.80\n"},
		{"scientist/preference-alignment", "The score rises all the way", "score 3.98  quality -1.27\n"},
		{"scientist/preference-alignment", "groups of eight are mostly alike", "\nstep 50  dog 0.98  cat 0.01  groups skipped 19\n"},
		{"scientist/preference-alignment", "became *less* probable, and the loss still fell", "`0.693`, `0.341` and `0.554`"},
	}
}

// tilted is the policy that "reward minus KL penalty" makes best.
func tilted(beta float64, reference, rewards []float64) []float64 {
	logits := make([]float64, len(reference))
	for i, p := range reference {
		logits[i] = math.Log(p) + rewards[i]/beta
	}
	return softmax(logits...)
}

func printedPreferences() []printed {
	tiny, dog := []float64{0.4, 0.2, 0.2, 0.2}, []float64{0, 1, 0, 0}
	wide, narrow := tilted(1, tiny, dog), tilted(0.5, tiny, dog)
	surprise := []float64{0 + 0.4 - 0.3, -0.1*0.7 + 0.9 - 0.4, 1 - 0.9}
	credit := []float64{0, surprise[1] + 0.95*surprise[2], surprise[2]}
	credit[0] = surprise[0] + 0.95*credit[1]
	spread := math.Sqrt(0.25 * 0.75)
	implied := func(i int) float64 { return 0.5 * math.Log(narrow[i]/tiny[i]) }
	return []printed{
		{`\sigma(1.5) \approx 0.818`, sigmoid(1.5)},
		{`(-40 + 44) = 1.6`, 2 - 0.1*4}, {`0.1 \times 30 = -1.0`, 2 - 0.1*(-40+70)},
		{`0.2 \cdot e \approx 0.544`, 0.2 * math.E}, {"$Z = 1.344", 0.8 + 0.2*math.E},
		{"1.344$: dog 0.405", wide[1]}, {"dog 0.405, cat 0.298", wide[0]},
		{`0.2 \cdot e^2 \approx 1.478`, 0.2 * math.E * math.E}, {"dog 0.649", narrow[1]}, {"dog 0.649, cat 0.176", narrow[0]},
		{`0.1 \times 0.7 = 0.07`, 0.1 * 0.7}, {"$-0.07 + 0.90 - 0.40 = 0.43", surprise[1]},
		{"TD error        0.10", surprise[0]}, {"TD error        0.10    0.43", surprise[1]}, {"TD error        0.10    0.43    0.10", surprise[2]},
		{"advantage      0.599", credit[0]}, {"advantage      0.599   0.525", credit[1]}, {"advantage      0.599   0.525   0.100", credit[2]},
		{`0.43 + 0.95 \cdot 0.10 = 0.525`, credit[1]},
		{`$1.2 \times 2 = 2.4`, 1.2 * 2}, {"first term is 3.0", 1.5 * 2},
		{"have the mean 0.25", 0.25}, {"and the deviation 0.433", spread}, {"advantages are 1.73", 0.75 / spread}, {"are 1.73, -0.58", -0.25 / spread},
		{`0.95^8 \approx 0.66`, math.Pow(0.95, 8)},
		{"0.2) = 0.588", implied(1)}, {"0.4) = -0.412", implied(0)}, {"The difference is 1.0", implied(1) - implied(0)},
		{`(-6)) = 0.9`, 0.1 * 9}, {`\sigma(0.9) \approx 0.711`, sigmoid(0.9)}, {`0.711 \approx 0.341`, -math.Log(sigmoid(0.9))}, {`\log 2 \approx 0.693`, math.Ln2},
		{`\sigma(1.0) \approx 0.731`, sigmoid(1)}, {`\sigma(2.0) \approx 0.881`, sigmoid(2)},
		{`0.1 \times 30 = 0.0`, 3 - 0.1*30}, {`0.1 \times 2 = 1.3`, 1.5 - 0.1*2}, {"A gets 2.7", 3 - 0.01*30}, {"B gets 1.48", 1.5 - 0.01*2},
		{`\log 4 \approx 1.386`, math.Log(4)}, {`0.8 \times (-2) = -1.6`, 0.8 * -2}, {`/ 0.433 \approx -1.732`, -0.75 / spread}, {"others get 0.577", 0.25 / spread},
	}
}
