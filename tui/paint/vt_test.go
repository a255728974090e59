package paint

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// vt is a small model of a terminal: enough to say what a stream of bytes
// leaves on the screen, in which style, and in which modes.
type vt struct {
	cells      *uv.Buffer // of the screen that shows
	main       *uv.Buffer // the other one, while in the alternate screen
	x, y       int
	sx, sy     int  // the cursor that entering the alternate screen keeps
	wrap       bool // the next letter goes to the next row
	top, bot   int
	pen        uv.Cell // style and link of what is printed
	last       rune
	lastCell   *uv.Cell // where it stands; marks that combine go there
	modes      map[string]bool
	keys       map[bool][]int // stacks of keyboard flags, by alternate screen
	title      string
	titles     []string
	oscs, asks []string
	parser     *ansi.Parser
}

func newVT(w, h int) *vt {
	v := &vt{cells: uv.NewBuffer(w, h), bot: h - 1, keys: map[bool][]int{}}
	v.modes = map[string]bool{"?25": true, "?7": true}
	v.parser = ansi.NewParser()
	v.parser.SetHandler(ansi.Handler{
		Print: v.print, Execute: v.execute, HandleCsi: v.csi, HandleEsc: v.esc, HandleOsc: v.osc,
	})
	return v
}

func (v *vt) Write(p []byte) (int, error) {
	v.parser.Parse(p)
	return len(p), nil
}

func (v *vt) resize(w, h int) {
	v.cells.Resize(w, h)
	if v.main != nil {
		v.main.Resize(w, h)
	}
	v.top, v.bot, v.wrap = 0, h-1, false
	v.x, v.y = min(v.x, w-1), min(v.y, h-1)
}

// text returns the screen without styles and trailing blanks.
func (v *vt) text() string { return uv.TrimSpace(v.cells.String()) }

// state returns all that a user would see or a later program would feel.
func (v *vt) state() string {
	var on []string
	for _, m := range slices.Sorted(maps.Keys(v.modes)) {
		if v.modes[m] {
			on = append(on, m)
		}
	}
	cursor := "hidden"
	if v.modes["?25"] {
		cursor = fmt.Sprint(v.x, ",", v.y)
	}
	return fmt.Sprintf("modes %v keys %v %v cursor %s title %q\n%s", on, v.keys[false], v.keys[true], cursor, v.title,
		strings.ReplaceAll(v.cells.Render(), "\x1b", "^"))
}

func (v *vt) print(r rune) {
	w := ansi.WcWidth.StringWidth(string(r))
	width := v.cells.Width()
	if w == 0 {
		v.lastCell.Content += string(r)
		return
	}
	if v.wrap || v.x+w > width {
		v.x, v.wrap = 0, false
		v.feed()
	}
	c := v.pen
	c.Content, c.Width = string(r), w
	v.cells.SetCell(v.x, v.y, &c)
	v.last, v.lastCell = r, v.cells.CellAt(v.x, v.y)
	if v.x += w; v.x >= width {
		v.x, v.wrap = width-1, v.modes["?7"]
	}
}

func (v *vt) blank() *uv.Cell {
	c := uv.EmptyCell
	c.Style.Bg = v.pen.Style.Bg
	return &c
}

func (v *vt) fill(x, y, n int) {
	for i := x; i < x+n && i < v.cells.Width(); i++ {
		v.cells.SetCell(i, y, v.blank())
	}
}

func (v *vt) region() uv.Rectangle { return uv.Rect(0, v.top, v.cells.Width(), v.bot-v.top+1) }

func (v *vt) feed() {
	switch {
	case v.y == v.bot:
		v.cells.DeleteLineArea(v.top, 1, v.blank(), v.region())
	case v.y < v.cells.Height()-1:
		v.y++
	}
}

func (v *vt) execute(b byte) {
	switch b {
	case '\n':
		v.feed()
	case '\r':
		v.x = 0
	case '\t':
		v.x = min((v.x/8+1)*8, v.cells.Width()-1)
	case '\b':
		v.x = max(v.x-1, 0)
	default:
		return
	}
	v.wrap = false
}

func (v *vt) esc(cmd ansi.Cmd) {
	if cmd.Final() == 'M' {
		if v.y > v.top {
			v.y--
		} else {
			v.cells.InsertLineArea(v.top, 1, v.blank(), v.region())
		}
	}
}

func (v *vt) osc(cmd int, data []byte) {
	switch cmd {
	case 2:
		v.title = strings.TrimPrefix(string(data), "2;")
	case 8:
		uv.ReadLink(data, &v.pen.Link)
	default:
		v.oscs = append(v.oscs, string(data))
	}
}
