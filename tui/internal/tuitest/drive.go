// Package tuitest drives the terminal program in tests: it plays messages and
// keys to a model, runs the commands it returns, and compares the frames it
// draws with files. It is imported by tests only.
//
// Decisions:
//
//   - Drive runs every command at once and in order, in the goroutine of the
//     test. So a session in a test is a plain list of keys, and its end is
//     the same each time.
//
//   - A command that waits for the clock (tea.Tick, tea.Every) is counted and
//     not run: the program's look at the store comes again each second for
//     ever, and a real wait has no place in a test. A test that wants the tick
//     sends its message itself. Such commands are told by the name of the
//     function they are. testing/synctest would let them return at once, but
//     not end the chain, and the clock of the regular expressions that colour
//     code runs for years of false time when it meets two bubbles.
//
//   - This package may import the root of the program, so tests of the root
//     stand outside of its package, in tui_test.
package tuitest

import (
	"image/color"
	"reflect"
	"runtime"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"llmcourse/tui"
)

// A Trace is what a program did besides changing what it shows.
type Trace struct {
	Quit  bool      // it has ended; no further message was given to it
	Ticks int       // commands that wait for the clock, and were not run
	Sent  []tea.Msg // the answers of all commands, in order
}

// Copied is what was put on the clipboard last, through the terminal.
func (tr *Trace) Copied() string {
	text := ""
	for _, msg := range tr.Sent {
		if v := reflect.ValueOf(msg); v.Kind() == reflect.String && v.Type().Name() == "setClipboardMsg" {
			text = v.String()
		}
	}
	return text
}

// Has says that a message of the same type as want was sent by a command.
func (tr *Trace) Has(want tea.Msg) bool {
	for _, msg := range tr.Sent {
		if reflect.TypeOf(msg) == reflect.TypeOf(want) {
			return true
		}
	}
	return false
}

// Drive gives the messages to a model, one after the other. Before the next
// one, every command that the model returned was run and its answer given to
// the model, until nothing was left to do.
func Drive(t testing.TB, m tea.Model, msgs ...tea.Msg) *Trace {
	t.Helper()
	tr := &Trace{}
	for _, msg := range msgs {
		tr.deliver(t, m, msg)
	}
	return tr
}

// Start is Drive of what a program does before the first message, and then of
// the size of its window.
func Start(t testing.TB, m tea.Model, width, height int, msgs ...tea.Msg) *Trace {
	t.Helper()
	tr := &Trace{}
	tr.run(t, m, m.Init())
	for _, msg := range append([]tea.Msg{tea.WindowSizeMsg{Width: width, Height: height}}, msgs...) {
		tr.deliver(t, m, msg)
	}
	return tr
}

// Run runs one command and what follows from it.
func Run(t testing.TB, m tea.Model, cmd tea.Cmd) *Trace {
	t.Helper()
	tr := &Trace{}
	tr.run(t, m, cmd)
	return tr
}

// maxMessages is how many messages may follow from one.
const maxMessages = 10_000

// deliver gives one message to the model, and then what follows from it.
func (tr *Trace) deliver(t testing.TB, m tea.Model, msg tea.Msg) {
	t.Helper()
	queue := []tea.Msg{msg}
	for n := 0; len(queue) > 0 && !tr.Quit; n++ {
		if n > maxMessages {
			t.Fatalf("the program keeps itself busy: %d messages followed from a %T", n, msg)
		}
		next := tui.Filter(m, queue[0])
		queue = queue[1:]
		if _, ends := next.(tea.QuitMsg); ends {
			tr.Quit = true
			return
		}
		if next == nil {
			continue
		}
		_, cmd := m.Update(next)
		queue = append(queue, tr.answers(cmd)...)
	}
}

// run runs a command and delivers what it answers.
func (tr *Trace) run(t testing.TB, m tea.Model, cmd tea.Cmd) {
	t.Helper()
	for _, msg := range tr.answers(cmd) {
		tr.deliver(t, m, msg)
	}
}

// answers runs a command and returns what it answers; of a batch or sequence
// what each of its commands does.
func (tr *Trace) answers(cmd tea.Cmd) []tea.Msg {
	if cmd == nil {
		return nil
	}
	if waits(cmd) {
		tr.Ticks++
		return nil
	}
	msg := cmd()
	if msg == nil {
		return nil
	}
	if several, ok := commands(msg); ok {
		var all []tea.Msg
		for _, one := range several {
			all = append(all, tr.answers(one)...)
		}
		return all
	}
	tr.Sent = append(tr.Sent, msg)
	return []tea.Msg{msg}
}

// commands returns what a batch or a sequence holds. The type of a sequence is
// private to Bubble Tea, so it is told by its shape.
func commands(msg tea.Msg) ([]tea.Cmd, bool) {
	v := reflect.ValueOf(msg)
	if v.Kind() != reflect.Slice || v.Type().Elem() != reflect.TypeFor[tea.Cmd]() {
		return nil, false
	}
	several := make([]tea.Cmd, v.Len())
	for i := range several {
		several[i], _ = v.Index(i).Interface().(tea.Cmd)
	}
	return several, true
}

// waits says that a command is made by tea.Tick or tea.Every.
func waits(cmd tea.Cmd) bool {
	name := runtime.FuncForPC(reflect.ValueOf(cmd).Pointer()).Name()
	return strings.Contains(name, "Tick.func") || strings.Contains(name, "Every.func")
}

// Answers runs a command, without giving its answers to any model.
func Answers(t testing.TB, cmd tea.Cmd) []tea.Msg {
	t.Helper()
	return (&Trace{}).answers(cmd)
}

// Ground is a terminal's answer about its background.
func Ground(dark bool) tea.Msg {
	if dark {
		return tea.BackgroundColorMsg{Color: color.Black}
	}
	return tea.BackgroundColorMsg{Color: color.White}
}

// WindowSize says how large the window is.
func WindowSize(width, height int) tea.Msg { return tea.WindowSizeMsg{Width: width, Height: height} }
