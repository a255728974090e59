package curriculum

import "fmt"

// An index finds the items of a course by Ref. It is filled while loading and
// only read afterwards. Questions are not in it: they are read when asked for.
type index struct {
	order  []Item
	items  map[Ref]Item
	former map[Ref]Ref
}

func newIndex() *index {
	return &index{items: make(map[Ref]Item, defaultRefs), former: map[Ref]Ref{}}
}

func (x *index) add(it Item) {
	x.order = append(x.order, it)
	x.items[it.Ref()] = it
}

func (x *index) alias(from, to Ref) { x.former[from] = to }

// find looks a Ref up, also a former one.
func (x *index) find(ref Ref) (Item, bool) {
	it, ok := x.items[x.current(ref)]
	return it, ok
}

// current is what a Ref is called today: it may have moved itself, or with the
// section it is in.
func (x *index) current(ref Ref) Ref {
	if len(x.former) == 0 {
		return ref
	}
	if to, ok := x.former[ref]; ok {
		return to
	}
	home, local := ref.Home(), ref.Local()
	if local == "" {
		return ref
	}
	if to, ok := x.former[home]; ok {
		ref = to + Ref("#"+local)
	}
	if to, ok := x.former[ref]; ok {
		return to
	}
	return ref
}

// suggest is a hint that names the Ref most like the text, or empty.
func (c *Course) suggest(text string) string {
	if near := c.nearestRefs(text, 1); len(near) > 0 {
		return fmt.Sprintf("did you mean %q?", near[0])
	}
	return ""
}
