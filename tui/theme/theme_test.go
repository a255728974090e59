package theme_test

import (
	"fmt"
	"math"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"llmcourse/tui/internal/tuitest"
	"llmcourse/tui/theme"
)

// A style sheet shows every style of a theme once, so that another colour
// touches one golden file for each theme and no frame.
func TestStyleSheet(t *testing.T) {
	t.Parallel()
	for _, name := range theme.Names() {
		for _, ground := range []theme.Ground{theme.Unknown, theme.Dark, theme.Light} {
			fixed := name == "dark" || name == "light" || name == "mono" // these do not ask
			if fixed && ground != theme.Unknown {
				continue
			}
			th := theme.New(name, ground, theme.NewIcons("plain"))
			var sheet strings.Builder
			v := reflect.ValueOf(*th)
			for i := range v.NumField() {
				field := v.Type().Field(i).Name
				if style, ok := v.Field(i).Interface().(interface{ Render(string) string }); ok {
					fmt.Fprintf(&sheet, "%-10s %s\n", field, style.Render("state ✓ done"))
				}
			}
			fmt.Fprintf(&sheet, "%s", th.Frame.Render("frame"))
			file := name
			if !fixed {
				file += "-" + ground.String()
			}
			tuitest.Golden(t, file, visible(sheet.String())+"\n")
			if name == "mono" && strings.Contains(sheet.String(), "8;2;") {
				t.Error("mono has colours")
			}
		}
	}
}

// visible writes escapes so that a person can read a difference.
func visible(s string) string { return strings.ReplaceAll(s, "\x1b", "␛") }

// Colours only ever come on top of something: without them, States, the row of
// the cursor, what has the focus and what was found can still be told apart.
func TestMonoTellsEverything(t *testing.T) {
	t.Parallel()
	th := theme.New("mono", theme.Dark, theme.NewIcons("plain"))
	plain := th.Text.Render("x")
	for name, marked := range map[string]string{
		"cursor": th.Cursor.Render("x"), "focus": th.LinkFocus.Render("x"), "match": th.Match.Render("x"),
		"tab": th.TabOn.Render("x"), "link": th.Link.Render("x"), "title": th.Title.Render("x"),
	} {
		if marked == plain {
			t.Errorf("%s looks like text", name)
		}
	}
	if th.Link.Render("x") == th.LinkFocus.Render("x") || th.Match.Render("x") == th.MatchNow.Render("x") || th.Tab.Render("x") == th.TabOn.Render("x") {
		t.Error("a thing and the one in hand look the same")
	}
}

func TestNames(t *testing.T) {
	t.Parallel()
	icons := theme.NewIcons("emoji")
	seen := map[string]bool{}
	for _, name := range theme.Names() {
		id := theme.New(name, theme.Dark, icons).ID()
		if seen[id] {
			t.Errorf("two themes have the id %s", id)
		}
		seen[id] = true
	}
	if a, b := theme.New("nonsense", theme.Light, icons), theme.New("auto", theme.Light, icons); a.Palette != b.Palette {
		t.Error("an unknown theme is not as auto")
	}
	own := theme.Pair{Name: "own", Night: theme.Palette{Text: "#ffffff"}, Day: theme.Palette{Text: "#000000"}}
	if got := theme.New("own", theme.Light, icons, own).Palette.Text; got != "#000000" {
		t.Errorf("text of the learner's own theme is %q", got)
	}
	for _, name := range theme.Names() {
		if about := theme.About(name); about == "" || about == theme.About("own") {
			t.Errorf("nothing is said about %s", name)
		}
	}
	if got := theme.NewIcons("nonsense").Name; got != "plain" {
		t.Errorf("an unknown set of icons is %s", got)
	}
	if a, b := theme.New("dark", theme.Light, icons), theme.New("auto", theme.Dark, icons); a.Palette != b.Palette {
		t.Error("dark is not what auto is on a dark ground")
	}
}

