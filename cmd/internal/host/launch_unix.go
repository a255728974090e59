//go:build unix

package host

import (
	"os/exec"
	"syscall"
)

// detach gives the program a session of its own: ctrl+c and the end of the
// terminal do not reach it.
func detach(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true}
}
