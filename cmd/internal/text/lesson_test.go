package text

import (
	"strings"
	"testing"

	"llmcourse/tui/theme"
)

// A title is clean as text and may hold an entity, which the renderer decodes.
func TestNoEntityComesOut(t *testing.T) {
	t.Parallel()
	th := theme.New("dark", theme.Dark, theme.NewIcons("plain"))
	for _, title := range []string{"&#27;[8mhidden", "&#x1b;[8mhidden", "&amp;#27;[8mhidden", "&#155;8mhidden"} {
		for _, doc := range []string{"# " + Escape(title), "- " + Link(title, "https://example.com/"), "`" + title + "`"} {
			out := Styled(th, doc, 80)
			if strings.Contains(out, "\x1b[8m") || strings.Contains(out, "\u009b") {
				t.Errorf("%q is drawn as %q", doc, out)
			}
		}
	}
}
