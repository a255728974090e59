package tui

import (
	"fmt"
	"iter"
	"slices"

	"llmcourse/tui/ui"
)

// Of places and steps.
const (
	maxStack   = 20 // places on each other: the first, to which they lead back, and the latest
	maxHistory = 50 // steps back
)

// A place is an entry of the history.
type place struct {
	route  ui.Route
	screen ui.Screen
}

// A navigator is where the learner is, was and can go: the places that lie on
// each other, the overlays over them, and the history. It performs nothing:
// what a screen wants when it comes or goes is for its caller to ask.
type navigator struct {
	routes   map[ui.Kind]route
	tabs     []ui.Kind // in their order; the first of them is home
	stack    []place
	overlays []ui.Overlay
	kept     map[ui.Kind]ui.Screen // the screens of tabs

	// Each is the stack of places as it stood, its screens as they were left.
	before, after [][]place
}

func newNavigator(routes map[ui.Kind]route, tabs []ui.Kind) navigator {
	return navigator{routes: routes, tabs: tabs, kept: map[ui.Kind]ui.Screen{}}
}

// top is the place that is open; it has no screen before the first was opened.
func (n *navigator) top() place {
	if len(n.stack) == 0 {
		return place{}
	}
	return n.stack[len(n.stack)-1]
}

// front is the screen that has the keys.
func (n *navigator) front() ui.Screen {
	if i := len(n.overlays); i > 0 {
		return n.overlays[i-1].Screen
	}
	return n.top().screen
}

// covered says that an overlay lies over the place.
func (n *navigator) covered() bool { return len(n.overlays) > 0 }

// typing says that letters are text to the screen in front, and not keys.
func (n *navigator) typing() bool {
	c, ok := n.front().(ui.Capturer)
	return ok && c.Capturing()
}

// nested says that a place is open to which another one led.
func (n *navigator) nested() bool { return len(n.stack) > 1 }

// home says that the place is the one that everything leads back to.
func (n *navigator) home() bool {
	return len(n.stack) == 1 && n.top().route.Kind == n.tabs[0]
}

// open opens a place. The oldest but the first goes when there are too many:
// who only ever goes on would keep every page of the day.
func (n *navigator) open(ctx *ui.Context, r ui.Route) error {
	err := n.put(ctx, r)
	if len(n.stack) > maxStack {
		n.stack = slices.Delete(slices.Clone(n.stack), 1, 2)
	}
	return err
}

// put opens a place on any number of others. A tab replaces everything; any
// other place comes on top of what is there.
func (n *navigator) put(ctx *ui.Context, r ui.Route) error {
	to, ok := n.routes[r.Kind]
	if !ok {
		return fmt.Errorf("there is no screen of kind %d", r.Kind)
	}
	screen := n.kept[r.Kind]
	if screen == nil || r.Ref != "" {
		var err error
		if screen, err = to.open(ctx, r); err != nil {
			return err
		}
	}
	n.remember()
	if to.tab != "" {
		n.kept[r.Kind], n.stack = screen, nil
	}
	n.stack = append(n.stack, place{r, screen})
	return nil
}

// replace opens a place instead of the present one.
func (n *navigator) replace(ctx *ui.Context, r ui.Route) error {
	under := len(n.stack) - 1
	if err := n.put(ctx, r); err != nil {
		return err
	}
	if last := len(n.stack) - 1; under > 0 && last > 0 {
		n.stack = slices.Delete(slices.Clone(n.stack), last-1, last)
	}
	return nil
}

// back leaves the top place for the one under it, if there is one.
func (n *navigator) back() bool {
	if !n.nested() {
		return false
	}
	n.remember()
	n.stack = n.stack[:len(n.stack)-1]
	return true
}

// remember keeps the present places before going elsewhere.
func (n *navigator) remember() {
	if len(n.stack) == 0 {
		return
	}
	n.before = append(n.before, slices.Clone(n.stack))
	if len(n.before) > maxHistory {
		n.before = n.before[1:]
	}
	n.after = nil
}

// canTravel says that there is a place in a direction: -1 is where the learner
// was before, 1 where they came back from.
func (n *navigator) canTravel(direction int) bool {
	from, _ := n.ways(direction)
	return len(*from) > 0
}

// travel goes there.
func (n *navigator) travel(direction int) {
	from, to := n.ways(direction)
	last := len(*from) - 1
	if last < 0 {
		return
	}
	*to = append(*to, slices.Clone(n.stack))
	n.stack, *from = (*from)[last], (*from)[:last]
}

func (n *navigator) ways(direction int) (from, to *[][]place) {
	if direction < 0 {
		return &n.before, &n.after
	}
	return &n.after, &n.before
}

// recent is the places where the learner was, the latest first.
func (n *navigator) recent() iter.Seq[place] {
	return func(yield func(place) bool) {
		for _, stack := range slices.Backward(n.before) {
			if !yield(stack[len(stack)-1]) {
				return
			}
		}
	}
}

// tab is the tab after (1) or before (-1) the present one, round the ends.
func (n *navigator) tab(step int) ui.Kind {
	at := slices.Index(n.tabs, n.stack[0].route.Kind)
	return n.tabs[(at+step+len(n.tabs))%len(n.tabs)]
}

// show lays an overlay over everything.
func (n *navigator) show(o ui.Overlay) { n.overlays = append(n.overlays, o) }

// close takes the top overlay away, if there is one.
func (n *navigator) close() bool {
	last := len(n.overlays) - 1
	if last < 0 {
		return false
	}
	n.overlays = n.overlays[:last]
	return true
}

// closeAll takes all overlays away.
func (n *navigator) closeAll() { n.overlays = nil }

// overlay is the place of a screen among the overlays, -1 if it is none.
func (n *navigator) overlay(s ui.Screen) int {
	return slices.IndexFunc(n.overlays, func(o ui.Overlay) bool { return o.Screen == s })
}

// shows says that a screen can be seen now, though something may lie over it.
func (n *navigator) shows(s ui.Screen) bool { return n.top().screen == s || n.overlay(s) >= 0 }

// holds says that a screen can still be seen or gone back to, and so wants its
// answers.
func (n *navigator) holds(s ui.Screen) bool {
	if n.overlay(s) >= 0 {
		return true
	}
	for _, kept := range n.kept {
		if kept == s {
			return true
		}
	}
	is := func(p place) bool { return p.screen == s }
	in := func(stack []place) bool { return slices.ContainsFunc(stack, is) }
	return in(n.stack) || slices.ContainsFunc(n.before, in) || slices.ContainsFunc(n.after, in)
}
