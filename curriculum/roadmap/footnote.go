package roadmap

import (
	"strings"

	"llmcourse/curriculum/markdown"
)

// footnotes puts the texts of footnotes where they are referred to, in brackets,
// so that an address in one belongs to what it explains, and names notices such
// as "[!NOTE]" in words. A mark in a heading is taken away, since it is no part
// of the title; its text ends the paragraph that follows. The lines stay the
// same ones.
func footnotes(s string) string {
	if !strings.Contains(s, "[^") && !strings.Contains(s, "[!") {
		return s
	}
	lines := strings.Split(s, "\n")
	texts := definitions(lines)
	var fence markdown.Fence
	pending := "" // of the heading before
	for i, line := range lines {
		if fence.Line(line) {
			continue
		}
		heading := strings.HasPrefix(strings.TrimLeft(line, " "), "#")
		line, noted := referred(noticed(line), texts, heading)
		switch {
		case heading:
			pending += noted
		case pending != "" && startsParagraph(line):
			line, pending = strings.TrimRight(line, " ")+pending, ""
		}
		lines[i] = line
	}
	return strings.Join(lines, "\n")
}

// definitions takes the footnotes out of the lines and returns their texts.
func definitions(lines []string) map[string]string {
	texts := map[string]string{}
	var fence markdown.Fence
	open := "" // the footnote that may go on
	for i, line := range lines {
		if fence.Line(line) {
			open = ""
			continue
		}
		bare := strings.TrimLeft(line, " ")
		if name, text, ok := strings.Cut(bare, "]:"); ok && strings.HasPrefix(name, "[^") && len(line)-len(bare) < 4 && !strings.ContainsAny(name[2:], "[] ") {
			open = name[2:]
			if _, again := texts[open]; !again {
				texts[open] = strings.TrimSpace(text)
			}
			lines[i] = ""
			continue
		}
		if open == "" || len(line)-len(bare) < 2 || bare == "" {
			open = ""
			continue
		}
		texts[open] = strings.TrimSpace(texts[open] + " " + bare)
		lines[i] = ""
	}
	return texts
}

// referred puts the texts of footnotes in the place of their marks in a line;
// those of a heading are returned by themselves. A mark of no footnote stays,
// but in a heading.
func referred(line string, texts map[string]string, heading bool) (out, noted string) {
	var b strings.Builder
	for rest := line; rest != ""; {
		at := strings.IndexAny(rest, "`[")
		if at < 0 {
			b.WriteString(rest)
			break
		}
		b.WriteString(rest[:at])
		rest = rest[at:]
		end := strings.IndexByte(rest, ']')
		switch {
		case rest[0] == '`': // code stays as it is
			n := 1
			if shut := strings.IndexByte(rest[1:], '`'); shut >= 0 {
				n = shut + 2
			}
			b.WriteString(rest[:n])
			rest = rest[n:]
		case !strings.HasPrefix(rest, "[^") || end < 3 || strings.ContainsAny(rest[2:end], "[ "):
			b.WriteString(rest[:1])
			rest = rest[1:]
		default:
			text, known := texts[rest[2:end]]
			switch {
			case heading && text != "":
				noted += " (" + text + ")"
			case heading:
			case known && text != "":
				b.WriteString(" (" + text + ")")
			case !known:
				b.WriteString(rest[:end+1])
			}
			rest = rest[end+1:]
		}
	}
	if heading {
		return strings.TrimRight(b.String(), " "), noted
	}
	return b.String(), noted
}

// startsParagraph tells whether a line is text that may be gone on with.
func startsParagraph(line string) bool {
	bare := strings.TrimSpace(line)
	return bare != "" && !strings.ContainsAny(bare[:1], "#>|<`~-*+=") && (bare[0] < '0' || bare[0] > '9')
}

// noticed names the notice that a line begins: "> [!NOTE]" becomes "> **Note:**".
func noticed(line string) string {
	mark, rest, ok := strings.Cut(line, "[!")
	name, after, ends := strings.Cut(rest, "]")
	if !ok || !ends || strings.Trim(mark, " ") != ">" || strings.TrimSpace(after) != "" || len(name) < 2 {
		return line
	}
	return mark + "**" + strings.ToUpper(name[:1]) + strings.ToLower(name[1:]) + ":**"
}
