package cli

import (
	"fmt"
	"strings"

	"llmcourse/curriculum"
	"llmcourse/tui/phrase"
)

func partDocument(p *curriculum.Part) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\n%s\n\n", mdEscape(p.Title), mdEscape(p.Summary))
	for _, s := range p.Sections {
		fmt.Fprintf(&b, "%d. **%s** (`%s`). %s\n", s.Number, mdEscape(s.Title), s.Ref(), mdEscape(s.Summary))
	}
	return b.String()
}

// sectionDocument is a lesson between its title and what goes with it.
func sectionDocument(c *curriculum.Course, s *curriculum.Section, lesson *curriculum.Lesson) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\n%s\n", mdEscape(s.Title), strings.Trim(lesson.Text, "\n"))
	sinceList(&b, s)
	resourceList(&b, c, "Resources", s.Resources)
	resourceList(&b, c, "Notebooks", c.Notebooks(s))
	return b.String()
}

// sinceList is what happened after the lesson was written.
func sinceList(b *strings.Builder, s *curriculum.Section) {
	if len(s.Since) == 0 {
		return
	}
	b.WriteString("\n## Since then\n\n")
	for _, x := range s.Since {
		fmt.Fprintf(b, "- **%s**: %s (%s)\n", phrase.Date(x.Date), x.Text, mdLink("source", x.Source))
	}
}

func shelfDocument(c *curriculum.Course, s *curriculum.Shelf, lesson *curriculum.Lesson) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\n%s\n", mdEscape(s.Title), strings.Trim(lesson.Text, "\n"))
	resourceList(&b, c, "Notebooks", s.Resources)
	return b.String()
}

func resourceList(b *strings.Builder, c *curriculum.Course, title string, list []*curriculum.Resource) {
	if len(list) == 0 {
		return
	}
	fmt.Fprintf(b, "\n## %s\n\n", title)
	for _, r := range list {
		b.WriteString(resourceItem(c, r))
	}
}

// resourceItem is one entry of a list. The address is the course's own; where
// it has moved, today's stands beside it.
func resourceItem(c *curriculum.Course, r *curriculum.Resource) string {
	var b strings.Builder
	fmt.Fprintf(&b, "- %s", mdLink(r.Title, r.URL))
	if r.By != "" {
		fmt.Fprintf(&b, " by %s", mdEscape(r.By))
	}
	fmt.Fprintf(&b, " (%s).", r.Kind)
	switch r.Status() {
	case curriculum.StatusMoved:
		fmt.Fprintf(&b, " It is %s now.", mdLink("here", r.Moved))
	case curriculum.StatusGone:
		fmt.Fprintf(&b, " It is gone since %s; there is an %s.", phrase.Date(r.Gone), mdLink("archived copy", r.Address()))
	}
	if w := r.Other(); w != nil {
		lead, by := "Newer", ""
		if r.Gone != "" {
			lead = "Take instead"
		}
		if w.By != "" {
			by = " by " + mdEscape(w.By)
		}
		fmt.Fprintf(&b, " %s: %s%s.", lead, mdLink(w.Title, w.URL), by)
	}
	if r.About != "" {
		fmt.Fprintf(&b, " %s", mdEscape(r.About))
	}
	for _, l := range r.Also {
		fmt.Fprintf(&b, " See also %s.", mdLink(l.Title, l.URL))
	}
	if who := c.AddedBy(r.Ref()); who != "" {
		fmt.Fprintf(&b, " Added by %s.", mdEscape(who))
	}
	b.WriteString("\n")
	return b.String()
}

// questionDocument shows a question without its answer: answering is not
// looking up.
func questionDocument(q *curriculum.Question) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\n%s\n", mdEscape(q.Topic.Title), q.Text)
	for i, c := range q.Choices {
		if i == 0 {
			b.WriteString("\n")
		}
		fmt.Fprintf(&b, "- %s\n", c.Text)
	}
	fmt.Fprintf(&b, "\nThe lesson answers it below \"%s\".\n", q.Place)
	return b.String()
}

func mdLink(text, url string) string {
	// Between < and > an address may hold parentheses.
	return "[" + mdEscape(text) + "](<" + url + ">)"
}

// mdEscape keeps the marks of Markdown in plain text from meaning something.
func mdEscape(s string) string {
	var b strings.Builder
	for _, r := range s {
		if strings.ContainsRune("\\`*_[]<>$|", r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}
