package paint

import (
	"math/rand/v2"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"llmcourse/tui/paint/vt"
)

// TestChangeLeavesNothing goes from modes to random others and back to none,
// and compares the terminal with one that nobody used.
func TestChangeLeavesNothing(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	coin := func() bool { return r.IntN(2) > 0 }
	v := vt.New(20, 5)
	fresh := vt.New(20, 5).State()
	for range 200 {
		var now modes
		for range r.IntN(6) {
			to := modesOf(tea.View{
				AltScreen: coin(), ReportFocus: coin(), DisableBracketedPasteMode: coin(), MouseMode: tea.MouseMode(r.IntN(3)),
				KeyboardEnhancements: tea.KeyboardEnhancements{ReportEventTypes: coin()}, WindowTitle: []string{"", "a", "b"}[r.IntN(3)],
			})
			to.unicode = coin()
			_, _ = v.Write([]byte(change(now, to)))
			now = to
			if v.Modes["?1049"] != now.alt || v.Modes["?1004"] != now.focus || v.Title != now.title ||
				v.Modes["?2027"] != now.unicode || v.Modes["?1002"] != (now.mouse == tea.MouseModeCellMotion) {
				t.Fatalf("wanted %+v, got %s", now, v.State())
			}
			if k := v.Keys[now.alt]; len(k) != 1 || k[0] != now.keys || len(v.Keys[!now.alt]) > 0 {
				t.Fatalf("keyboard flags of %+v are %v", now, v.Keys)
			}
		}
		_, _ = v.Write([]byte(change(now, modes{})))
		if v.State() != fresh || len(v.Titles) > 0 {
			t.Fatalf("left: %s", v.State())
		}
	}
}

func TestStatus(t *testing.T) {
	at := func(id string) modes {
		return modesOf(tea.View{ProgramStatus: &tea.ProgramStatus{State: tea.ProgramStateWorking, ID: id}})
	}
	for _, c := range []struct {
		from, to modes
		want     string
	}{
		{at("a"), at("a"), ""},
		{at("a"), at("b"), ansi.ClearProgramStatusID("a") + ansi.SetProgramStatus(at("b").status)},
		{at("a"), modesOf(tea.View{}), ansi.ClearProgramStatusID("a")},
	} {
		if got := change(c.from, c.to); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}
