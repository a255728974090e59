package revision

import (
	"cmp"
	"maps"
	"slices"

	"llmcourse/curriculum"
)

// A Pair is one thing in both revisions.
type Pair struct {
	Old, New curriculum.Ref
	By       string // what told: "id", "title", "addresses", "similar title", "place"
}

// A Matching says what in one revision is what in another.
type Matching struct {
	Pairs []Pair
	Gone  []curriculum.Ref // in the old one only, in its order
	Added []curriculum.Ref // in the new one only, in its order

	toNew map[curriculum.Ref]curriculum.Ref
	toOld map[curriculum.Ref]curriculum.Ref
}

// New is what an old Ref is in the new revision, if it is there.
func (m *Matching) New(old curriculum.Ref) (curriculum.Ref, bool) {
	ref, ok := m.toNew[old]
	return ref, ok
}

// Old is what a new Ref was in the old revision, if it was there.
func (m *Matching) Old(ref curriculum.Ref) (curriculum.Ref, bool) {
	old, ok := m.toOld[ref]
	return old, ok
}

func (m *Matching) pair(old, ref curriculum.Ref, by string) {
	m.toNew[old], m.toOld[ref] = ref, old
	m.Pairs = append(m.Pairs, Pair{old, ref, by})
}

// Match compares two revisions of a course: parts, sections and shelves, and
// what is in them. Each thing is matched at most once.
func Match(old, new *curriculum.Course) *Matching {
	m := &Matching{toNew: map[curriculum.Ref]curriculum.Ref{}, toOld: map[curriculum.Ref]curriculum.Ref{}}
	a, b := newHalf(old), newHalf(new)
	m.things(a.parts, b.parts)
	m.things(a.sections, b.sections)
	m.things(a.shelves, b.shelves)
	for _, homes := range [][]*thing{a.sections, a.shelves} {
		for _, h := range homes {
			if ref, ok := m.toNew[h.ref]; ok {
				m.things(a.inside[h.ref], b.inside[ref])
			}
		}
	}
	// What stands in another section now.
	m.moved(a.resources, b.resources)
	m.Gone = unmatched(a, m.toNew)
	m.Added = unmatched(b, m.toOld)
	return m
}

func unmatched(h *half, matched map[curriculum.Ref]curriculum.Ref) []curriculum.Ref {
	var out []curriculum.Ref
	for _, t := range h.all {
		if _, ok := matched[t.ref]; !ok {
			out = append(out, t.ref)
		}
	}
	return out
}

// things matches what stands in one place with what stands in its like.
func (m *Matching) things(old, new []*thing) {
	m.sameRefs(old, new)
	for _, rule := range []struct {
		by    string
		score func(a, b *thing) float64 // 0: not the same
	}{
		{"id", m.sameID},
		{"title", m.sameTitle},
		{"addresses", sharedAddresses},
		{"similar title", similarTitle},
		{"place", m.samePlace},
	} {
		m.best(old, new, rule.by, rule.score)
	}
}

// best pairs what is free by a rule, the best first.
func (m *Matching) best(old, new []*thing, by string, score func(a, b *thing) float64) {
	type candidate struct {
		a, b *thing
		s    float64
	}
	var free []*thing
	for _, b := range new {
		if _, taken := m.toOld[b.ref]; !taken {
			free = append(free, b)
		}
	}
	var found []candidate
	for _, a := range old {
		if _, taken := m.toNew[a.ref]; taken {
			continue
		}
		for _, b := range free {
			if a.kind == b.kind {
				if s := score(a, b); s > 0 {
					found = append(found, candidate{a, b, s})
				}
			}
		}
	}
	slices.SortStableFunc(found, func(x, y candidate) int { return cmp.Compare(y.s, x.s) })
	for _, c := range found {
		_, gone := m.toNew[c.a.ref]
		_, taken := m.toOld[c.b.ref]
		if !gone && !taken {
			m.pair(c.a.ref, c.b.ref, by)
		}
	}
}

// sameRefs pairs what has kept its name and what it is: nearly all of a large
// course, which the rules would compare each with each.
func (m *Matching) sameRefs(old, new []*thing) {
	by := make(map[curriculum.Ref]*thing, len(new))
	for _, b := range new {
		by[b.ref] = b
	}
	for _, a := range old {
		if b := by[m.today(a)]; b != nil && a.kind == b.kind && a.title == b.title && a.address == b.address {
			if _, taken := m.toOld[b.ref]; !taken {
				m.pair(a.ref, b.ref, "id")
			}
		}
	}
}

// moved pairs resources that are the same work, wherever they stand: by
// address, and then by title.
func (m *Matching) moved(old, new []*thing) {
	for _, rule := range []struct {
		by   string
		keys func(*thing) []string
	}{
		{"addresses", func(t *thing) []string { return slices.Sorted(maps.Keys(t.addresses)) }},
		{"title", func(t *thing) []string { return []string{t.title} }},
	} {
		by := map[string][]*thing{}
		for _, b := range new {
			for _, key := range rule.keys(b) {
				by[key] = append(by[key], b)
			}
		}
		for _, a := range old {
			if _, taken := m.toNew[a.ref]; taken {
				continue
			}
			for _, key := range rule.keys(a) {
				if b := m.firstFree(by[key], a); b != nil {
					m.pair(a.ref, b.ref, rule.by)
					break
				}
			}
		}
	}
}

// firstFree is the first resource of a list that is a's work and not taken.
func (m *Matching) firstFree(list []*thing, a *thing) *thing {
	for _, b := range list {
		if _, taken := m.toOld[b.ref]; !taken && sameWork(a, b) {
			return b
		}
	}
	return nil
}
