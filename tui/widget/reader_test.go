package widget_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"llmcourse/curriculum/markdown"
	"llmcourse/tui/internal/tuitest"
	"llmcourse/tui/keymap"
	"llmcourse/tui/theme"
	"llmcourse/tui/widget"
)

func plain() *theme.Theme {
	return theme.New("dark", theme.Dark, theme.NewIcons("plain"))
}

// page is a reader of a lesson in a window.
type page struct {
	*testing.T
	widget.Reader
	text          *markdown.Document
	width, height int
}

func read(t *testing.T, source string, width, height int) *page {
	t.Helper()
	p := &page{T: t, text: markdown.Parse(source)}
	var passages []widget.Passage
	for i, b := range p.text.Blocks {
		passages = append(passages, widget.Passage{Block: b, Gap: min(i, 1)})
	}
	p.SetPage(passages, p.text.Links)
	p.size(width, height)
	return p
}

// size gives it another window and draws everything properly.
func (p *page) size(width, height int) {
	p.Helper()
	p.width, p.height = width, height
	p.Sync(plain(), width, height)
	p.paint()
}

func (p *page) paint() {
	p.Helper()
	for n := 0; ; n++ {
		job := p.Job()
		if job == nil {
			return
		}
		if n > 1000 {
			p.Fatal("there is no end to the work")
		}
		p.Painted(job().(widget.Painted))
	}
}

func (p *page) lines() []string {
	p.Helper()
	lines := strings.Split(ansi.Strip(p.View()), "\n")
	if len(lines) > p.height {
		p.Errorf("%d lines in a window of %d", len(lines), p.height)
	}
	for i, line := range lines {
		lines[i] = strings.TrimRight(line, " ")
		if w := ansi.StringWidth(line); w > p.width {
			p.Errorf("line %d is %d wide, more than %d: %q", i, w, p.width, line)
		}
	}
	return lines
}

func (p *page) press(names string) {
	p.Helper()
	for _, name := range strings.Fields(names) {
		if !p.Key(keymap.Default(), tuitest.Key(name)) {
			p.Errorf("%s does not move", name)
		}
	}
}

// first wants the window to begin with a line.
func (p *page) first(want string) {
	p.Helper()
	if got := p.lines()[0]; got != want {
		p.Errorf("the window begins with %q, want %q", got, want)
	}
}

// numbered is a page of one paragraph for each number.
func numbered(n int) string {
	var out strings.Builder
	for i := range n {
		if i%10 == 0 {
			fmt.Fprintf(&out, "### Heading %d\n\n", i/10)
		}
		fmt.Fprintf(&out, "Paragraph %d.\n\n", i)
	}
	return out.String()
}

func TestReaderScrolls(t *testing.T) {
	t.Parallel()
	p := read(t, numbered(30), 40, 10)
	p.first("Heading 0")
	p.press("k g ctrl+u pgup {") // at the top nothing moves
	p.first("Heading 0")
	p.press("j j")
	p.first("Paragraph 0.")
	p.press("j")
	p.first("")
	p.press("ctrl+d ctrl+u k k k pgdown pgup")
	p.first("Heading 0")
	p.press("}")
	p.first("Heading 1")
	p.press("} {")
	p.first("Heading 1")
	p.press("G")
	lines := p.lines()
	if got := lines[len(lines)-1]; got != "Paragraph 29." || len(lines) != 10 {
		t.Errorf("the end shows %d lines, the last is %q", len(lines), got)
	}
	end := p.View()
	p.press("j pgdown } end G")
	if p.View() != end {
		t.Error("the page moves beyond its end")
	}
	p.press("g")
	for range 500 {
		p.Scroll(1)
	}
	if p.View() != end {
		t.Error("line by line leads to another end")
	}
	for range 500 {
		p.Scroll(-1)
	}
	p.first("Heading 0")
}

func TestReaderThumb(t *testing.T) {
	t.Parallel()
	p := read(t, numbered(30), 40, 10)
	if from, to := p.Thumb(); from != 0 || to < 1 {
		t.Errorf("at the top the thumb is %d to %d", from, to)
	}
	p.press("G")
	if from, to := p.Thumb(); to != 10 || from >= to {
		t.Errorf("at the end the thumb is %d to %d", from, to)
	}
	p = read(t, "short", 40, 10)
	if _, to := p.Thumb(); to != 0 {
		t.Error("a page that fits has a scroll bar")
	}
}

// The place is told in words, and found again at another width, in another
// reader, and after the text above it has changed.
func TestReaderPlace(t *testing.T) {
	t.Parallel()
	long := "### One\n\nshort\n\n### Two\n\n" + strings.Repeat("many words that wrap ", 40) + "\n\n### Three\n\n" + strings.Repeat("more words ", 100)
	p := read(t, long, 60, 8)
	p.press("} } j j j j j")
	heading, passages, fraction := p.Place()
	if heading != "Two" && heading != "Three" {
		t.Fatalf("the place is under %q", heading)
	}
	for _, width := range []int{20, 100, 33} {
		q := read(t, "### New\n\nat the top\n\n"+long, width, 8)
		q.Restore(heading, passages, fraction)
		h, n, f := q.Place()
		if h != heading || n != passages || f < fraction-0.2 || f > fraction+0.2 {
			t.Errorf("at %d the place is %s %d %.2f, want %s %d %.2f", width, h, n, f, heading, passages, fraction)
		}
	}
	before := p.View()
	for range 5 { // to and fro does not creep
		p.size(25, 8)
		p.size(60, 8)
	}
	if got := p.View(); got != before {
		t.Errorf("after resizing\n%s\nwant\n%s", got, before)
	}
	p.Restore("no such heading", 3, 0.5)
	p.first("One")
	p.Restore("Two", 1000, 7)
	p.lines()
	p.Restore("Two", -1000, -7)
	p.lines()
}

