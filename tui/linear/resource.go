package linear

import (
	"fmt"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/study"
	"llmcourse/tui/phrase"
)

// resource is everything there is of a resource.
func (s *session) resource(r *curriculum.Resource) {
	s.choose(func() ([]string, []command) {
		title := []string{s.resourceRow(r) + ".", "In " + s.shelved(r) + ".", r.About}
		if r.Minutes > 0 {
			title = append(title, "It takes "+phrase.Plural(r.Minutes, "minute")+".")
		}
		if times, _ := s.study.Book().Opened(r.Ref()); times > 0 {
			title = append(title, "Opened "+phrase.Plural(times, "time")+".")
		}
		if loss := phrase.Loss(r); loss != "" {
			title = append(title, phrase.Sentence("It is "+loss))
		}
		if other := phrase.Other(r); other != "" {
			title = append(title, phrase.Sentence(other))
		}
		address := "Address: "
		if r.Gone != "" {
			address = "Address of the archived copy: "
		}
		title = append(title, address+r.Address())
		if r.Address() != r.URL {
			title = append(title, "The course has it as: "+r.URL)
		}
		if r.Checked != "" {
			title = append(title, "The address was checked last: "+phrase.Date(r.Checked)+".")
		}
		return title, s.resourceMenu(r)
	})
}

func (s *session) resourceMenu(r *curriculum.Resource) []command {
	ref := r.Ref()
	visit := func(d study.Open) func(string) after {
		return func(string) after { s.visit(d); return stay }
	}
	list := []command{
		{"open", []string{"o"}, "", "Open it in the browser", visit(study.Open{Ref: ref})},
		{"archived", nil, "", "Open an archived copy", visit(study.Open{Ref: ref, Archived: true})},
		{"tick", []string{"t", "done", "d"}, "", "Tick it, or take the tick away", func(string) after {
			s.toggle(r, progress.Done)
			return again
		}},
	}
	if w := r.Other(); w != nil {
		list = append(list, command{"instead", nil, "", "Open instead: " + phrase.Work(w), visit(study.Open{Ref: ref.Home(), URL: w.URL})})
	}
	list = append(list, s.marks(r)...)
	for i, l := range r.Also {
		list = append(list, command{fmt.Sprintf("also%d", i+1), nil, "", "Open also: " + l.Title, visit(study.Open{Ref: ref, URL: l.URL})})
	}
	return list
}

// notebooks lists the shelves.
func (s *session) notebooks() {
	shelves := s.study.Course().Shelves
	s.browse(func() list {
		return list{
			title: "Notebooks.", count: len(shelves), empty: "This course has none.",
			row: func(i int) string {
				t := s.study.Book().Resources(shelves[i].Resources)
				return fmt.Sprintf("%s: %d of %d done. %s", shelves[i].Title, t.Done, t.Total, shelves[i].Summary)
			},
			what: "its notebooks", pick: func(i int) after { s.shelf(shelves[i]); return again },
		}
	})
}

// shelf is a shelf: its introduction and its notebooks.
func (s *session) shelf(shelf *curriculum.Shelf) {
	s.choose(func() ([]string, []command) {
		return []string{shelf.Title + ". " + shelf.Summary}, []command{
			{"list", nil, "", "Its notebooks: " + itoa(len(shelf.Resources)), func(string) after {
				s.listResources("Notebooks, "+shelf.Title+".", shelf.Resources)
				return again
			}},
			{"read", []string{"r"}, "", "Read the introduction", func(string) after { s.readOut(shelf.Ref(), nil, ""); return again }},
		}
	})
}
