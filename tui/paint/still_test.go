package paint

import (
	"testing"

	tea "charm.land/bubbletea/v2"
)

// A still model says of a message whether it changed what is shown.
type stillModel bool

func (stillModel) Init() tea.Cmd                         { return nil }
func (m stillModel) Update(tea.Msg) (tea.Model, tea.Cmd) { return m, nil }
func (stillModel) View() tea.View                        { return tea.View{} }
func (m stillModel) Still() bool                         { return bool(m) }

func TestNoFrameOfWhatIsStill(t *testing.T) {
	t.Parallel()
	for _, still := range []bool{true, false} {
		h := &host{model: stillModel(still), requests: newRequests()}
		if h.step("a message"); h.dirty == still {
			t.Errorf("still %v: a frame is due %v", still, h.dirty)
		}
	}
}
