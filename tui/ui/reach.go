package ui

import (
	"strconv"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"llmcourse/curriculum"
)

// Reach answers the keys that open or copy the address of a resource, and nil
// for any other key.
func Reach(ctx *Context, msg tea.KeyPressMsg, r *curriculum.Resource) []Intent {
	k := ctx.Keys.Act
	switch {
	case key.Matches(msg, k.Browse):
		return []Intent{Open{URL: r.Address(), Ref: r.Ref()}}
	case key.Matches(msg, k.Archived):
		return []Intent{Open{URL: r.URL, Archived: true, Ref: r.Ref()}}
	case key.Matches(msg, k.Copy):
		return []Intent{Copy{r.Address()}}
	}
	return nil
}

// Digits is how wide the numbers of so many links are, at least two.
func Digits(n int) int { return max(len(strconv.Itoa(n)), 2) }

// Links are the numbered links of a section: its resources, then the notebooks
// that belong to it. The numbers are the same wherever the section is shown.
func Links(course *curriculum.Course, s *curriculum.Section) []*curriculum.Resource {
	return append(append([]*curriculum.Resource{}, s.Resources...), course.Notebooks(s)...)
}
