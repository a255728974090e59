package tui_test

import (
	"errors"
	"testing"

	tea "charm.land/bubbletea/v2"

	"llmcourse/tui"
	"llmcourse/tui/internal/tuitest"
)

// play turns bytes into what a person and a terminal can do: mostly keys, now
// and then a paste, another size, the mouse, or a message of the program's own.
func play(data []byte) []tea.Msg {
	names := fuzzKeys()
	pastes := []string{"quant", "two\nlines", "\x1b[31mred\x07", "言語 🚀", "a very long paste that is longer than any input line is wide, and goes on, and on", ""}
	next := func() int {
		if len(data) == 0 {
			return 0
		}
		b := data[0]
		data = data[1:]
		return int(b)
	}
	var msgs []tea.Msg
	for len(data) > 0 && len(msgs) < 60 {
		b := next()
		switch {
		case b == 'Q': // ends the session
			b = '\t'
		case b > ' ' && b <= '~': // a letter is its key
			msgs = append(msgs, tuitest.Key(string(rune(b))))
			continue
		}
		if b < 200 {
			msgs = append(msgs, tuitest.Key(names[b%len(names)]))
			continue
		}
		switch b % 10 {
		case 0, 1:
			msgs = append(msgs, tea.WindowSizeMsg{Width: next() * 130 / 255, Height: next() * 42 / 255})
		case 2:
			msgs = append(msgs, tea.PasteMsg{Content: pastes[next()%len(pastes)]})
		case 3, 4:
			msgs = append(msgs, tea.MouseClickMsg{X: next() * 130 / 255, Y: next() * 42 / 255, Button: tea.MouseLeft})
		case 5:
			msgs = append(msgs, tea.MouseWheelMsg{X: next() * 130 / 255, Y: 5, Button: []tea.MouseButton{tea.MouseWheelUp, tea.MouseWheelDown}[next()%2]})
		case 6:
			msgs = append(msgs, tuitest.Ground(b%4 == 0))
		case 7:
			msgs = append(msgs, tui.Watch())
		case 8:
			msgs = append(msgs, []tea.Msg{tea.FocusMsg{}, tea.BlurMsg{}}[next()%2])
		default:
			msgs = append(msgs, tuitest.Key("esc"))
		}
	}
	return msgs
}

// fuzzKeys are the keys that are no letters.
func fuzzKeys() []string {
	return []string{
		"space", "enter", "tab", "shift+tab", "esc", "backspace", "delete", "up", "down", "left", "right", "home", "end",
		"pgup", "pgdown", "ctrl+k", "ctrl+d", "ctrl+u", "ctrl+f", "ctrl+b", "ctrl+n", "ctrl+p", "ctrl+s", "ctrl+l", "ctrl+a",
		"alt+x", "f1", "é", "語",
	}
}

// FuzzKeys does anything at all, and wants no panic and frames that fit.
func FuzzKeys(f *testing.F) {
	for i, seed := range [][]byte{
		{}, []byte("jj\x01}}\x00du\x04"), {200, 80, 80, 'j', 1, 2, 2, 0}, {200, 0, 0, 1, 1}, {15, 'q', 'u', 202, 0, 1}, {201, 255, 255, 1, 'G', 203, 20, 10},
		[]byte("hjkl/quant\x01\x00"), []byte("eabc\x04S\x08\x01b"), []byte("?/undo\x01\x04"), []byte("rftpv*/a\x01l"), []byte("czx[[]]{{}}nN"),
		[]byte("l\x01t12\x01p\x04u\x00\x01Rp"), []byte("P\x01m,.\\find\x01"), []byte("\x01GGjj}x{GN\x02\x02o"), []byte("T\x08\x08\x01T\x04"),
		{203, 40, 0, 204, 10, 60, 204, 10, 60, 205, 1, 1, 205, 1, 0}, {208, 1, 208, 0, 207, 206, 207, 226},
	} {
		f.Add(seed, i%2 == 1, uint8(i))
		f.Add(seed, i%2 == 0, uint8(i+8))
	}
	f.Fuzz(func(t *testing.T, data []byte, broken bool, dress uint8) {
		w := tuitest.Begun(t)
		w.Settings.Icons = []string{"emoji", "plain", "ascii"}[dress%3]
		w.Settings.NoColor = dress&4 != 0
		if broken {
			w.Store.Err = errors.New("no space left on device")
			w.OpenErr = tui.ErrNoBrowser
		}
		m := w.Open(t, 80, 24)
		width, height := 80, 24
		var late []tea.Cmd // on a slow machine, the answers of several keys come together
		for i, msg := range play(data) {
			if size, ok := msg.(tea.WindowSizeMsg); ok {
				width, height = size.Width, size.Height
			}
			tr := &tuitest.Trace{}
			if slow := dress&8 != 0; slow && i%7 != 0 {
				_, cmd := m.Update(msg)
				late = append(late, cmd)
			} else {
				for _, cmd := range late {
					tuitest.Run(t, m, cmd)
				}
				late = nil
				tr = tuitest.Drive(t, m, msg)
			}
			if err := tuitest.Fits(m.View(), width, height); err != nil {
				t.Fatalf("after message %d (%v): %v", i, msg, err)
			}
			if tr.Quit {
				return
			}
		}
	})
}
