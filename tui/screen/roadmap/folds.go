package roadmap

import (
	"llmcourse/curriculum"
)

// folds is what of the tree is folded: parts are open unless they were closed,
// sections closed unless they were opened.
type folds struct {
	closed  map[curriculum.Ref]bool
	opened  map[curriculum.Ref]bool
	changes int
}

func (f *folds) close(part curriculum.Ref, shut bool) {
	f.closed[part] = shut
	f.changes++
}

func (f *folds) open(section curriculum.Ref, wide bool) {
	f.opened[section] = wide
	f.changes++
}

// rows is the tree as it is folded.
func (f *folds) rows(course *curriculum.Course) []row {
	var rows []row
	for _, p := range course.Parts {
		rows = append(rows, row{ref: p.Ref(), part: p})
		if f.closed[p.Ref()] {
			continue
		}
		for _, sec := range p.Sections {
			rows = append(rows, row{ref: sec.Ref(), section: sec})
			if !f.opened[sec.Ref()] {
				continue
			}
			for i, t := range sec.Topics {
				rows = append(rows, row{ref: t.Ref(), topic: t, last: i == len(sec.Topics)-1})
			}
		}
	}
	return rows
}
