package cli

import (
	"testing"

	"github.com/charmbracelet/colorprofile"
)

func TestPainting(t *testing.T) {
	t.Parallel()
	ascii, full := colorprofile.ASCII, colorprofile.TrueColor
	for _, c := range []struct {
		environ []string
		profile *colorprofile.Profile
		classic bool
	}{
		{nil, nil, false},
		{[]string{"TERM=xterm", "XTERM_VERSION=XTerm(390)"}, &full, false},
		{[]string{"TERM=xterm-256color", "XTERM_VERSION=XTerm(331)"}, &full, false},
		{[]string{"TERM=xterm", "XTERM_VERSION=XTerm(330)"}, nil, false},
		{[]string{"TERM=xterm", "XTERM_VERSION=soon"}, nil, false},
		{[]string{"TERM=screen", "XTERM_VERSION=XTerm(390)"}, nil, false},
		{[]string{"TERM=xterm", "XTERM_VERSION=XTerm(390)", "TMUX=/x"}, nil, false},
		{[]string{"TERM=xterm", "XTERM_VERSION=XTerm(390)", "COLORTERM=truecolor"}, nil, false},
		{[]string{"TERM=xterm", "XTERM_VERSION=XTerm(390)", "NO_COLOR=1"}, &ascii, false},
		{[]string{"LLMCOURSE_CLASSIC=1"}, nil, true},
		{[]string{"LLMCOURSE_CLASSIC=0"}, nil, false},
	} {
		e, _, _ := world(t, 80)
		e.Environ = append(e.Environ, c.environ...)
		got, err := paintOptions(t.Context(), &app{Host: e})
		if err != nil {
			t.Fatal(err)
		}
		if got.Classic != c.classic || (got.Profile == nil) != (c.profile == nil) || got.Profile != nil && *got.Profile != *c.profile {
			t.Errorf("%v: classic %v, profile %v; want %v, %v", c.environ, got.Classic, got.Profile, c.classic, c.profile)
		}
	}
}
