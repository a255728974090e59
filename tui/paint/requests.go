package paint

import (
	"fmt"
	"reflect"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// requests are the messages by which a program asks Bubble Tea to write
// something to the terminal. Without its renderer Bubble Tea still does, but
// from a buffer that is emptied once a second at our rate of frames: too late
// for the background colour that the theme waits for, and for a copied
// address. So they are answered here. Most of their types are private, but
// every one can be had from its public command; one that is not in the table,
// of a later Bubble Tea, is still answered there, within the second.
type requests struct {
	write       map[reflect.Type]func(tea.Msg) string
	clear, size reflect.Type // tea.ClearScreen, tea.RequestWindowSize
	exec        reflect.Type // tea.Exec
}

func newRequests() requests {
	is := func(seq string) func(tea.Msg) string {
		return func(tea.Msg) string { return seq }
	}
	with := func(seq func(string) string) func(tea.Msg) string {
		return func(m tea.Msg) string { return seq(reflect.ValueOf(m).String()) }
	}
	capability := func(s string) string { return ansi.RequestTermcap(s) }
	of := func(c tea.Cmd) reflect.Type { return reflect.TypeOf(c()) }
	return requests{
		write: map[reflect.Type]func(tea.Msg) string{
			of(tea.RequestBackgroundColor):      is(ansi.RequestBackgroundColor),
			of(tea.RequestForegroundColor):      is(ansi.RequestForegroundColor),
			of(tea.RequestCursorColor):          is(ansi.RequestCursorColor),
			of(tea.RequestCursorPosition):       is(ansi.RequestCursorPositionReport),
			of(tea.RequestTerminalVersion):      is(ansi.RequestNameVersion),
			of(tea.RequestProgramStatusSupport): is(ansi.RequestProgramStatusSupport),
			of(tea.RequestCapability("")):       with(capability),
			of(tea.ReadClipboard):               is(ansi.RequestSystemClipboard),
			of(tea.ReadPrimaryClipboard):        is(ansi.RequestPrimaryClipboard),
			of(tea.SetClipboard("")):            with(ansi.SetSystemClipboard),
			of(tea.SetPrimaryClipboard("")):     with(ansi.SetPrimaryClipboard),
			of(tea.Raw("")): func(m tea.Msg) string {
				return fmt.Sprint(m.(tea.RawMsg).Msg)
			},
		},
		clear: of(tea.ClearScreen),
		size:  of(tea.RequestWindowSize),
		exec:  of(tea.Exec(nil, nil)),
	}
}
