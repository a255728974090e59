package tui_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/study"
	"llmcourse/progress/study/studytest"
	"llmcourse/tui/internal/tuitest"
	"llmcourse/tui/phrase"
	"llmcourse/tui/ui"
)

// What is done on the screen is what package study does: the same events, and
// told in the words of phrase.
func TestDeeds(t *testing.T) {
	t.Parallel()
	course, err := curriculum.Load(studytest.Files())
	if err != nil {
		t.Fatal(err)
	}
	studytest.Run(t, func(t testing.TB, now time.Time) studytest.World {
		w := tuitest.Fixture(t)
		w.Course, w.Clock = course, now
		return &hands{w: w}
	}, 84)
}

// Hands do deeds by keys.
type hands struct {
	w *tuitest.World
	*session
	told []string
}

func (h *hands) Session(testing.TB) (progress.Store, study.Notes) {
	return h.w.Store.Another(), h.w.Notes
}

func (h *hands) SetNow(now time.Time) { h.w.Clock = now }

// Words are those of phrase, of what the screen has words for: an answer is
// told by colours and signs, and nothing is said of a note left as it was.
func (h *hands) Words(d studytest.Deed, o study.Outcome, err error) string {
	switch d.(type) {
	case studytest.Quiz, studytest.Review, studytest.Read:
		if err == nil {
			return ""
		}
	case studytest.Note:
		if err == nil && o.Changed() == 0 {
			return ""
		}
	case studytest.Undo: // each press tells of one
		if err == nil {
			o.Changes = o.Changes[:1]
		}
	}
	switch {
	case err != nil:
		return phrase.Error(err)
	case o.Kind == progress.KindOpen:
		return "Opened " + o.URL // the browser has it by then
	}
	return phrase.Outcome(o)
}

func (h *hands) Do(t testing.TB, d studytest.Deed) (string, bool) {
	h.session = begin(t.(*testing.T), h.w)
	if h.m.Depth() > 0 {
		h.keys("esc") // who was away is greeted
	}
	can := h.deed(d)
	h.tell()
	h.keys("ctrl+c")
	return strings.Join(h.told, "\n"), can
}

// press presses keys and keeps what is told after each.
func (h *hands) press(keys ...string) {
	for _, key := range keys {
		h.keys(key)
		h.tell()
	}
}

func (h *hands) tell() { h.told = append(h.told, h.m.Notice(), h.text()) }

// find puts the cursor on something, and tells whether that can be done.
func (h *hands) find(ref curriculum.Ref) bool {
	item, ok := h.w.Course.Find(ref)
	if !ok {
		return false
	}
	switch it := item.(type) {
	case *curriculum.Part, *curriculum.Section:
		h.visit(ui.Roadmap, ref)
	case *curriculum.Topic:
		h.visit(ui.Section, ref)
	case *curriculum.Resource:
		if it.Shelf != nil {
			h.visit(ui.Notebooks, ref)
		} else {
			h.visit(ui.Resources, ref)
		}
	default:
		return false // questions and shelves are in no list
	}
	return true
}

func (h *hands) deed(d studytest.Deed) bool {
	switch d := d.(type) {
	case studytest.Mark:
		at := slices.Index(progress.States(), d.To)
		if len(d.Refs) != 1 || at < 0 || !h.find(d.Refs[0]) {
			return false
		}
		h.press("S", "up", "up", "up", "up")
		h.press(slices.Repeat([]string{"down"}, at)...)
		h.press("enter")
	case studytest.Toggle:
		h.find(d.Ref)
		h.press(map[progress.State]string{progress.Done: "x", progress.Skipped: "s"}[d.To])
	case studytest.Star:
		if !h.find(d.Ref) {
			return false
		}
		h.press("*")
	case studytest.Undo:
		h.press(slices.Repeat([]string{"u"}, d.Times)...)
	case studytest.Note:
		return h.note(d)
	case studytest.Bookmark:
		if d.Letter == "7" || !h.find(d.Ref) {
			return false
		}
		h.press("B", map[bool]string{true: "enter", false: d.Letter}[d.Letter == ""])
	case studytest.Drop:
		if _, ok := h.m.Book().Bookmark(d.Letter); !ok {
			return false
		}
		h.press("'", "delete")
	case studytest.Open:
		return h.open(d)
	default:
		return h.question(d)
	}
	return true
}

func (h *hands) note(d studytest.Note) bool {
	if !h.find(d.Ref) {
		return false
	}
	h.press("e")
	h.press(slices.Repeat([]string{"backspace"}, len(h.w.Notes.Texts[d.Ref]))...)
	h.typed(d.Text)
	h.press("ctrl+s", "esc")
	return true
}

func (h *hands) open(d studytest.Open) bool {
	key := map[bool]string{true: "O", false: "o"}[d.Archived]
	if d.URL == "" {
		item, _ := h.w.Course.Find(d.Ref)
		if _, ok := item.(*curriculum.Resource); !ok {
			return false
		}
		h.find(d.Ref)
		h.press(key)
		return true
	}
	h.visit(ui.Section, d.Ref)
	h.press("tab") // the author
	if strings.HasPrefix(d.URL, "https") {
		h.press("tab")
	}
	h.press(key)
	return true
}

func (h *hands) question(d studytest.Deed) bool {
	switch d := d.(type) {
	case studytest.Quiz:
		h.visit(ui.Quiz, d.Ref)
		h.replies(d.Replies)
	case studytest.Review:
		h.visit(ui.Review, d.Ref)
		h.replies(d.Replies)
	case studytest.Placement:
		h.visit(ui.Quiz, d.Part)
		for _, line := range d.Lines {
			h.answer(line)
			h.press("enter")
		}
	case studytest.Forget:
		h.visit(ui.Quiz, d.Part)
		if !strings.Contains(h.status(), "take that back") {
			return false
		}
		h.press("u")
	case studytest.Read:
		h.resize(80, 12) // so that there is something to read on to
		h.visit(ui.Section, d.Ref)
		h.press("}")
		h.w.Clock = h.w.Clock.Add(d.For)
	}
	return true
}

func (h *hands) replies(list []studytest.Reply) {
	for i, r := range list {
		h.w.Clock = h.w.Clock.Add(r.After)
		switch {
		case r.How == studytest.Slip:
			h.press("u")
			continue
		case i > 0 && list[i-1].How != studytest.Slip:
			h.press("enter") // from the verdict to the next question
		}
		h.answer(r.Line)
	}
}

// answer gives what a line says by the keys of its question.
func (h *hands) answer(l studytest.Line) {
	switch {
	case l.Kind == curriculum.Number || l.Kind == curriculum.Short:
		h.typed(l.Text)
		h.press("enter")
	case l.Text == study.Unknown:
		h.press("s")
	case l.Kind == curriculum.Order:
		h.order(l)
		h.press("enter")
	default:
		h.press(strings.Fields(l.Text)...)
		if l.Kind == curriculum.ManyChoices {
			h.press("enter")
		}
	}
}

// order brings items into the order in which a line names them, by the places
// at which they are shown at first.
func (h *hands) order(l studytest.Line) {
	var now []string
	for i := range l.N {
		now = append(now, strconv.Itoa(i+1))
	}
	cursor := 0
	for to, want := range strings.Fields(l.Text) {
		from := slices.Index(now, want)
		for ; cursor < from; cursor++ {
			h.press("down")
		}
		for ; cursor > from; cursor-- {
			h.press("up")
		}
		h.press("space")
		for ; cursor > to; cursor-- {
			h.press("up")
		}
		h.press("space")
		now = slices.Insert(slices.Delete(now, from, from+1), to, want)
	}
}
