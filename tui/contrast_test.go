package tui_test

import (
	"fmt"
	"image/color"
	"maps"
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	"charm.land/lipgloss/v2"
	uv "github.com/charmbracelet/ultraviolet"

	"llmcourse/curriculum"
	"llmcourse/tui"
	"llmcourse/tui/internal/tuitest"
	"llmcourse/tui/theme"
	"llmcourse/tui/ui"
)

// A mood is a place and keys that bring out something of it.
type mood struct {
	name  string
	route ui.Route
	keys  string
	typed string
	text  int // rows to be looked at, for a lesson that is longer than a window
}

// moods are all screens and overlays in the moods in which they use a style of
// their own.
func moods() []mood {
	roadmap, section := ui.Route{Kind: ui.Roadmap, Ref: quantization}, ui.Route{Kind: ui.Section, Ref: quantization}
	all := []mood{
		{name: "roadmap", route: roadmap, keys: "l"}, {name: "roadmap/side", route: roadmap, keys: "tab j j"},
		{name: "lesson", route: section, text: 160}, {name: "lesson/link", route: section, keys: "tab tab"},
		{name: "lesson/found", route: section, keys: "/", typed: "model"}, {name: "lesson/outline", route: section, keys: "i"},
		{name: "resources/filtered", route: ui.Route{Kind: ui.Resources}, keys: "f j"},
		{name: "quiz/answered", route: ui.Route{Kind: ui.Quiz, Ref: "basics/vectors#dot-product"}, keys: "1"},
		{name: "search/found", route: ui.Route{Kind: ui.Search}, typed: "quantize model"},
		{name: "search/nothing", route: ui.Route{Kind: ui.Search}, typed: "quntezation"},
		{name: "map/part", route: ui.Route{Kind: ui.Map, Ref: quantization}},
		{name: "help", route: roadmap, keys: "?"}, {name: "palette", route: roadmap, keys: "ctrl+k"}, {name: "plan", route: roadmap, keys: ","},
		{name: "themes", route: roadmap, keys: "T"}, {name: "states", route: roadmap, keys: "S"}, {name: "note", route: roadmap, keys: "e"},
		{name: "bookmarks", route: roadmap, keys: "B"}, {name: "said", route: roadmap, keys: "space"},
	}
	for _, r := range tui.Routes() {
		if r.Kind != ui.Section && r.Kind != ui.Roadmap {
			route := ui.Route{Kind: r.Kind}
			if r.Tab == "" && r.Kind != ui.Search {
				route.Ref = quantization
			}
			all = append(all, mood{name: r.Name, route: route})
		}
	}
	return all
}

// dressed is a mood in a theme, as cells.
func dressed(t *testing.T, w *tuitest.World, l mood) *lipgloss.Canvas {
	t.Helper()
	size := tuitest.Size{Width: 120, Height: max(40, l.text)}
	m := visited(t, w, l.route, size)
	tuitest.Drive(t, m, tuitest.Keys(l.keys)...)
	tuitest.Drive(t, m, tuitest.Type(l.typed)...)
	return lipgloss.NewCanvas(size.Width, size.Height).Compose(lipgloss.NewLayer(m.View().Content))
}

// builtin is the program with the course that it comes with, for its code.
func builtin(t *testing.T) *curriculum.Course {
	t.Helper()
	c, err := curriculum.Load(os.DirFS("../data/llm-course"))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// inks are the pairs of colours on screen, each with a word drawn so.
type inks map[[2]string]string

func (i inks) take(c *lipgloss.Canvas, paper, text string, where string) {
	for y := range c.Height() {
		for x := range c.Width() {
			cell := c.CellAt(x, y)
			if cell == nil || strings.TrimSpace(cell.Content) == "" || line(cell.Content) {
				continue
			}
			fore, back := hex(cell.Style.Fg, text), hex(cell.Style.Bg, paper)
			if cell.Style.Attrs&uv.AttrReverse != 0 {
				fore, back = back, fore
			}
			if _, ok := i[[2]string{fore, back}]; !ok {
				i[[2]string{fore, back}] = fmt.Sprintf("%s: %q", where, around(c, x, y))
			}
		}
	}
}

// around is the words at a cell.
func around(c *lipgloss.Canvas, x, y int) string {
	var out strings.Builder
	for ; x < c.Width() && out.Len() < 24; x++ {
		out.WriteString(c.CellAt(x, y).Content)
	}
	return strings.TrimSpace(out.String())
}

// line tells what is drawn from what is read: frames, meters, rules.
func line(content string) bool {
	r := []rune(content)[0]
	return r >= 0x2500 && r <= 0x259f || r == '·'
}

func hex(c color.Color, own string) string {
	if c == nil {
		return own
	}
	r, g, b, _ := c.RGBA()
	return fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
}

// Whatever is written, in whichever theme and on whichever screen, has the
// contrast with its ground that WCAG asks for, 4.5; with -v as a table.
func TestContrastOfEveryScreen(t *testing.T) {
	t.Parallel()
	course := builtin(t)
	for _, name := range []string{"auto", "catppuccin", "contrast"} {
		for _, ground := range []theme.Ground{theme.Dark, theme.Light} {
			t.Run(name+"/"+ground.String(), func(t *testing.T) {
				t.Parallel()
				paper, text := "#1e1e2e", "#ffffff" // the palest dark ground there is a name for
				if ground == theme.Light {
					paper, text = "#eff1f5", "#000000"
				}
				if name == "contrast" {
					paper = map[theme.Ground]string{theme.Dark: "#11111b", theme.Light: "#ffffff"}[ground]
				}
				seen := inks{}
				for _, l := range moods() {
					w := tuitest.Begun(t)
					w.Settings.Theme, w.Settings.Ground = name, ground
					seen.take(dressed(t, w, l), paper, text, l.name)
				}
				for _, ref := range []curriculum.Ref{"engineer/deployment", "scientist/quantization", "fundamentals/python"} {
					w := tuitest.Fixture(t)
					w.Course, w.Settings.Theme, w.Settings.Ground = course, name, ground
					seen.take(dressed(t, w, mood{route: ui.Route{Kind: ui.Section, Ref: ref}, text: 500}), paper, text, "code of "+string(ref))
				}
				seen.judge(t)
			})
		}
	}
}

func (i inks) judge(t *testing.T) {
	t.Helper()
	pairs := slices.SortedFunc(maps.Keys(i), func(a, b [2]string) int {
		return int(1000 * (ratio(a[0], a[1]) - ratio(b[0], b[1])))
	})
	var table strings.Builder
	for _, p := range pairs {
		got := ratio(p[0], p[1])
		fmt.Fprintf(&table, "%5.2f  %s on %s  %s\n", got, p[0], p[1], i[p])
		if got < 4.5 {
			t.Errorf("%s on %s has a contrast of %.2f: %s", p[0], p[1], got, i[p])
		}
	}
	t.Logf("%d pairs\n%s", len(pairs), table.String())
}

// ratio is WCAG's, from 1 to 21.
func ratio(a, b string) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func luminance(hex string) float64 {
	var rgb [3]int
	_, _ = fmt.Sscanf(hex, "#%02x%02x%02x", &rgb[0], &rgb[1], &rgb[2])
	sum := 0.0
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		c := float64(rgb[i]) / 255
		if c <= 0.04045 {
			c /= 12.92
		} else {
			c = math.Pow((c+0.055)/1.055, 2.4)
		}
		sum += weight * c
	}
	return sum
}
