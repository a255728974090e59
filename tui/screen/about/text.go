package about

import (
	"fmt"
	"strings"

	"llmcourse/curriculum"
	"llmcourse/tui/phrase"
	"llmcourse/tui/ui"
)

// text is the page as Markdown.
func text(c *curriculum.Course, paths []ui.Path) string {
	var page strings.Builder
	say := func(format string, args ...any) { fmt.Fprintf(&page, format, args...) }
	say("## %s\n\n%s\n\n", c.Title, c.Summary)
	for _, a := range c.Authors {
		say("By **%s**", a.Name)
		for _, l := range a.Links {
			say(" · [%s](%s)", l.Title, l.URL)
		}
		say("\n\n")
	}
	if c.URL != "" {
		say("The original: [%s](%s), revision %s, licence %s. ", c.URL, c.URL, c.Revision, c.Licence)
		say("Titles, addresses, authors and order are the course's; the lessons, summaries and questions in this program are our own.\n\n")
	}
	links(&page, "Assistants", c.Assistants)
	thanks(&page, c.Credits)
	links(&page, "More", c.Links)
	if c.Disclaimer != "" {
		say("\n*%s*\n", c.Disclaimer)
	}
	say("\n## Your files\n\n")
	for _, p := range paths {
		say("- %s: `%s`\n", p.Name, p.Path)
	}
	return page.String()
}

func links(page *strings.Builder, title string, list []curriculum.Link) {
	if len(list) == 0 {
		return
	}
	fmt.Fprintf(page, "## %s\n\n", title)
	for _, l := range list {
		about := l.About
		if l.Gone != "" {
			about = "*Gone since " + phrase.Date(l.Gone) + ".* " + about
		}
		fmt.Fprintf(page, "- [%s](%s): %s\n", l.Title, l.URL, about)
	}
	page.WriteByte('\n')
}

func thanks(page *strings.Builder, credits []curriculum.Credit) {
	if len(credits) == 0 {
		return
	}
	page.WriteString("## Thanks\n\n")
	for _, c := range credits {
		name := c.Name
		if c.URL != "" {
			name = fmt.Sprintf("[%s](%s)", c.Name, c.URL)
		}
		fmt.Fprintf(page, "- %s, for %s\n", name, c.For)
	}
	page.WriteByte('\n')
}
