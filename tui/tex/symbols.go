package tex

// symbol is what a command without arguments draws.
func symbol(name string) (text string, c class, ok bool) {
	if s := greek(name); s != "" {
		return s, ord, true
	}
	if s := relation(name); s != "" {
		return s, rel, true
	}
	if s := operator(name); s != "" {
		return s, bin, true
	}
	if s := largeOperator(name); s != "" {
		return s, large, true
	}
	if s, c := delimiter(`\` + name); s != "" {
		return s, c, true
	}
	if s := dots(name); s != "" {
		return s, inner, true
	}
	if s := sign(name); s != "" {
		return s, ord, true
	}
	switch name {
	case "colon":
		return ":", punct, true
	case "cdots":
		return "⋯", inner, true
	}
	return "", none, false
}

// character is what a plain character draws, and its class. Writers also type
// the Unicode form of operators.
func character(s string) (drawn string, c class) {
	switch s {
	case "-", "−":
		return "-", bin
	case "+", "*", "×", "·", "⋅", "±", "÷", "⊙", "⊗", "⊕", "∘", "∪", "∩":
		return s, bin
	case "=", "<", ">", ":", "≤", "≥", "≠", "≈", "∼", "→", "←", "⇒", "∈", "∉", "≡", "∝", "⊂":
		return s, rel
	case "(", "[":
		return s, open
	case ")", "]":
		return s, closing
	case ",", ";":
		return s, punct
	case "∑", "∏", "∫":
		return s, large
	}
	return s, ord
}

func largeOperator(name string) string {
	switch name {
	case "sum":
		return "∑"
	case "prod":
		return "∏"
	case "coprod":
		return "∐"
	case "int":
		return "∫"
	case "iint":
		return "∬"
	case "oint":
		return "∮"
	case "bigcup":
		return "⋃"
	case "bigcap":
		return "⋂"
	case "bigoplus":
		return "⨁"
	case "bigotimes":
		return "⨂"
	case "bigvee":
		return "⋁"
	case "bigwedge":
		return "⋀"
	}
	return ""
}

func operator(name string) string {
	switch name {
	case "cdot", "cdotp", "bullet":
		return "·"
	case "times":
		return "×"
	case "div":
		return "÷"
	case "pm":
		return "±"
	case "mp":
		return "∓"
	case "ast":
		return "*"
	case "star":
		return "⋆"
	case "circ":
		return "∘"
	case "odot":
		return "⊙"
	case "otimes":
		return "⊗"
	case "oplus":
		return "⊕"
	case "ominus":
		return "⊖"
	case "cup":
		return "∪"
	case "cap":
		return "∩"
	case "setminus", "smallsetminus":
		return "∖"
	case "land", "wedge":
		return "∧"
	case "lor", "vee":
		return "∨"
	}
	return ""
}

func dots(name string) string {
	switch name {
	case "ldots", "dots", "dotsc", "dotsb", "dotso", "dotsm", "hdots":
		return "…"
	case "vdots":
		return "⋮"
	case "ddots":
		return "⋱"
	}
	return ""
}

// sign is an ordinary symbol that is neither a letter nor an operator.
func sign(name string) string {
	switch name {
	case "infty":
		return "∞"
	case "partial":
		return "∂"
	case "nabla":
		return "∇"
	case "forall":
		return "∀"
	case "exists":
		return "∃"
	case "nexists":
		return "∄"
	case "neg", "lnot":
		return "¬"
	case "emptyset", "varnothing":
		return "∅"
	case "top":
		return "⊤"
	case "bot":
		return "⊥"
	case "prime":
		return "′"
	case "ell":
		return "ℓ"
	case "hbar":
		return "ℏ"
	case "Re":
		return "ℜ"
	case "Im":
		return "ℑ"
	case "imath":
		return "ı"
	case "jmath":
		return "ȷ"
	case "dagger":
		return "†"
	case "degree":
		return "°"
	case "angle":
		return "∠"
	case "triangle":
		return "△"
	case "square", "Box":
		return "□"
	case "blacksquare":
		return "■"
	case "checkmark":
		return "✓"
	case "%", "&", "_", "#", "$":
		return name
	case "textbackslash", "backslash":
		return `\`
	}
	return ""
}
