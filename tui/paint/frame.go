package paint

import (
	"bytes"
	"strings"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// draw brings the terminal to a frame, in one write.
func (t *terminal) draw(v tea.View) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if !t.held {
		return
	}
	to := t.wanted(v)
	var b bytes.Buffer
	b.WriteString(change(t.now, to))
	if to.alt != t.now.alt {
		t.screen.setAlt(to.alt)
		t.hidden = false // some terminals keep this apart for each screen
		if v.Cursor != nil {
			b.WriteString(ansi.SetModeTextCursorEnable)
		}
	}
	body, text := t.screen.draw(v.Content, v.Cursor)
	t.wrap(&b, body, text, v.Cursor != nil)
	b.WriteString(t.ask(to))
	t.now = to
	if b.Len() > 0 {
		_, _ = t.out.Write(b.Bytes())
	}
}

// wrap adds the body of a frame so that it shows at once, or, where the
// terminal cannot do that, at least without the cursor running about in it.
func (t *terminal) wrap(b *bytes.Buffer, body []byte, text, cursor bool) {
	atOnce := t.sync && text
	if atOnce {
		b.WriteString(ansi.SetModeSynchronizedOutput)
	}
	if !t.hidden && (!cursor || text && !t.sync) {
		b.WriteString(ansi.ResetModeTextCursorEnable)
		t.hidden = true
	}
	b.Write(body)
	if t.hidden && cursor {
		b.WriteString(ansi.SetModeTextCursorEnable)
		t.hidden = false
	}
	if atOnce {
		b.WriteString(ansi.ResetModeSynchronizedOutput)
	}
}

// ask returns the questions that belong to a frame, to be sent behind it: what
// the terminal can do, once, and which of the wanted keyboard flags it has.
func (t *terminal) ask(to modes) (seq string) {
	if t.modest {
		return ""
	}
	if to.keys != t.now.keys || to.alt != t.now.alt {
		seq = ansi.RequestKittyKeyboard
	}
	if !t.asked {
		t.asked = true
		if answers(t.env) {
			seq += ansi.RequestModeSynchronizedOutput + ansi.RequestModeUnicodeCore
		}
	}
	return seq
}

// answers reports whether a terminal may be asked for its modes. It is Bubble
// Tea's rule: Apple's Terminal prints the question, and over SSH the answer
// may come when we are gone.
func answers(env uv.Environ) bool {
	for _, name := range []string{"ghostty", "wezterm", "alacritty", "kitty", "rio"} {
		if strings.Contains(env.Getenv("TERM"), name) {
			return true
		}
	}
	if _, ok := env.LookupEnv("WT_SESSION"); ok {
		return true
	}
	_, ssh := env.LookupEnv("SSH_TTY")
	return !ssh && !strings.Contains(env.Getenv("TERM_PROGRAM"), "Apple")
}
