package text

import (
	"errors"
	"fmt"
	"strings"

	"llmcourse/curriculum"
	"llmcourse/tui/phrase"
)

func partDocument(p *curriculum.Part) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\n%s\n\n", Escape(p.Title), Escape(p.Summary))
	for _, s := range p.Sections {
		fmt.Fprintf(&b, "%d. **%s** (`%s`). %s\n", s.Number, Escape(s.Title), s.Ref(), Escape(s.Summary))
	}
	return b.String()
}

// sectionDocument is a lesson between its title and what goes with it.
func sectionDocument(c *curriculum.Course, s *curriculum.Section, lesson *curriculum.Lesson) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\n%s\n", Escape(s.Title), strings.Trim(lesson.Text, "\n"))
	if since := phrase.Since(s); since != "" {
		b.WriteString("\n" + since)
	}
	resourceList(&b, c, "Resources", s.Resources)
	resourceList(&b, c, "Notebooks", c.Notebooks(s))
	return b.String()
}

func shelfDocument(c *curriculum.Course, s *curriculum.Shelf, lesson *curriculum.Lesson) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\n%s\n", Escape(s.Title), strings.Trim(lesson.Text, "\n"))
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
	fmt.Fprintf(&b, "- %s", Link(r.Title, r.URL))
	if r.By != "" {
		fmt.Fprintf(&b, " by %s", Escape(r.By))
	}
	fmt.Fprintf(&b, " (%s).", r.Kind)
	switch r.Status() {
	case curriculum.StatusMoved:
		fmt.Fprintf(&b, " It is %s now.", Link("here", r.Moved))
	case curriculum.StatusGone:
		fmt.Fprintf(&b, " It is gone since %s; there is an %s.", phrase.Date(r.Gone), Link("archived copy", r.Address()))
	}
	if w := r.Other(); w != nil {
		lead, by := "Newer", ""
		if r.Gone != "" {
			lead = "Take instead"
		}
		if w.By != "" {
			by = " by " + Escape(w.By)
		}
		fmt.Fprintf(&b, " %s: %s%s.", lead, Link(w.Title, w.URL), by)
	}
	if r.About != "" {
		fmt.Fprintf(&b, " %s", Escape(r.About))
	}
	if r.Checked != "" {
		fmt.Fprintf(&b, " The address was checked last: %s.", phrase.Date(r.Checked))
	}
	for _, l := range r.Also {
		fmt.Fprintf(&b, " See also %s.", Link(l.Title, l.URL))
	}
	if who := c.AddedBy(r.Ref()); who != "" {
		fmt.Fprintf(&b, " Added by %s.", Escape(who))
	}
	b.WriteString("\n")
	return b.String()
}

// questionDocument shows a question without its answer: answering is not
// looking up.
func questionDocument(q *curriculum.Question) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\n%s\n", Escape(q.Topic.Title), q.Text)
	for i, c := range q.Choices {
		if i == 0 {
			b.WriteString("\n")
		}
		fmt.Fprintf(&b, "- %s\n", c.Text)
	}
	fmt.Fprintf(&b, "\nThe lesson answers it below \"%s\".\n", q.Place)
	return b.String()
}

func Link(text, url string) string {
	// Between < and > an address may hold parentheses.
	return "[" + Escape(text) + "](<" + url + ">)"
}

// Escape keeps the marks of Markdown in plain text from meaning something.
func Escape(s string) string {
	var b strings.Builder
	for _, r := range s {
		if strings.ContainsRune("\\`*_[]<>$|", r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// Document is what `show` prints of an item, as Markdown. bare leaves the text
// of a lesson as it was written, without what goes with it.
func Document(c *curriculum.Course, it curriculum.Item, bare bool) (string, error) {
	lesson, err := c.Lesson(it.Ref())
	if err != nil && !errors.Is(err, curriculum.ErrNotFound) {
		return "", err
	}
	if lesson == nil {
		lesson = &curriculum.Lesson{}
	}
	switch it := it.(type) {
	case *curriculum.Part:
		return partDocument(it), nil
	case *curriculum.Section:
		if bare {
			return strings.TrimLeft(lesson.Text, "\n"), nil
		}
		return sectionDocument(c, it, lesson), nil
	case *curriculum.Shelf:
		if bare {
			return strings.TrimLeft(lesson.Text, "\n"), nil
		}
		return shelfDocument(c, it, lesson), nil
	case *curriculum.Topic:
		return "# " + Escape(it.Title) + "\n\n" + lesson.Section(it.Title) + "\n", nil
	case *curriculum.Resource:
		return "# " + Escape(it.Title) + "\n\n" + resourceItem(c, it), nil
	case *curriculum.Question:
		return questionDocument(it), nil
	}
	return "", fmt.Errorf("show %s: %w", it.Ref(), curriculum.ErrNotFound)
}
