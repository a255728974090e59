package paint

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"

	"llmcourse/tui/paint/vt"
)

// TestRightEdge draws rows that end in the same column by the count of clusters,
// in a terminal that counts code points: the edge is straight, whatever stands
// before it, also after a row was drawn again and in a terminal that counts
// clusters.
func TestRightEdge(t *testing.T) {
	texts := []string{
		"plain", "Д ガ゜ ｱ゛ 半角", "1️⃣ 键帽", "⏺ 圆点 ⏺️", "🏕️ 露营 🧑‍🔬", "👩‍👩‍👧‍👦 家庭 🇯🇵", "① ② ③", "שלום עולם", "مرحبا بالعالم",
		"❤️ ☎️ 👍🏽", "é e\u0301 ộ", "ｶﾞ raw", strings.Repeat("👩‍👩‍👧‍👦", 20), strings.Repeat("🏕️", 20),
	}
	for _, w := range []int{80, 44} {
		s := newScreen([]string{"TERM=xterm-256color"}, colorprofile.TrueColor, w, len(texts))
		s.setAlt(true)
		v := vt.New(w, len(texts))
		for turn := range 3 {
			var rows []string
			for i := range texts {
				text := ansi.Truncate(texts[(i+turn)%len(texts)], w-2, "…")
				rows = append(rows, text+strings.Repeat(" ", w-1-ansi.StringWidth(text))+"│")
			}
			out, _ := s.draw(strings.Join(rows, "\n"), nil)
			_, _ = v.Write(out)
			for y := range rows {
				if c := v.Cells.CellAt(w-1, y); c == nil || c.Content != "│" {
					t.Errorf("%d columns, turn %d: row %d ends in %q: %q", w, turn, y, c.Content, rows[y])
				}
			}
		}
	}
}

// TestScreenShowsWhatIsDrawn draws random frames, each on what the last one
// left, and compares the terminal with the frame drawn into empty cells.
func TestScreenShowsWhatIsDrawn(t *testing.T) {
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 1))
		w, h := 30, 8
		s := newScreen([]string{"TERM=xterm-256color"}, colorprofile.TrueColor, w, h)
		s.setAlt(true)
		v := vt.New(w, h)
		rows := randomRows(r, 20)
		for i := range 30 {
			switch r.IntN(8) {
			case 0:
				rows = randomRows(r, 1+r.IntN(20))
			case 1:
				w, h = 10+r.IntN(40), 2+r.IntN(14)
				s.resize(w, h)
				v.Resize(w, h)
			case 2, 3: // scroll
				n := r.IntN(len(rows))
				rows = append(rows[n:len(rows):len(rows)], rows[:n]...)
			default:
				rows = append([]string(nil), rows...)
				rows[r.IntN(len(rows))] = randomRow(r)
			}
			out, _ := s.draw(strings.Join(rows, "\n"), nil)
			_, _ = v.Write(out)
			want := uv.NewScreenBuffer(w, h)
			uv.NewStyledString(strings.Join(rows, "\n")).Draw(want, want.Bounds())
			if got, want := visible(v.Cells), visible(want.Buffer); got != want {
				t.Fatalf("seed %d, frame %d: the screen is\n%q\nbut should be\n%q\nafter %q", seed, i, got, want, out)
			}
		}
	}
}

// visible returns what can be seen of cells: a blank has no colour of its own.
func visible(b *uv.Buffer) string {
	b = b.Clone()
	for _, l := range b.Lines {
		for i := range l {
			if c := &l[i]; c.Content == " " && c.Style.Attrs&uv.AttrReverse == 0 {
				c.Style.Fg, c.Style.Attrs = nil, 0
			}
		}
	}
	return b.Render()
}

func randomRows(r *rand.Rand, n int) []string {
	rows := make([]string, n)
	for i := range rows {
		rows[i] = randomRow(r)
	}
	return rows
}

