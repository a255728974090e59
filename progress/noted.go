package progress

import (
	"slices"

	"llmcourse/curriculum"
)

// NotedRefs returns, sorted, everything on which a note was ever written. The
// note may have been removed since.
func (b *Book) NotedRefs() []curriculum.Ref {
	var refs []curriculum.Ref
	for ref, it := range b.items {
		if ref == it.ref && !it.noted.IsZero() {
			refs = append(refs, ref)
		}
	}
	slices.Sort(refs)
	return refs
}
