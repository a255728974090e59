//go:build !unix

package paint

import tea "charm.land/bubbletea/v2"

// direct is off: on Windows a new size comes with the console's input, and the
// console needs setting up that only Bubble Tea's renderer gets. There
// programs run as with Options.Classic.
const direct = false

type jobSignals struct{}

func newJobSignals() jobSignals { return jobSignals{} }
func (jobSignals) start()       {}
func (jobSignals) stop()        {}

func (t *terminal) watch(func(tea.Msg)) (stop func()) { return func() {} }

func stoppable() bool { return false }
