package review

// DefaultRetention is the share that shall be recalled when it is asked.
const DefaultRetention = 0.9

// Parameters are what FSRS is tuned by. Begin with Default.
type Parameters struct {
	W           [21]float64 // the weights w0 to w20
	Retention   float64     // wanted chance of recall when a question falls due, above 0 and at most 1
	MaxInterval int         // longest time between reviews, in days
}

// Default returns the weights of FSRS-6 that were fitted to the reviews of
// many learners (default_w in ts-fsrs), its retention and its longest interval.
func Default() Parameters {
	return Parameters{
		W: [21]float64{
			0.212, 1.2931, 2.3065, 8.2956, // stability after the first answer, by grade
			6.4133, 0.8334, 3.0194, 0.001, // difficulty
			1.8722, 0.1666, 0.796, // stability after a recall
			1.4835, 0.0614, 0.2629, 1.6483, // stability after forgetting
			0.6014, 1.8729, // what hard takes and easy adds
			0.5425, 0.0912, 0.0658, // answers on the same day
			0.1542, // decay of the forgetting curve
		},
		Retention:   DefaultRetention,
		MaxInterval: 36500,
	}
}
