package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"

	"golang.org/x/sys/unix"
)

// processor is the processor time of a process so far, in ms.
func processor(pid int) float64 {
	var t unix.Timespec
	clock := int32(^pid<<3 | 2) // the process's own, as clock_getcpuclockid makes it
	if unix.ClockGettime(clock, &t) != nil {
		return nan
	}
	return float64(t.Nano()) / 1e6
}

// wakeups is how often the threads of a process went to sleep so far.
func wakeups(pid int) float64 {
	tasks, err := os.ReadDir(fmt.Sprintf("/proc/%d/task", pid))
	if err != nil {
		return nan
	}
	sum := 0.0
	for _, t := range tasks {
		sum += statusField(fmt.Sprintf("/proc/%d/task/%s/status", pid, t.Name()), "voluntary_ctxt_switches")
	}
	return sum
}

// resident is the memory of a process in MB: now, and the most there was.
func resident(pid int) (now, most float64) {
	file := fmt.Sprintf("/proc/%d/status", pid)
	return statusField(file, "VmRSS") / 1000, statusField(file, "VmHWM") / 1000
}

func statusField(file, name string) float64 {
	data, err := os.ReadFile(file)
	if err != nil {
		return 0 // a thread that ended meanwhile
	}
	return parseStatus(string(data), name)
}

// others is the processor time of everything but this process and those it
// waited for, since the machine was started, in ms.
func others() float64 {
	data, err := os.ReadFile("/proc/stat")
	if err != nil {
		return nan
	}
	sum := parseBusy(string(data))
	for _, who := range []int{unix.RUSAGE_SELF, unix.RUSAGE_CHILDREN} {
		var u unix.Rusage
		if unix.Getrusage(who, &u) == nil {
			sum -= float64(u.Utime.Nano()+u.Stime.Nano()) / 1e6
		}
	}
	return sum
}

// machine is the name of the processor.
func machine() string {
	data, _ := os.ReadFile("/proc/cpuinfo")
	for line := range strings.Lines(string(data)) {
		if name, value, ok := strings.Cut(line, ":"); ok && strings.TrimSpace(name) == "model name" {
			return strings.TrimSpace(value)
		}
	}
	return "unknown processor"
}

// parseStatus reads a field of /proc/PID/status: its first number.
func parseStatus(text, name string) float64 {
	for line := range strings.Lines(text) {
		if rest, ok := strings.CutPrefix(line, name+":"); ok {
			if f := strings.Fields(rest); len(f) > 0 {
				n, _ := strconv.ParseFloat(f[0], 64)
				return n
			}
		}
	}
	return nan
}

// parseBusy reads /proc/stat: what all processors did that was neither idle
// nor waiting for a disk, in ms.
func parseBusy(text string) float64 {
	const tick = 10 // ms, on every Linux that Go runs on
	first, _, _ := strings.Cut(text, "\n")
	sum := 0.0
	for i, f := range strings.Fields(first) {
		if n, err := strconv.ParseFloat(f, 64); err == nil && i < 9 && i != 4 && i != 5 {
			sum += n * tick
		}
	}
	return sum
}
