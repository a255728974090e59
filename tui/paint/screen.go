package paint

import (
	"bytes"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// A screen turns frames into the bytes that bring the terminal from the last
// one to the next. The cells, their widths, the cheapest way from row to row
// and scrolling are Ultraviolet's; the screen knows which rows to give it.
type screen struct {
	env           []string
	profile       colorprofile.Profile
	width, height int // of the window
	alt           bool
	bare          bool // without hyperlinks
	graphemes     bool // the terminal counts cells by clusters: mode 2027

	buf   bytes.Buffer
	scr   *uv.TerminalRenderer
	cells uv.ScreenBuffer
	erase bool // the next frame starts from an empty window

	content string   // what the cells were drawn from
	rows    []string // the same row by row; nil: draw all of them
}

func newScreen(env []string, p colorprofile.Profile, width, height int) *screen {
	s := &screen{env: env, profile: p, width: width, height: height}
	s.cells = uv.NewScreenBuffer(width, height)
	s.cells.Method = ansi.GraphemeWidth // as frames are laid out
	s.reset()
	return s
}

// reset forgets what the terminal shows, because somebody else wrote to it.
// The next frame is drawn whole, on the main screen until setAlt says otherwise.
func (s *screen) reset() {
	s.buf.Reset()
	s.alt, s.erase, s.rows = false, true, nil
	s.scr = uv.NewTerminalRenderer(&s.buf, s.env)
	s.scr.SetColorProfile(s.profile)
	s.scr.SetRelativeCursor(true)
	s.scr.SetTabStops(-1) // whether the terminal's stops are the usual ones is not known
	s.scr.SetScrollOptim(true)
	s.scr.SetGraphemeWidth(s.graphemes)
}

func (s *screen) setAlt(on bool) {
	s.alt = on
	s.scr.SetRelativeCursor(!on)
	s.scr.SetFullscreen(on)
	if on {
		s.scr.SaveCursor()
	} else {
		s.scr.RestoreCursor()
	}
	s.clear()
}

func (s *screen) setProfile(p colorprofile.Profile) {
	s.profile = p
	s.scr.SetColorProfile(p)
	s.clear() // what stands there has the old colours
}

// setGraphemes says that the terminal is in mode 2027, and can be given every
// cluster whole.
func (s *screen) setGraphemes() {
	s.graphemes = true
	s.scr.SetGraphemeWidth(true)
	if ansi.WcWidth.StringWidth(s.content) != ansi.GraphemeWidth.StringWidth(s.content) {
		s.clear() // what stands there was counted otherwise
	}
}

func (s *screen) resize(width, height int) {
	s.width, s.height = width, height
	s.scr.Resize(width, height)
	s.clear() // terminals move text about when they change size
}

// clear has the next frame drawn into an empty window.
func (s *screen) clear() {
	s.scr.Erase()
	s.erase, s.rows = true, nil
}

// draw returns the bytes for a frame, and whether they write any text: else
// they only move the cursor. They are good until the next call.
func (s *screen) draw(content string, cur *tea.Cursor) (out []byte, text bool) {
	s.buf.Reset()
	if text = s.erase || content != s.content; text {
		s.content = content
		if s.bare {
			content = unlinked(content)
		}
		text = s.render(strings.Split(strings.ReplaceAll(content, "\r\n", "\n"), "\n"))
	}
	if cur != nil {
		s.scr.MoveTo(within(cur.X, s.width), within(cur.Y, s.cells.Height()))
	} else if x, y := s.scr.Position(); !s.alt && x >= s.width-1 {
		s.scr.MoveTo(0, y) // not at the edge, where the next letter would wrap
	}
	_ = s.scr.Flush() // into a buffer: cannot fail
	return s.buf.Bytes(), text
}

// render brings the window to rows and reports whether there was a need to.
func (s *screen) render(rows []string) bool {
	height := s.height
	if !s.alt {
		height = len(rows) // inline, a frame is as high as its text
	}
	if area := uv.Rect(0, 0, s.width, height); area != s.cells.Bounds() {
		s.clear()
		s.cells.Touched = nil
		s.cells.Resize(s.width, height)
	}
	if !s.fill(rows) && !s.erase {
		return false
	}
	if height > s.height { // inline and too high: the bottom is shown
		s.cells.Lines = s.cells.Lines[height-s.height:]
		s.rows = nil
	}
	s.scr.Render(s.cells.RenderBuffer)
	s.erase = false
	return true
}

func within(n, size int) int { return max(0, min(n, size-1)) }

// leave returns the bytes that put the cursor where others may go on: below
// an inline frame, at the bottom of a window.
func (s *screen) leave() []byte {
	s.buf.Reset()
	s.scr.MoveTo(0, s.cells.Height()-1)
	_ = s.scr.Flush()
	if !s.alt {
		s.buf.WriteString(ansi.EraseScreenBelow)
	}
	return s.buf.Bytes()
}

// position returns where the cursor is on the main screen, for the next
// renderer to go on from.
func (s *screen) position() (x, y int) {
	if s.alt {
		s.scr.RestoreCursor()
	}
	return s.scr.Position()
}
