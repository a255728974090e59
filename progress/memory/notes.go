package memory

import (
	"maps"
	"slices"
	"strconv"
	"sync"

	"llmcourse/curriculum"
	"llmcourse/progress/study"
)

// Notes keeps notes for as long as the program runs. Its fields may be set and
// read while nothing else is at work with it. NewNotes makes them.
type Notes struct {
	Texts   map[curriculum.Ref]string
	Others  map[curriculum.Ref][]study.Version
	Aside   []string          // what was removed, replaced and taken in
	Pending []study.DraftText // of programs that have ended
	Err     error             // what Save answers, and KeepDraft
	Unread  error             // what Load answers

	mu    sync.Mutex
	draft map[curriculum.Ref]study.NoteText
}

// NewNotes are none.
func NewNotes() *Notes {
	return &Notes{
		Texts: map[curriculum.Ref]string{}, Others: map[curriculum.Ref][]study.Version{},
		draft: map[curriculum.Ref]study.NoteText{},
	}
}

// List is study.Notes'.
func (n *Notes) List() ([]curriculum.Ref, error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	all := map[curriculum.Ref]bool{}
	for ref, text := range n.Texts {
		all[ref] = all[ref] || text != ""
	}
	for ref, others := range n.Others {
		all[ref] = all[ref] || len(others) > 0
	}
	maps.DeleteFunc(all, func(_ curriculum.Ref, has bool) bool { return !has })
	return slices.Sorted(maps.Keys(all)), nil
}

// Load is study.Notes'.
func (n *Notes) Load(ref curriculum.Ref) (string, error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.Texts[ref], n.Unread
}

// Versions is study.Notes'.
func (n *Notes) Versions(ref curriculum.Ref) ([]study.Version, error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	return slices.Clone(n.Others[ref]), n.Unread
}

// Save is study.Notes'.
func (n *Notes) Save(note study.NoteText) (both bool, err error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.Err != nil {
		return false, n.Err
	}
	was := study.TrimNote(n.Texts[note.Ref])
	switch text := study.TrimNote(note.Text); {
	case was == text:
	case was != "" && was != study.TrimNote(note.Was):
		if both = true; text == "" { // what nobody has seen is not removed
			break
		}
		name := "other " + strconv.Itoa(len(n.Others[note.Ref])+1)
		n.Others[note.Ref] = append(n.Others[note.Ref], study.Version{Name: name, Text: was})
		n.Texts[note.Ref] = text
	default:
		if was != "" && (text == "" || note.Aside) {
			n.Aside = append(n.Aside, was)
		}
		n.Texts[note.Ref] = text
	}
	n.Others[note.Ref] = slices.DeleteFunc(n.Others[note.Ref], func(v study.Version) bool {
		taken := slices.Contains(note.Takes, v)
		if taken {
			n.Aside = append(n.Aside, v.Text)
		}
		return taken
	})
	return both, nil
}

// Drafts is study.Drafter's.
func (n *Notes) Drafts() ([]study.DraftText, error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	return slices.Clone(n.Pending), nil
}

// KeepDraft is study.Drafter's.
func (n *Notes) KeepDraft(note study.NoteText) error {
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.Err == nil {
		n.draft[note.Ref] = note
	}
	return n.Err
}

// DropDraft is study.Drafter's.
func (n *Notes) DropDraft(ref curriculum.Ref) error {
	n.mu.Lock()
	defer n.mu.Unlock()
	delete(n.draft, ref)
	return nil
}

// DropFound is study.Drafter's.
func (n *Notes) DropFound(name string) error {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.Pending = slices.DeleteFunc(n.Pending, func(d study.DraftText) bool { return d.Name == name })
	return nil
}

// Killed makes the drafts of this program those of one that has ended.
func (n *Notes) Killed() {
	n.mu.Lock()
	defer n.mu.Unlock()
	for _, ref := range slices.Sorted(maps.Keys(n.draft)) {
		n.Pending = append(n.Pending, study.DraftText{NoteText: n.draft[ref], Name: "draft " + strconv.Itoa(len(n.Pending)+1)})
	}
	clear(n.draft)
}
