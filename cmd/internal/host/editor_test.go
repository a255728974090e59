package host

import (
	"path/filepath"
	"testing"
)

func TestEditor(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "notes", "a.md")
	if cmd, err := (&Host{}).Editor(file); cmd != nil || err != nil {
		t.Errorf("without an editor: %v, %v", cmd, err)
	}
	if _, err := (&Host{Environ: []string{"EDITOR=no-such-editor"}}).Editor(file); err == nil {
		t.Error("an editor that is not there was taken")
	}
}
