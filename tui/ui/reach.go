package ui

import (
	"fmt"
	"strconv"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"llmcourse/curriculum"
	"llmcourse/progress/study"
	"llmcourse/tui/keymap"
	"llmcourse/tui/phrase"
)

// Reach answers the keys that open or copy the address of a resource, and nil
// for any other key.
func Reach(ctx *Context, msg tea.KeyPressMsg, r *curriculum.Resource) []Intent {
	k := ctx.Keys.Act
	switch {
	case key.Matches(msg, k.Browse):
		return []Intent{Do{Deed: study.Open{Ref: r.Ref()}}}
	case key.Matches(msg, k.Archived):
		return []Intent{Do{Deed: study.Open{Ref: r.Ref(), Archived: true}}}
	case key.Matches(msg, k.Copy):
		return []Intent{Copy{r.Address()}}
	case key.Matches(msg, k.Other):
		return other(r)
	}
	return nil
}

// other opens the work to take instead of a resource. It is not the resource:
// what it belongs to is remembered, and not that this was opened.
func other(r *curriculum.Resource) []Intent {
	w := r.Other()
	if w == nil {
		return []Intent{Notify{Text: "The course names nothing else in the place of " + r.Title + "."}}
	}
	return []Intent{Do{Deed: study.Open{URL: w.URL, Ref: r.Ref().Home()}}}
}

// Digit is which of the numbered things a key means, from 0, or -1 for a key
// that means none.
func Digit(ctx *Context, msg tea.KeyPressMsg) int { return keymap.Index(ctx.Keys.Act.Link, msg) }

// Numbered answers the keys that open the numbered links of a section, and nil
// for any other key.
func Numbered(ctx *Context, msg tea.KeyPressMsg, s *curriculum.Section) []Intent {
	n := Digit(ctx, msg)
	if n < 0 {
		return nil
	}
	all := Links(ctx.Study.Course(), s)
	if n >= len(all) {
		return []Intent{Notify{Text: fmt.Sprintf("%s has %s.", s.Title, phrase.Plural(len(all), "numbered link"))}}
	}
	return []Intent{Do{Deed: study.Open{Ref: all[n].Ref()}}}
}

// Digits is how wide the numbers of so many links are, at least two.
func Digits(n int) int { return max(len(strconv.Itoa(n)), 2) }

// Links are the numbered links of a section: its resources, then the notebooks
// that belong to it. The numbers are the same wherever the section is shown.
func Links(course *curriculum.Course, s *curriculum.Section) []*curriculum.Resource {
	return append(append([]*curriculum.Resource{}, s.Resources...), course.Notebooks(s)...)
}
