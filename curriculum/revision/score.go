package revision

import (
	"slices"
	"strings"

	"llmcourse/curriculum"
)

// sameID tells that two things have the same Ref, or that one is a former name
// of the other. Their homes may have other names by now: these were matched
// before.
func (m *Matching) sameID(a, b *thing) float64 {
	switch {
	case slices.Contains(b.former, string(a.ref)), slices.Contains(b.former, a.id()):
		return 1 // whoever wrote the alias knows
	case a.kind == aResource && !sameWork(a, b):
		return 0 // an id of two words may come back for something else
	case m.today(a) == b.ref, a.ref == b.ref:
		return 1
	}
	return 0
}

// sameWork tells whether two resources are one and the same: they have an
// address in common, be it the one they moved to, or the title and with it the
// author or the host. Titles that are only alike are not enough: a tick would
// come to stand on what nobody read.
func sameWork(a, b *thing) bool {
	return shared(a, b) > 0 || a.title != "" && a.title == b.title && (a.by != "" && a.by == b.by || a.host == b.host)
}

// today is what a Ref is called where only its home has another name.
func (m *Matching) today(t *thing) curriculum.Ref {
	if home, ok := m.toNew[t.home]; ok && t.home != home {
		return home + curriculum.Ref(strings.TrimPrefix(string(t.ref), string(t.home)))
	}
	return t.ref
}

// id is the last piece of the Ref.
func (t *thing) id() string {
	return string(t.ref[strings.LastIndexAny(string(t.ref), "/#")+1:])
}

// sameTitle prefers what is in the same home and near the same place.
func (m *Matching) sameTitle(a, b *thing) float64 {
	if a.title == "" || a.title != b.title || a.kind == aResource && !sameWork(a, b) {
		return 0
	}
	return 1 + m.near(a, b) + shared(a, b)
}

// near is up to 1 for the same home, and more for the same place in it.
func (m *Matching) near(a, b *thing) float64 {
	n := 0.0
	if home, ok := m.toNew[a.home]; ok && home == b.home || a.home == b.home {
		n = 1
	}
	d := max(a.place-b.place, b.place-a.place)
	return n + 1/float64(2+d)
}

// shared is the share of addresses that two things have in common, of the
// smaller one's.
func shared(a, b *thing) float64 {
	n := 0
	for u := range a.addresses {
		if b.addresses[u] {
			n++
		}
	}
	if least := min(len(a.addresses), len(b.addresses)); least > 0 {
		return float64(n) / float64(least)
	}
	return 0
}

// sharedAddresses: a resource is its address; a section is what most of its
// addresses are in.
func sharedAddresses(a, b *thing) float64 {
	if a.kind == aResource {
		return shared(a, b)
	}
	if s := shared(a, b); s >= 0.5 && min(len(a.addresses), len(b.addresses)) >= 2 {
		return s
	}
	return 0
}

// similarTitle compares words, of which plural and singular are one. It is no
// rule for resources: see sameWork.
func similarTitle(a, b *thing) float64 {
	if a.kind == aResource {
		return 0
	}
	x, y := stems(a.title), stems(b.title)
	if len(x) == 0 || len(y) == 0 {
		return 0
	}
	common := 0
	for _, w := range x {
		if slices.Contains(y, w) {
			common++
		}
	}
	if a.kind == aTopic && common < len(y) {
		return 0 // it has come to hold more than was read: "AWQ" is not "GPTQ & AWQ"
	}
	s := 2 * float64(common) / float64(len(x)+len(y))
	enough := 0.6
	if a.kind == aSection && shared(a, b) > 0 {
		enough = 0.3 // an address in common says more than a word
	}
	if s < enough {
		return 0
	}
	return s
}

func stems(title string) []string {
	var out []string
	for _, w := range strings.Fields(title) {
		switch w {
		case "the", "a", "an", "of", "for", "and", "to", "in", "with", "on", "your":
		default:
			out = append(out, strings.TrimSuffix(w, "s"))
		}
	}
	return out
}

// samePlace is the last resort for sections: one in the same part, with
// something in common, be it one word or one address.
func (m *Matching) samePlace(a, b *thing) float64 {
	if a.kind != aSection {
		return 0
	}
	if home, ok := m.toNew[a.home]; !ok || home != b.home {
		return 0
	}
	for _, w := range stems(a.title) {
		if len(w) > 3 && slices.Contains(stems(b.title), w) {
			return m.near(a, b)
		}
	}
	if shared(a, b) > 0 {
		return m.near(a, b)
	}
	return 0
}
