package ui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"llmcourse/curriculum"
	"llmcourse/progress"
)

// Marks answers the keys that mark what a Ref names, and nil for any other key.
// Where several Refs are marked as one, all are all of them.
func Marks(ctx *Context, msg tea.KeyPressMsg, ref curriculum.Ref, all ...curriculum.Ref) []Intent {
	k := ctx.Keys.Act
	if !key.Matches(msg, append(MarkKeys(ctx), k.Tick, k.TickTopic)...) {
		return nil
	}
	if len(all) == 0 {
		all = []curriculum.Ref{ref}
	}
	switch {
	case key.Matches(msg, k.Tick, k.TickTopic):
		return []Intent{Mark(ctx, progress.Done, all...)}
	case key.Matches(msg, k.Skip):
		return []Intent{Mark(ctx, progress.Skipped, all...)}
	case key.Matches(msg, k.State):
		return []Intent{Choose{Ref: ref}}
	case key.Matches(msg, k.Star):
		return []Intent{Star(ctx, ref)}
	}
	return []Intent{Edit{Ref: ref}}
}

// MarkKeys are the bindings that Marks answers, but for those that tick.
func MarkKeys(ctx *Context) []key.Binding {
	k := ctx.Keys.Act
	return []key.Binding{k.Skip, k.State, k.Star, k.Note}
}