func randomRow(r *rand.Rand) string {
	parts := []string{
		"word ", "more words ", "日本", "📚", "é", "e\u0301", "  ", "\x1b[1mbold\x1b[m", "\x1b[31mred\x1b[0m", "\x1b[48;5;20m \x1b[m",
		"\x1b]8;;http://a.b\alink\x1b]8;;\a", "\x1b[7mrest\x1b[27m ", "─│", "\t", "\x1b[32mopen",
	}
	var b strings.Builder
	for range r.IntN(7) {
		n := len(parts)
		if r.IntN(20) > 0 {
			n-- // rows that stay open, and colour what follows, are rare
		}
		b.WriteString(parts[r.IntN(n)])
	}
	return b.String()
}

func TestClosed(t *testing.T) {
	for row, want := range map[string]bool{
		"":                                  true,
		"plain é 日本":                        true,
		"\x1b[1mbold\x1b[m after":           true,
		"\x1b[1mbold\x1b[0m":                true,
		"\x1b[1mbold\x1b[22m":               false, // it is, but that takes more than a look
		"\x1b[1mbold":                       false,
		"\x1b[m\x1b[1":                      false,
		"\x1b]8;;u\al\x1b]8;;\a":            true,
		"\x1b]8;;u\x1b\\l\x1b]8;;\x1b\\":    true,
		"\x1b]8;;u\al":                      false,
		"\x1b]8;;u\x1b[m":                   false,
		"\x1bPdcs\x1b\\":                    false,
		"\x9b1m":                            false,
		"\u009b1m":                          false,
		"non-breaking\u00a0and \u00fc \xc2": false,
		"non-breaking\u00a0":                true,
	} {
		if got := closed(row); got != want {
			t.Errorf("closed(%q) is %v", row, got)
		}
	}
}

func TestSameFrameIsFree(t *testing.T) {
	s := newScreen(nil, colorprofile.TrueColor, 20, 4)
	s.setAlt(true)
	for i, want := range []bool{true, false} {
		if out, text := s.draw("a\nb\n📚", tea.NewCursor(1, 1)); text != want || !want && len(out) > 0 {
			t.Errorf("time %d: %q", i, out)
		}
	}
	if out, text := s.draw("a\nb\n📚", tea.NewCursor(99, 99)); text || bytes.Count(out, []byte{'m'}) > 0 {
		t.Errorf("moving the cursor wrote %q", out)
	}
}

// TestWideRowsStay is about rows that Ultraviolet writes whenever they are
// touched: a cursor moved elsewhere must not touch them.
func TestWideRowsStay(t *testing.T) {
	s := newScreen(nil, colorprofile.TrueColor, 20, 4)
	s.setAlt(true)
	s.draw("a\n📚\nc\nd", nil)
	if out, _ := s.draw("a\n📚\nC\nd", nil); strings.Contains(string(out), "📚") {
		t.Errorf("wrote %q", out)
	}
}

func BenchmarkFrame(b *testing.B) {
	page := func(top, cur int) string {
		var s strings.Builder
		for i := range 39 {
			on, off := "", ""
			if i == cur {
				on, off = "\x1b[7m", "\x1b[m"
			}
			fmt.Fprintf(&s, "%s%s item %04d %s%s\n", on, strings.Repeat("x", top%3), top+i, strings.Repeat("some words ", 9), off)
		}
		return s.String()
	}
	for name, frames := range map[string][]string{
		"cursor": {page(0, 3), page(0, 4)},
		"scroll": {page(0, 3), page(3, 3)},
		"page":   {page(0, 3), page(100, 3)},
	} {
		b.Run(name, func(b *testing.B) {
			s := newScreen([]string{"TERM=xterm-256color"}, colorprofile.TrueColor, 120, 40)
			s.setAlt(true)
			n := 0
			for i := 0; b.Loop(); i++ {
				out, _ := s.draw(frames[i%2], nil)
				n += len(out)
			}
			b.ReportMetric(float64(n)/float64(b.N), "bytes/frame")
		})
	}
}
