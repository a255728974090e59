package theme

import "charm.land/lipgloss/v2"

// Block is text on a ground of the colour of an ink: the inside of a box that
// is full. Where there are no colours the ground is that of the text.
func (t *Theme) Block(of Ink) Ink {
	if t.Mono {
		return ink(lipgloss.NewStyle().Reverse(true))
	}
	return ink(lipgloss.NewStyle().Foreground(t.Badge.GetForeground()).Background(of.GetForeground()))
}

// Brow is the ink for the upper edge of a Block: written with an upper half
// block, it leaves the lower half of the row to the colour of the box.
func (t *Theme) Brow(of Ink) Ink { return ink(of.Reverse(true)) }

// Heavy is an ink with thick letters.
func (i Ink) Heavy() Ink { return ink(i.Bold(true)) }
