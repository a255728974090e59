package roadmap

import "strings"

// isLabel tells whether a paragraph only says that resources follow.
func isLabel(spans []span) bool {
	if len(usefulLinks(spans)) > 0 {
		return false
	}
	text := plain(spans)
	if text == "" || words(text) > 12 {
		return false
	}
	t := normal(text)
	switch t {
	case "resources", "resource", "references", "reference", "further reading", "links", "useful links", "materials", "learning materials",
		"learning resources", "additional resources", "more resources", "reading", "readings", "recommended reading", "recommended resources",
		"free resources", "参考资料", "参考", "资源", "recursos", "referencias", "ressources", "ressourcen", "ресурсы":
		return true
	}
	for _, s := range []string{"following resources", "resources to learn", "following links", "resources below"} {
		if strings.Contains(t, s) {
			return true
		}
	}
	return false
}

// groupTitle is the title that a paragraph gives to the list right below it,
// or empty: a few words in bold, or with a colon at the end.
func groupTitle(spans []span) string {
	if len(linksOf(spans)) > 0 {
		return ""
	}
	text := plain(spans)
	colon := strings.HasSuffix(text, ":") || strings.HasSuffix(text, "：")
	if !colon && !allBold(spans) || words(text) > 8 {
		return ""
	}
	return trimTitle(text)
}

func allBold(spans []span) bool {
	found := false
	for _, s := range spans {
		if strings.Trim(s.text, " \n:") == "" {
			continue
		}
		if s.style&bold == 0 {
			return false
		}
		found = true
	}
	return found
}

// trimTitle takes the colon or dash from the end of a title.
func trimTitle(s string) string {
	return strings.TrimSpace(strings.TrimRight(strings.TrimSpace(s), ":：-–—"))
}