// Every glyph takes one cell, so that columns stay columns; in ASCII the
// States take three.
func TestGlyphsAreOneCellWide(t *testing.T) {
	t.Parallel()
	for _, name := range theme.IconSets() {
		icons := theme.NewIcons(name)
		v := reflect.ValueOf(icons)
		for i := range v.NumField() {
			field := v.Type().Field(i).Name
			var glyphs []string
			switch g := v.Field(i).Interface().(type) {
			case string:
				glyphs = []string{g}
			case rune:
				glyphs = []string{string(g)}
			case [5]string:
				glyphs = g[:]
			default:
				continue
			}
			if field == "Name" {
				continue
			}
			for _, g := range glyphs {
				wide := lipgloss.Width(g)
				switch {
				case name == "ascii" && strings.Trim(g, " !\"#$%&'()*+,-./0123456789:;<=>?@[\\]^_`{|}~abcdefghijklmnopqrstuvwxyz") != "":
					t.Errorf("%s: %s is %q", name, field, g)
				case name == "ascii" && (field == "Todo" || field == "Doing" || field == "Done" || field == "Skipped"):
					if wide != 3 {
						t.Errorf("%s: %s is %q, %d cells wide, want 3", name, field, g, wide)
					}
				case name == "ascii" && (field == "More" || field == "Moved"):
				case wide != 1:
					t.Errorf("%s: %s is %q, %d cells wide, want 1", name, field, g, wide)
				}
			}
		}
	}
}

// States differ in every set of icons.
func TestStatesDiffer(t *testing.T) {
	t.Parallel()
	for _, name := range theme.IconSets() {
		i := theme.NewIcons(name)
		seen := map[string]bool{i.Todo: true, i.Doing: true, i.Done: true, i.Skipped: true}
		if len(seen) != 4 {
			t.Errorf("%s: two States have one sign", name)
		}
		if i.Full == i.Empty || i.Bar == i.Thumb && name != "ascii" {
			t.Errorf("%s: full and empty look the same", name)
		}
	}
}

// An icon of a course takes two cells and a blank, or is not drawn.
func TestCourseIcons(t *testing.T) {
	t.Parallel()
	emoji := theme.NewIcons("emoji")
	for icon, want := range map[string]string{
		"🧩": "🧩 ", "🧑\u200d🔬": "🔬 ", "👩\u200d💻": "💻 ", "🗜️": "", "⚖️": "", "⚡": "⚡ ", "": "", "x": "", "ab": "", "🧩🧩": "",
		"\u200d": "", "\ufe0f": "", "🇯🇵": "", "語": "語 ", "👍🏽": "", "\xff": "", "#️⃣": "",
	} {
		got := emoji.Course(icon)
		if got != want {
			t.Errorf("the icon %q is drawn as %q, want %q", icon, got, want)
		}
		if w := ansi.StringWidth(got); w != 0 && w != 3 {
			t.Errorf("the icon %q takes %d cells", icon, w)
		}
		if theme.NewIcons("plain").Course(icon) != "" || theme.NewIcons("ascii").Course(icon) != "" {
			t.Errorf("the icon %q is drawn in plain or ASCII", icon)
		}
	}
}

