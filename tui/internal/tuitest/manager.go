package tuitest

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"llmcourse/progress/study"
)

// Manager adds, updates and removes courses of a World that are only names. An
// address that begins with "no" cannot be read.
type Manager struct {
	Did  []string // what was done, in order
	Fail error    // what doing it answers
}

// errUnread is an error with a hint, as a library has them.
type errUnread struct{ error }

// Hint is what study.Hint finds.
func (errUnread) Hint() string { return "save the Markdown as a file and add that" }

// Read is study.Manager's.
func (l *Manager) Read(_ context.Context, from string) (study.Import, error) {
	if strings.HasPrefix(from, "no") {
		return study.Import{}, errUnread{errors.New("fetch " + from + ": not found")}
	}
	preview := func(width int) string {
		var b strings.Builder
		fmt.Fprintf(&b, "Growing Bread\n  id growing-bread, from the first heading\n\n2 parts, 12 sections, 30 topics, 44 resources\n")
		for i := range 12 {
			fmt.Fprintf(&b, "\n  Loaf number %d\n", i+1)
		}
		return b.String() + strings.Repeat("-", min(width, 60)) + "\n  left out: Sponsors\n"
	}
	im := study.Import{Name: "growing-bread", Title: "Growing Bread", Sections: 12, Preview: preview, Value: from}
	if from == "other.md" {
		im.Name, im.Title, im.Exists = Other, "Shipping Containers", true
	}
	if from == "readme.md" {
		im.Name, im.Title, im.Exists = small, "A Small Course", true
	}
	return im, nil
}

// small is the id of the fixture course, which takes the place of the built-in
// one.
const small = "small"

// Add is study.Manager's.
func (l *Manager) Add(_ context.Context, im study.Import) (int, error) {
	return 3, l.do("add " + im.Name)
}

// Compare is study.Manager's.
func (l *Manager) Compare(_ context.Context, name, from string) (study.Update, error) {
	u := study.Update{Name: name, Title: "Shipping Containers", Value: name, Unchanged: from == "same.md"}
	u.Changes = "1 new section, 2 new links; your 1 done stays done\n\nnew sections\n  ✓ Unpacking\n"
	u.Lost = []string{"The questions in shipping/sailing.quiz.toml no longer fit, and are left out."}
	if name == small {
		u = study.Update{Name: name, Title: "A Small Course", Value: name, BuiltIn: true}
		u.Changes = "2 new links; of your 3 done 2 are in it, 1 is not\n"
		if u.Web = "https://example.org/small"; from != "" {
			u.Web, u.Beside = "", "small-2026-11"
		}
	}
	return u, nil
}

// Apply is study.Manager's.
func (l *Manager) Apply(_ context.Context, u study.Update) (study.Applied, error) {
	if u.BuiltIn {
		return study.Applied{Name: u.Beside}, l.do("add " + u.Beside)
	}
	return study.Applied{Folder: "~/courses/.old/" + u.Name}, l.do("update " + u.Name)
}

// Remove is study.Manager's.
func (l *Manager) Remove(_ context.Context, name string) (string, error) {
	return "~/courses/.old/" + name, l.do("remove " + name)
}

func (l *Manager) do(what string) error {
	if l.Fail == nil {
		l.Did = append(l.Did, what)
	}
	return l.Fail
}
