//go:build unix

package paint

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"syscall"
	"unsafe"
)

// runShell is as much of a shell as it takes to stop a program: somebody in
// its session must be there to have it back, or the system ignores SIGTSTP.
func runShell() {
	signal.Ignore(syscall.SIGTTOU, syscall.SIGTTIN)
	exe, _ := os.Executable()
	cmd := exec.Command(exe)
	cmd.Env = append(os.Environ(), "PAINT_TEST=1")
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true, Foreground: true, Ctty: 0}
	if err := cmd.Start(); err != nil {
		panic(err)
	}
	pid := cmd.Process.Pid
	fmt.Printf("[pid %d]", pid)
	lines := bufio.NewReader(os.Stdin)
	for {
		var status syscall.WaitStatus
		if _, err := syscall.Wait4(pid, &status, syscall.WUNTRACED, nil); err == syscall.EINTR {
			continue
		} else if err != nil || !status.Stopped() {
			return
		}
		foreground(syscall.Getpgrp())
		fmt.Print("[stopped]")
		_, _ = lines.ReadString('\n')
		foreground(pid)
		_ = syscall.Kill(-pid, syscall.SIGCONT)
	}
}

func foreground(pgrp int) {
	id := int32(pgrp)
	_, _, _ = syscall.Syscall(syscall.SYS_IOCTL, 0, syscall.TIOCSPGRP, uintptr(unsafe.Pointer(&id)))
}
