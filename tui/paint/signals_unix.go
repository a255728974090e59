//go:build unix

package paint

import (
	"os"
	"os/signal"
	"syscall"

	tea "charm.land/bubbletea/v2"
	"golang.org/x/sys/unix"
)

// direct says whether this system has what our own renderer needs: a terminal
// that tells of a new size by a signal.
const direct = true

// jobSignals tell that the process goes on after it was stopped. They are
// caught only while the terminal is ours: after [tea.Suspend] it is painted
// again anyway. SIGTSTP itself cannot be caught to leave the terminal in good
// order when it comes from outside: Go would ignore it from then on, and with
// it the one by which Bubble Tea and editors stop us.
type jobSignals chan os.Signal

func newJobSignals() jobSignals { return make(jobSignals, 1) }
func (c jobSignals) start()     { signal.Notify(c, syscall.SIGCONT) }
func (c jobSignals) stop()      { signal.Stop(c) }

// watch turns signals into messages until stop is called. SIGINT and SIGTERM
// are Bubble Tea's.
func (t *terminal) watch(send func(tea.Msg)) (stop func()) {
	sigs := make(chan os.Signal, 2)
	signal.Notify(sigs, syscall.SIGWINCH, syscall.SIGHUP)
	done := make(chan struct{})
	go func() {
		for {
			var s os.Signal
			select {
			case s = <-sigs:
			case s = <-t.signals:
			case <-done:
				return
			}
			switch s {
			case syscall.SIGWINCH:
				send(winchMsg{})
			case syscall.SIGHUP:
				send(tea.QuitMsg{})
			case syscall.SIGCONT:
				send(contMsg{})
			}
		}
	}()
	return func() {
		signal.Stop(sigs)
		close(done)
	}
}

// stoppable reports whether somebody is there to continue the process once it
// is stopped. The system ignores SIGTSTP when nobody is, as for a program that
// a terminal, tmux or a container runs without a shell, and Bubble Tea would
// wait forever for it to go on.
func stoppable() bool {
	if group, _ := unix.Getpgid(0); group != os.Getpid() {
		return true // part of a job of others, who have to know
	}
	ours, _ := unix.Getsid(0)
	parents, err := unix.Getsid(os.Getppid())
	return err == nil && ours == parents
}
