package cli

import (
	"errors"
	"io"
	"os"
	"strings"
	"testing"
	"time"

	"llmcourse/cmd/internal/host"
	"llmcourse/cmd/internal/notes"
	"llmcourse/progress"
	"llmcourse/progress/study"
	"llmcourse/progress/study/studytest"
	"llmcourse/tui/phrase"
)

// What is done by commands is what package study says.
func TestDeeds(t *testing.T) {
	t.Parallel()
	folder := t.TempDir() + "/course"
	if err := os.CopyFS(folder, studytest.Files()); err != nil {
		t.Fatal(err)
	}
	studytest.Run(t, func(t testing.TB, now time.Time) studytest.World {
		e, _, _ := world(t, 0)
		w := &commands{Host: e, folder: folder, now: now}
		e.Now = func() time.Time { return w.now }
		e.Environ = append(e.Environ, "BROWSER=true")
		return w
	}, 81)
}

// commands are the command line as a front end.
type commands struct {
	*host.Host
	folder string // of the course
	now    time.Time
}

func (w *commands) SetNow(now time.Time) { w.now = now }

func (w *commands) Session(t testing.TB) (progress.Store, study.Notes) {
	a := &app{Host: w.Host}
	store, err := a.store()
	if err != nil {
		t.Fatal(err)
	}
	p, err := a.places()
	if err != nil {
		t.Fatal(err)
	}
	return store, notes.Open(p, "deeds")
}

// Words are Refs and what became of them, and why something was refused in the
// words that everybody has.
func (w *commands) Words(d studytest.Deed, o study.Outcome, err error) string {
	var refused *study.Refused
	switch {
	case errors.As(err, &refused) && refused.Code == study.NotInCourse:
		return string(refused.Ref)
	case errors.As(err, &refused) && refused.Code == study.NothingDue:
		return "nothing is due"
	case err != nil:
		return strings.TrimSuffix(phrase.Error(err), ".")
	case o.Kind == progress.KindNote:
		word := map[bool]string{true: "removed", false: "saved"}[o.Changes[0].Removed]
		if o.Changes[0].Same {
			word = "unchanged"
		}
		return "note on " + string(o.Changes[0].Ref) + ": " + word
	case o.Kind == progress.KindOpen:
		return "opened " + o.URL
	}
	if _, test := d.(studytest.Placement); test || o.Kind == progress.KindAnswer {
		return phrase.Outcome(o)
	}
	var lines []string
	for _, c := range o.Changes {
		word := string(c.Ref)
		switch {
		case c.Kind == progress.KindState && c.To != c.Asked:
			word += ": stays " + string(c.To)
		case c.Kind == progress.KindState && c.Same:
			word += ": already " + string(c.To)
		case c.Kind == progress.KindState:
			word += ": " + string(c.From) + " -> " + string(c.To)
		}
		lines = append(lines, word)
	}
	return strings.Join(lines, "\n")
}

func (w *commands) Do(t testing.TB, d studytest.Deed) (string, bool) {
	args, lines := arguments(d)
	if args == nil {
		return "", false
	}
	var out, errs strings.Builder
	w.Out, w.Err, w.In = &out, &errs, &pipe{w, lines}
	Run(t.Context(), append([]string{"--course", w.folder}, args...), w.Host)
	return out.String() + errs.String(), true
}

// A pipe is what a learner types, as it is read, while time goes on.
type pipe struct {
	*commands
	lines []line
}

type line struct {
	text  string
	after time.Duration
}

func (p *pipe) Read(b []byte) (int, error) {
	if len(p.lines) == 0 {
		return 0, io.EOF
	}
	l := p.lines[0]
	p.lines = p.lines[1:]
	p.now = p.now.Add(l.after)
	return copy(b, l.text+"\n"), nil
}

// arguments are the command that does a deed, and what is typed at it; nil
// where there is none.
func arguments(d studytest.Deed) (args []string, lines []line) {
	switch d := d.(type) {
	case studytest.Mark:
		args = []string{"mark"}
		for _, ref := range d.Refs {
			args = append(args, string(ref))
		}
		return append(args, string(d.To)), nil
	case studytest.Star:
		return []string{"star", string(d.Ref)}, nil
	case studytest.Undo:
		return []string{"undo", string(rune('0' + d.Times))}, nil
	case studytest.Note:
		if d.Text == "" {
			return []string{"note", string(d.Ref), "--remove"}, nil
		}
		return []string{"note", string(d.Ref), "-", "--replace"}, []line{{text: d.Text}}
	case studytest.Bookmark:
		if d.Letter != "" {
			return []string{"bookmark", d.Letter, string(d.Ref)}, nil
		}
	case studytest.Drop:
		return []string{"bookmark", d.Letter, "--drop"}, nil
	case studytest.Open:
		return opening(d), nil
	case studytest.Quiz:
		return []string{"quiz", string(d.Ref)}, typed(d.Replies)
	case studytest.Review:
		if d.Ref == "" {
			return []string{"review"}, typed(d.Replies)
		}
		return []string{"review", string(d.Ref)}, typed(d.Replies)
	case studytest.Placement:
		for _, l := range d.Lines {
			lines = append(lines, line{text: l.Text})
		}
		return []string{"placement", string(d.Part)}, append(lines, line{})
	case studytest.Forget:
		return []string{"placement", string(d.Part), "--forget"}, nil
	}
	return nil, nil
}

// opening opens a resource: an address in a lesson has no name here.
func opening(d studytest.Open) []string {
	if d.URL != "" {
		return nil
	}
	args := []string{"open", string(d.Ref)}
	if d.Archived {
		args = append(args, "--archived")
	}
	return args
}

func typed(replies []studytest.Reply) []line {
	var lines []line
	for _, r := range replies {
		text := r.Line.Text
		if r.How == studytest.Slip {
			text = "slip"
		}
		lines = append(lines, line{text, r.After})
	}
	return lines
}
