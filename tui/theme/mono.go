package theme

import "charm.land/lipgloss/v2"

// mono has no colours: what others tell by a ground is reversed here, and what
// they tell by a colour is bold, underlined, or told by a sign alone.
func (t *Theme) mono() {
	base := lipgloss.NewStyle()
	plain, bold := ink(base), ink(base.Bold(true))
	t.Text, t.Muted, t.Rule, t.Accent, t.Leaf, t.Warm = plain, plain, plain, plain, plain, plain
	t.Math, t.Tab = plain, plain
	t.Strong, t.Title, t.Heading, t.Key, t.Alarm = bold, bold, bold, bold, bold
	t.Link, t.LinkFocus = ink(base.Underline(true)), ink(base.Reverse(true).Bold(true))
	t.Match, t.MatchNow = ink(base.Reverse(true)), ink(base.Reverse(true).Underline(true))
	t.Cursor, t.Badge, t.TabOn = ink(base.Reverse(true)), ink(base.Reverse(true).Bold(true)), ink(base.Bold(true).Underline(true))
}
