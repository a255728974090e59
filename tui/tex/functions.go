package tex

// function is the operator name that a command draws upright, as in log x.
// Beyond those of TeX it knows the names that writers on machine learning take
// for granted.
func function(name string) (sym, bool) {
	s := sym{text: name, class: fn, word: true, limits: takesLimits(name)}
	switch name {
	case "log", "ln", "lg", "exp", "sin", "cos", "tan", "cot", "sec", "csc", "sinh", "cosh", "tanh", "coth",
		"arcsin", "arccos", "arctan", "arg", "deg", "det", "dim", "gcd", "hom", "ker",
		"min", "max", "sup", "inf", "lim", "Pr",
		"softmax", "sigmoid", "relu", "ReLU", "GELU", "SiLU", "diag", "sign", "sgn", "rank", "tr", "Tr",
		"Var", "Cov", "KL", "MLP", "LayerNorm", "Attention":
		return s, true
	case "liminf":
		s.text = "lim inf"
	case "limsup":
		s.text = "lim sup"
	case "argmax":
		s.text = "arg max"
	case "argmin":
		s.text = "arg min"
	default:
		return sym{}, false
	}
	return s, true
}

// takesLimits says whether TeX sets the scripts of an operator below it.
func takesLimits(name string) bool {
	switch name {
	case "max", "min", "sup", "inf", "lim", "liminf", "limsup", "det", "gcd", "Pr", "argmax", "argmin", "arg max", "arg min":
		return true
	}
	return false
}
