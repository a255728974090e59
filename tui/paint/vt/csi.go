package vt

import (
	"fmt"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

func (v *Terminal) csi(cmd ansi.Cmd, params ansi.Params) {
	n := func(i, otherwise int) int {
		p, _, _ := params.Param(i, otherwise)
		return p
	}
	switch {
	case v.ask(cmd, n), cmd.Intermediate() != 0:
	case cmd.Prefix() != 0:
		v.private(cmd, n)
	case cmd.Final() == 'm':
		uv.ReadStyle(params, &v.pen.Style)
	case cmd.Final() == 't' && n(0, 0) == 22:
		v.Titles = append(v.Titles, v.Title)
	case cmd.Final() == 't' && n(0, 0) == 23 && len(v.Titles) > 0:
		v.Title, v.Titles = v.Titles[len(v.Titles)-1], v.Titles[:len(v.Titles)-1]
	case !v.move(cmd.Final(), max(n(0, 1), 1), n):
		v.edit(cmd.Final(), max(n(0, 1), 1), n)
	}
}

func (v *Terminal) private(cmd ansi.Cmd, n func(i, otherwise int) int) {
	alt := v.main != nil
	switch fmt.Sprintf("%c%c", cmd.Prefix(), cmd.Final()) {
	case "?h", "?l":
		on := cmd.Final() == 'h'
		v.Modes[fmt.Sprint("?", n(0, 0))] = on
		if n(0, 0) == 1049 && on != alt {
			v.setAlt(on)
		}
	case ">u":
		v.Keys[alt] = append(v.Keys[alt], n(0, 0))
	case "<u":
		v.Keys[alt] = v.Keys[alt][:max(0, len(v.Keys[alt])-n(0, 1))]
	case "=u":
		if k := v.Keys[alt]; len(k) > 0 {
			k[len(k)-1] = n(0, 0)
		}
	case ">m":
		v.Modes["modifyOtherKeys"] = n(1, 0) != 0
	}
}

func (v *Terminal) setAlt(on bool) {
	if on {
		v.main, v.Cells = v.Cells, uv.NewBuffer(v.Cells.Width(), v.Cells.Height())
		v.sx, v.sy = v.x, v.y
		return
	}
	v.Cells, v.main = v.main, nil
	v.x, v.y = v.sx, v.sy
}

// move does the sequences that move the cursor; c is the count in most.
func (v *Terminal) move(final byte, c int, n func(i, otherwise int) int) bool {
	w, h := v.Cells.Width(), v.Cells.Height()
	switch final {
	case 'H', 'f':
		v.x, v.y = max(n(1, 1), 1)-1, c-1
	case 'A':
		v.y -= c
	case 'B', 'e':
		v.y += c
	case 'C', 'a':
		v.x += c
	case 'D':
		v.x -= c
	case 'E':
		v.x, v.y = 0, v.y+c
	case 'F':
		v.x, v.y = 0, v.y-c
	case 'I':
		v.x = (v.x/8 + c) * 8
	case 'Z':
		v.x = ((v.x+7)/8 - c) * 8
	case 'G', '`':
		v.x = c - 1
	case 'd':
		v.y = c - 1
	case 's':
		v.sx, v.sy = v.x, v.y
	case 'u':
		v.x, v.y = v.sx, v.sy
	case 'r':
		v.top, v.bot = min(c, h)-1, min(n(1, h), h)-1
		v.x, v.y = 0, 0
	default:
		return false
	}
	v.x, v.y, v.wrap = min(max(v.x, 0), w-1), min(max(v.y, 0), h-1), false
	return true
}

// edit does the sequences that change cells.
func (v *Terminal) edit(final byte, c int, n func(i, otherwise int) int) {
	w, h := v.Cells.Width(), v.Cells.Height()
	row := uv.Rect(0, v.y, w, 1)
	below := uv.Rect(0, v.y, w, v.bot-v.y+1)
	switch final {
	case 'J':
		from := map[int]int{0: v.y + 1, 2: 0}[n(0, 0)]
		if n(0, 0) == 0 {
			v.fill(v.x, v.y, w)
		}
		for y := from; y < h; y++ {
			v.fill(0, y, w)
		}
	case 'K':
		switch n(0, 0) {
		case 0:
			v.fill(v.x, v.y, w)
		case 1:
			v.fill(0, v.y, v.x+1)
		case 2:
			v.fill(0, v.y, w)
		}
	case 'X':
		v.fill(v.x, v.y, c)
	case '@':
		v.Cells.InsertCellArea(v.x, v.y, c, v.blank(), row)
	case 'P':
		v.Cells.DeleteCellArea(v.x, v.y, c, v.blank(), row)
	case 'L':
		v.Cells.InsertLineArea(v.y, c, v.blank(), below)
	case 'M':
		v.Cells.DeleteLineArea(v.y, c, v.blank(), below)
	case 'S':
		v.Cells.DeleteLineArea(v.top, c, v.blank(), v.region())
	case 'T':
		v.Cells.InsertLineArea(v.top, c, v.blank(), v.region())
	case 'b':
		for range c {
			v.print(v.last)
		}
	}
}
