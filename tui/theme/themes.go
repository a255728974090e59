package theme

// A Pair is a theme by name: a palette for a dark ground and one for a light
// one. A learner's own themes are Pairs too.
type Pair struct {
	Name  string
	Night Palette
	Day   Palette
}

// pairs are the built-in themes that follow the ground.
func pairs() []Pair {
	return []Pair{
		{"auto", nightPalette(), dayPalette()},
		{"catppuccin", mochaPalette(), lattePalette()},
		{"contrast", brightPalette(), boldPalette()},
	}
}

// Names lists the built-in themes. "auto" is our own and follows the terminal;
// "dark" and "light" are its two halves, whatever the terminal says.
func Names() []string {
	return []string{"auto", "dark", "light", "catppuccin", "contrast", "16", "mono"}
}

// About says what a theme is, for the one who chooses.
func About(name string) string {
	switch name {
	case "auto":
		return "default, follows the terminal"
	case "dark", "light":
		return "for a " + name + " terminal"
	case "catppuccin":
		return "Mocha or Latte, follows it"
	case "contrast":
		return "high contrast"
	case "16":
		return "the terminal's own sixteen colours"
	case "mono":
		return "no colours"
	}
	return "your own"
}

// palette is the one of a name on a ground; an unknown name is as "auto".
func palette(name string, ground Ground, own []Pair) (Palette, Ground) {
	switch name {
	case "dark":
		return nightPalette(), Dark
	case "light":
		return dayPalette(), Light
	case "16":
		return sixteenPalette(ground), ground
	}
	all := append(pairs(), own...)
	chosen := all[0]
	for _, p := range all {
		if p.Name == name {
			chosen = p
		}
	}
	switch {
	case ground == Light:
		return chosen.Day, ground
	case ground == Unknown && chosen.Name == "auto":
		return duskPalette(), ground
	}
	return chosen.Night, ground
}
