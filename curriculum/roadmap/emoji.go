package roadmap

import (
	"strings"

	"github.com/yuin/goldmark-emoji/definition"
)

// drawEmojis puts the emoji in the place of their :names:.
func drawEmojis(s string) string {
	if strings.Count(s, ":") < 2 {
		return s
	}
	emojis := definition.Github() // made once, by the library
	var out strings.Builder
	for s != "" {
		at := strings.IndexByte(s, ':')
		if at < 0 {
			break
		}
		out.WriteString(s[:at])
		s = s[at:]
		name := shortcode(s)
		if e, ok := emojis.Get(strings.Trim(name, ":")); name != "" && ok && e.IsUnicode() {
			out.WriteString(string(e.Unicode))
			s = s[len(name):]
			continue
		}
		out.WriteByte(':')
		s = s[1:]
	}
	out.WriteString(s)
	return out.String()
}
