package revision

import (
	"fmt"
	"strings"

	"llmcourse/curriculum"
	"llmcourse/curriculum/roadmap"
)

// Carry gives a new draft of a course the Refs of the old revision, so that
// progress, notes and answers stay, and returns what is what. The course keeps
// its id. What was in the old revision only is listed in Gone.
func Carry(d *roadmap.Draft, old *curriculum.Course) (*Matching, error) {
	fresh, err := d.Course()
	if err != nil {
		return nil, err
	}
	m := Match(old, fresh)
	wanted := map[curriculum.Ref]curriculum.Ref{}
	former := map[curriculum.Ref][]curriculum.Ref{}
	for _, p := range m.Pairs {
		wanted[p.New] = p.Old
		if it, ok := old.Find(p.Old); ok {
			former[p.New] = formerRefs(it)
		}
	}
	d.ID = old.ID
	d.Adopt(wanted, former)
	carried, err := d.Course()
	if err != nil {
		return nil, fmt.Errorf("carry over the names of %q: %w", old.Title, err)
	}
	return Match(old, carried), nil
}

// formerRefs are the aliases of an item as whole Refs.
func formerRefs(it curriculum.Item) []curriculum.Ref {
	var out []curriculum.Ref
	add := func(aliases []string, mark, home string) {
		for _, a := range aliases {
			if !strings.Contains(a, mark) {
				a = home + mark + a
			}
			out = append(out, curriculum.Ref(a))
		}
	}
	switch it := it.(type) {
	case *curriculum.Section:
		add(it.Aliases, "/", it.Part.ID)
	case *curriculum.Topic:
		add(it.Aliases, "#", string(it.Ref().Home()))
	case *curriculum.Resource:
		add(it.Aliases, "#", string(it.Ref().Home()))
	}
	return out
}
