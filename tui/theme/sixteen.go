package theme

// sixteenPalette uses the terminal's own sixteen colours, whatever they are:
// the bright half on a dark ground, the other on a light one, and those that
// do on both where the ground is not known. Nothing bold is black: many
// terminals draw that grey.
func sixteenPalette(ground Ground) Palette {
	if ground == Dark {
		return Palette{
			Muted: "7", Rule: "8", Accent: "12", Leaf: "10", Link: "13",
			Warm: "11", Alarm: "9", Match: "11", Onto: "0", Above: "15", Code: "bw",
		}
	}
	if ground == Light {
		return Palette{
			Muted: "8", Rule: "7", Accent: "4", Leaf: "2", Link: "5",
			Warm: "3", Alarm: "1", Match: "3", Onto: "15", Above: "15", Code: "bw",
		}
	}
	return Palette{
		Rule: "8", Accent: "12", Leaf: "2", Link: "5",
		Warm: "3", Alarm: "1", Match: "3", Onto: "0", Above: "15", Code: "bw",
	}
}
