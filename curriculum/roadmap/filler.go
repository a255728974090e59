package roadmap

import "strings"

const asksForSupport = "asks for support"

// filler says why a heading is about the document rather than the subject, by
// its whole title; empty where it is not. Part of a title is never enough:
// "License" is filler, "Licenses" may be a chapter.
func filler(title string) string {
	if head, _, ok := strings.Cut(title, "("); ok && strings.TrimSpace(head) != "" && strings.HasSuffix(title, ")") {
		title = head // "License (MIT)"
	}
	t := normal(title)
	switch t {
	case "contents", "content", "table of content", "table of contents", "toc", "index", "quick links", "navigation",
		"目录", "目次", "contenido", "tabla de contenidos", "sommaire", "inhaltsverzeichnis", "índice", "оглавление", "содержание":
		return "a table of contents"
	case "license", "licence", "licensing", "license and copyright", "copyright", "origins license", "许可证", "许可", "licencia", "lizenz", "лицензия":
		return "the licence"
	case "contribute", "contributing", "contribution", "contributions", "contributor", "contributors", "contributing guidelines",
		"contribution guidelines", "contributing guide", "contribution guide", "our contributors", "top contributors", "how to contribute",
		"贡献", "贡献者", "contribuir", "contribuciones", "want to help", "help wanted", "open a pull request":
		return "about contributing"
	case "acknowledgement", "acknowledgements", "acknowledgment", "acknowledgments", "acknowledgements and credits", "credits", "credit",
		"thanks", "thank you", "special thanks", "致谢", "agradecimientos", "attribution", "attributions":
		return "thanks"
	case "author", "authors", "about the author", "about the authors", "about me", "about us", "maintainer", "maintainers", "instructors", "team", "our team",
		"the team", "core team", "contact", "contact me", "contact us", "follow me", "follow us", "stay in touch", "connect with me":
		return "about the authors"
	case "sponsor", "sponsors", "sponsorship", "our sponsors", "backers", "donate", "donation", "donations", "funding", "support", "support us",
		"support me", "support my work", "support this project", "support the project", "supporters", "buy me a coffee", "partners", "sponsored by", "our partners", "powered by":
		return asksForSupport
	case "star", "stars", "star history", "stargazers", "stargazers over time", "star history chart", "give a star", "give a star star",
		"spread the word", "share", "share it", "show your support", "visitors", "stats", "repo stats", "repository stats":
		return "about stars"
	case "citation", "citations", "cite", "cite us", "citing", "how to cite", "cite this", "bibtex":
		return "how to cite it"
	case "code of conduct", "disclaimer", "disclaimers", "faq", "faqs", "frequently asked questions", "testimonials", "community", "join us",
		"join the community", "changelog", "change log", "translations", "other languages", "languages available", "summary",
		"wrap up", "wrap up folks", "pdf version", "about", "overview of this repository", "what is it", "for whom", "who is it for", "who is this for", "who this is for", "who should join", "who should read this", "legend", "status", "newsletter", "feedback",
		"privacy policy", "terms of use", "reviews", "get support":
		return "about the document"
	}
	return fillerPhrase(t)
}

// weakFiller is filler for titles that may head a chapter too: they are filler
// where there is next to nothing to learn from below them.
func weakFiller(title string) string {
	t := normal(title)
	switch t {
	case "certificate", "certification", "getting help", "getting involved", "learning in public", "updates", "news", "announcements", "running locally":
		return "about the document"
	}
	for _, start := range []string{"about ", "who should ", "who can ", "getting help ", "how to get help"} {
		if strings.HasPrefix(t, start) {
			return "about the document"
		}
	}
	return ""
}

// fillerPhrase is filler for titles that vary.
func fillerPhrase(t string) string {
	this := []string{"it", "this", "the repo", "the repository", "the list", "the roadmap", "the course", "the guide", "me", "us", "our"}
	for _, start := range []string{"what is", "what are", "why", "why use", "why is", "why does", "how to use", "how to read", "how to navigate", "about", "who is", "who am", "how to show"} {
		rest, ok := strings.CutPrefix(t, start+" ")
		if !ok {
			continue
		}
		for _, w := range this {
			if rest == w || strings.HasPrefix(rest, w+" ") && (words(rest) <= 4 || start == "about") {
				return "about the document"
			}
		}
	}
	if t == "how to use" || strings.HasPrefix(t, "how to show your") {
		return "about the document"
	}
	for _, s := range []string{"what you wont", "what is not covered", "whats not covered", "not covered", "out of scope"} {
		if strings.HasPrefix(t, s) {
			return "what it leaves out"
		}
	}
	for _, s := range []string{"thanks to", "special thanks to", "contributing to this", "contribute to this", "support this", "star this", "cite this", "feedback and contributing"} {
		if strings.HasPrefix(t, s) || strings.HasSuffix(t, " "+s+" repository") || strings.HasSuffix(t, " "+s+" repo") {
			return "about the document"
		}
	}
	for _, s := range []string{"交流群", "公众号", "微信群", "qq群", "赞助", "打赏"} {
		if strings.Contains(t, s) {
			return "about the authors"
		}
	}
	return ""
}

// plea tells whether a text asks the reader for something, or to join
// something: what READMEs say where they teach nothing.
func plea(text string) bool {
	text = strings.ToLower(text)
	for _, s := range []string{
		"join our", "join the", "join us", "sign up", "raise an issue", "pull request", "open an issue", "give it a star", "star this", "star the repo",
		"follow me", "follow us", "subscribe", "sponsor", "donat", "patreon", "buy me a coffee", "discord", "slack channel", "contributions are welcome",
		"special thanks", "newsletter",
	} {
		if strings.Contains(text, s) {
			return true
		}
	}
	return false
}
