package roadmap

import (
	"fmt"
	"strings"

	"llmcourse/curriculum/clean"
)

// markdown writes spans as Markdown again: cleaned, without HTML, every link
// an address that may be opened or plain text. The links are kept by it.
func (b *builder) markdown(spans []span) string {
	var out strings.Builder
	for i := 0; i < len(spans); {
		s := spans[i]
		if s.link == nil {
			out.WriteString(styled(s))
			i++
			continue
		}
		end := i
		for end < len(spans) && spans[end].link == s.link {
			end++
		}
		out.WriteString(b.linkText(s.link, spans[i:end]))
		i = end
	}
	return strings.TrimSpace(out.String())
}

func (b *builder) linkText(l *link, inside []span) string {
	var text strings.Builder
	for _, s := range inside {
		text.WriteString(styled(s))
	}
	label := strings.TrimSpace(strings.ReplaceAll(text.String(), "\n", " "))
	if label == "" && l.cell {
		label = escape(l.text)
	}
	switch {
	case l.url == "" || l.anchor() || label == "":
		return label
	}
	if u := b.resolve.open(l.url); u != "" {
		b.claim(l)
		return "[" + label + "](" + destinationOf(u) + ")"
	}
	b.claimText(l)
	return label + " (" + codeSpan(l.url) + ")"
}

// destinationOf is an address as it may stand in a link of Markdown.
func destinationOf(u string) string {
	depth := 0
	for i := range len(u) {
		switch u[i] {
		case '(':
			depth++
		case ')':
			depth--
		}
		if depth < 0 {
			break
		}
	}
	if depth != 0 {
		u = strings.NewReplacer("(", "%28", ")", "%29").Replace(u)
	}
	return strings.ReplaceAll(u, "$", "%24") // a formula begins with it
}

func styled(s span) string {
	switch {
	case s.style&newline != 0:
		return "\n"
	case s.style&picture != 0:
		return ""
	case s.style&code != 0:
		return codeSpan(s.text)
	}
	text := escape(s.text)
	core := strings.TrimSpace(text)
	if core == "" {
		return text
	}
	mark := ""
	switch {
	case s.style&bold != 0:
		mark = "**"
	case s.style&italic != 0:
		mark = "*"
	}
	start := strings.Index(text, core)
	return text[:start] + mark + core + mark + text[start+len(core):]
}

// codeSpan writes a text as code, with as many backticks as it needs.
func codeSpan(s string) string {
	s = tidy(s)
	if s == "" {
		return ""
	}
	ticks := "`"
	for strings.Contains(s, ticks) {
		ticks += "`"
	}
	if ticks != "`" || strings.HasPrefix(s, "`") || strings.HasSuffix(s, "`") {
		return ticks + " " + s + " " + ticks
	}
	return ticks + s + ticks
}

// escape writes a text so that Markdown makes nothing of it. An address that
// was no link in the source is none here either, and "<" is an entity: whoever
// only scans lines for tags finds none.
func escape(s string) string { return escapeWith(s, "&lt;") }

func escapeWith(s, less string) string {
	s = clean.Text(s)
	var b strings.Builder
	for i := range len(s) {
		switch c := s[i]; {
		case c == '\n':
			b.WriteByte(' ')
			continue
		case c == '<':
			b.WriteString(less)
			continue
		case strings.IndexByte("\\`*[]>", c) >= 0,
			c == '~' && i+1 < len(s) && s[i+1] == '~',
			c == '_' && !(i > 0 && i+1 < len(s) && wordByte(s[i-1]) && wordByte(s[i+1])),
			c == '$',
			c == '&' && i+1 < len(s) && (s[i+1] == '#' || wordByte(s[i+1])),
			c == '/' && i > 0 && s[i-1] == ':':
			b.WriteByte('\\')
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

func wordByte(c byte) bool {
	return c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z' || c >= 0x80
}

// lineSafe keeps the lines of a paragraph from beginning a list, a heading, a
// quote or a rule.
func lineSafe(s string) string {
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		l = strings.TrimSpace(l)
		if l == "" {
			continue
		}
		digits := len(l) - len(strings.TrimLeft(l, "0123456789"))
		switch {
		case strings.IndexByte("#-+=|:~>", l[0]) >= 0:
			l = "\\" + l
		case digits > 0 && digits < len(l) && (l[digits] == '.' || l[digits] == ')'):
			l = l[:digits] + "\\" + l[digits:]
		}
		lines[i] = l
	}
	return strings.TrimSpace(strings.Join(lines, "\n"))
}

// markdownBlocks writes blocks as Markdown.
func (b *builder) markdownBlocks(blocks []block) string {
	var parts []string
	for _, bl := range blocks {
		if s := strings.Trim(b.markdownBlock(bl), "\n"); s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, "\n\n")
}

func (b *builder) markdownBlock(bl block) string {
	switch bl.kind {
	case paragraph, heading:
		return lineSafe(b.markdown(bl.spans))
	case list:
		return b.markdownList(bl)
	case table:
		return b.markdownTable(bl)
	case codeBlock:
		return fenced(bl.text)
	case quote:
		return indent(unmarked(b.markdownBlocks(bl.blocks)), "> ", "> ")
	case fold:
		title := lineSafe(b.markdown(bl.spans))
		return strings.TrimSpace(title + "\n\n" + b.markdownBlocks(bl.blocks))
	}
	return ""
}

// unmarked takes the mark of a GitHub alert, as in "[!TIP]", from a quote.
func unmarked(s string) string {
	first, rest, _ := strings.Cut(s, "\n")
	if strings.HasPrefix(first, `\[!`) && strings.HasSuffix(first, `\]`) {
		return strings.TrimLeft(rest, "\n")
	}
	return s
}

func (b *builder) markdownList(bl block) string {
	var out []string
	for i, it := range bl.items {
		mark := "- "
		if bl.number {
			mark = fmt.Sprintf("%d. ", i+1)
		}
		if s := b.markdownBlocks(it.blocks); s != "" {
			out = append(out, indent(s, mark, strings.Repeat(" ", len(mark))))
		}
	}
	return strings.Join(out, "\n")
}

func (b *builder) markdownTable(bl block) string {
	if len(bl.rows) == 0 || len(bl.rows[0]) == 0 {
		return ""
	}
	var out strings.Builder
	for i, row := range bl.rows {
		for _, c := range row {
			s := strings.ReplaceAll(b.markdown(c), "\n", " ")
			out.WriteString("| " + strings.ReplaceAll(s, "|", "\\|") + " ")
		}
		out.WriteString("|\n")
		if i == 0 {
			out.WriteString(strings.Repeat("|---", len(row)) + "|\n")
		}
	}
	return out.String()
}

// fenced writes code with a fence that nothing in it closes.
func fenced(code string) string {
	fence := "```"
	for strings.Contains(code, fence) {
		fence += "`"
	}
	return fence + "\n" + strings.Trim(code, "\n") + "\n" + fence
}

// indent puts a mark before the first line and space before the others.
func indent(s, first, rest string) string {
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		switch {
		case i == 0:
			lines[i] = first + l
		case l == "":
			lines[i] = strings.TrimRight(rest, " ")
		default:
			lines[i] = rest + l
		}
	}
	return strings.Join(lines, "\n")
}
