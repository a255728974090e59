//go:build unix

package paint

import (
	"context"
	"fmt"
	"image/color"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// TestMain turns the test binary into one of the programs that the tests run
// in a terminal.
func TestMain(m *testing.M) {
	switch os.Getenv("PAINT_TEST") {
	case "1":
		runProbe()
	case "shell":
		runShell()
	default:
		os.Exit(m.Run())
	}
}

func runProbe() {
	ctx, cancel := context.WithCancel(context.Background())
	fps, _ := strconv.Atoi(os.Getenv("PAINT_FPS"))
	p := &probe{alt: os.Getenv("PAINT_INLINE") == "", cancel: cancel}
	last, err := Run(p, Options{
		Context: ctx, FPS: fps, Classic: os.Getenv("PAINT_CLASSIC") != "",
		Filter: func(m tea.Model, msg tea.Msg) tea.Msg {
			if k, ok := msg.(tea.KeyPressMsg); ok && k.String() == "!" {
				return tea.KeyPressMsg{Code: 'j', Text: strconv.Itoa(m.(*probe).cur)[:0] + "j"}
			}
			return msg
		},
	})
	fmt.Printf("over: %v; %s views %d\n", err, last.(*probe).heard, last.(*probe).views)
}

// probe is a program that does at a key what a test wants to see. It is a
// pointer, changed in Update, as programs are.
type probe struct {
	w, h, cur       int
	alt, rich, boom bool
	cancel          func()
	heard           []string // of what is to be heard once
	log             string   // the last thing that happened
	first           string   // what was known at the first View
	pressed, views  int      // keys, and calls of View
}

func (p *probe) Init() tea.Cmd { return nil }

func (p *probe) hear(what string, args ...any) {
	p.log = fmt.Sprintf(what, args...)
	p.heard = append(p.heard, p.log)
}

func (p *probe) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		p.w, p.h = msg.Width, msg.Height
		p.hear("size %dx%d", p.w, p.h)
	case tea.ColorProfileMsg:
		p.hear("colours %v", msg.Profile)
	case tea.BackgroundColorMsg:
		p.hear("background dark %v", msg.IsDark())
	case tea.ResumeMsg:
		p.hear("resumed")
	case tea.FocusMsg:
		p.hear("focus")
	case tea.PasteMsg:
		p.hear("paste %s", msg.Content)
	case tea.MouseClickMsg:
		p.hear("click %d,%d", msg.X, msg.Y)
	case hoverMsg:
		p.hear("hover")
	case execDone:
		p.hear("exec %v", msg.err)
	case tea.KeyPressMsg:
		p.pressed++
		return p, p.key(msg.String())
	}
	return p, nil
}

type (
	execDone struct{ err error }
	hoverMsg struct{}
)

func (p *probe) key(k string) tea.Cmd {
	switch k {
	case "j":
		p.cur++
	case "k":
		p.cur--
	case "d":
		p.cur += 5
	case "m":
		p.rich = !p.rich
	case "a":
		p.alt = !p.alt
	case "p":
		panic("in Update")
	case "v":
		p.boom = true
	case "x":
		p.cancel()
	}
	return map[string]tea.Cmd{
		"q": tea.Quit,
		"i": tea.Interrupt,
		"z": tea.Suspend,
		"l": tea.ClearScreen,
		"w": tea.Sequence(tea.RequestWindowSize, tea.Quit),
		"g": tea.RequestBackgroundColor,
		"y": tea.SetClipboard("copied"),
		"r": tea.Raw("\x1b]777;raw\a"),
		"c": func() tea.Msg { panic("in Cmd") },
		"s": tea.Sequence(func() tea.Msg { return nil }, func() tea.Msg { panic("in Cmd") }),
		"e": tea.ExecProcess(exec.Command("sh", "-c", "tty <&1; echo EDITOR; read x; echo got $x"),
			func(err error) tea.Msg { return execDone{err} }),
	}[k]
}

func (p *probe) View() tea.View {
	p.views++
	if p.boom {
		panic("in View")
	}
	if p.first == "" {
		p.first = strings.Join(p.heard, ", ")
	}
	var b strings.Builder
	rows := p.h - 1
	if !p.alt {
		rows = 5
	}
	top := max(0, p.cur-rows+2)
	for i := range max(rows, 0) {
		b.WriteString(item(top+i, top+i == p.cur) + "\n")
	}
	fmt.Fprintf(&b, "#%d %dx%d | %s | first: %s", p.pressed, p.w, p.h, p.log, p.first)
	v := tea.NewView(b.String())
	v.AltScreen = p.alt
	v.OnMouse = func(m tea.MouseMsg) tea.Cmd {
		if _, ok := m.(tea.MouseWheelMsg); ok {
			return func() tea.Msg { return hoverMsg{} }
		}
		return nil
	}
	if p.rich {
		enrich(&v, p.cur)
	}
	return v
}

func enrich(v *tea.View, cur int) {
	v.MouseMode = tea.MouseModeCellMotion
	v.ReportFocus = true
	v.WindowTitle = "title\x1b]52;c;AAAA\a of \u202eit"
	v.Cursor = tea.NewCursor(cur%10, 3)
	v.Cursor.Shape, v.Cursor.Color = tea.CursorBar, color.RGBA{255, 0, 0, 255}
	v.KeyboardEnhancements.ReportEventTypes = true
	v.ProgressBar = tea.NewProgressBar(tea.ProgressBarDefault, 40)
	v.ForegroundColor = color.RGBA{1, 2, 3, 255}
	v.BackgroundColor = color.RGBA{4, 5, 6, 255}
}

// item is a row with something of everything that is hard to draw.
func item(i int, on bool) string {
	s := fmt.Sprintf("item %03d", i)
	switch i % 5 {
	case 1:
		s += " 日本語 wide"
	case 2:
		s += " \x1b]8;;https://example.org/" + strconv.Itoa(i) + "\alink\x1b]8;;\a"
	case 3:
		s += " \x1b[38;2;250;100;20mcolour\x1b[m and " + strings.Repeat("too long for the window ", 4)
	case 4:
		s += " 📚 book"
	}
	if on {
		return "\x1b[7m> \x1b[m" + s
	}
	return "  " + s
}
