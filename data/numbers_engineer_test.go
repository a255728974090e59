package data_test

import (
	"math"

	"llmcourse/curriculum"
)

// engineer has the way to the answer of every number question of the part.
func engineer() map[curriculum.Ref]float64 {
	return map[curriculum.Ref]float64{
		"engineer/running-llms#cost-of-call":     1000 * (5000*0.5 + 500*2 + 400*10) / 1e6,
		"engineer/running-llms#weights-memory":   (24 - 3) * 8 / 4.5,
		"engineer/running-llms#mask-and-rescale": 0.3 / (0.3 + 0.1),

		"engineer/vector-storage#number-of-chunks": 300*chunks(80, 500, 100) + 20*chunks(2000, 500, 100),
		"engineer/vector-storage#cosine-by-hand":   max((3*10+4*0)/(5*10.0), (3*0+4*1)/(5*1.0)),
		"engineer/vector-storage#storage-size":     8e9 / 5e6 / 4,

		"engineer/rag#multi-query-union": (4*5 - 8 - 5) * 300,
		"engineer/rag#turn-ten-tokens":   (400+200*(9-1)+60)/10.0 + 200,
		"engineer/rag#precision-by-hand": 1 - (1/3.0+2/4.0)/2,

		"engineer/advanced-rag#compound-success": math.Pow(0.9*(1+0.1*0.5), 6),
		"engineer/advanced-rag#rrf-score":        max(1/(10+1.0), 2/(10+8.0)),

		"engineer/inference-optimization#score-matrix-size": math.Sqrt(64 * (1 << 30) / (32 * 2.0)),
		"engineer/inference-optimization#cache-size":        (8*32768 + 40*1024) * (2 * 8 * 128 * 2) / float64(1<<30),
		"engineer/inference-optimization#tokens-in-all":     64 / ((16 + 64*0.25) / 2000),
		"engineer/inference-optimization#tokens-per-pass":   drafted(0.5, 3) / (1 + 3*0.2),

		"engineer/deployment#batch-steps":  3*steps(3, 5, 2, 2, 4, 3) - (5 + 2 + 2 + 4 + 3),
		"engineer/deployment#cost-at-load": 1000 * 1.80 / 3600 * 0.2 / 0.25,
		"engineer/deployment#edge-ceiling": 60 / 20.0 * 8 / 4,

		"engineer/security#repeated-attempts": math.Floor(math.Log(1-0.10) / math.Log(1-0.02)),
		"engineer/security#rule-of-three":     3 / 0.002 / 250,
		"engineer/security#alarm-share":       100 * 0.01 * 0.9 / 0.99,
	}
}

// steps is how long continuous batching takes: each request starts where a
// place is free first.
func steps(places int, requests ...int) float64 {
	free := make([]int, places)
	end := 0
	for _, length := range requests {
		first := 0
		for i := range free {
			if free[i] < free[first] {
				first = i
			}
		}
		free[first] += length
		end = max(end, free[first])
	}
	return float64(end)
}

// chunks is how many chunks of a size with an overlap a text of n tokens has.
func chunks(n, size, overlap float64) float64 {
	return max(1, math.Ceil((n-overlap)/(size-overlap)))
}
