package curriculum

import (
	"fmt"
	"slices"
	"strings"

	"llmcourse/curriculum/clean"
)

// An UnknownRefError says that nothing has the name asked for.
type UnknownRefError struct {
	Text    string
	Nearest []Ref // the Refs most like it, best first; may be empty
}

// Error suggests what may have been meant.
func (e *UnknownRefError) Error() string {
	s := fmt.Sprintf("no such Ref %q", e.Text)
	if len(e.Nearest) > 0 {
		s += "; did you mean " + listed(e.Nearest) + "?"
	}
	return s
}

// Is makes errors.Is(err, ErrNotFound) true.
func (e *UnknownRefError) Is(target error) bool { return target == ErrNotFound }

// An AmbiguousRefError says that several things may be meant.
type AmbiguousRefError struct {
	Text    string
	Matches []Ref // in the order of the course, two or more
}

// Error lists them.
func (e *AmbiguousRefError) Error() string {
	return fmt.Sprintf("%q may be %s", e.Text, listed(e.Matches))
}

// listed is "a, b or c", and no more than fits a line.
func listed(refs []Ref) string {
	const most = 6
	var words []string
	for _, r := range refs[:min(most, len(refs))] {
		words = append(words, string(r))
	}
	if n := len(refs) - most; n > 0 {
		words = append(words, fmt.Sprintf("%d others", n))
	}
	if len(words) == 1 {
		return words[0]
	}
	return strings.Join(words[:len(words)-1], ", ") + " or " + words[len(words)-1]
}

// Resolve finds what a person means by a Ref or a part of one: the Ref itself,
// a former one, an id alone, or beginnings of ids, as in "sci/quant" or
// "quant#awq". Case does not count. An id in full wins over the beginning of
// another, and a section over what is less than one. The error is an
// *UnknownRefError or an *AmbiguousRefError.
func (c *Course) Resolve(text string) (Item, error) {
	text = clean.Line(text)
	want := strings.ToLower(strings.Trim(strings.TrimPrefix(text, "ref:"), "/"))
	if want == "" {
		return nil, &UnknownRefError{Text: text}
	}
	if it, ok := c.index.find(Ref(want)); ok {
		return it, nil
	}
	found := c.matches(want, c.index.order)
	if len(found) == 0 {
		found = c.matches(want, c.questions())
	}
	switch len(found) {
	case 0:
		return nil, &UnknownRefError{Text: text, Nearest: c.nearestRefs(want, 3)}
	case 1:
		return found[0], nil
	}
	e := &AmbiguousRefError{Text: text}
	for _, it := range found {
		e.Matches = append(e.Matches, it.Ref())
	}
	return nil, e
}

// questions is every question that can be read, as items.
func (c *Course) questions() []Item {
	var all []Item
	for _, s := range c.Sections() {
		list, _ := c.store.quiz(s)
		for _, q := range list {
			all = append(all, q)
		}
	}
	return all
}

// matches returns the items of the best rank that the abbreviation fits.
func (c *Course) matches(want string, items []Item) []Item {
	best := 0
	var found []Item
	for _, it := range items {
		rank := 0
		for _, name := range c.index.names(it) {
			rank = max(rank, fits(want, name))
		}
		if rank > 0 {
			rank = rank*10 + weight(it)
		}
		switch {
		case rank == 0 || rank < best:
		case rank > best:
			best, found = rank, []Item{it}
		default:
			found = append(found, it)
		}
	}
	return found
}

// nearestRefs suggests Refs for a text that fits none, comparing it with whole
// Refs and with the ids at their ends.
func (c *Course) nearestRefs(text string, n int) []Ref {
	text = strings.ToLower(text)
	var words []string
	refs := map[string]Ref{}
	for _, it := range c.index.order {
		for _, name := range c.index.names(it) {
			for _, w := range []string{name, name[strings.LastIndexAny(name, "/#")+1:]} {
				if _, ok := refs[w]; !ok {
					refs[w] = it.Ref()
					words = append(words, w)
				}
			}
		}
	}
	var out []Ref
	for _, w := range Nearest(text, words, 3*n) {
		if !slices.Contains(out, refs[w]) && len(out) < n {
			out = append(out, refs[w])
		}
	}
	return out
}
