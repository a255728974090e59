package linear

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/study"
	"llmcourse/tui/phrase"
)

// resourcesOf is what a section has to read, watch and run, in the order of
// the screen.
func (s *session) resourcesOf(sec *curriculum.Section) []*curriculum.Resource {
	return slices.Concat(sec.Resources, s.study.Course().Notebooks(sec))
}

func (s *session) sectionResources(sec *curriculum.Section) {
	s.listResources("Resources of "+sec.Title+".", s.resourcesOf(sec))
}

// resources is every resource of the course, those on shelves included.
func (s *session) resources() { s.listResources("Resources.", s.study.Course().Resources()) }

// listResources lists resources, with a filter of words that they all have.
func (s *session) listResources(title string, all []*curriculum.Resource) {
	filter := ""
	s.browse(func() list {
		some, head := all, fmt.Sprintf("%s %d.", title, len(all))
		if filter != "" {
			some = s.filtered(all, filter)
			head = fmt.Sprintf("%s %d of %d with %q. Type filter alone for all.", title, len(some), len(all), filter)
		}
		return list{
			title: head, count: len(some), empty: "None.",
			row:  func(i int) string { return s.resourceRow(some[i]) },
			what: "open it", pick: func(i int) after { s.resource(some[i]); return again },
			commands: []command{
				{"filter", []string{"w"}, "WORDS", "only those with the words: a kind, a state, starred, an author, a title", func(rest string) after {
					filter = strings.ToLower(rest)
					return again
				}},
				{"o", []string{"open"}, "NUMBER", "open one in the browser", func(rest string) after {
					return s.nth(rest, some, func(r *curriculum.Resource) { s.visit(study.Open{Ref: r.Ref()}) })
				}},
				{"t", []string{"tick"}, "NUMBER", "tick one, or take the tick away", func(rest string) after {
					return s.nth(rest, some, func(r *curriculum.Resource) { s.toggle(r, progress.Done) })
				}},
			},
		}
	})
}

// nth does something with the resource of a number.
func (s *session) nth(rest string, list []*curriculum.Resource, do func(*curriculum.Resource)) after {
	n, ok := between(rest, len(list))
	if !ok {
		s.say("Which? A number from 1 to %d belongs behind it.", len(list))
		return stay
	}
	do(list[n-1])
	return stay
}

// between reads a number from 1.
func between(text string, most int) (int, bool) {
	n, err := strconv.Atoi(text)
	return n, err == nil && n >= 1 && n <= most
}

// filtered keeps what has all of the words.
func (s *session) filtered(all []*curriculum.Resource, words string) []*curriculum.Resource {
	var out []*curriculum.Resource
	for _, r := range all {
		text := strings.ToLower(strings.Join([]string{r.Title, r.By, r.About, string(r.Kind), phrase.Became(r), s.standing(r), s.shelved(r)}, " "))
		if !slices.ContainsFunc(strings.Fields(words), func(w string) bool { return !strings.Contains(text, w) }) {
			out = append(out, r)
		}
	}
	return out
}

// shelved is where a resource stands.
func (s *session) shelved(r *curriculum.Resource) string {
	if r.Section != nil {
		return r.Section.Title
	}
	return "notebooks, " + r.Shelf.Title
}

// added says who added something that is not the course's own.
func (s *session) added(it curriculum.Item) string {
	if who := s.study.Course().AddedBy(it.Ref()); who != "" {
		return ", added by " + who
	}
	return ""
}

func (s *session) resourceRow(r *curriculum.Resource) string {
	row := r.Title + ", " + string(r.Kind)
	if r.By != "" && !strings.Contains(strings.ToLower(r.Title), strings.ToLower(r.By)) {
		row += " by " + r.By
	}
	if loss := phrase.Loss(r); loss != "" {
		row += ", " + loss
	}
	return row + s.added(r) + ": " + s.standing(r)
}
