package tui

import (
	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/plan"
	"llmcourse/tui/screen/address"
	"llmcourse/tui/screen/bookmarks"
	"llmcourse/tui/screen/choose"
	"llmcourse/tui/screen/help"
	"llmcourse/tui/screen/palette"
	"llmcourse/tui/screen/passage"
	planscreen "llmcourse/tui/screen/plan"
	"llmcourse/tui/screen/themes"
	"llmcourse/tui/ui"
)

// An overlayKind is one of the screens that lie over a place.
type overlayKind int

const (
	overlayHelp overlayKind = iota
	overlayPalette
	overlayPlan
	overlayWelcome
	overlayThemes
	overlayBookmarks
	overlayBookmark
	overlayState
	overlayNote
	overlayPassage
	overlayAddress
)

// A subject is what an overlay is about, as far as it is about something.
type subject struct {
	ref   curriculum.Ref
	text  string // the heading of a passage; why there is an address to be shown
	url   string
	place progress.Place
	back  plan.Return
}

// An overlay says how a screen over a place is made.
type overlay struct {
	name string
	open func(*Model, subject) ui.Overlay
}

// overlays is every screen that lies over a place: a new one is one line here.
func overlays() map[overlayKind]overlay {
	return map[overlayKind]overlay{
		overlayHelp: {"help", func(m *Model, _ subject) ui.Overlay {
			s, ctx := m.nav.top().screen, m.context()
			return help.New(s.Title(ctx), s.Keys(ctx), everywhere(m.keys))
		}},
		overlayPalette:   {"palette", func(m *Model, _ subject) ui.Overlay { return palette.New(m.entries(), finder{m.found.Finder()}) }},
		overlayPlan:      {"plan", func(m *Model, _ subject) ui.Overlay { return planscreen.New(m.deps.Minutes) }},
		overlayWelcome:   {"welcome", func(m *Model, s subject) ui.Overlay { return planscreen.Welcome(m.deps.Minutes, s.back) }},
		overlayThemes:    {"themes", func(m *Model, _ subject) ui.Overlay { return themes.New(m.looks.names(), m.looks.chosen()) }},
		overlayBookmarks: {"bookmarks", func(m *Model, _ subject) ui.Overlay { return bookmarks.New(m.context()) }},
		overlayBookmark:  {"bookmark", func(m *Model, s subject) ui.Overlay { return bookmarks.Set(m.context(), s.place) }},
		overlayState:     {"choose", func(m *Model, s subject) ui.Overlay { return choose.New(m.context(), s.ref) }},
		overlayNote:      {"note", func(m *Model, s subject) ui.Overlay { return m.writeOn(s.ref) }},
		overlayPassage:   {"passage", func(_ *Model, s subject) ui.Overlay { return passage.New(s.ref, s.text) }},
		overlayAddress:   {"address", func(_ *Model, s subject) ui.Overlay { return address.New(s.url, s.text) }},
	}
}

// lay makes an overlay and lays it over everything.
func (m *Model) lay(kind overlayKind, about subject) { m.show(overlays()[kind].open(m, about)) }

// show lays an overlay over everything, and asks it what it wants.
func (m *Model) show(o ui.Overlay) {
	m.nav.show(o)
	if s, ok := o.Screen.(ui.Starter); ok {
		m.perform(o.Screen, s.Start(m.inner()))
	}
}
