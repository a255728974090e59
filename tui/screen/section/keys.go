package section

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/help"
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/study"
	"llmcourse/tui/ui"
)

// further is what reading on to another heading wants.
func (s *Screen) further(ctx *ui.Context) []ui.Intent {
	intents := ui.Taken()
	for _, place := range s.keep(ctx) {
		intents = append(intents, ui.Do{Deed: place, Silent: true})
	}
	return append(intents, s.begin()...)
}

func (s *Screen) key(ctx *ui.Context, msg tea.KeyPressMsg) []ui.Intent {
	k := ctx.Keys
	if s.outline {
		if intents := s.outlineKey(ctx, msg); intents != nil {
			return intents
		}
	}
	before := s.reader.Current()
	if s.reader.Key(k, msg) {
		s.reader.Blur()
		if s.reader.Current() != before { // a heading further: worth remembering, and reading
			return s.further(ctx)
		}
		return ui.Taken()
	}
	if intents := s.linkKey(ctx, msg); intents != nil {
		return intents
	}
	if intents := ui.Marks(ctx, msg, s.at(ctx)); intents != nil {
		return intents
	}
	switch {
	case matches(msg, k.Act.Finish):
		return []ui.Intent{ui.Mark(ctx, progress.Done, s.section.Ref())}
	case matches(msg, k.Act.Fold):
		s.reader.Options.Unfold = !s.reader.Options.Unfold
		return said(s.reader.Options.Unfold, "Solutions are shown.", "Solutions are folded.")
	case matches(msg, k.Act.Source):
		s.reader.Options.Source = !s.reader.Options.Source
		return said(s.reader.Options.Source, "Formulas are shown as TeX.", "Formulas are drawn.")
	case matches(msg, k.Go.Quiz):
		return []ui.Intent{ui.Goto{Route: ui.Route{Kind: ui.Quiz, Ref: s.section.Ref()}}}
	case matches(msg, k.Find.Search): // for something else than before
		s.search.Set("")
		s.reader.Find("")
		s.search.Open()
	case matches(msg, k.Find.NextMatch, k.Find.PrevMatch) && s.reader.Words() == "":
		return []ui.Intent{ui.Notify{Text: ui.Tips("Nothing is looked for in this page yet", ui.Tip(k.Find.Search, "searches"))}}
	case matches(msg, k.Find.NextMatch):
		s.reader.FindNext(1)
	case matches(msg, k.Find.PrevMatch):
		s.reader.FindNext(-1)
	case matches(msg, k.Find.Outline), matches(msg, k.Move.Left) && s.wide(ctx):
		s.openOutline(ctx)
	case matches(msg, k.Move.NextSection):
		return s.neighbour(ctx, 1)
	case matches(msg, k.Move.PrevSection):
		return s.neighbour(ctx, -1)
	case matches(msg, k.System.Back) && s.reader.Focused():
		s.reader.Blur()
	case matches(msg, k.System.Back) && s.reader.Words() != "":
		s.search.Set("")
		s.reader.Find("")
	case matches(msg, k.Move.Left):
		return []ui.Intent{ui.Back{}}
	default:
		return nil
	}
	return ui.Taken()
}

// said tells what a key turned on or off: what it changes may be out of sight.
func said(on bool, yes, no string) []ui.Intent {
	if !on {
		yes = no
	}
	return []ui.Intent{ui.Notify{Text: yes}}
}

// linkKey answers the keys that choose and open links.
func (s *Screen) linkKey(ctx *ui.Context, msg tea.KeyPressMsg) []ui.Intent {
	k := ctx.Keys.Act
	focus := s.reader.Focus()
	switch {
	case matches(msg, k.NextLink):
		if !s.reader.FocusNext(1) {
			return []ui.Intent{ui.Notify{Text: "That was the last link of the page."}}
		}
		return ui.Taken()
	case matches(msg, k.PrevLink):
		if !s.reader.FocusNext(-1) {
			return []ui.Intent{ui.Notify{Text: "That was the first link of the page."}}
		}
		return ui.Taken()
	case matches(msg, k.Link):
		return ui.Numbered(ctx, msg, s.section)
	case focus < 0 || focus >= len(s.links):
		if matches(msg, k.Open, k.Browse, k.Archived, k.Copy, k.Other) {
			return []ui.Intent{ui.Notify{Text: ui.Tips("No link has the focus", ui.Tip(k.NextLink, "goes to the next one"), ui.Tip(k.Link, "open the resources"))}}
		}
		return nil
	}
	to := s.links[focus]
	switch {
	case matches(msg, k.Open):
		return s.open(ctx, to)
	case to.resource != nil:
		return ui.Reach(ctx, msg, to.resource)
	case matches(msg, k.Browse):
		return s.open(ctx, to)
	case matches(msg, k.Archived):
		return s.follow(ctx, to.url, true)
	case matches(msg, k.Copy):
		return []ui.Intent{ui.Copy{Text: to.url}}
	}
	return nil
}

