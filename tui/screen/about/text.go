package about

import (
	"fmt"
	"slices"
	"strings"

	"llmcourse/curriculum"
	"llmcourse/curriculum/markdown"
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

// since is what happened since the lessons were written, the latest first: who
// comes back wants to see what is new.
func since(c *curriculum.Course) string {
	var page strings.Builder
	page.WriteString("## What happened since the lessons were written\n\n")
	all := c.Since("")
	if len(all) == 0 {
		page.WriteString("Nothing is recorded in this course.\n")
	}
	for _, x := range slices.Backward(all) {
		ref := x.Section.Ref()
		if x.Topic != nil {
			ref = x.Topic.Ref()
		}
		fmt.Fprintf(&page, "**%s**, [%s](<ref:%s>): %s ([source](<%s>))\n\n",
			phrase.Date(x.Date), markdown.Escape(x.Section.Title), ref, x.Text, x.Source)
	}
	return page.String()
}
