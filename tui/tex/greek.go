package tex

import "strings"

// greek is the letter of a Greek name, "" if name is not one. The variants of
// epsilon and phi that TeX tells apart are drawn alike: in a terminal the plain
// letters are the legible ones.
func greek(name string) string {
	i := strings.Index(greekNames, " "+name+" ")
	if i < 0 || name == "" {
		return ""
	}
	n := strings.Count(greekNames[:i+1], " ") - 1
	return string([]rune(greekLetters)[n])
}

// Name n of greekNames is letter n of greekLetters.
const (
	greekNames = " alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi psi omega" +
		" varepsilon vartheta varkappa varpi varrho varsigma varphi" +
		" Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho Sigma Tau Upsilon Phi Chi Psi Omega "
	greekLetters = "αβγδεζηθικλμνξοπρστυφχψω" +
		"εϑϰϖϱςφ" +
		"ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ"
)

// spelled is the name of a letter or sign for terminals that have only ASCII:
// "beta" says more than any letter that stands for it. "" is of all others.
func spelled(sign string) string {
	switch sign {
	case "∑":
		return "sum"
	case "∏":
		return "prod"
	case "∇":
		return "grad"
	case "∞":
		return "inf"
	}
	names := strings.Fields(greekNames)
	for i, letter := range []rune(greekLetters) {
		if sign == string(letter) {
			return names[i]
		}
	}
	return ""
}
