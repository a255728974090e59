// Package vt is a small model of a terminal: it says what a stream of bytes
// leaves on the screen, in which style and in which modes, and answers what
// programs ask a terminal at their start.
//
// It is for tests and for measuring from outside; the program itself draws on
// terminals and needs no model of one. Only what our own program, Bubble Tea
// and common full-screen programs write is understood.
package vt

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// A Terminal is what would be on the screen. It is not for several goroutines.
type Terminal struct {
	Cells  *uv.Buffer      // of the screen that shows
	Modes  map[string]bool // by name: "?25" is the cursor, "?1049" the alternate screen
	Keys   map[bool][]int  // stacks of keyboard flags, by alternate screen
	Title  string
	Titles []string // kept to come back to
	Asks   []string // what was asked, in short

	main     *uv.Buffer // the other screen, while in the alternate one
	x, y     int
	sx, sy   int  // the cursor that was kept
	wrap     bool // the next letter goes to the next row
	top, bot int
	pen      uv.Cell // style and link of what is printed
	last     rune
	lastCell *uv.Cell // where it stands; marks that combine go there
	replies  []byte
	parser   *ansi.Parser
}

// New is a terminal of a size, as it is before any program ran.
func New(w, h int) *Terminal {
	v := &Terminal{Cells: uv.NewBuffer(w, h), bot: h - 1, Keys: map[bool][]int{}}
	v.Modes = map[string]bool{"?25": true, "?7": true}
	v.parser = ansi.NewParser()
	v.parser.SetHandler(ansi.Handler{
		Print: v.print, Execute: v.execute, HandleCsi: v.csi, HandleEsc: v.esc, HandleOsc: v.osc,
	})
	return v
}

// Write shows what a program writes.
func (v *Terminal) Write(p []byte) (int, error) {
	v.parser.Parse(p)
	return len(p), nil
}

// Resize gives the screen another size; what does not fit is cut off.
func (v *Terminal) Resize(w, h int) {
	v.Cells.Resize(w, h)
	if v.main != nil {
		v.main.Resize(w, h)
	}
	v.top, v.bot, v.wrap = 0, h-1, false
	v.x, v.y = min(v.x, w-1), min(v.y, h-1)
}

// Text returns the screen without styles and trailing blanks.
func (v *Terminal) Text() string { return uv.TrimSpace(v.Cells.String()) }

// State returns all that a user would see or a later program would feel.
func (v *Terminal) State() string {
	var on []string
	for _, m := range slices.Sorted(maps.Keys(v.Modes)) {
		if v.Modes[m] {
			on = append(on, m)
		}
	}
	cursor := "hidden"
	if v.Modes["?25"] {
		cursor = fmt.Sprint(v.x, ",", v.y)
	}
	return fmt.Sprintf("modes %v keys %v %v cursor %s title %q\n%s", on, v.Keys[false], v.Keys[true], cursor, v.Title,
		strings.ReplaceAll(v.Cells.Render(), "\x1b", "^"))
}

// Alternate tells whether the alternate screen shows.
func (v *Terminal) Alternate() bool { return v.main != nil }

func (v *Terminal) print(r rune) {
	w := ansi.WcWidth.StringWidth(string(r))
	width := v.Cells.Width()
	if w == 0 {
		if v.lastCell != nil {
			v.lastCell.Content += string(r)
		}
		return
	}
	if v.wrap || v.x+w > width {
		v.x, v.wrap = 0, false
		v.feed()
	}
	c := v.pen
	c.Content, c.Width = string(r), w
	v.Cells.SetCell(v.x, v.y, &c)
	v.last, v.lastCell = r, v.Cells.CellAt(v.x, v.y)
	if v.x += w; v.x >= width {
		v.x, v.wrap = width-1, v.Modes["?7"]
	}
}

func (v *Terminal) blank() *uv.Cell {
	c := uv.EmptyCell
	c.Style.Bg = v.pen.Style.Bg
	return &c
}

func (v *Terminal) fill(x, y, n int) {
	for i := x; i < x+n && i < v.Cells.Width(); i++ {
		v.Cells.SetCell(i, y, v.blank())
	}
}

func (v *Terminal) region() uv.Rectangle { return uv.Rect(0, v.top, v.Cells.Width(), v.bot-v.top+1) }

func (v *Terminal) feed() {
	switch {
	case v.y == v.bot:
		v.Cells.DeleteLineArea(v.top, 1, v.blank(), v.region())
	case v.y < v.Cells.Height()-1:
		v.y++
	}
}

func (v *Terminal) execute(b byte) {
	switch b {
	case '\n':
		v.feed()
	case '\r':
		v.x = 0
	case '\t':
		v.x = min((v.x/8+1)*8, v.Cells.Width()-1)
	case '\b':
		v.x = max(v.x-1, 0)
	default:
		return
	}
	v.wrap = false
}

func (v *Terminal) esc(cmd ansi.Cmd) {
	if cmd.Intermediate() != 0 {
		return // a set of letters
	}
	switch cmd.Final() {
	case '7':
		v.sx, v.sy = v.x, v.y
	case '8':
		v.x, v.y, v.wrap = v.sx, v.sy, false
	case 'D':
		v.feed()
	case 'E':
		v.x = 0
		v.feed()
	case 'M':
		if v.y != v.top {
			v.y = max(v.y-1, 0)
		} else {
			v.Cells.InsertLineArea(v.top, 1, v.blank(), v.region())
		}
	}
}

func (v *Terminal) osc(cmd int, data []byte) {
	switch cmd {
	case 2:
		v.Title = strings.TrimPrefix(string(data), "2;")
	case 8:
		uv.ReadLink(data, &v.pen.Link)
	case 10, 11, 12:
		v.colour(string(data))
	}
}
