package theme

// Our own colours take after the roadmap pictures of the course: blue
// sections, green topics.
func nightPalette() Palette {
	return Palette{
		Text: "#d5dbea", Muted: "#98a1b8", Rule: "#3d465f",
		Accent: "#86abff", Leaf: "#5fd3a2", Link: "#c4a7ff",
		Warm: "#ffc777", Alarm: "#ff8590",
		Ground: "#24304d", Match: "#ffc777", Onto: "#10131c", Above: "#10131c",
		Code: "catppuccin-mocha",
	}
}

func dayPalette() Palette {
	return Palette{
		Text: "#262b37", Muted: "#596275", Rule: "#c3cad8",
		Accent: "#2450b8", Leaf: "#0a6b48", Link: "#6a35a8",
		Warm: "#85500a", Alarm: "#ad1f2d",
		Ground: "#d9e4fb", Match: "#ffd479", Onto: "#11141c", Above: "#ffffff",
		Code: "catppuccin-latte",
	}
}

// duskPalette is for a terminal that does not tell its background: every
// colour can be read on black and on white, and what is read has the
// terminal's own colour. The row of the cursor brings its own ground, and the
// white that is read on it.
func duskPalette() Palette {
	return Palette{
		Muted: "#757e91", Rule: "#667085", Accent: "#4577dd", Leaf: "#298b60", Link: "#8f62d8",
		Warm: "#a87318", Alarm: "#d64550", Ground: "#3f66b8", Match: "#e0a94a", Onto: "#10131c", Above: "#ffffff", Code: "bw",
	}
}
