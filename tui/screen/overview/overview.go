// Package overview is the map: each part of the course drawn as the road of its
// picture, and all parts together as one road of stations.
package overview

import (
	"charm.land/bubbles/v2/help"
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/tui/chart"
	"llmcourse/tui/ui"
)

// Screen is the map of a part, or the overview.
type Screen struct {
	part   curriculum.Ref // "" is the overview
	want   curriculum.Ref // where the cursor goes as soon as there is a drawing
	cursor int            // index of a node; -1 before there is a drawing
	top    int            // first row in view

	drawing *chart.Drawing
	made    made
}

// made is everything a drawing depends on, but for the course.
type made struct {
	width, events int
	theme         string
	roomy         bool
}

// New opens the map of the part that a Ref belongs to, with the cursor on it, or
// the overview for no Ref.
func New(ctx *ui.Context, route ui.Route) (ui.Screen, error) {
	s := &Screen{want: route.Ref, cursor: -1}
	if p := find(ctx.Study.Course(), curriculum.Ref(route.Ref.Part())); p != nil {
		s.part = p.Ref()
	}
	if s.want == s.part {
		s.want = ""
	}
	return s, nil
}

func find(course *curriculum.Course, ref curriculum.Ref) *curriculum.Part {
	for _, p := range course.Parts {
		if p.Ref() == ref {
			return p
		}
	}
	return nil
}

// Title names the screen, or the part.
func (s *Screen) Title(ctx *ui.Context) string {
	if p := find(ctx.Study.Course(), s.part); p != nil {
		return "Map: " + p.Title
	}
	return "Map"
}

// Place is what the cursor is on.
func (s *Screen) Place(ctx *ui.Context) progress.Place {
	n, _ := s.current(ctx)
	return progress.Place{Ref: n.Ref}
}

// Update answers keys and the wheel.
func (s *Screen) Update(ctx *ui.Context, msg tea.Msg) []ui.Intent {
	switch msg := msg.(type) {
	case tea.MouseWheelMsg:
		s.wheel(ctx, msg)
	case tea.KeyPressMsg:
		return s.key(ctx, msg)
	}
	return nil
}

// Keys is what is live now.
func (s *Screen) Keys(ctx *ui.Context) help.KeyMap {
	k := ctx.Keys
	keys := ui.Keys{More: []key.Binding{k.Go.Quiz}}
	n, _ := s.current(ctx)
	keys.More = append(keys.More, ui.MarkKeys(ctx)...)
	if n.Kind == chart.Part {
		keys.Short = []key.Binding{ui.As(k.Act.Open, "its road")}
		keys.More = append(keys.More, ui.As(k.Act.Tick, "tick all its sections"))
	} else {
		keys.Short = []key.Binding{ui.As(k.Act.Open, "read"), k.Act.Tick}
		keys.More = append(keys.More, k.Act.Link)
	}
	keys.More = append(keys.More, k.Act.Undo,
		ui.As(k.Move.Up, "back along the road"), ui.As(k.Move.Down, "on along the road"),
		ui.As(k.Move.Left, "to what lies left"), ui.As(k.Move.Right, "to what lies right"),
		k.Move.Top, k.Move.Bottom, k.Move.HalfDown, k.Move.HalfUp, k.Move.PageDown, k.Move.PageUp)
	branch := k.Move.Right
	if n.Left && ctx.Width >= chart.Narrow {
		branch = k.Move.Left
	}
	if s.part != "" && n.Kind == chart.Section {
		keys.Short = append(keys.Short, ui.As(branch, "topics"))
	}
	keys.Short = append(keys.Short, ui.As(k.Move.PrevSection, "previous part"), ui.As(k.Move.NextSection, "next part"))
	return keys
}
