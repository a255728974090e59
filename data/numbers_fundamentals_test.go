package data_test

import (
	"math"

	"llmcourse/curriculum"
)

func printedFundamentals() map[curriculum.Ref][]printed {
	return map[curriculum.Ref][]printed{
		"fundamentals/nlp": {
			{`0.5^{20} \approx 0.000001`, math.Pow(0.5, 20)},
		},
	}
}
