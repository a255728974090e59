package linear

import (
	"context"

	"llmcourse/curriculum"
	"llmcourse/progress"
)

// record keeps a change at once and tells whether it is saved. Where the store
// does not take it, it counts all the same, is tried again with the next one,
// and is handed to whoever called Run.
func (s *session) record(c progress.Change) (progress.ID, bool) {
	id := s.enter(c)
	return id, s.save()
}

// remember keeps what the learner did not ask to be kept, such as the place.
// That it cannot be is said once, not at every paragraph.
func (s *session) remember(c progress.Change) {
	failed := s.saveErr != nil
	s.enter(c)
	if failed {
		s.saveErr = s.append()
		return
	}
	s.save()
}

func (s *session) enter(c progress.Change) progress.ID {
	event := s.deps.Book.Next(s.deps.Store.Device(), s.deps.Now(), c)
	s.unsaved, s.since = append(s.unsaved, event), append(s.since, event)
	s.deps.Book.Apply(event)
	return event.ID()
}

// save gives the store what it does not have, and says where that failed.
func (s *session) save() bool {
	s.saveErr = s.append()
	if s.saveErr != nil {
		s.say("Not saved: %s Type save to try again.", sentence(s.saveErr))
	}
	return s.saveErr == nil
}

// append writes. The end of the session does not stop it: what was done is to
// be saved.
func (s *session) append() error {
	if len(s.unsaved) == 0 {
		return nil
	}
	err := s.deps.Store.Append(context.WithoutCancel(s.ctx), s.unsaved...)
	if err == nil {
		s.unsaved = nil
	}
	return err
}

func (s *session) retry() {
	if s.save() {
		s.say("Everything is saved.")
	}
}

// poll takes in what was done elsewhere meanwhile. That it failed is no reason
// to stop: the next time may bring it.
func (s *session) poll() {
	if events, err := s.deps.Store.Poll(s.ctx); err == nil {
		s.deps.Book.Apply(events...)
		s.since = append(s.since, events...)
	}
}

// mark sets a state and says so.
func (s *session) mark(ref curriculum.Ref, state progress.State) {
	if _, ok := s.record(progress.SetState(ref, state)); ok {
		s.say("%s: %s. Saved.", s.name(ref), state)
	}
}

// toggle marks, or takes the mark away where it is there already.
func (s *session) toggle(ref curriculum.Ref, state progress.State) {
	if s.stateOf(ref) == state {
		state = progress.Todo
	}
	s.mark(ref, state)
}

func (s *session) star(ref curriculum.Ref) {
	on := !s.deps.Book.Star(ref)
	if _, ok := s.record(progress.SetStar(ref, on)); !ok {
		return
	}
	s.say("%s: %s. Saved.", s.name(ref), starWord(on))
}

func starWord(on bool) string {
	if on {
		return "starred"
	}
	return "without a star"
}

// undo takes the last change back.
func (s *session) undo() {
	change, ok := s.deps.Book.UndoOf()
	if !ok {
		s.say("There is nothing to undo.")
		return
	}
	if _, ok := s.record(change); !ok {
		return
	}
	now := string(change.State())
	if now == "" {
		now = starWord(change.On())
	}
	s.say("Undone. %s: %s. Saved.", s.name(change.Ref()), now)
}