func TestReaderJump(t *testing.T) {
	t.Parallel()
	p := read(t, numbered(50), 40, 10)
	if !p.Jump("Heading 3") || p.Current() != "Heading 3" {
		t.Errorf("after the jump %q is read", p.Current())
	}
	p.first("Heading 3")
	if p.Jump("nowhere") {
		t.Error("it jumps to a heading that is not there")
	}
	p.first("Heading 3")
}

func TestReaderFinds(t *testing.T) {
	t.Parallel()
	p := read(t, "Alpha beta.\n\n"+strings.Repeat("filler\n\n", 30)+"gamma ALPHA\n\nalpha and a beta\n", 40, 8)
	found := func(at, of int) {
		t.Helper()
		if a, n := p.Found(); a != at || n != of {
			t.Errorf("at %d of %d, want %d of %d", a, n, at, of)
		}
	}
	if n := p.Find("alpha"); n != 3 {
		t.Errorf("found %d, want 3", n)
	}
	found(1, 3)
	p.FindNext(1)
	found(2, 3)
	if !slices.Contains(p.lines(), "gamma ALPHA") {
		t.Errorf("the match is not in the window:\n%s", strings.Join(p.lines(), "\n"))
	}
	p.FindNext(1)
	p.FindNext(1)
	found(1, 3)
	p.FindNext(-1)
	found(3, 3)
	if n := p.Find("ALPHA"); n != 1 { // a capital letter counts
		t.Errorf("found %d, want 1", n)
	}
	for words, want := range map[string]int{"": 0, "   ": 0, "nothing": 0, "a beta": 2, "filler": 30, "filler filler": 0} {
		if n := p.Find(words); n != want {
			t.Errorf("found %q %d times, want %d", words, n, want)
		}
	}
	p.Find("")
	p.FindNext(1)
	found(0, 0)
}

// What runs over the end of a line is one match, marked on both lines.
func TestReaderFindsOverLineEnds(t *testing.T) {
	t.Parallel()
	p := read(t, "one two three four five six seven eight nine ten", 14, 20)
	if n := p.Find("three four"); n != 1 {
		t.Errorf("found %d, want 1:\n%s", n, strings.Join(p.lines(), "\n"))
	}
	p = read(t, "言語 🚀 text", 40, 5)
	if n := p.Find("text"); n != 1 {
		t.Fatalf("found %d, want 1", n)
	}
	marked := p.View()
	if got := ansi.Strip(marked); !strings.HasPrefix(got, "言語 🚀 text") {
		t.Errorf("the marks change the text: %q", got)
	}
	if !strings.Contains(marked, plain().MatchNow.Render("text")) {
		t.Errorf("the match is not marked: %q", marked)
	}
}

func TestReaderLinks(t *testing.T) {
	t.Parallel()
	p := read(t, "See [one](https://a.b).\n\n"+strings.Repeat("filler\n\n", 30)+"And [two](ref:c) and [three](https://d.e).\n\n"+strings.Repeat("filler\n\n", 30)+"[four](https://f.g)", 40, 8)
	focus := func(want int) {
		t.Helper()
		if got := p.Focus(); got != want {
			t.Errorf("the focus is on %d, want %d", got, want)
		}
		if want >= 0 && !slices.ContainsFunc(p.lines(), func(l string) bool { return strings.Contains(l, p.text.Links[want].Text) }) {
			t.Errorf("link %d is not in the window", want)
		}
	}
	focus(-1)
	for i := range 4 {
		if !p.FocusNext(1) {
			t.Errorf("there is no link %d", i)
		}
		focus(i)
	}
	if p.FocusNext(1) {
		t.Error("there is a fifth link")
	}
	focus(3)
	p.FocusNext(-1)
	focus(2)
	p.press("g")
	p.FocusNext(1) // from the window, not from where the focus was
	focus(0)
	p.Blur()
	focus(-1)
	p.press("G")
	p.FocusNext(-1)
	focus(3)
	p.FocusOn(1)
	focus(1)
	for y, line := range p.lines() {
		if x := strings.Index(line, "two"); x >= 0 {
			if p.LinkAt(x, y) != 1 || p.LinkAt(x-1, y) != -1 || p.LinkAt(x+3, y) != -1 {
				t.Error("a click does not find the link")
			}
		}
	}
	if p.LinkAt(0, -1) != -1 || p.LinkAt(0, 100) != -1 {
		t.Error("there are links outside of the window")
	}
}

// Without any passage, or with a window of nothing, nothing breaks.
func TestReaderOfNothing(t *testing.T) {
	t.Parallel()
	for _, size := range [][2]int{{40, 10}, {0, 0}, {1, 1}, {-3, -3}} {
		p := read(t, "", size[0], size[1])
		p.press("j k G g } { pgdown pgup ctrl+d ctrl+u")
		p.Find("x")
		p.FindNext(1)
		p.FocusNext(1)
		p.FocusOn(3)
		p.Jump("x")
		p.Restore("x", 1, 1)
		p.Place()
		p.Current()
		p.Thumb()
		if p.View() != "" {
			t.Error("nothing is drawn as something")
		}
	}
}

// A drawing that comes late, for another width, is dropped.
func TestReaderDropsLateDrawings(t *testing.T) {
	t.Parallel()
	p := read(t, numbered(5), 40, 10)
	p.Sync(plain(), 50, 10)
	late := p.Job()
	if p.Job() != nil {
		t.Error("two jobs are under way")
	}
	p.Sync(plain(), 30, 10)
	p.Painted(late().(widget.Painted))
	if p.Job() == nil {
		t.Error("the late drawing was taken")
	}
}
