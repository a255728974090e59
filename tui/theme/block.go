package theme

import "charm.land/lipgloss/v2"

// Block is text on a ground of the colour of an ink: the inside of a box that
// is full. Where there are no colours the ground is that of the text.
func (t *Theme) Block(of Ink) Ink {
	if t.Mono {
		return t.Badge
	}
	return ink(lipgloss.NewStyle().Bold(true).
		Foreground(t.Badge.GetForeground()).Background(of.GetForeground()))
}
