package roadmap

import (
	"strings"
	"unicode"
)

// Normal is a title without what does not tell titles apart: case, emoji,
// punctuation, a leading number. Two revisions of a roadmap are compared by it.
func Normal(title string) string { return normal(title) }

// normal is a title without what does not tell titles apart: case, emoji,
// punctuation, a leading number, :shortcodes:.
func normal(title string) string {
	var b strings.Builder
	space := false
	for _, r := range title {
		switch {
		case r == '\'' || r == '’' || r == '\ufe0f' || r >= 0x300 && unicode.Is(unicode.Mn, r):
			// "won't" is one word.
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if space && b.Len() > 0 {
				b.WriteByte(' ')
			}
			space = false
			b.WriteRune(unicode.ToLower(r))
		default:
			space = true
		}
	}
	s := b.String()
	if first, rest, ok := strings.Cut(s, " "); ok && isNumber(first) {
		return rest
	}
	return s
}

func isNumber(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}

// splitIcon takes an emoji from the beginning of a title, and the number of an
// enumeration behind it: a course numbers its sections itself.
func splitIcon(title string) (icon, rest string) {
	rest = title
	end := 0
	for i, r := range title {
		if !isEmoji(r) && !(end > 0 && (r == '\u200d' || r == '\ufe0f')) {
			break
		}
		end = i + len(string(r))
	}
	if end > 0 && strings.TrimSpace(title[end:]) != "" {
		icon, rest = title[:end], strings.TrimSpace(title[end:])
	}
	return icon, dropNumber(rest)
}

// dropNumber takes "1." or "1)" from the beginning of a title.
func dropNumber(title string) string {
	digits := len(title) - len(strings.TrimLeft(title, "0123456789"))
	if digits == 0 || digits > 3 || digits+1 >= len(title) {
		return title
	}
	if c := title[digits]; (c != '.' && c != ')') || title[digits+1] != ' ' {
		return title
	}
	if rest := strings.TrimSpace(title[digits+1:]); rest != "" {
		return rest
	}
	return title
}

func isEmoji(r rune) bool {
	return r >= 0x1f000 && r <= 0x1faff || r >= 0x2600 && r <= 0x27bf || r >= 0x2b00 && r <= 0x2bff ||
		r >= 0x2190 && r <= 0x21ff || r >= 0x2300 && r <= 0x23ff || r >= 0x25a0 && r <= 0x25ff
}

// shortcode is the :name: that a text begins with, or empty.
func shortcode(s string) string {
	if !strings.HasPrefix(s, ":") {
		return ""
	}
	end := strings.IndexByte(s[1:], ':')
	if end <= 0 {
		return ""
	}
	for _, r := range s[1 : end+1] {
		if r >= 0x80 || !(unicode.IsLetter(r) || unicode.IsDigit(r) || r == '_' || r == '-' || r == '+') {
			return ""
		}
	}
	return s[:end+2]
}

// dropShortcodes takes the :names: of emoji that only GitHub draws from the
// beginning of a title.
func dropShortcodes(title string) string {
	t := title
	for c := shortcode(t); c != ""; c = shortcode(t) {
		t = strings.TrimSpace(t[len(c):])
	}
	if t == "" {
		return title
	}
	return t
}

// cut shortens a text to at most n characters, at a word where there is one.
func cut(s string, n int) string {
	r := []rune(s)
	if len(r) <= n {
		return s
	}
	short := string(r[:n-1])
	if i := strings.LastIndexByte(short, ' '); i > len(short)*2/3 {
		short = short[:i]
	}
	return strings.TrimRight(short, " ,.;:-") + "…"
}

// words counts the words of a text; in scripts without spaces two letters
// count as one.
func words(s string) int {
	wide := 0
	for _, r := range s {
		if r >= 0x2e80 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) {
			wide++
		}
	}
	return len(strings.Fields(s)) + wide/2
}

// headTitle is a title without the colon that announces a list.
func headTitle(title string) string {
	if strings.Count(title, ":") > 1 {
		return title // the name of an emoji
	}
	return trimTitle(title)
}
