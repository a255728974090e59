package curriculum

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"llmcourse/curriculum/clean"
)

// A Date is a day or a whole month as text: "2025-06-12" or "2025-06". Dates
// compare as text: a month stands before its days.
type Date string

// ParseDate reads a Date, or says that it is none.
func ParseDate(s string) (Date, error) {
	for _, layout := range []string{time.DateOnly, "2006-01"} {
		if t, err := time.Parse(layout, s); err == nil && t.Year() >= 1900 {
			return Date(s), nil
		}
	}
	return "", fmt.Errorf("%q is not a date", s)
}

// Before tells whether all of d lies before other: "2025-06" is not before
// "2025-06-12", and not after it.
func (d Date) Before(other Date) bool {
	n := min(len(d), len(other))
	return d[:n] < other[:n]
}

// Since is something that happened in the field after a lesson was written.
type Since struct {
	Section *Section
	Date    Date
	Text    string // one or two sentences of Markdown, on one line
	Source  string // address where it can be looked up
	Topic   *Topic // what it belongs to in the lesson; nil is the section as a whole
}

// Since lists what happened after a date, oldest first; everything for "".
// What happened in the month or on the day itself counts as after it.
func (c *Course) Since(after Date) []Since {
	var all []Since
	for _, s := range c.Sections() {
		for _, x := range s.Since {
			if !x.Date.Before(after) {
				all = append(all, x)
			}
		}
	}
	slices.SortStableFunc(all, func(a, b Since) int { return strings.Compare(string(a.Date), string(b.Date)) })
	return all
}

// since makes the entries of a section, by date.
func (b *builder) since(src *source, s *Section, list []sinceFile) {
	for i, f := range list {
		path := element("since", i)
		x := Since{
			Section: s,
			Date:    b.date(src, path, "date", b.need(src, path, "date", f.Date)),
			Text:    markdownLine(b.need(src, path, "text", f.Text)),
			Source:  b.needAddress(src, path, "source", f.Source),
		}
		if f.Topic != "" {
			at := slices.IndexFunc(s.Topics, func(t *Topic) bool { return t.ID == f.Topic })
			if at < 0 {
				b.at(src, path+".topic", fmt.Sprintf("there is no topic %q in this section", f.Topic), "")
				continue
			}
			x.Topic = s.Topics[at]
		}
		s.Since = append(s.Since, x)
	}
	slices.SortStableFunc(s.Since, func(a, b Since) int { return strings.Compare(string(a.Date), string(b.Date)) })
}

// date returns a date, or notes that it is none. An empty one is fine here.
func (b *builder) date(src *source, path, key, text string) Date {
	if text == "" {
		return ""
	}
	d, err := ParseDate(text)
	if err != nil {
		b.at(src, join(path, key), err.Error(), `write a month or a day, as in "2025-06" or "2025-06-12"`)
	}
	return d
}

// work makes another work of its table, nil where there is none.
func (b *builder) work(src *source, path, key string, f *workFile) *Work {
	if f == nil {
		return nil
	}
	path = join(path, key)
	return &Work{
		Title: b.need(src, path, "title", f.Title),
		URL:   b.needAddress(src, path, "url", f.URL),
		By:    clean.Line(f.By),
	}
}
