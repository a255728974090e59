package markdown

import "strings"

// fold reads <details>, its <summary> and everything up to </details>.
func (p *parser) fold(lines []string, i, at int) (Block, int) {
	b := Block{Kind: Fold, Info: "Solution"}
	end, depth := i+1, 1
	var f Fence
	for ; end < len(lines); end++ {
		if f.Line(lines[end]) {
			continue
		}
		line := strings.TrimSpace(lines[end])
		if isTag(line, "<details") {
			depth++
		}
		if isTag(line, "</details") {
			if depth--; depth == 0 {
				break
			}
		}
	}
	if p.titles {
		return b, end + 1
	}
	body := lines[min(i+1, len(lines)):min(end, len(lines))]
	from := i + 1
	if len(body) > 0 {
		if first := strings.TrimSpace(body[0]); isTag(first, "<summary>") {
			b.Info = Words(strings.TrimSpace(strings.TrimSuffix(first[len("<summary>"):], "</summary>")))
			body, from = body[1:], from+1
		}
	}
	// A fold in a fold would need a place of its own on the page; the course
	// has none, and a hostile page must not nest for ever.
	flat := make([]string, 0, len(body))
	f = Fence{}
	for _, line := range body {
		t := strings.TrimSpace(line)
		if !f.Line(line) && (isTag(t, "<details") || isTag(t, "</details") || isTag(t, "<summary")) {
			line = ""
		}
		flat = append(flat, line)
	}
	b.Inside = p.blocks(flat, at+from)
	return b, end + 1
}

// list reads a list: one block for each item, whose Inside holds what the item
// holds.
func (p *parser) list(lines []string, i, at int) (Block, int) {
	b := Block{Kind: List}
	end := textEnd(lines, i)
	if p.titles {
		return b, end
	}
	indent := leading(lines[i])
	for from := i; from < end; {
		to := from + 1
		for to < end && !(leading(lines[to]) <= indent+1 && isListItem(lines[to])) {
			to++
		}
		marker, width := itemMarker(lines[from])
		body := []string{strings.TrimLeft(lines[from], " ")[width:]}
		for _, line := range lines[from+1 : to] {
			if strings.TrimSpace(line) == "" {
				b.Loose = true
			}
			body = append(body, unindent(line, indent+width))
		}
		b.Inside = append(b.Inside, Block{Kind: Item, Info: marker, Line: at + from, Inside: p.blocks(body, at+from)})
		from = to
	}
	return b, end
}

// isListItem tells whether a line begins with the marker of a list.
func isListItem(line string) bool {
	line = strings.TrimLeft(line, " ")
	if len(line) > 1 && strings.ContainsRune("-*+", rune(line[0])) && line[1] == ' ' {
		return true
	}
	digits := len(line) - len(strings.TrimLeft(line, "0123456789"))
	return digits > 0 && digits < 4 && strings.HasPrefix(line[digits:], ". ")
}

// itemMarker returns the marker of an item, "" for a bullet, and the columns up
// to its text.
func itemMarker(line string) (marker string, width int) {
	line = strings.TrimLeft(line, " ")
	sign, _, _ := strings.Cut(line, " ")
	width = min(len(sign)+1, len(line))
	if strings.HasSuffix(sign, ".") {
		return sign, width
	}
	return "", width
}

func isQuote(line string) bool {
	return leading(line) < 4 && strings.HasPrefix(strings.TrimLeft(line, " "), ">")
}

// quote reads a quote. As in CommonMark, a paragraph in it may go on without
// its mark.
func (p *parser) quote(lines []string, i, at int) (Block, int) {
	b := Block{Kind: Quote}
	var body []string
	end := i
	for ; end < len(lines); end++ {
		line := lines[end]
		if isQuote(line) {
			body = append(body, strings.TrimPrefix(strings.TrimLeft(line, " ")[1:], " "))
			continue
		}
		if strings.TrimSpace(line) == "" || begins(lines, end) || isListItem(line) || strings.TrimSpace(body[len(body)-1]) == "" {
			break
		}
		body = append(body, line)
	}
	if p.titles {
		return b, end
	}
	if name := notice(body[0]); name != "" {
		b.Info, body[0] = name, ""
	}
	b.Inside = p.blocks(body, at+i)
	return b, end
}

// notice is the name of the notice that a quote is by its first line, such as
// "[!NOTE]", or "".
func notice(line string) string {
	switch strings.ToUpper(strings.TrimSpace(line)) {
	case "[!NOTE]":
		return "Note"
	case "[!TIP]":
		return "Tip"
	case "[!IMPORTANT]":
		return "Important"
	case "[!WARNING]":
		return "Warning"
	case "[!CAUTION]":
		return "Caution"
	}
	return ""
}
