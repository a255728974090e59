package cli

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"

	"github.com/charmbracelet/colorprofile"

	"llmcourse/progress"
	"llmcourse/tui/theme"
)

// out is standard output for styled text. It drops the styles that the
// terminal cannot show, and all of them where there is none. Text without
// styles goes to stdout itself: looking at what the terminal can may take time
// (inside tmux it starts a program).
func (a *app) out() io.Writer {
	if !a.OutTTY && !a.ForceColor() {
		return &colorprofile.Writer{Forward: a.Out, Profile: colorprofile.NoTTY}
	}
	w := colorprofile.NewWriter(a.Out, a.Environ)
	if a.flags.noColor || a.NoColor() {
		w.Profile = min(w.Profile, colorprofile.ASCII)
	}
	return w
}

// theme is what styled text is written in: the terminal's own colours unless
// others were asked for, so that no command has to ask for its background.
func (a *app) theme() (*theme.Theme, error) {
	s, err := a.settings()
	if err != nil {
		return nil, err
	}
	name := s.Theme
	switch {
	case s.NoColor:
		name = "mono"
	case name == "auto":
		name = "16"
	}
	own, err := a.ownThemes(name)
	if err != nil {
		return nil, err
	}
	return theme.New(name, ground(a.Host), theme.NewIcons(s.Icons), own...), nil
}

// sign is glyph and word of a State, the word padded to a column.
func sign(t *theme.Theme, s progress.State) string {
	glyph, style := t.Icons.Todo, t.Muted
	switch s {
	case progress.Doing:
		glyph, style = t.Icons.Doing, t.Warm
	case progress.Done:
		glyph, style = t.Icons.Done, t.Leaf
	case progress.Skipped:
		glyph = t.Icons.Skipped
	}
	return style.Render(fmt.Sprintf("%s %-7s", glyph, s))
}

// printJSON writes a value as people and programs like it.
func (a *app) printJSON(v any) error {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false) // addresses stay readable
	enc.SetIndent("", "  ")
	if err := enc.Encode(v); err != nil {
		return fmt.Errorf("write JSON: %w", err)
	}
	_, err := a.Out.Write(b.Bytes())
	return err
}

// percent is a share as people read it. Only what is complete is 100 %, and
// only what is not begun is 0 %.
func percent(share float64) string {
	n := int(share*100 + 0.5)
	if share > 0 {
		n = max(n, 1)
	}
	if share < 1 {
		n = min(n, 99)
	}
	return fmt.Sprintf("%d%%", n)
}

// plural is "1 topic" or "3 topics".
func plural(n int, word string) string {
	if n != 1 {
		word += "s"
	}
	return fmt.Sprintf("%d %s", n, word)
}
