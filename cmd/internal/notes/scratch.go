package notes

import (
	"llmcourse/progress/memory"
	"llmcourse/progress/study"
)

// NewScratch are the notes of a session that keeps nothing: what is there now is
// read, what is written is forgotten. nil is no notes.
func NewScratch(kept *Folder) study.Notes {
	scratch := memory.NewNotes()
	if kept == nil {
		return scratch
	}
	refs, _ := kept.List() // what cannot be read is not there, and stays on the disk
	for _, ref := range refs {
		scratch.Texts[ref], _ = kept.Load(ref)
		scratch.Others[ref], _ = kept.Versions(ref)
	}
	return scratch
}
