package ui

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"llmcourse/curriculum"
	"llmcourse/progress"
)

// Marks answers the keys that mark what a Ref names, and nil for any other key.
// Where several Refs are marked as one, all are all of them.
func Marks(ctx *Context, msg tea.KeyPressMsg, ref curriculum.Ref, all ...curriculum.Ref) []Intent {
	k := ctx.Keys.Act
	if !key.Matches(msg, append(MarkKeys(ctx), k.Tick)...) {
		return nil
	}
	item, _ := ctx.Study.Course().Find(ref)
	if _, part := item.(*curriculum.Part); part {
		return []Intent{Notify{Text: "Tick sections and topics; a part follows from its sections."}}
	}
	if len(all) == 0 {
		all = []curriculum.Ref{ref}
	}
	switch {
	case key.Matches(msg, k.Tick):
		return mark(ctx, all, progress.Done)
	case key.Matches(msg, k.Skip):
		return mark(ctx, all, progress.Skipped)
	case key.Matches(msg, k.State):
		return []Intent{Choose{Ref: ref}}
	case key.Matches(msg, k.Star):
		return []Intent{Star(ctx.Study.Book(), ref)}
	}
	return []Intent{Edit{Ref: ref}}
}

// MarkKeys are the bindings that Marks answers, but for the one that ticks.
func MarkKeys(ctx *Context) []key.Binding {
	k := ctx.Keys.Act
	return []key.Binding{k.Skip, k.State, k.Star, k.Note}
}

// mark sets everything to a State, or back to todo where all of it has that.
func mark(ctx *Context, refs []curriculum.Ref, to progress.State) []Intent {
	if !slices.ContainsFunc(refs, func(r curriculum.Ref) bool { return ctx.StateOf(r) != to }) {
		to = progress.Todo
	}
	intents := Taken()
	for _, r := range refs {
		if ctx.StateOf(r) != to {
			intents = append(intents, Record{Change: progress.SetState(r, to)})
		}
	}
	return intents
}
