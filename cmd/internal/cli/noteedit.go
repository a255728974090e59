package cli

import (
	tea "charm.land/bubbletea/v2"

	"llmcourse/cmd/internal/host"
	"llmcourse/cmd/internal/notes"
	"llmcourse/curriculum"
)

// editedNotes are notes that open in the learner's editor.
type editedNotes struct {
	*notes.Folder
	host *host.Host
}

// Editor is the command that edits the note on ref: $VISUAL, else $EDITOR. It
// is nil where neither is set.
func (n editedNotes) Editor(ref curriculum.Ref) (tea.ExecCommand, error) {
	file, err := n.File(ref)
	if err != nil {
		return nil, err
	}
	cmd, err := n.host.Editor(file)
	if cmd == nil || err != nil {
		return nil, err
	}
	return cmd, nil
}
