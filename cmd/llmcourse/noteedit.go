package main

import (
	tea "charm.land/bubbletea/v2"

	"llmcourse/cmd/internal/host"
	"llmcourse/curriculum"
)

// Editor is the command that edits the note on ref: $VISUAL, else $EDITOR. It
// is nil where neither is set.
func (n *notes) Editor(ref curriculum.Ref) (tea.ExecCommand, error) {
	cmd, err := n.editor(ref)
	if cmd == nil || err != nil {
		return nil, err
	}
	return cmd, nil
}

func (n *notes) editor(ref curriculum.Ref) (*host.Command, error) {
	file, err := n.file(ref)
	if err != nil {
		return nil, err
	}
	return n.env.Editor(file)
}
