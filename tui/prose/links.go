package prose

import (
	"strings"
)

// Marks that stand in for what glamour must not see. None of them survives
// the cleaning of text that enters (curriculum), so none can be forged.
const (
	linkOpen  = '\u2063' // zero cells wide
	linkClose = '\u2064' // zero cells wide
	mathHead  = '\ue000' // first cell of a formula
	mathTail  = '\ue001' // each further cell
	hyphen    = '\ue002' // within a word, which is not to be broken there
)

// takeLinks replaces the Markdown links of a text by their texts between
// marks, and keeps the addresses in the page.
func (p *Page) takeLinks(src string) string {
	var out strings.Builder
	for i := 0; i < len(src); {
		switch c := src[i]; {
		case c == '\\' && i+1 < len(src):
			out.WriteString(src[i : i+2])
			i += 2
		case c == '`':
			n := codeSpan(src[i:])
			out.WriteString(src[i : i+n])
			i += n
		case c == '$' && inlineFormula(src[i:]) > 0: // which is not Markdown
			n := inlineFormula(src[i:])
			out.WriteString(src[i : i+n])
			i += n
		case c == '[' || c == '!' && strings.HasPrefix(src[i+1:], "["):
			label, url, n := link(src[i+strings.IndexByte(src[i:], '['):])
			n += strings.IndexByte(src[i:], '[')
			if url == "" {
				out.WriteByte(c)
				i++
				break
			}
			p.Links = append(p.Links, Link{Text: plainInline(label), URL: url})
			out.WriteRune(linkOpen)
			out.WriteString(label)
			out.WriteRune(linkClose)
			i += n
		case c == '<' && (strings.HasPrefix(src[i:], "<http://") || strings.HasPrefix(src[i:], "<https://")):
			end := strings.IndexByte(src[i:], '>')
			if end < 0 || strings.ContainsAny(src[i:i+end], " \n") {
				out.WriteByte(c)
				i++
				break
			}
			url := src[i+1 : i+end]
			p.Links = append(p.Links, Link{Text: url, URL: url})
			out.WriteString(string(linkOpen) + escape(url) + string(linkClose))
			i += end + 1
		default:
			out.WriteByte(c)
			i++
		}
	}
	return out.String()
}

// link reads "[label](url)" at the start of src: label, address and length,
// or an empty address.
func link(src string) (label, url string, n int) {
	depth, end := 0, -1
	for i := 0; i < len(src) && i < 1000; i++ {
		switch src[i] {
		case '\\':
			i++
		case '[':
			depth++
		case ']':
			if depth--; depth == 0 {
				end = i
			}
		}
		if end >= 0 {
			break
		}
	}
	if end < 1 || end+1 >= len(src) || src[end+1] != '(' {
		return "", "", 0
	}
	depth = 0
	for i := end + 1; i < len(src) && i < end+3000; i++ {
		switch src[i] {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				url = strings.TrimSpace(src[end+2 : i])
				if at := strings.IndexAny(url, " \n"); at >= 0 {
					url = url[:at] // a title after the address
				}
				return src[1:end], strings.Trim(url, "<>"), i + 1
			}
		}
	}
	return "", "", 0
}

// codeSpan is the length of the code span src begins with, or of its backticks
// where it is not closed.
func codeSpan(src string) int {
	n := len(src) - len(strings.TrimLeft(src, "`"))
	if end := strings.Index(src[n:], src[:n]); end >= 0 {
		return n + end + n
	}
	return n
}

// escape makes plain text safe to stand in Markdown for glamour.
func escape(s string) string {
	var out strings.Builder
	for _, r := range s {
		if strings.ContainsRune("\\`*_{}[]<>()#+-.!|", r) {
			out.WriteByte('\\')
		}
		out.WriteRune(r)
	}
	return out.String()
}

// plainInline strips emphasis and code marks.
func plainInline(s string) string {
	return strings.NewReplacer("**", "", "*", "", "`", "").Replace(s)
}
