package curriculum

import "strings"

// How well an abbreviation fits a Ref.
const (
	noFit     = 0
	startFit  = 1 // each piece begins the piece of the Ref
	idFit     = 2 // the last piece is the whole id
	wholeFits = 3 // each piece is whole
)

// fits compares an abbreviation such as "quant#awq" with a Ref piece by piece.
// Pieces in front may be left out.
func fits(want, ref string) int {
	wantHome, wantLocal, hasLocal := strings.Cut(want, "#")
	home, local, isLocal := strings.Cut(ref, "#")
	if hasLocal {
		if !isLocal || wantLocal == "" {
			return noFit
		}
		fit := piece(wantLocal, local)
		if wantHome == "" || fit == noFit {
			return min(fit, idFit)
		}
		h := fitsHome(wantHome, home)
		switch {
		case h == noFit:
			return noFit
		case fit == wholeFits && h < wholeFits:
			return idFit
		}
		return min(fit, h)
	}
	if isLocal {
		if strings.Contains(want, "/") {
			return noFit
		}
		return min(piece(want, local), idFit)
	}
	return fitsHome(want, home)
}

func fitsHome(want, home string) int {
	wantPart, wantID, hasPart := strings.Cut(want, "/")
	part, id, isHome := strings.Cut(home, "/")
	switch {
	case !hasPart && !isHome:
		return min(piece(want, part), idFit)
	case !hasPart:
		return min(piece(want, id), idFit)
	case !isHome:
		return noFit
	}
	p, i := piece(wantPart, part), piece(wantID, id)
	switch {
	case p == noFit || i == noFit:
		return noFit
	case i == wholeFits && p < wholeFits:
		return idFit
	}
	return min(p, i)
}

// piece compares two ids.
func piece(want, id string) int {
	switch {
	case want == "" || !strings.HasPrefix(id, want):
		return noFit
	case want == id:
		return wholeFits
	}
	return startFit
}

// weight puts what a learner works on before what belongs to it.
func weight(it Item) int {
	switch it.(type) {
	case *Part, *Section:
		return 4
	case *Topic, *Shelf:
		return 3
	case *Resource:
		return 2
	}
	return 1
}

// names is the Ref of an item and those it had before.
func (x *index) names(it Item) []string {
	ref := it.Ref()
	names := []string{string(ref)}
	home := string(ref.Home())
	switch it := it.(type) {
	case *Section:
		for _, a := range it.Aliases {
			names = append(names, string(formerHome(it.Part.ID, a)))
		}
	case *Topic:
		names = append(names, formerNames(ref.Home(), it.Aliases)...)
		for _, a := range it.Section.Aliases {
			names = append(names, string(formerHome(it.Section.Part.ID, a))+strings.TrimPrefix(string(ref), home))
		}
	case *Resource:
		names = append(names, formerNames(ref.Home(), it.Aliases)...)
	}
	return names
}

func formerNames(home Ref, aliases []string) []string {
	var names []string
	for _, a := range aliases {
		names = append(names, string(formerLocal(home, a)))
	}
	return names
}
