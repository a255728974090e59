package edit

import (
	"slices"
	"strings"

	"llmcourse/curriculum/clean"
)

// A Text is edited by one cursor. New makes one.
type Text struct {
	lines         []string // at least one
	at            place
	goal          int // the column that moving up and down keeps to, -1 for that of the cursor
	top           spot
	width, height int
	past, future  []change
	version       int
}

// A place is a byte of a line, where a cluster begins or the line ends.
type place struct{ line, col int }

// New begins at the end of a text, where one writes on.
func New(text string) *Text {
	t := &Text{lines: split(text), goal: -1, width: 1, height: 1}
	t.at = t.end()
	return t
}

func split(text string) []string { return strings.Split(clean.Note(text), "\n") }

func (t *Text) end() place {
	last := len(t.lines) - 1
	return place{last, len(t.lines[last])}
}

// String is the text.
func (t *Text) String() string { return strings.Join(t.lines, "\n") }

// Version is another number after every change.
func (t *Text) Version() int { return t.version }

// Lines is how many lines there are, wrapped or not.
func (t *Text) Lines() int { return len(t.lines) }

// Insert puts text in at the cursor, as typing or pasting does.
func (t *Text) Insert(text string) { t.replace(t.at, t.at, clean.Note(text), typed) }

// Replace makes it another text, in one step that can be undone.
func (t *Text) Replace(text string) {
	at := t.at
	t.replace(place{}, t.end(), clean.Note(text), whole)
	t.at = t.within(at)
}

// within is the nearest place that there is.
func (t *Text) within(p place) place {
	p.line = min(max(p.line, 0), len(t.lines)-1)
	p.col = min(max(p.col, 0), len(t.lines[p.line]))
	return place{p.line, start(t.lines[p.line], p.col)}
}

// cut is the text between two places.
func (t *Text) cut(from, to place) string {
	if from.line == to.line {
		return t.lines[from.line][from.col:to.col]
	}
	parts := []string{t.lines[from.line][from.col:]}
	parts = append(parts, t.lines[from.line+1:to.line]...)
	return strings.Join(append(parts, t.lines[to.line][:to.col]), "\n")
}

// put is replace without a memory of it. It returns where the new text ends.
func (t *Text) put(from, to place, text string) place {
	fresh := strings.Split(text, "\n")
	last := len(fresh) - 1
	after := place{from.line + last, len(fresh[last])}
	if last == 0 {
		after.col += from.col
	}
	head, tail := t.lines[from.line][:from.col], t.lines[to.line][to.col:]
	fresh[0] = head + fresh[0]
	fresh[last] += tail
	t.lines = slices.Replace(t.lines, from.line, to.line+1, fresh...)
	t.version++
	t.goal = -1
	return after
}

// A kind of change says which ones that follow each other are one step.
type kind int

const (
	whole  kind = iota // a step of its own
	typed              // letters of a word
	erased             // one cluster after the other, backwards
)

// A change is a step that can be undone: at from, was became is.
type change struct {
	from   place
	was    string
	is     string
	before place // of the cursor
	kind   kind
}

// mostChanges bounds what is remembered.
const mostChanges = 1000

// replace is every change of the text.
func (t *Text) replace(from, to place, text string, k kind) {
	if from == to && text == "" {
		return
	}
	c := change{from, t.cut(from, to), text, t.at, k}
	t.at = t.put(from, to, text)
	t.future = nil
	if n := len(t.past); n > 0 && t.past[n-1].joins(c) {
		t.past[n-1].join(c)
		return
	}
	if len(t.past) == mostChanges {
		t.past = slices.Delete(t.past, 0, 1)
	}
	t.past = append(t.past, c)
}

// joins says that a change goes on with this one: the letters of a word, up to
// the blanks behind it.
func (c *change) joins(next change) bool {
	switch {
	case c.kind != next.kind || c.kind == whole || strings.Contains(c.is+c.was+next.is+next.was, "\n"):
		return false
	case c.kind == typed:
		newWord := strings.HasSuffix(c.is, " ") && !strings.HasPrefix(next.is, " ")
		return next.was == "" && next.from == place{c.from.line, c.from.col + len(c.is)} && !newWord
	}
	return next.from.line == c.from.line && next.from.col+len(next.was) == c.from.col
}

func (c *change) join(next change) {
	c.is += next.is
	if c.kind == erased {
		c.from, c.was = next.from, next.was+c.was
	}
}

// Undo takes the last step back, and tells whether there was one.
func (t *Text) Undo() bool {
	n := len(t.past)
	if n == 0 {
		return false
	}
	c := t.past[n-1]
	t.past, t.future = t.past[:n-1], append(t.future, c)
	t.put(c.from, after(c.from, c.is), c.was)
	t.at = c.before
	return true
}

// Redo does again what was undone last.
func (t *Text) Redo() bool {
	n := len(t.future)
	if n == 0 {
		return false
	}
	c := t.future[n-1]
	t.future, t.past = t.future[:n-1], append(t.past, c)
	t.at = t.put(c.from, after(c.from, c.was), c.is)
	return true
}

// after is where a text ends that begins at a place.
func after(from place, text string) place {
	n := strings.Count(text, "\n")
	if n == 0 {
		return place{from.line, from.col + len(text)}
	}
	return place{from.line + n, len(text) - strings.LastIndexByte(text, '\n') - 1}
}