// Text can be read: WCAG asks for a contrast of 4.5 of text with its ground,
// and of 7 for its highest level.
func TestContrast(t *testing.T) {
	t.Parallel()
	icons := theme.NewIcons("plain")
	for _, c := range []struct {
		name    string
		on      theme.Ground
		want    float64
		grounds []string
	}{
		{"auto", theme.Dark, 4.5, []string{"#000000", "#11111b", "#1e1e2e"}},
		{"auto", theme.Light, 4.5, []string{"#ffffff", "#eff1f5"}},
		{"catppuccin", theme.Dark, 4.5, []string{"#11111b", "#1e1e2e"}},
		{"catppuccin", theme.Light, 4.5, []string{"#ffffff", "#eff1f5"}},
		{"contrast", theme.Dark, 7, []string{"#000000", "#11111b"}},
		{"contrast", theme.Light, 7, []string{"#ffffff"}},
	} {
		p := theme.New(c.name, c.on, icons).Palette
		check := func(what, fore, back string, want float64) {
			if fore == "" {
				return // the terminal's own
			}
			got := contrast(t, fore, back)
			verdict := "ok"
			if got < want {
				verdict = "TOO LOW"
				t.Errorf("%s %s: %s %s on %s has a contrast of %.2f, want %.1f", c.name, c.on, what, fore, back, got, want)
			}
			t.Logf("%-10s %-5s %-14s %s on %s  %5.2f  %s", c.name, c.on, what, fore, back, got, verdict)
		}
		for _, ground := range c.grounds {
			check("text", p.Text, ground, c.want)
			check("muted", p.Muted, ground, c.want)
			check("accent", p.Accent, ground, c.want)
			check("leaf", p.Leaf, ground, c.want)
			check("link", p.Link, ground, c.want)
			check("warm", p.Warm, ground, c.want)
			check("alarm", p.Alarm, ground, c.want)
			check("rule", p.Rule, ground, 1.4) // lines: seen, not read
		}
		if p.Ground != "" {
			check("text on cursor", p.Text, p.Ground, c.want)
		}
		check("match", p.Onto, p.Match, c.want)
		check("badge", p.Above, p.Accent, 4.5)
	}
	// Where the ground is not known a colour must do on black and on white:
	// no colour has 4.5 on both, and 3 is what WCAG asks of large text.
	p := theme.New("auto", theme.Unknown, icons).Palette
	for what, colour := range map[string]string{
		"muted": p.Muted, "accent": p.Accent, "leaf": p.Leaf, "link": p.Link, "warm": p.Warm, "alarm": p.Alarm,
	} {
		for _, ground := range []string{"#000000", "#ffffff"} {
			if got := contrast(t, colour, ground); got < 3 {
				t.Errorf("dusk: %s %s on %s has a contrast of %.2f, want 3", what, colour, ground, got)
			}
		}
	}
	if got := contrast(t, p.Above, p.Ground); got < 4.5 {
		t.Errorf("dusk: the cursor's row has a contrast of %.2f, want 4.5", got)
	}
	if got := contrast(t, p.Above, p.Accent); got < 4 {
		t.Errorf("dusk: the badge has a contrast of %.2f, want 4", got)
	}
}

// contrast is WCAG's, from 1 to 21.
func contrast(t *testing.T, a, b string) float64 {
	t.Helper()
	x, y := luminance(t, a), luminance(t, b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func luminance(t *testing.T, colour string) float64 {
	t.Helper()
	n, err := strconv.ParseUint(strings.TrimPrefix(colour, "#"), 16, 32)
	if err != nil || len(colour) != 7 {
		t.Fatalf("%q is no colour", colour)
	}
	linear := func(shift uint) float64 {
		c := float64(n>>shift&0xff) / 255
		if c <= 0.04045 {
			return c / 12.92
		}
		return math.Pow((c+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(16) + 0.7152*linear(8) + 0.0722*linear(0)
}

func TestInk(t *testing.T) {
	t.Parallel()
	th := theme.New("dark", theme.Dark, theme.NewIcons("plain"))
	if got := th.Title.Render("a\nb"); got != th.Title.Render("a")+"\n"+th.Title.Render("b") {
		t.Errorf("two lines are drawn as %q", got)
	}
	if th.Title.Render("") != "" {
		t.Error("nothing is drawn as something")
	}
	if got, want := th.Title.Render("word"), th.Title.Style.Render("word"); got != want {
		t.Errorf("ink writes %q, the style %q", got, want)
	}
	for _, set := range theme.IconSets() {
		th := theme.New("mono", theme.Dark, theme.NewIcons(set))
		seen := map[string]bool{}
		for level := -1; level <= 5; level++ {
			seen[th.Heat(level)] = true
		}
		if len(seen) != 5 {
			t.Errorf("%s: a heatmap without colour has %d signs, want 5", set, len(seen))
		}
	}
}
