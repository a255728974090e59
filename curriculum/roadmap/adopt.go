package roadmap

import (
	"strings"

	"llmcourse/curriculum"
)

// Adopt gives what is in the draft the Refs that it had in an earlier revision,
// so that progress, notes and answers stay. The map has the Ref in the draft as
// it is now, and the Ref wanted. Where a Ref cannot be taken over, because the
// item stands elsewhere now, it becomes an alias. Former names are kept: former
// has the aliases that an item had, as whole Refs, by its Ref in the draft.
func (d *Draft) Adopt(wanted map[curriculum.Ref]curriculum.Ref, former map[curriculum.Ref][]curriculum.Ref) {
	a := &adopter{wanted: wanted, former: former}
	taken := names{"notebooks": 1}
	ids := make([]string, len(d.Parts))
	for i, p := range d.Parts {
		ids[i] = p.ID
		if w, ok := wanted[curriculum.Ref(p.ID)]; ok && taken[string(w)] == 0 {
			p.ID = taken.take(string(w))
		} else {
			p.ID = ""
		}
	}
	for i, p := range d.Parts {
		if p.ID == "" {
			p.ID = taken.take(ids[i])
		}
		a.part(p, ids[i])
	}
	shelves := names{}
	for _, s := range d.Shelves {
		was := "notebooks/" + s.ID
		if w, ok := wanted[curriculum.Ref(was)]; ok && shelves[shelfID(w)] == 0 {
			s.ID = shelfID(w)
		}
		s.ID = shelves.take(s.ID)
		a.inside(was, "notebooks/"+s.ID, nil, s.Resources)
	}
	d.cleanAliases()
}

type adopter struct {
	wanted map[curriculum.Ref]curriculum.Ref
	former map[curriculum.Ref][]curriculum.Ref
}

func (a *adopter) part(p *Part, was string) {
	taken := names{}
	old := make([]string, len(p.Sections))
	for i, s := range p.Sections {
		old[i] = was + "/" + s.ID
		room, id, _ := strings.Cut(string(a.wanted[curriculum.Ref(old[i])]), "/")
		if room == p.ID && id != "" && taken[id] == 0 {
			s.ID = taken.take(id)
		} else {
			s.ID = "\x00" + s.ID // to be named once all others are
		}
	}
	for i, s := range p.Sections {
		if id, ok := strings.CutPrefix(s.ID, "\x00"); ok {
			s.ID = taken.take(id)
		}
		now := p.ID + "/" + s.ID
		s.Aliases = a.aliases(curriculum.Ref(old[i]), now)
		a.inside(old[i], now, s.Topics, s.Resources)
	}
}

// inside names what is in a section or on a shelf.
func (a *adopter) inside(was, now string, topics []*Topic, resources []*Resource) {
	type local struct {
		id      *string
		aliases *[]string
	}
	var all []local
	for _, t := range topics {
		all = append(all, local{&t.ID, &t.Aliases})
	}
	for _, r := range resources {
		all = append(all, local{&r.ID, &r.Aliases})
	}
	taken := names{}
	old := make([]string, len(all))
	for i, l := range all {
		old[i] = *l.id
		w := a.wanted[curriculum.Ref(was+"#"+old[i])]
		if string(w.Home()) == now && w.Local() != "" && taken[w.Local()] == 0 {
			*l.id = taken.take(w.Local())
		} else {
			*l.id = ""
		}
	}
	for i, l := range all {
		if *l.id == "" {
			*l.id = taken.take(old[i])
		}
		*l.aliases = a.aliases(curriculum.Ref(was+"#"+old[i]), now+"#"+*l.id)
	}
}

// aliases are the former Refs of an item that is called now.
func (a *adopter) aliases(was curriculum.Ref, now string) []string {
	var out []string
	for _, ref := range append([]curriculum.Ref{a.wanted[was]}, a.former[was]...) {
		if ref != "" && string(ref) != now {
			out = append(out, string(ref))
		}
	}
	return out
}

// cleanAliases drops aliases that are the name of something, or stand twice.
func (d *Draft) cleanAliases() {
	taken := map[string]bool{}
	each := func(visit func(ref string, aliases *[]string)) {
		for _, p := range d.Parts {
			for _, s := range p.Sections {
				home := p.ID + "/" + s.ID
				visit(home, &s.Aliases)
				for _, t := range s.Topics {
					visit(home+"#"+t.ID, &t.Aliases)
				}
				for _, r := range s.Resources {
					visit(home+"#"+r.ID, &r.Aliases)
				}
			}
		}
		for _, s := range d.Shelves {
			for _, r := range s.Resources {
				visit("notebooks/"+s.ID+"#"+r.ID, &r.Aliases)
			}
		}
	}
	for _, p := range d.Parts {
		taken[p.ID] = true
	}
	for _, s := range d.Shelves {
		taken["notebooks/"+s.ID] = true
	}
	each(func(ref string, _ *[]string) { taken[ref] = true })
	each(func(_ string, aliases *[]string) {
		var free []string
		for _, a := range *aliases {
			if !taken[a] {
				taken[a] = true
				free = append(free, a)
			}
		}
		*aliases = free
	})
}

// shelfID is the id in the Ref of a shelf.
func shelfID(ref curriculum.Ref) string {
	return strings.TrimPrefix(string(ref), "notebooks/")
}