// open goes where a link leads, by key or by click.
func (s *Screen) open(ctx *ui.Context, to target) []ui.Intent {
	if to.resource != nil {
		return []ui.Intent{ui.Do{Deed: study.Open{Ref: to.resource.Ref()}}}
	}
	return s.follow(ctx, to.url, false)
}

// follow goes where a link of the text leads: inside the course or outside.
func (s *Screen) follow(ctx *ui.Context, url string, archived bool) []ui.Intent {
	ref, inside := strings.CutPrefix(url, "ref:")
	if !inside {
		if !archived {
			url = ctx.Study.Course().Moved(url)
		}
		return []ui.Intent{ui.Do{Deed: study.Open{URL: url, Archived: archived, Ref: s.section.Ref()}}}
	}
	item, ok := ctx.Study.Course().Find(curriculum.Ref(ref))
	if !ok {
		return []ui.Intent{ui.Notify{Level: ui.Warning, Text: fmt.Sprintf("This course has no %q.", ref)}}
	}
	if topic, ok := item.(*curriculum.Topic); ok && topic.Section == s.section {
		s.reader.Jump(topic.Title)
		return ui.Taken()
	}
	return []ui.Intent{ui.Goto{Route: ui.RouteTo(ctx.Study.Course(), item.Ref())}}
}

// neighbour opens the next or previous section of the course in place of this one.
func (s *Screen) neighbour(ctx *ui.Context, step int) []ui.Intent {
	all := ctx.Study.Course().Sections()
	for i, sec := range all {
		if sec == s.section && i+step >= 0 && i+step < len(all) {
			return []ui.Intent{ui.Replace{Route: ui.Route{Kind: ui.Section, Ref: all[i+step].Ref()}}}
		}
	}
	return []ui.Intent{ui.Notify{Text: "There is no further section in that direction."}}
}

// Keys is what is live now.
func (s *Screen) Keys(ctx *ui.Context) help.KeyMap {
	k := ctx.Keys
	switch {
	case s.search.Capturing():
		return ui.Keys{Short: s.search.Keys(k)}
	case s.outline:
		return ui.Keys{Short: []key.Binding{ui.As(k.Act.Open, "go there"), k.Act.Tick, ui.As(k.System.Back, "back to the text")}}
	}
	short := []key.Binding{ui.As(k.Act.NextLink, "link"), k.Act.Tick, ui.As(k.Act.Finish, "section done")}
	if ui.Asked(ctx, s.section) {
		short = append(short, k.Go.Quiz)
	}
	short = append(short, k.Find.Search)
	if s.reader.Words() != "" {
		short = []key.Binding{k.Find.NextMatch, k.Find.PrevMatch, ui.As(k.System.Back, "end search")}
	} else if s.reader.Focus() >= 0 {
		short = []key.Binding{ui.As(k.Act.Open, "open"), ui.As(k.Act.Archived, "archived"), ui.As(k.Act.Copy, "copy"), ui.As(k.Act.Tick, "tick"), ui.As(k.Act.NextLink, "next")}
	}
	return ui.Keys{Short: short, More: []key.Binding{
		k.Act.Link, k.Act.PrevLink, k.Act.Browse, k.Act.Other, k.Act.Skip, k.Act.State, k.Act.Star, k.Act.Note, k.Act.Undo,
		k.Find.Outline, k.Move.PrevHeading, k.Move.NextHeading, k.Move.PrevSection, k.Move.NextSection,
		k.Act.Fold, k.Act.Source, k.Move.Up, k.Move.Down, k.Move.HalfDown, k.Move.HalfUp,
		k.Move.PageDown, k.Move.PageUp, k.Move.Top, k.Move.Bottom, ui.As(k.Move.Left, "outline, or back"),
	}}
}
