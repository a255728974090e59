package theme

// High contrast: every text at seven to one and more on its ground.
func brightPalette() Palette {
	return Palette{
		Text: "#ffffff", Muted: "#d0d0d0", Rule: "#9a9a9a",
		Accent: "#7fd4ff", Leaf: "#7dff9b", Link: "#ffb3ff",
		Warm: "#ffe14d", Alarm: "#ff9c9c",
		Ground: "#003b66", Match: "#ffe14d", Onto: "#000000", Above: "#000000",
		Code: "bw",
	}
}

func boldPalette() Palette {
	return Palette{
		Text: "#000000", Muted: "#333333", Rule: "#6e6e6e",
		Accent: "#002f8f", Leaf: "#004d1f", Link: "#5a0080",
		Warm: "#5c3600", Alarm: "#8b0000",
		Ground: "#ffe9a8", Match: "#ffd400", Onto: "#000000", Above: "#ffffff",
		Code: "bw",
	}
}
