package linear_test

import (
	"bytes"
	"errors"
	"io"
	"slices"
	"strconv"
	"testing"
	"time"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/memory"
	"llmcourse/progress/study"
	"llmcourse/progress/study/studytest"
	"llmcourse/tui/linear"
	"llmcourse/tui/phrase"
)

// What is typed at the prompts does what package study says.
func TestDeeds(t *testing.T) {
	t.Parallel()
	studytest.Run(t, func(t testing.TB, now time.Time) studytest.World {
		course, err := curriculum.Load(studytest.Files())
		if err != nil {
			t.Fatal(err)
		}
		return &prompts{course: course, store: memory.New(), notes: memory.NewNotes(), now: now}
	}, 88)
}

// prompts are the linear mode as a front end that deeds are typed at.
type prompts struct {
	course *curriculum.Course
	store  *memory.Store
	notes  *memory.Notes
	now    time.Time
}

func (p *prompts) Session(testing.TB) (progress.Store, study.Notes) {
	return p.store.Another(), p.notes
}
func (p *prompts) SetNow(now time.Time) { p.now = now }

// Words are those of phrase, but for names, which are found by more than a Ref,
// and addresses, which are printed by themselves.
func (p *prompts) Words(d studytest.Deed, o study.Outcome, err error) string {
	var refused *study.Refused
	switch {
	case errors.As(err, &refused) && refused.Code == study.NotInCourse:
		return "Nothing is called"
	case err != nil:
		return phrase.Error(err)
	case o.Kind == progress.KindOpen:
		return o.URL
	}
	return phrase.Outcome(o)
}

func (p *prompts) Do(t testing.TB, d studytest.Deed) (string, bool) {
	t.Helper()
	lines := p.lines(d)
	if lines == nil {
		return "", false
	}
	store := p.store.Another()
	loaded, err := store.Load(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	book := progress.NewBook(p.course.ID).WithAliases(p.course.Present).WithDevice(store.Device())
	book.Apply(loaded.Events...)
	var out bytes.Buffer
	if err := linear.Run(t.Context(), &typist{p, lines}, &out, linear.Deps{
		Deps: study.Deps{Course: p.course, Book: book, Store: store, Notes: p.notes, Now: func() time.Time { return p.now }},
		Echo: true,
	}); err != nil {
		t.Fatal(err)
	}
	return out.String(), true
}

// A typed line is typed after some time.
type typed struct {
	text  string
	after time.Duration
}

func typing(lines ...string) []typed {
	var all []typed
	for _, line := range lines {
		all = append(all, typed{text: line})
	}
	return all
}

// A typist types line by line, as they are read, and time goes on meanwhile.
type typist struct {
	*prompts
	lines []typed
}

func (t *typist) Read(p []byte) (int, error) {
	if len(t.lines) == 0 {
		return 0, io.EOF
	}
	line := t.lines[0]
	t.lines = t.lines[1:]
	t.now = t.now.Add(line.after)
	return copy(p, line.text+"\n"), nil
}

// lines are what is typed to do a deed, nil where there is no way.
func (p *prompts) lines(d studytest.Deed) []typed {
	switch d := d.(type) {
	case studytest.Mark:
		words := "mark"
		for _, ref := range d.Refs {
			words += " " + string(ref)
		}
		return typing(words + " " + string(d.To))
	case studytest.Toggle:
		if item, _ := p.course.Find(d.Ref); d.To == progress.Done && !isPart(item) {
			return typing("go "+string(d.Ref), "done")
		}
	case studytest.Star:
		if item, _ := p.course.Find(d.Ref); !isQuestion(item) {
			return typing("go "+string(d.Ref), "star")
		}
	case studytest.Undo:
		return typing("undo " + strconv.Itoa(d.Times))
	case studytest.Note:
		return p.note(d)
	case studytest.Bookmark:
		return typing("go "+string(d.Ref), "bookmark "+d.Letter)
	case studytest.Drop:
		return typing("bookmarks", "drop "+d.Letter)
	case studytest.Open:
		return p.open(d)
	case studytest.Quiz:
		lines := typing("go " + string(d.Ref))
		if item, _ := p.course.Find(d.Ref); !isQuestion(item) {
			lines = append(lines, typed{text: "quiz"})
		}
		return append(lines, replies(d.Replies)...)
	case studytest.Review:
		return append(typing("review "+string(d.Ref)), replies(d.Replies)...)
	case studytest.Placement:
		lines := typing("go "+string(d.Part), "placement")
		for _, line := range d.Lines {
			lines = append(lines, typing(line.Text, "")...)
		}
		return append(lines, typed{text: ""}) // the end of the summary
	case studytest.Forget:
		return typing("go "+string(d.Part), "forget")
	case studytest.Read:
		return append(typing("go "+string(d.Ref), "read"), typed{"", d.For}, typed{text: "0"})
	}
	return nil
}

func isPart(item curriculum.Item) bool     { _, is := item.(*curriculum.Part); return is }
func isQuestion(item curriculum.Item) bool { _, is := item.(*curriculum.Question); return is }

func (p *prompts) note(d studytest.Note) []typed {
	there := p.notes.Texts[d.Ref] != ""
	switch {
	case d.Text == "" && there:
		return typing("go "+string(d.Ref), "note", "remove")
	case d.Text == "":
		return nil
	case there:
		return typing("go "+string(d.Ref), "note", "replace", d.Text, ".")
	}
	return typing("go "+string(d.Ref), "note", d.Text, ".")
}

func (p *prompts) open(d studytest.Open) []typed {
	item, _ := p.course.Find(d.Ref)
	switch _, resource := item.(*curriculum.Resource); {
	case d.URL != "" && !d.Archived: // by its number in the lesson
		links := []string{"mailto:ada@example.com", "https://example.com/old"}
		return typing("go "+string(d.Ref), "read", "o "+strconv.Itoa(slices.Index(links, d.URL)+1))
	case d.URL != "", item != nil && !resource:
		return nil
	case d.Archived:
		return typing("go "+string(d.Ref), "archived")
	}
	return typing("go "+string(d.Ref), "open")
}

// replies are typed with the key that goes on between them.
func replies(list []studytest.Reply) []typed {
	var lines []typed
	answered := false
	for _, r := range list {
		switch {
		case r.How == studytest.Slip:
			lines, answered = append(lines, typed{"slip", r.After}), false
			continue
		case answered:
			lines = append(lines, typed{})
		}
		lines, answered = append(lines, typed{r.Line.Text, r.After}), true
	}
	return lines
}
