package widget_test

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"llmcourse/curriculum/markdown"
	"llmcourse/tui/internal/tuitest"
	"llmcourse/tui/prose"
	"llmcourse/tui/widget"
)

func passages(d *markdown.Document) []widget.Passage {
	var all []widget.Passage
	for i, b := range d.Blocks {
		all = append(all, widget.Passage{Block: b, Gap: min(i, 1)})
	}
	return all
}

// text is a page that is taller than a window.
func text(paragraphs int) string {
	var b strings.Builder
	for i := range paragraphs {
		fmt.Fprintf(&b, "Words of *paragraph* %d with [link %d](https://a.b/%d).\n\n", i, i, i)
	}
	return b.String()
}

// Text that comes later moves nothing: neither the window, nor the focus, nor
// what was drawn; and its links lead where they say.
func TestAppendKeepsThePlace(t *testing.T) {
	t.Parallel()
	p := read(t, text(30), 60, 10)
	p.press("ctrl+d ctrl+d")
	p.FocusNext(1)
	before, focus := p.View(), p.Focus()
	more := markdown.Parse("## More\n\nAnd [one](https://c.d) and [two](https://e.f).")
	p.Append(passages(more), more.Links)
	if got := p.View(); got != before {
		t.Errorf("the window shows\n%s\nand showed\n%s", got, before)
	}
	if p.Focus() != focus {
		t.Errorf("the focus is %d, and was %d", p.Focus(), focus)
	}
	msg := p.Job()().(widget.Painted)
	p.Painted(msg)
	if p.Job() != nil {
		t.Error("what was drawn before is drawn again")
	}
	p.press("G")
	if got := p.lines(); !strings.Contains(strings.Join(got, "\n"), "And one and two.") {
		t.Errorf("the end of the page is %q", got)
	}
	p.FocusOn(31)
	if p.Focus() != 31 {
		t.Errorf("the second link that came has no focus: %d", p.Focus())
	}
	if !p.Jump("More") {
		t.Error("the heading that came cannot be gone to")
	}
}

// Text that is still being written is drawn where it changes, and only there.
func TestGrow(t *testing.T) {
	t.Parallel()
	const whole = "First *words*.\n\nThen **more** of them, and\n\n- an item\n- another [one](https://a.b)\n\nThe end."
	p := read(t, "", 40, 20)
	for n := range len(whole) + 1 {
		d := markdown.Parse(whole[:n])
		p.Grow(passages(d), d.Links)
		if n%3 > 0 {
			continue
		}
		if job := p.Job(); job != nil { // an answer may come late
			d := markdown.Parse(whole[:min(n+1, len(whole))])
			p.Grow(passages(d), d.Links)
			p.Painted(job().(widget.Painted))
		}
		p.lines()
	}
	p.paint()
	want := read(t, whole, 40, 20)
	if got := p.View(); got != want.View() {
		t.Errorf("it grew to\n%s\nwant\n%s", got, want.View())
	}
}

// What was drawn for a page is not shown in another one.
func TestPaintedForAnotherPage(t *testing.T) {
	t.Parallel()
	p := read(t, "", 40, 5)
	first, second := markdown.Parse("*One*."), markdown.Parse("*Two*.")
	p.SetPage(passages(first), nil)
	job := p.Job()
	p.SetPage(passages(second), nil)
	p.Painted(job().(widget.Painted))
	if got := p.lines()[0]; got != "Two." {
		t.Errorf("the page shows %q", got)
	}
}

// dial is a live passage: + and - turn it.
type dial struct{ value int }

func (d *dial) View(with *widget.Draw) []prose.Line {
	sign := " "
	if with.Focus {
		sign = ">"
	}
	return []prose.Line{{Text: fmt.Sprintf("%s dial at %d", sign, d.value)}}
}

func (d *dial) Key(msg tea.KeyPressMsg) bool {
	switch msg.String() {
	case "+":
		d.value++
	case "-":
		d.value--
	default:
		return false
	}
	return true
}

func (d *dial) Words() []string { return []string{fmt.Sprint("dial at ", d.value)} }

// A live passage stands among the links, and takes keys while it has the focus.
func TestLivePassages(t *testing.T) {
	t.Parallel()
	doc := markdown.Parse("[one](https://a.b)\n\n[two](https://c.d)")
	all := passages(doc)
	d := &dial{}
	var p widget.Reader
	p.SetPage([]widget.Passage{all[0], {Live: d, Gap: 1}, all[1]}, doc.Links)
	sees := func(want string) {
		t.Helper()
		p.Sync(plain(), 40, 10)
		if got := p.View(); !strings.Contains(got, want) {
			t.Errorf("the page is\n%s\nwant %q in it", got, want)
		}
	}
	sees("  dial at 0")
	if p.LiveKey(tuitest.Key("+")) {
		t.Error("it takes a key without the focus")
	}
	p.FocusNext(1)
	if p.Focus() != 0 || p.Live() != nil {
		t.Errorf("the first link has no focus: %d", p.Focus())
	}
	p.FocusNext(1)
	if p.Focus() >= 0 || p.Live() != widget.Live(d) || !p.Focused() {
		t.Fatal("the live passage is not next")
	}
	for _, key := range []string{"+", "+", "-", "x"} {
		if took := p.LiveKey(tuitest.Key(key)); took == (key == "x") {
			t.Errorf("%s: taken is %v", key, took)
		}
	}
	sees("> dial at 1")
	if p.Find("dial") != 1 {
		t.Error("its words are not found")
	}
	p.FocusNext(1)
	if p.Focus() != 1 || p.Live() != nil {
		t.Errorf("the second link has no focus: %d", p.Focus())
	}
	p.FocusNext(-1)
	p.Blur()
	if p.Focused() || p.LiveKey(tuitest.Key("+")) {
		t.Error("it still has the focus")
	}
	if !p.FocusLiveAt(2) || p.FocusLiveAt(0) {
		t.Error("a click on it does not give it the focus, or one beside it does")
	}
}
