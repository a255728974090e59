package progress

import (
	"slices"

	"llmcourse/curriculum"
)

// Orphans returns, sorted, what has a state or a star but is no longer in the
// course. Nothing of it is lost: it counts again when the course names it again.
func (b *Book) Orphans(course *curriculum.Course) []curriculum.Ref {
	known := known(course)
	var lost []curriculum.Ref
	for ref, it := range b.items {
		if ref != it.ref || known[ref] {
			continue
		}
		if b.Marked(ref) != Todo || b.Star(ref) {
			lost = append(lost, ref)
		}
	}
	slices.Sort(lost)
	return lost
}

// known returns every Ref of a course that can be marked. Questions are not
// among them: they are answered.
func known(course *curriculum.Course) map[curriculum.Ref]bool {
	refs := map[curriculum.Ref]bool{"": true}
	for _, p := range course.Parts {
		refs[p.Ref()] = true
		for _, s := range p.Sections {
			refs[s.Ref()] = true
			for _, t := range s.Topics {
				refs[t.Ref()] = true
			}
		}
	}
	for _, s := range course.Shelves {
		refs[s.Ref()] = true
	}
	for _, r := range course.Resources() {
		refs[r.Ref()] = true
	}
	return refs
}
