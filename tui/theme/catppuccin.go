package theme

// Catppuccin's Mocha and Latte, by the palette of catppuccin.com. Where a
// colour of Latte is too pale to be read on its own ground, it is darkened.
func mochaPalette() Palette {
	return Palette{
		Text: "#cdd6f4", Muted: "#a6adc8", Rule: "#45475a",
		Accent: "#89b4fa", Leaf: "#a6e3a1", Link: "#cba6f7",
		Warm: "#f9e2af", Alarm: "#f38ba8",
		Ground: "#313244", Match: "#f9e2af", Onto: "#11111b", Above: "#11111b",
		Code: "catppuccin-mocha",
	}
}

func lattePalette() Palette {
	return Palette{
		Text: "#4c4f69", Muted: "#5c5f77", Rule: "#bcc0cc",
		Accent: "#1a56d6", Leaf: "#2a701d", Link: "#7a2fd6",
		Warm: "#8a5a0a", Alarm: "#c00b35",
		Ground: "#dce0e8", Match: "#df8e1d", Onto: "#1e1e2e", Above: "#ffffff",
		Code: "catppuccin-latte",
	}
}
