package paint

import (
	tea "charm.land/bubbletea/v2"
)

// runClassic runs the model with Bubble Tea's own renderer.
func runClassic(m tea.Model, o Options) (tea.Model, error) {
	opts := append(o.program(), tea.WithFPS(o.FPS))
	if o.Filter != nil {
		opts = append(opts, tea.WithFilter(func(m tea.Model, msg tea.Msg) tea.Msg {
			return o.Filter(m.(classic).Model, msg)
		}))
	}
	last, err := tea.NewProgram(classic{m}, opts...).Run()
	if c, ok := last.(classic); ok {
		return c.Model, err
	}
	return m, err
}

// classic is a model whose window title holds nothing that the terminal would
// obey: Bubble Tea writes it as it is.
type classic struct{ tea.Model }

func (c classic) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	m, cmd := c.Model.Update(msg)
	return classic{m}, cmd
}

func (c classic) View() tea.View {
	v := c.Model.View()
	v.WindowTitle = cleanTitle(v.WindowTitle)
	return v
}
